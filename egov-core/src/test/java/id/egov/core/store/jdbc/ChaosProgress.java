package id.egov.core.store.jdbc;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How many answers all processes got: the clock of the plan. */
final class ChaosProgress {

  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(120);

  private long answers;
  private @Nullable String failure;

  synchronized void answer() {
    answers++;
    notifyAll();
  }

  synchronized void fail(String message) {
    failure = message;
    notifyAll();
  }

  synchronized void requireNoFailure() {
    if (failure != null) {
      throw new AssertionError(failure);
    }
  }

  /** Waits for some more answers. */
  synchronized void await(int more) throws InterruptedException {
    long target = answers + more;
    long end = System.nanoTime() + LONGEST_NANOS;
    while (answers < target) {
      requireNoFailure();
      long left = end - System.nanoTime();
      if (left <= 0) {
        throw new AssertionError("no progress: %s answers are missing".formatted(target - answers));
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }
}
