package id.egov.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/**
 * Which bookings does this window touch? Asked of a fixed set that overlaps itself; the positions
 * go into the buffer of who asks, in any order.
 */
public class AllOverlaps extends OverlapsWorkload {

  private static final int FEWER = 16;

  /** Made by JMH. */
  public AllOverlaps() {}

  /**
   * Has the buffer filled again and again.
   *
   * @return how many positions were written
   */
  @Benchmark
  @OperationsPerInvocation(FEWER)
  public long throughput() {
    long sum = 0;
    int until = next + FEWER;
    for (int i = next; i < until; i++) {
      sum += question.which(starts[i], ends[i], buffer);
    }
    next = until & (starts.length - 1);
    return sum;
  }

  /** A digest that does not depend on the order. */
  @Override
  public long answer() {
    int total = question.which(starts[next], ends[next], buffer);
    next = (next + 1) & (starts.length - 1);
    long digest = total;
    for (int i = 0; i < total; i++) {
      digest += (buffer[i] + 1L) * (buffer[i] + 1L);
    }
    return digest;
  }
}
