package id.egov.core.store.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs work on several threads that start together, and waits for them, but not for ever. */
final class Crew {

  /** Far more than any work takes, so that only threads that wait for each other run into it. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Crew() {}

  /** What one thread does. */
  interface Work<T> {
    T run(int thread) throws Exception;
  }

  /**
   * Runs the work once on each thread.
   *
   * @throws AssertionError if a thread fails, or if they do not come to an end
   */
  static <T> List<T> run(int threads, Work<T> work) {
    ExecutorService executor =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "contract");
              thread.setDaemon(true);
              return thread;
            });
    try {
      CyclicBarrier start = new CyclicBarrier(threads);
      CompletionService<T> done = new ExecutorCompletionService<>(executor);
      for (int i = 0; i < threads; i++) {
        int thread = i;
        done.submit(
            () -> {
              start.await();
              return work.run(thread);
            });
      }
      return results(threads, done);
    } finally {
      executor.shutdownNow();
    }
  }

  private static <T> List<T> results(int threads, CompletionService<T> done) {
    List<T> results = new ArrayList<>();
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (int i = 0; i < threads; i++) {
        // The first that fails is told, before those that fail because of it.
        Future<T> next = done.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (next == null) {
          throw new AssertionError("after " + PATIENCE + " threads still wait: " + traces());
        }
        results.add(next.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new AssertionError("a thread failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static String traces() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Thread, StackTraceElement[]> entry : Thread.getAllStackTraces().entrySet()) {
      if (entry.getKey().getName().equals("contract")) {
        text.append("\n");
        for (StackTraceElement element : entry.getValue()) {
          text.append("\n  at ").append(element);
        }
      }
    }
    return text.toString();
  }
}
