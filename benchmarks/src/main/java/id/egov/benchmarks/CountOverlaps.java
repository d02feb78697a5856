package id.egov.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** How many bookings does this window touch? Asked of a fixed set that overlaps itself. */
public class CountOverlaps extends OverlapsWorkload {

  /** Made by JMH. */
  public CountOverlaps() {}

  /**
   * Asks one question after the other; the machine may begin the next before the last is answered.
   *
   * @return the sum of the answers
   */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public long throughput() {
    long sum = 0;
    int until = next + BATCH;
    for (int i = next; i < until; i++) {
      sum += question.count(starts[i], ends[i]);
    }
    next = until & (starts.length - 1);
    return sum;
  }

  /**
   * Asks questions of which each depends on the answer to the one before.
   *
   * @return which question would be next
   */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int latency() {
    int i = next;
    for (int asked = 0; asked < BATCH; asked++) {
      int step = 1 + (question.count(starts[i], ends[i]) & 1);
      i = (i + step) & (starts.length - 1);
    }
    next = i & -BATCH;
    return i;
  }

  @Override
  public long answer() {
    int count = question.count(starts[next], ends[next]);
    next = (next + 1) & (starts.length - 1);
    return count;
  }
}
