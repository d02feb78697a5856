package id.egov.benchmarks;

import id.egov.core.conflict.IntervalIndex;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * Is anything going on in these two hours? Asked of bookings that overlap each other and do not
 * change.
 *
 * <p>The peers keep the union of the bookings, which is smaller and can answer nothing else.
 */
public class AnyOverlap extends Workload {

  private Bookings windows;
  private IntervalIndex index;
  private NavigableMap<Long, Long> unionMap;
  private long[] unionStarts;
  private long[] unionEnds;

  /** Made by JMH. */
  public AnyOverlap() {}

  /** Makes the bookings and the windows. */
  @Setup
  public void prepare() {
    Bookings bookings = Bookings.random(n, 1, 0.5);
    windows = bookings.windows(2 * Bookings.HOUR);
    index = IntervalIndex.of(bookings.starts, bookings.ends);
    unionMap = union(bookings);
    unionStarts = unionMap.keySet().stream().mapToLong(Long::longValue).toArray();
    unionEnds = unionMap.values().stream().mapToLong(Long::longValue).toArray();
  }

  private static NavigableMap<Long, Long> union(Bookings bookings) {
    NavigableMap<Long, Long> union = new TreeMap<>();
    for (int i : bookings.byStart()) {
      Map.Entry<Long, Long> last = union.lastEntry();
      if (last == null || last.getValue() < bookings.starts[i]) {
        union.put(bookings.starts[i], bookings.ends[i]);
      } else if (last.getValue() < bookings.ends[i]) {
        union.put(last.getKey(), bookings.ends[i]);
      }
    }
    return union;
  }

  /**
   * Asks the interval index.
   *
   * @return whether anything overlaps the window
   */
  @Benchmark
  public boolean egov() {
    int w = windows.next();
    return index.overlapsAny(windows.starts[w], windows.ends[w]);
  }

  /**
   * Asks a tree of the union for what starts last before the window's end.
   *
   * @return whether anything overlaps the window
   */
  @Benchmark
  public boolean treeMap() {
    int w = windows.next();
    Map.Entry<Long, Long> last = unionMap.lowerEntry(windows.ends[w]);
    return last != null && last.getValue() > windows.starts[w];
  }

  /**
   * Searches a sorted array of the union for what starts last before the window's end.
   *
   * @return whether anything overlaps the window
   */
  @Benchmark
  public boolean sortedArrays() {
    int w = windows.next();
    int found = Arrays.binarySearch(unionStarts, windows.ends[w]);
    int last = (found < 0 ? -found - 1 : found) - 1;
    return last >= 0 && unionEnds[last] > windows.starts[w];
  }
}
