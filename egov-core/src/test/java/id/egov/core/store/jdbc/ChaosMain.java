package id.egov.core.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * A process of the many-process test: some workers over one pool. It writes a byte to its output
 * for each answer, and ends when its input does, so also when the test itself is killed.
 */
final class ChaosMain {

  private static final long CONNECTION_MILLIS = 1_000;

  private ChaosMain() {}

  /** Takes the URL, the folder of the journals, a seed, its own name and a number of workers. */
  public static void main(String[] args) throws InterruptedException, ExecutionException {
    int workers = Integer.parseInt(args[4]);
    AtomicBoolean over = new AtomicBoolean();
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(args[0]);
    config.setMaximumPoolSize(workers);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(CONNECTION_MILLIS);
    config.setInitializationFailTimeout(-1);
    ExecutorService threads = Executors.newCachedThreadPool();
    try (HikariDataSource pool = new HikariDataSource(config)) {
      Path folder = Path.of(args[1]);
      long seed = Long.parseLong(args[2]);
      List<Future<Long>> working =
          IntStream.range(0, workers)
              .mapToObj(i -> args[3] + "-" + i)
              .map(
                  name ->
                      new ChaosWorker(
                          name, pool, folder, seed ^ name.hashCode(), over::get, ChaosMain::tell))
              .map(threads::submit)
              .toList();
      threads.execute(() -> over.set(waitForEnd()));
      for (Future<Long> one : working) {
        one.get();
      }
    } catch (ExecutionException e) {
      e.printStackTrace();
      // The other workers and the pool are left as they are, as after any crash.
      Runtime.getRuntime().halt(1);
    } finally {
      threads.shutdown();
    }
  }

  private static synchronized void tell() {
    System.out.write('.');
    System.out.flush();
  }

  private static boolean waitForEnd() {
    try {
      return System.in.read() < 0;
    } catch (IOException e) {
      return true;
    }
  }
}
