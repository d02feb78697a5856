package id.egov.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Does a request clash with anything that is booked? Half of them do. What is booked overlaps
 * itself and does not change.
 */
public class AnyOverlap extends Workload implements Answering {

  /** Who is asked. */
  @Param(OURS)
  public AnyOverlapPeer peer = AnyOverlapPeer.EGOV;

  private AnyOverlapPeer.Question question = (start, end) -> false;
  private long[] starts = {};
  private long[] ends = {};
  private int next;

  /** Made by JMH. */
  public AnyOverlap() {}

  @Setup
  @Override
  public void prepare() {
    Intervals intervals = data.family().intervals(n);
    Intervals windows = data.family().requests(n, questions());
    if (peer.narrow()) {
      Narrow narrow = Narrow.of(intervals, windows);
      intervals = narrow.intervals();
      windows = narrow.windows();
    }
    question = peer.over(intervals);
    starts = windows.starts;
    ends = windows.ends;
  }

  /**
   * Asks one question after the other; the machine may begin the next before the last is answered.
   *
   * @return how many clash
   */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int throughput() {
    int clashes = 0;
    int until = next + BATCH;
    for (int i = next; i < until; i++) {
      clashes += question.clashes(starts[i], ends[i]) ? 1 : 0;
    }
    next = until & (starts.length - 1);
    return clashes;
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
      int step = question.clashes(starts[i], ends[i]) ? 1 : 2;
      i = (i + step) & (starts.length - 1);
    }
    next = i & -BATCH;
    return i;
  }

  @Override
  public long answer() {
    boolean clashes = question.clashes(starts[next], ends[next]);
    next = (next + 1) & (starts.length - 1);
    return clashes ? 1 : 0;
  }
}
