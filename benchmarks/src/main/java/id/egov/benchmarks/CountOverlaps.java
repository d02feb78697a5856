package id.egov.benchmarks;

import id.egov.core.conflict.IntervalIndex;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** How many bookings does this day touch? Asked of a fixed set that overlaps itself. */
public class CountOverlaps extends Workload {

  private Bookings windows;
  private IntervalIndex index;
  private long[] sortedStarts;
  private long[] sortedEnds;

  /** Made by JMH. */
  public CountOverlaps() {}

  /** Makes the bookings and the windows. */
  @Setup
  public void prepare() {
    Bookings bookings = Bookings.random(n, 1, 2);
    windows = bookings.windows(Bookings.DAY);
    index = IntervalIndex.of(bookings.starts, bookings.ends);
    sortedStarts = bookings.starts.clone();
    sortedEnds = bookings.ends.clone();
    Arrays.sort(sortedStarts);
    Arrays.sort(sortedEnds);
  }

  /**
   * Asks the interval index.
   *
   * @return how many overlap the window
   */
  @Benchmark
  public int egov() {
    int w = windows.next();
    return index.count(windows.starts[w], windows.ends[w]);
  }

  /**
   * Searches the sorted starts and the sorted ends.
   *
   * @return how many overlap the window
   */
  @Benchmark
  public int twoBinarySearches() {
    int w = windows.next();
    return LowerBound.of(sortedStarts, windows.ends[w])
        - LowerBound.of(sortedEnds, windows.starts[w] + 1);
  }
}
