package id.egov.core.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a reader of events wait until there may be new ones, instead of asking all the time. It is a
 * hint and no more: a reader asks whenever {@link #await} comes back, whatever it says, and so
 * misses nothing when a hint is lost.
 *
 * <pre>{@code
 * try (EventSignal signal = store.signal()) {
 *   while (isRunning) {
 *     if (relay.relay(100, receiver) < 100) {
 *       signal.await(Duration.ofSeconds(10));
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>On PostgreSQL, with its own driver, it takes one connection from the data source and keeps it
 * until it is closed; a commit of any process wakes it within milliseconds. Behind a pooler that
 * shares a session between clients, on H2, on MariaDB and with another driver it only waits as long
 * as it is told to. A commit that joins a transaction of the caller's wakes nobody unless the
 * caller says so afterwards, see {@link JdbcStore#wakeReaders()}. Thread-safe; those who wait at
 * once take turns, so each reader has a signal of its own.
 */
public final class EventSignal implements AutoCloseable {

  /** How soon it notices that it is closed or interrupted, and tries to connect anew. */
  private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private static final Logger log = LoggerFactory.getLogger(EventSignal.class);

  private final Database database;
  private final String tenant;
  private final ReentrantLock turn = new ReentrantLock();
  private final CountDownLatch closed = new CountDownLatch(1);
  private boolean canListen;
  private @Nullable PostgresListener listener;

  EventSignal(Database database, String tenant) {
    this.database = database;
    this.tenant = tenant;
    this.canListen = database.dialect() == Dialect.POSTGRESQL;
  }

  /**
   * Waits until there may be new events, or this is closed, or a time has passed. The first call,
   * and the first one after its connection was lost, come back as soon as it is connected, because
   * there may be events that it was not told of.
   *
   * @param atMost how long, not negative; besides, as long as the data source takes to give a
   *     connection. It says how late an event can come if a hint is lost
   * @return whether there may be new events; false if the time has passed or this was closed
   * @throws IllegalArgumentException if the time is negative
   * @throws IllegalStateException if this is closed already, or the data source gives a connection
   *     of a transaction of the caller's
   * @throws InterruptedException if the thread is interrupted
   */
  public boolean await(Duration atMost) throws InterruptedException {
    if (atMost.isNegative()) {
      throw new IllegalArgumentException("atMost (%s) must not be negative".formatted(atMost));
    }
    long start = System.nanoTime();
    long most = nanos(atMost);
    turn.lockInterruptibly();
    try {
      if (isClosed()) {
        throw new IllegalStateException("the signal is closed");
      }
      long left = most;
      do {
        if (connect() || hears(Math.min(left, SLICE_NANOS))) {
          return true;
        }
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        left = most - (System.nanoTime() - start);
      } while (left > 0 && !isClosed());
      dropIfSilent();
      return false;
    } finally {
      turn.unlock();
    }
  }

  /** In nanoseconds, of which a {@code long} holds 292 years. */
  private static long nanos(Duration time) {
    return time.compareTo(Duration.ofNanos(Long.MAX_VALUE)) < 0 ? time.toNanos() : Long.MAX_VALUE;
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Whether it is connected now and was not before. */
  private boolean connect() {
    if (!canListen || listener != null) {
      return false;
    }
    try {
      listener = listener();
    } catch (SQLException e) {
      log.atDebug().setCause(e).log("cannot listen now");
    }
    return listener != null;
  }

  private @Nullable PostgresListener listener() throws SQLException {
    Connection connection = database.connect();
    boolean isKept = false;
    try {
      Database.requireOwn("wait for events", connection);
      canListen = PostgresListener.isPossible(connection);
      if (!canListen) {
        return null;
      }
      PostgresListener listening = PostgresListener.on(connection, tenant);
      isKept = true;
      return listening;
    } finally {
      if (!isKept) {
        connection.close();
      }
    }
  }

  private boolean hears(long nanos) throws InterruptedException {
    if (listener == null) {
      boolean unused = closed.await(nanos, TimeUnit.NANOSECONDS);
      return false;
    }
    try {
      return listener.hears(nanos);
    } catch (SQLException e) {
      log.atDebug().setCause(e).log("lost the connection that listens");
      drop(listener);
      return false;
    }
  }

  /** The network may have forgotten a connection on which nothing is heard. */
  private void dropIfSilent() {
    if (listener != null && !listener.isAlive()) {
      drop(listener);
    }
  }

  private void drop(PostgresListener broken) {
    broken.abort();
    listener = null;
  }

  /** Gives the connection back; whoever waits comes back within half a second. */
  @Override
  public void close() {
    closed.countDown();
    turn.lock();
    try {
      if (listener != null) {
        listener.close();
        listener = null;
      }
    } finally {
      turn.unlock();
    }
  }
}
