package id.egov.core.store.jdbc;

import id.egov.core.store.StoreException;
import java.sql.PreparedStatement;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells those who wait with an {@link EventSignal} that there are events. Thread-safe. */
final class ReaderWaker {

  /*
   * A transaction that notifies holds a lock of the whole server while it commits, and would end
   * group commit. So this comes after the commit, in a transaction of its own, which writes nothing
   * and waits for no disk; and on a thread of its own, so that nobody who commits waits for it. Who
   * finds that one is to come adds nothing: it is sent after all that were visible by then. The
   * thread ends when nothing is to be told for a second.
   */
  private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private static final Logger log = LoggerFactory.getLogger(ReaderWaker.class);

  private final Database database;
  private final String tenant;
  private final Executor executor;
  private final AtomicBoolean isToCome = new AtomicBoolean();

  ReaderWaker(Database database, String tenant) {
    this.database = database;
    this.tenant = tenant;
    this.executor =
        new ThreadPoolExecutor(
            0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), ReaderWaker::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "egov-wakes-readers");
    thread.setDaemon(true);
    return thread;
  }

  /** Wakes them soon, or not at all: they look by themselves now and then. */
  void wake() {
    if (database.dialect() == Dialect.POSTGRESQL && isToCome.compareAndSet(false, true)) {
      executor.execute(this::send);
    }
  }

  private void send() {
    isToCome.set(false);
    try {
      database.read(
          "wake readers",
          connection -> {
            // In a transaction of somebody else's it would wait for that, and hold its lock.
            Database.requireOwn("wake readers", connection);
            try (PreparedStatement notify =
                connection.prepareStatement(
                    "select pg_notify(" + PostgresListener.CHANNEL + ", '')")) {
              return Rows.set(notify, tenant).execute();
            }
          });
    } catch (StoreException | IllegalStateException e) {
      log.atDebug().setCause(e).log("readers are not woken");
    }
    // Many commits, one call.
    LockSupport.parkNanos(REST_NANOS);
  }
}
