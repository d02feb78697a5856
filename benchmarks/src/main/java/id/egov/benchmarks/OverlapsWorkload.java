package id.egov.benchmarks;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What counting and listing share. */
public abstract class OverlapsWorkload extends Workload implements Answering {

  /** Who is asked. */
  @Param(OURS)
  public OverlapsPeer peer = OverlapsPeer.EGOV;

  /** How many intervals begin in a window, on average; 0 for a request for a room. */
  @Param("1")
  public int begins;

  OverlapsPeer.Question question = OverlapsPeer.NOBODY;
  long[] starts = {};
  long[] ends = {};
  int[] buffer = {};
  int next;

  /** For the workloads. */
  protected OverlapsWorkload() {}

  @Setup
  @Override
  public void prepare() {
    Intervals intervals = data.family().intervals(n);
    Intervals windows =
        begins == 0
            ? data.family().requests(n, questions())
            : data.family().windows(n, questions(), begins);
    if (peer.narrow()) {
      Narrow narrow = Narrow.of(intervals, windows);
      intervals = narrow.intervals();
      windows = narrow.windows();
    }
    question = peer.over(intervals);
    starts = windows.starts;
    ends = windows.ends;
    buffer = new int[n];
  }
}
