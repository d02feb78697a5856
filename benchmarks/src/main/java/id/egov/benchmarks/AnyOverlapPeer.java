package id.egov.benchmarks;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import htsjdk.samtools.util.IntervalTree;
import htsjdk.samtools.util.OverlapDetector;
import id.egov.core.conflict.BusyTimes;
import id.egov.core.conflict.IntervalIndex;
import it.unimi.dsi.fastutil.longs.Long2LongAVLTreeMap;
import it.unimi.dsi.fastutil.longs.Long2LongSortedMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.locationtech.jts.index.intervalrtree.SortedPackedIntervalRTree;

/**
 * Who tells whether anything overlaps a window. Where it helps, a peer keeps the union of the
 * intervals, which is smaller and enough for this question.
 */
public enum AnyOverlapPeer {
  /** Ours. */
  EGOV(set -> BusyTimes.of(set.starts, set.ends)::overlapsAny),

  /** Ours that can also count and name them. */
  EGOV_INDEX(set -> IntervalIndex.of(set.starts, set.ends)::overlapsAny),

  /** The last start before the window's end, in an array of the union. */
  BINARY_SEARCH(
      set -> {
        Intervals union = set.union();
        return (start, end) -> {
          int last = LowerBound.of(union.starts, end) - 1;
          return last >= 0 && union.ends[last] > start;
        };
      }),

  /** The same in the tree of the JDK. */
  TREE_MAP(set -> lowerEntry(new TreeMap<>(), set)),

  /** The same in the map of the JDK for many threads. */
  SKIP_LIST_MAP(set -> lowerEntry(new ConcurrentSkipListMap<>(), set)),

  /** The same in a tree that does not box. */
  FASTUTIL_AVL(
      set -> {
        Long2LongAVLTreeMap tree = new Long2LongAVLTreeMap();
        Intervals union = set.union();
        for (int i = 0; i < union.size(); i++) {
          tree.put(union.starts[i], union.ends[i]);
        }
        return (start, end) -> {
          Long2LongSortedMap before = tree.headMap(end);
          return !before.isEmpty() && before.get(before.lastLongKey()) > start;
        };
      }),

  /** Made for this question. */
  GUAVA_TREE_RANGE_SET(
      set -> {
        RangeSet<Long> ranges = TreeRangeSet.create();
        addUnion(set, ranges::add);
        return (start, end) -> ranges.intersects(Range.closedOpen(start, end));
      }),

  /** Made for this question, and fixed. */
  GUAVA_IMMUTABLE_RANGE_SET(
      set -> {
        ImmutableRangeSet.Builder<Long> builder = ImmutableRangeSet.builder();
        addUnion(set, builder::add);
        ImmutableRangeSet<Long> ranges = builder.build();
        return (start, end) -> ranges.intersects(Range.closedOpen(start, end));
      }),

  /** The tree of the genome people; its times are ints, so it is told the rank of each time. */
  HTSJDK_TREE(
      set -> {
        IntervalTree<Boolean> tree = new IntervalTree<>();
        for (int i = 0; i < set.size(); i++) {
          tree.put((int) set.starts[i], (int) set.ends[i] - 1, true);
        }
        return (start, end) -> tree.minOverlapper((int) start, (int) end - 1) != null;
      }),

  /** What the genome people put around their tree. */
  HTSJDK_DETECTOR(
      set -> {
        OverlapDetector<Place> detector = new OverlapDetector<>(0, 0);
        detector.addAll(Place.all(set), Place.all(set));
        Place window = new Place();
        return (start, end) -> detector.overlapsAny(window.at(start, end));
      }),

  /** The packed tree of the map people; it shows all that overlap and cannot be stopped. */
  JTS_PACKED_TREE(
      set -> {
        SortedPackedIntervalRTree tree = JtsTree.of(set);
        boolean[] found = new boolean[1];
        return (start, end) -> {
          found[0] = false;
          JtsTree.query(tree, start, end, item -> found[0] = true);
          return found[0];
        };
      }),

  /** The tree of a library for dates and times; it lists all that overlap. */
  TIME4J_TREE(
      set -> {
        var tree = Time4jTimes.tree(set);
        return (start, end) -> !tree.findIntersections(Time4jTimes.interval(start, end)).isEmpty();
      });

  /** Whether anything overlaps a window. */
  interface Question {
    boolean clashes(long start, long end);
  }

  @SuppressWarnings("ImmutableEnumChecker") // It has no state.
  private final Function<Intervals, Question> builder;

  AnyOverlapPeer(Function<Intervals, Question> builder) {
    this.builder = builder;
  }

  Question over(Intervals intervals) {
    return builder.apply(intervals);
  }

  /** Whether it knows ints only. */
  boolean narrow() {
    return this == HTSJDK_TREE || this == HTSJDK_DETECTOR;
  }

  private static Question lowerEntry(NavigableMap<Long, Long> tree, Intervals set) {
    Intervals union = set.union();
    for (int i = 0; i < union.size(); i++) {
      tree.put(union.starts[i], union.ends[i]);
    }
    return (start, end) -> {
      Map.Entry<Long, Long> last = tree.lowerEntry(end);
      return last != null && last.getValue() > start;
    };
  }

  private static void addUnion(Intervals set, Consumer<Range<Long>> ranges) {
    Intervals union = set.union();
    for (int i = 0; i < union.size(); i++) {
      ranges.accept(Range.closedOpen(union.starts[i], union.ends[i]));
    }
  }
}
