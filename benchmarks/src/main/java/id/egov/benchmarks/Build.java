package id.egov.benchmarks;

import id.egov.core.conflict.BusyTimes;
import id.egov.core.conflict.IntervalIndex;
import java.util.Arrays;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * What it takes to make a fixed index, beside what it takes to sort as many keys: no index is made
 * without something of the kind.
 */
public class Build extends Workload {

  /** Who builds. */
  @Param(OURS)
  public Builder peer = Builder.EGOV;

  /** What of ours is built. */
  @Param({"IntervalIndex", "BusyTimes"})
  public String structure = "";

  private Intervals intervals = new Intervals(0);

  /** Made by JMH. */
  public Build() {}

  /** Who builds what. */
  public enum Builder {
    /** Ours. */
    EGOV,
    /** Eight passes over the starts, one for each byte, less those in which all agree. */
    RADIX_SORT,
    /** The sort of the JDK, of the starts. */
    ARRAYS_SORT,
    /** A tree by start. */
    TREE_MAP
  }

  /** Makes the intervals. */
  @Setup
  public void prepare() {
    intervals = data.family().intervals(n);
  }

  /**
   * Builds it.
   *
   * @return what was built
   */
  @Benchmark
  public Object build() {
    return switch (peer) {
      case EGOV ->
          structure.equals("BusyTimes")
              ? BusyTimes.of(intervals.starts, intervals.ends)
              : IntervalIndex.of(intervals.starts, intervals.ends);
      case RADIX_SORT -> RadixSort.sorted(intervals.starts);
      case ARRAYS_SORT -> {
        long[] sorted = intervals.starts.clone();
        Arrays.sort(sorted);
        yield sorted;
      }
      case TREE_MAP -> {
        TreeMap<Long, Long> tree = new TreeMap<>();
        for (int i = 0; i < n; i++) {
          tree.merge(intervals.starts[i], intervals.ends[i], Math::max);
        }
        yield tree;
      }
    };
  }
}
