package id.egov.core.store.jdbc;

import id.egov.core.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables of the store, in versions. The files are named as Flyway wants them; each notes its
 * version in {@code egov_schema}, whoever runs it.
 */
final class Schema {

  private static final List<String> FILES = List.of("V1__store.sql", "V2__audit.sql");
  private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S04");

  /** Of those in this process; between processes the servers have locks of their own. */
  private static final Lock ONE_AT_A_TIME = new ReentrantLock();

  // With one key, where the locks that readers of events look at have two, see egov_next_version.
  private static final String POSTGRESQL_LOCK = "select pg_advisory_xact_lock(7334::bigint << 48)";
  private static final String MARIADB_LOCK =
      "select coalesce(get_lock(concat(database(), '.egov_schema'), %s), 0)";
  private static final String MARIADB_UNLOCK =
      "do release_lock(concat(database(), '.egov_schema'))";

  private static final int PATIENCE_SECONDS = 60;

  private static final Logger log = LoggerFactory.getLogger(Schema.class);

  private final DataSource dataSource;
  private final Dialect dialect;
  private final int patienceSeconds;

  Schema(DataSource dataSource, Dialect dialect) {
    this(dataSource, dialect, PATIENCE_SECONDS);
  }

  /** With another patience for who makes tables at the same time, where the server asks for one. */
  Schema(DataSource dataSource, Dialect dialect, int patienceSeconds) {
    this.dataSource = dataSource;
    this.dialect = dialect;
    this.patienceSeconds = patienceSeconds;
  }

  /** Makes what is missing. */
  void migrate() {
    ONE_AT_A_TIME.lock();
    try (Connection connection = dataSource.getConnection()) {
      if (!isCurrent(version(connection))) {
        migrate(connection);
      }
    } catch (SQLException e) {
      throw new StoreException(
          "cannot make the tables of egov (state %s). It takes the right to create tables, and on PostgreSQL functions, a sequence and the extension btree_gist"
              .formatted(Dialect.state(e)),
          dialect.isRetryable(e),
          e);
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  /** Refuses what is not as it should be. */
  void requireCurrent() {
    try (Connection connection = dataSource.getConnection()) {
      int version = version(connection);
      if (!isCurrent(version)) {
        throw new StoreException(
            "the database has version %s of egov's tables and this library needs %s: run the files of %s that are missing"
                .formatted(version, FILES.size(), dialect.folder()),
            false);
      }
    } catch (SQLException e) {
      throw new StoreException(
          "cannot read the version of egov's tables (state %s)".formatted(Dialect.state(e)),
          dialect.isRetryable(e),
          e);
    }
  }

  private static boolean isCurrent(int version) {
    if (version > FILES.size()) {
      throw new StoreException(
          "the database has version %s of egov's tables and this library knows up to %s: use a newer egov"
              .formatted(version, FILES.size()),
          false);
    }
    return version == FILES.size();
  }

  private void migrate(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      throw new IllegalStateException(
          "cannot make the tables of egov: the connection is not in auto-commit. Build the store outside of a transaction, with a pool whose connections are in auto-commit");
    }
    connection.setAutoCommit(false);
    boolean done = false;
    boolean isLocked = false;
    try {
      lock(connection);
      isLocked = true;
      // Another process may have been faster.
      for (int from = version(connection); !isCurrent(from); from++) {
        for (String statement : statements(FILES.get(from))) {
          execute(connection, statement);
        }
        log.atInfo().addKeyValue("version", from + 1).log("made tables");
      }
      connection.commit();
      done = true;
    } finally {
      if (!done) {
        connection.rollback();
      }
      if (isLocked && dialect == Dialect.MARIADB) {
        execute(connection, MARIADB_UNLOCK);
      }
      connection.setAutoCommit(true);
    }
  }

  private void lock(Connection connection) throws SQLException {
    if (dialect == Dialect.POSTGRESQL) {
      execute(connection, POSTGRESQL_LOCK);
    } else if (dialect == Dialect.MARIADB
        && number(connection, MARIADB_LOCK.formatted(patienceSeconds)) != 1) {
      // It waits only so long, and then says no more than this.
      throw new StoreException(
          "another process makes the tables of egov and has not ended after %s s: try again"
              .formatted(patienceSeconds),
          true);
    }
  }

  /** The version of the tables; 0 if there are none. */
  private int version(Connection connection) throws SQLException {
    if (!hasTables(connection)) {
      return 0;
    }
    return number(connection, "select coalesce(max(version), 0) from egov_schema");
  }

  /** Asked so that a transaction of the caller's does not fail where there are none. */
  private boolean hasTables(Connection connection) throws SQLException {
    if (dialect == Dialect.POSTGRESQL) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select to_regclass('egov_schema') is not null")) {
        row.next();
        return row.getBoolean(1);
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery("select 1 from egov_schema").close();
      return true;
    } catch (SQLException e) {
      if (NO_TABLE.contains(Dialect.state(e))) {
        return false;
      }
      throw e;
    }
  }

  /** A blank line ends a statement. */
  private List<String> statements(String file) {
    String name = "/" + dialect.folder() + "/" + file;
    try (InputStream in = Schema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("%s is missing in the jar".formatted(name));
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(text.split("\\R\\s*\\R", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
