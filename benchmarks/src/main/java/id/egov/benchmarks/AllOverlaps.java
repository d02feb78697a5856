package id.egov.benchmarks;

import id.egov.core.conflict.IntervalIndex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * Which bookings does this day touch? Asked of a fixed set that overlaps itself; the answer is read
 * from the buffer.
 */
public class AllOverlaps extends Workload {

  private Bookings windows;
  private int[] buffer;
  private IntervalIndex index;
  private long[] sortedStarts;
  private long[] endsByStart;
  private int[] positions;
  private long longest;

  /** Made by JMH. */
  public AllOverlaps() {}

  /** Makes the bookings and the windows. */
  @Setup
  public void prepare() {
    Bookings bookings = Bookings.random(n, 1, 2);
    windows = bookings.windows(Bookings.DAY);
    buffer = new int[n];
    index = IntervalIndex.of(bookings.starts, bookings.ends);
    positions = bookings.byStart();
    sortedStarts = new long[n];
    endsByStart = new long[n];
    longest = 0;
    for (int i = 0; i < n; i++) {
      sortedStarts[i] = bookings.starts[positions[i]];
      endsByStart[i] = bookings.ends[positions[i]];
      longest = Math.max(longest, endsByStart[i] - sortedStarts[i]);
    }
  }

  /**
   * Asks the interval index.
   *
   * @return a digest of the positions, in their order
   */
  @Benchmark
  public int egov() {
    int w = windows.next();
    return digest(index.overlaps(windows.starts[w], windows.ends[w], buffer));
  }

  /**
   * Searches the sorted starts for the first that can reach the window and the first that is too
   * late, and reads what is between.
   *
   * @return a digest of the positions, in their order
   */
  @Benchmark
  public int twoBinarySearches() {
    int w = windows.next();
    long start = windows.starts[w];
    int until = LowerBound.of(sortedStarts, windows.ends[w]);
    int total = 0;
    for (int i = LowerBound.of(sortedStarts, start - longest + 1); i < until; i++) {
      if (endsByStart[i] > start) {
        buffer[total++] = positions[i];
      }
    }
    return digest(total);
  }

  private int digest(int total) {
    int digest = total;
    for (int i = 0; i < total; i++) {
      digest = 31 * digest + buffer[i];
    }
    return digest;
  }
}
