package id.egov.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntToLongFunction;

/** So many threads, of which the caller is one. */
final class Workers implements AutoCloseable {

  private final int count;
  private final ExecutorService others;

  Workers(int count) {
    this.count = count;
    this.others =
        Executors.newFixedThreadPool(
            Math.max(1, count - 1),
            work -> {
              Thread thread = new Thread(work, "egov-benchmarks-worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  int count() {
    return count;
  }

  /** The sum of what the parts, from 0 on, return. */
  long sum(IntToLongFunction part) {
    try {
      List<Future<Long>> parts = new ArrayList<>();
      for (int i = 1; i < count; i++) {
        int number = i;
        Callable<Long> work = () -> part.applyAsLong(number);
        parts.add(others.submit(work));
      }
      long sum = part.applyAsLong(0);
      for (Future<Long> one : parts) {
        sum += one.get();
      }
      return sum;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    others.shutdown();
  }
}
