package id.egov.benchmarks;

import id.egov.core.conflict.IntervalTimeline;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * One room, {@code n} requests that come again and again: whoever holds the room cancels, whoever
 * does not books it if it is free.
 */
public class BookAndCancel extends Workload {

  private Bookings requests;
  private boolean[] held;
  private IntervalTimeline timeline;
  private TreeMapTimeline treeMap;

  /** Made by JMH. */
  public BookAndCancel() {}

  /** Makes the requests and books the room full. */
  @Setup
  public void prepare() {
    requests = Bookings.random(n, 1, 1.5);
    held = new boolean[n];
    timeline = new IntervalTimeline();
    treeMap = new TreeMapTimeline();
    for (int i : requests.byStart()) {
      held[i] = timeline.addIfFree(requests.starts[i], requests.ends[i], i);
      treeMap.addIfFree(requests.starts[i], requests.ends[i], i);
    }
  }

  /**
   * Changes the timeline.
   *
   * @return whether it was booked or cancelled
   */
  @Benchmark
  public boolean egov() {
    int i = requests.next();
    boolean cancel = held[i];
    boolean changed =
        cancel
            ? timeline.remove(requests.starts[i], requests.ends[i], i)
            : timeline.addIfFree(requests.starts[i], requests.ends[i], i);
    held[i] = changed && !cancel;
    return changed;
  }

  /**
   * Changes a tree of the bookings by start.
   *
   * @return whether it was booked or cancelled
   */
  @Benchmark
  public boolean treeMap() {
    int i = requests.next();
    boolean cancel = held[i];
    boolean changed =
        cancel
            ? treeMap.remove(requests.starts[i], requests.ends[i], i)
            : treeMap.addIfFree(requests.starts[i], requests.ends[i], i);
    held[i] = changed && !cancel;
    return changed;
  }
}
