package id.egov.core.store.jdbc;

import id.egov.core.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections and transactions: whose they are, and what to do when they fail. */
final class Database {

  /*
   * A connection that is in auto-commit is ours: a single statement is a transaction, and several
   * are put into one that is committed here, and made anew when somebody else was in the way.
   * A connection that is not in auto-commit belongs to a transaction of the caller's. It is joined and
   * never ended here. What a refused commit has done is taken back to a savepoint. Contention
   * cannot be tried again: on PostgreSQL the whole transaction is lost, so the caller is told.
   */
  private static final int ATTEMPTS = 12;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private static final String READ_COMMITTED = "set transaction isolation level read committed";

  /** SQL:2016, class 08: there is no connection. */
  private static final String NO_CONNECTION = "08003";

  private static final int VALID_WITHIN_SECONDS = 2;

  private static final Logger log = LoggerFactory.getLogger(Database.class);

  private final DataSource dataSource;
  private final Dialect dialect;

  private Database(DataSource dataSource, Dialect dialect) {
    this.dataSource = dataSource;
    this.dialect = dialect;
  }

  static Database of(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return new Database(dataSource, Dialect.of(connection));
    } catch (SQLException e) {
      throw new StoreException("cannot connect to the database", true, e);
    }
  }

  Dialect dialect() {
    return dialect;
  }

  /** A connection for as long as the caller wants it. */
  Connection connect() throws SQLException {
    return dataSource.getConnection();
  }

  /** Reads with one statement. */
  <T> T read(String doing, Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return open(connection, work);
    } catch (SQLException e) {
      throw failure(doing, e);
    }
  }

  /**
   * Reads what has ended. A transaction of the caller's may see an older state, and what it has
   * changed itself.
   *
   * @throws IllegalStateException inside a transaction of the caller's
   */
  <T> T readEnded(String doing, Work<T> work) {
    return read(
        doing,
        connection -> {
          requireOwn(doing, connection);
          return work.with(connection);
        });
  }

  /** A pool or a driver that finds a connection broken may say so without a state. */
  private static <T> T open(Connection connection, Work<T> work) throws SQLException {
    try {
      return work.with(connection);
    } catch (SQLException e) {
      if (Dialect.state(e).isEmpty() && isLost(connection)) {
        throw new SQLNonTransientConnectionException(e.getMessage(), NO_CONNECTION, e);
      }
      throw e;
    }
  }

  /** A pool's connection is open until the pool knows better: the driver is asked too. */
  private static boolean isLost(Connection connection) throws SQLException {
    return connection.isClosed() || !connection.isValid(VALID_WITHIN_SECONDS);
  }

  /**
   * Does something that cannot be done twice, in a transaction of its own: all of it or nothing.
   *
   * @throws IllegalStateException inside a transaction of the caller's
   */
  <T> T once(String doing, Change<T> change) {
    try (Connection connection = dataSource.getConnection()) {
      requireOwn(doing, connection);
      return open(connection, alone -> own(alone, change));
    } catch (SQLException e) {
      throw failure(doing, e);
    }
  }

  /** Refuses a connection of the caller's transaction. */
  static void requireOwn(String doing, Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      throw notOurs(doing);
    }
  }

  private static IllegalStateException notOurs(String doing) {
    return new IllegalStateException(
        "cannot %s inside a transaction of the caller's: the connection must be in auto-commit"
            .formatted(doing));
  }

  /**
   * Changes something that cannot be a part of something else, all of it or nothing.
   *
   * @throws IllegalStateException inside a transaction of the caller's
   */
  <T> T writeAlone(String doing, Change<T> change) {
    return write(
        doing,
        change,
        connection -> {
          throw notOurs(doing);
        });
  }

  /** Changes something, all of it or nothing. */
  <T> T write(String doing, Change<T> change) {
    return write(doing, change, connection -> joined(connection, change));
  }

  private <T> T write(String doing, Change<T> change, Work<T> joined) {
    long start = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      boolean isJoined = false;
      try (Connection connection = dataSource.getConnection()) {
        isJoined = !open(connection, Connection::getAutoCommit);
        return open(connection, isJoined ? joined : alone -> own(alone, change));
      } catch (SQLException e) {
        boolean isLast = attempt == ATTEMPTS || System.nanoTime() - start > PATIENCE_NANOS;
        if (isJoined || isLast || !dialect.isContention(e)) {
          throw failure(doing, e);
        }
        log.atDebug()
            .addKeyValue("attempt", attempt)
            .addKeyValue("state", Dialect.state(e))
            .log("somebody was in the way");
        pause(attempt);
      }
    }
  }

  private <T> T own(Connection connection, Change<T> change) throws SQLException {
    Optional<T> atOnce = change.atOnce(connection);
    T answer = atOnce.isPresent() ? atOnce.get() : inTransaction(connection, change);
    change.ended(answer);
    return answer;
  }

  private <T> T inTransaction(Connection connection, Change<T> change) throws SQLException {
    begin(connection);
    try {
      T answer = change.inSteps(connection);
      if (change.stays(answer)) {
        connection.commit();
      } else {
        connection.rollback();
      }
      connection.setAutoCommit(true);
      return answer;
    } catch (SQLException | RuntimeException | Error e) {
      undo(
          e,
          () -> {
            connection.rollback();
            connection.setAutoCommit(true);
          });
      throw e;
    }
  }

  private void begin(Connection connection) throws SQLException {
    // A pool may ask for more, and MariaDB does by itself: what is read then is the past after a
    // wait. MariaDB takes this for the next transaction, PostgreSQL inside it; neither for longer.
    if (dialect == Dialect.MARIADB) {
      execute(connection, READ_COMMITTED);
    }
    connection.setAutoCommit(false);
    if (dialect == Dialect.POSTGRESQL) {
      execute(connection, READ_COMMITTED);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private <T> T joined(Connection connection, Change<T> change) throws SQLException {
    Savepoint savepoint = connection.setSavepoint();
    try {
      Optional<T> atOnce = change.atOnce(connection);
      if (atOnce.isEmpty()) {
        connection.rollback(savepoint);
      }
      T answer = atOnce.isPresent() ? atOnce.get() : change.inSteps(connection);
      if (!change.stays(answer)) {
        connection.rollback(savepoint);
      }
      connection.releaseSavepoint(savepoint);
      return answer;
    } catch (SQLException | RuntimeException | Error e) {
      undo(e, () -> connection.rollback(savepoint));
      throw e;
    }
  }

  /** Takes back what a failed work has done. That this fails too must not hide why. */
  private static void undo(Throwable failure, Undo undo) {
    try {
      undo.run();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  private interface Undo {
    void run() throws SQLException;
  }

  /** Longer from time to time, and never the same for two who met. */
  private static void pause(int attempt) {
    long most = Math.min(LONGEST_PAUSE_NANOS, FIRST_PAUSE_NANOS << attempt);
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 2, most));
  }

  StoreException failure(String doing, SQLException e) {
    return new StoreException(
        "could not %s: the database says %s (state %s)"
            .formatted(doing, e.getClass().getSimpleName(), Dialect.state(e)),
        dialect.isRetryable(e),
        e);
  }
}
