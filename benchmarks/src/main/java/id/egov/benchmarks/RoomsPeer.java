package id.egov.benchmarks;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import htsjdk.samtools.util.IntervalTree;
import id.egov.core.conflict.IntervalTimeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** Who keeps the bookings of one room, none of which may overlap another. */
public enum RoomsPeer {
  /** Ours. */
  EGOV(Ours::new),

  /** A tree by start. */
  TREE_MAP(() -> new ByStart(new TreeMap<>())),

  /** The map for many threads; to look and then to book needs the lock all the same. */
  SKIP_LIST_MAP(() -> new ByStart(new ConcurrentSkipListMap<>())),

  /** Bookings sorted by start in a list, and binary search. */
  ARRAY_LIST(SortedList::new),

  /** Keeps the times; whose they are it cannot tell. */
  GUAVA_TREE_RANGE_SET(Ranges::new),

  /** The tree of the genome people; its times are ints: minutes since 2026. */
  HTSJDK_TREE(Genome::new);

  /** The bookings of one room. Who uses it holds its lock. */
  interface Room {
    boolean addIfFree(long start, long end, long id);

    boolean remove(long start, long end, long id);
  }

  @SuppressWarnings("ImmutableEnumChecker") // It has no state.
  private final Supplier<Room> maker;

  RoomsPeer(Supplier<Room> maker) {
    this.maker = maker;
  }

  Room room() {
    return maker.get();
  }

  private record Booking(long start, long end, long id) {}

  private static final class Ours implements Room {

    private final IntervalTimeline timeline = new IntervalTimeline();

    @Override
    public boolean addIfFree(long start, long end, long id) {
      return timeline.addIfFree(start, end, id);
    }

    @Override
    public boolean remove(long start, long end, long id) {
      return timeline.remove(start, end, id);
    }
  }

  private record ByStart(NavigableMap<Long, Booking> bookings) implements Room {

    @Override
    public boolean addIfFree(long start, long end, long id) {
      Map.Entry<Long, Booking> last = bookings.lowerEntry(end);
      if (last != null && last.getValue().end() > start) {
        return false;
      }
      bookings.put(start, new Booking(start, end, id));
      return true;
    }

    @Override
    public boolean remove(long start, long end, long id) {
      return bookings.remove(start, new Booking(start, end, id));
    }
  }

  private static final class SortedList implements Room {

    private final List<Booking> bookings = new ArrayList<>();

    /** How many start before a time. */
    private int before(long time) {
      int low = 0;
      int high = bookings.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (bookings.get(middle).start() < time) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    @Override
    public boolean addIfFree(long start, long end, long id) {
      int at = before(end);
      if (at > 0 && bookings.get(at - 1).end() > start) {
        return false;
      }
      bookings.add(at, new Booking(start, end, id));
      return true;
    }

    @Override
    public boolean remove(long start, long end, long id) {
      int at = before(start);
      if (at == bookings.size() || !bookings.get(at).equals(new Booking(start, end, id))) {
        return false;
      }
      bookings.remove(at);
      return true;
    }
  }

  private static final class Ranges implements Room {

    private final RangeSet<Long> ranges = TreeRangeSet.create();

    @Override
    public boolean addIfFree(long start, long end, long id) {
      Range<Long> range = Range.closedOpen(start, end);
      if (ranges.intersects(range)) {
        return false;
      }
      ranges.add(range);
      return true;
    }

    @Override
    public boolean remove(long start, long end, long id) {
      Range<Long> range = Range.closedOpen(start, end);
      boolean there = ranges.encloses(range);
      ranges.remove(range);
      return there;
    }
  }

  private static final class Genome implements Room {

    private final IntervalTree<Long> tree = new IntervalTree<>();

    @Override
    public boolean addIfFree(long start, long end, long id) {
      int first = minutes(start);
      int last = minutes(end) - 1;
      if (tree.minOverlapper(first, last) != null) {
        return false;
      }
      tree.put(first, last, id);
      return true;
    }

    @Override
    public boolean remove(long start, long end, long id) {
      return tree.remove(minutes(start), minutes(end) - 1) != null;
    }

    private static int minutes(long time) {
      return (int) ((time - Intervals.EPOCH) / Intervals.MINUTE) + 1;
    }
  }
}
