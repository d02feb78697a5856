package id.egov.benchmarks;

import htsjdk.samtools.util.IntervalTree;
import htsjdk.samtools.util.OverlapDetector;
import id.egov.core.conflict.IntervalIndex;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.locationtech.jts.index.ItemVisitor;
import org.locationtech.jts.index.intervalrtree.SortedPackedIntervalRTree;

/** Who tells how many intervals overlap a window, and which. */
public enum OverlapsPeer {
  /** Ours. */
  EGOV(Ours::new),

  /**
   * Counts with a search of the starts and one of the ends, each sorted; lists what begins from the
   * length of the longest interval before the window on.
   */
  BINARY_SEARCH(SortedArrays::new),

  /** A tree by start, of which it reads what {@link #BINARY_SEARCH} lists. */
  TREE_MAP(ByStart::new),

  /** The tree of the genome people; its times are ints, so it is told the rank of each time. */
  HTSJDK_TREE(Genome::new),

  /** What the genome people put around their tree. */
  HTSJDK_DETECTOR(Detector::new),

  /** The packed tree of the map people. */
  JTS_PACKED_TREE(Packed::new),

  /** The tree of a library for dates and times. */
  TIME4J_TREE(Time4j::new);

  /** How many intervals overlap a window, and which. */
  interface Question {
    int count(long start, long end);

    /** Writes the positions and returns how many there are. */
    int which(long start, long end, int[] into);
  }

  static final Question NOBODY =
      new Question() {
        @Override
        public int count(long start, long end) {
          return 0;
        }

        @Override
        public int which(long start, long end, int[] into) {
          return 0;
        }
      };

  @SuppressWarnings("ImmutableEnumChecker") // It has no state.
  private final Function<Intervals, Question> builder;

  OverlapsPeer(Function<Intervals, Question> builder) {
    this.builder = builder;
  }

  Question over(Intervals intervals) {
    return builder.apply(intervals);
  }

  /** Whether it knows ints only. */
  boolean narrow() {
    return this == HTSJDK_TREE || this == HTSJDK_DETECTOR;
  }

  private record Ours(IntervalIndex index) implements Question {

    Ours(Intervals set) {
      this(IntervalIndex.of(set.starts, set.ends));
    }

    @Override
    public int count(long start, long end) {
      return index.count(start, end);
    }

    @Override
    public int which(long start, long end, int[] into) {
      return index.overlaps(start, end, into);
    }
  }

  private static final class SortedArrays implements Question {

    private final int[] positions;
    private final Intervals byStart;
    private final long[] sortedEnds;
    private final long longest;

    SortedArrays(Intervals set) {
      positions = set.byStart();
      byStart = set.at(positions);
      sortedEnds = set.ends.clone();
      Arrays.sort(sortedEnds);
      longest = set.longest();
    }

    @Override
    public int count(long start, long end) {
      return LowerBound.of(byStart.starts, end) - LowerBound.of(sortedEnds, start + 1);
    }

    @Override
    public int which(long start, long end, int[] into) {
      int until = LowerBound.of(byStart.starts, end);
      int total = 0;
      for (int i = LowerBound.of(byStart.starts, start - longest + 1); i < until; i++) {
        if (byStart.ends[i] > start) {
          into[total++] = positions[i];
        }
      }
      return total;
    }
  }

  private static final class ByStart implements Question {

    private record Booking(long end, int position) {}

    private final TreeMap<Long, List<Booking>> tree = new TreeMap<>();
    private final long longest;

    ByStart(Intervals set) {
      for (int i = 0; i < set.size(); i++) {
        tree.computeIfAbsent(set.starts[i], start -> new ArrayList<>(1))
            .add(new Booking(set.ends[i], i));
      }
      longest = set.longest();
    }

    @Override
    public int count(long start, long end) {
      int total = 0;
      for (List<Booking> bookings : tree.subMap(start - longest + 1, end).values()) {
        for (Booking booking : bookings) {
          total += booking.end() > start ? 1 : 0;
        }
      }
      return total;
    }

    @Override
    public int which(long start, long end, int[] into) {
      int total = 0;
      for (List<Booking> bookings : tree.subMap(start - longest + 1, end).values()) {
        for (Booking booking : bookings) {
          if (booking.end() > start) {
            into[total++] = booking.position();
          }
        }
      }
      return total;
    }
  }

  private static final class Genome implements Question {

    private final IntervalTree<IntArrayList> tree = new IntervalTree<>();

    Genome(Intervals set) {
      for (int i = 0; i < set.size(); i++) {
        int start = (int) set.starts[i];
        int last = (int) set.ends[i] - 1;
        IntervalTree.Node<IntArrayList> same = tree.find(start, last);
        if (same == null) {
          tree.put(start, last, IntArrayList.of(i));
        } else {
          same.getValue().add(i);
        }
      }
    }

    @Override
    public int count(long start, long end) {
      int total = 0;
      Iterator<IntervalTree.Node<IntArrayList>> found =
          tree.overlappers((int) start, (int) end - 1);
      while (found.hasNext()) {
        total += found.next().getValue().size();
      }
      return total;
    }

    @Override
    public int which(long start, long end, int[] into) {
      int total = 0;
      Iterator<IntervalTree.Node<IntArrayList>> found =
          tree.overlappers((int) start, (int) end - 1);
      while (found.hasNext()) {
        IntArrayList positions = found.next().getValue();
        positions.getElements(0, into, total, positions.size());
        total += positions.size();
      }
      return total;
    }
  }

  private static final class Detector implements Question {

    private final OverlapDetector<Place> detector = new OverlapDetector<>(0, 0);
    private final Place window = new Place();

    Detector(Intervals set) {
      List<Place> places = Place.all(set);
      detector.addAll(places, places);
    }

    @Override
    public int count(long start, long end) {
      return detector.getOverlaps(window.at(start, end)).size();
    }

    @Override
    public int which(long start, long end, int[] into) {
      Set<Place> found = detector.getOverlaps(window.at(start, end));
      int total = 0;
      for (Place place : found) {
        into[total++] = place.position();
      }
      return total;
    }
  }

  private static final class Packed implements Question {

    private final SortedPackedIntervalRTree tree;
    private int[] buffer = {};
    private int total;
    private final ItemVisitor counting = item -> total++;
    private final ItemVisitor filling = item -> buffer[total++] = (Integer) item;

    Packed(Intervals set) {
      tree = JtsTree.of(set);
    }

    @Override
    public int count(long start, long end) {
      total = 0;
      JtsTree.query(tree, start, end, counting);
      return total;
    }

    @Override
    public int which(long start, long end, int[] into) {
      total = 0;
      buffer = into;
      JtsTree.query(tree, start, end, filling);
      return total;
    }
  }

  private static final class Time4j implements Question {

    private final net.time4j.range.IntervalTree<Instant, NumberedInterval> tree;

    Time4j(Intervals set) {
      List<NumberedInterval> intervals = new ArrayList<>(set.size());
      for (int i = 0; i < set.size(); i++) {
        intervals.add(new NumberedInterval(i, Time4jTimes.interval(set.starts[i], set.ends[i])));
      }
      tree = net.time4j.range.IntervalTree.on(NumberedInterval.AXIS, intervals);
    }

    @Override
    public int count(long start, long end) {
      return tree.findIntersections(Time4jTimes.interval(start, end)).size();
    }

    @Override
    public int which(long start, long end, int[] into) {
      int total = 0;
      for (NumberedInterval found : tree.findIntersections(Time4jTimes.interval(start, end))) {
        into[total++] = found.position();
      }
      return total;
    }
  }
}
