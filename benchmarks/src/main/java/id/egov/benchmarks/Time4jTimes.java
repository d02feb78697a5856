package id.egov.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.time4j.range.IntervalTree;
import net.time4j.range.SimpleInterval;

/** Intervals as Time4J knows them, on the axis of {@link Instant}. */
final class Time4jTimes {

  private Time4jTimes() {}

  static SimpleInterval<Instant> interval(long start, long end) {
    return SimpleInterval.between(Instant.ofEpochMilli(start), Instant.ofEpochMilli(end));
  }

  static List<SimpleInterval<Instant>> intervals(Intervals set) {
    List<SimpleInterval<Instant>> intervals = new ArrayList<>(set.size());
    for (int i = 0; i < set.size(); i++) {
      intervals.add(interval(set.starts[i], set.ends[i]));
    }
    return intervals;
  }

  static IntervalTree<Instant, SimpleInterval<Instant>> tree(Intervals set) {
    return IntervalTree.onInstantTimeLine(intervals(set));
  }
}
