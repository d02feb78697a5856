package id.egov.benchmarks;

import htsjdk.samtools.util.IntervalTree;
import id.egov.core.conflict.ClashingPairs;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Who finds all pairs of bookings that claim the same room at the same time. */
public enum AllClashesPeer {
  /** Ours. */
  EGOV(AllClashesPeer::egov),

  /** Objects grouped by room, sorted by start, and scanned forward from each. */
  OBJECT_SORT_AND_SCAN(AllClashesPeer::objectSortAndScan),

  /** A sweep over the objects by start, with what is going on in each room in a tree by its end. */
  TREE_MAP_SWEEP(AllClashesPeer::treeMapSweep),

  /** Each booking is looked up in the room's tree and then put there. */
  HTSJDK_TREE(AllClashesPeer::htsjdk),

  /** A tree for each room, in which every booking is looked up. */
  TIME4J_TREE(AllClashesPeer::time4j),

  /** Every booking with every other one. */
  QUADRATIC(AllClashesPeer::quadratic);

  /** A digest of the pairs, which depends neither on their order nor on the order in a pair. */
  interface Question {
    long digest();
  }

  private record Booking(int position, int room, long start, long end) {}

  @SuppressWarnings("ImmutableEnumChecker") // It has no state.
  private final BiFunction<Intervals, Workers, Question> builder;

  AllClashesPeer(BiFunction<Intervals, Workers, Question> builder) {
    this.builder = builder;
  }

  Question over(Intervals set, Workers workers) {
    return builder.apply(set, workers);
  }

  private static long pair(int a, int b) {
    return (a + 1L) * (b + 1L);
  }

  private static Question egov(Intervals set, Workers workers) {
    if (workers.count() == 1) {
      return () -> digest(ClashingPairs.of(set.starts, set.ends, set.rooms));
    }
    return () ->
        workers.sum(
            part ->
                digest(
                    ClashingPairs.ofPart(part, workers.count(), set.starts, set.ends, set.rooms)));
  }

  private static long digest(ClashingPairs pairs) {
    long[] digest = new long[1];
    pairs.visit(
        (a, b) -> {
          digest[0] += pair(a, b);
          return true;
        });
    return digest[0];
  }

  private static List<Booking> objects(Intervals set) {
    List<Booking> objects = new ArrayList<>(set.size());
    for (int i = 0; i < set.size(); i++) {
      objects.add(new Booking(i, set.rooms[i], set.starts[i], set.ends[i]));
    }
    return objects;
  }

  private static Question objectSortAndScan(Intervals set, Workers workers) {
    List<Booking> objects = objects(set);
    return () ->
        workers.sum(
            part -> {
              Map<Integer, List<Booking>> byRoom = new TreeMap<>();
              for (Booking booking : objects) {
                if (booking.room() % workers.count() == part) {
                  byRoom.computeIfAbsent(booking.room(), room -> new ArrayList<>()).add(booking);
                }
              }
              return byRoom.values().stream().mapToLong(AllClashesPeer::sortAndScan).sum();
            });
  }

  private static long sortAndScan(List<Booking> ofRoom) {
    ofRoom.sort(Comparator.comparingLong(Booking::start));
    long digest = 0;
    for (int i = 0; i < ofRoom.size(); i++) {
      Booking a = ofRoom.get(i);
      for (int j = i + 1; j < ofRoom.size() && ofRoom.get(j).start() < a.end(); j++) {
        digest += pair(a.position(), ofRoom.get(j).position());
      }
    }
    return digest;
  }

  private static Question treeMapSweep(Intervals set, Workers alone) {
    List<Booking> objects = objects(set);
    return () -> {
      List<Booking> byStart = new ArrayList<>(objects);
      byStart.sort(Comparator.comparingLong(Booking::start));
      Map<Integer, TreeMap<Long, IntArrayList>> goingOn = new TreeMap<>();
      long digest = 0;
      for (Booking booking : byStart) {
        TreeMap<Long, IntArrayList> byEnd =
            goingOn.computeIfAbsent(booking.room(), room -> new TreeMap<>());
        byEnd.headMap(booking.start(), true).clear();
        for (IntArrayList clashing : byEnd.values()) {
          for (int i = 0; i < clashing.size(); i++) {
            digest += pair(clashing.getInt(i), booking.position());
          }
        }
        byEnd.computeIfAbsent(booking.end(), end -> new IntArrayList(1)).add(booking.position());
      }
      return digest;
    };
  }

  private static Question htsjdk(Intervals wide, Workers alone) {
    Intervals set = Narrow.of(wide, new Intervals(0)).intervals();
    return () -> {
      List<IntervalTree<IntArrayList>> byRoom = new ArrayList<>();
      long digest = 0;
      for (int i = 0; i < set.size(); i++) {
        while (byRoom.size() <= set.rooms[i]) {
          byRoom.add(new IntervalTree<>());
        }
        IntervalTree<IntArrayList> tree = byRoom.get(set.rooms[i]);
        int start = (int) set.starts[i];
        int last = (int) set.ends[i] - 1;
        Iterator<IntervalTree.Node<IntArrayList>> clashing = tree.overlappers(start, last);
        while (clashing.hasNext()) {
          IntArrayList positions = clashing.next().getValue();
          for (int j = 0; j < positions.size(); j++) {
            digest += pair(positions.getInt(j), i);
          }
        }
        IntervalTree.Node<IntArrayList> same = tree.find(start, last);
        if (same == null) {
          tree.put(start, last, IntArrayList.of(i));
        } else {
          same.getValue().add(i);
        }
      }
      return digest;
    };
  }

  private static Question time4j(Intervals set, Workers alone) {
    List<NumberedInterval> intervals = new ArrayList<>(set.size());
    for (int i = 0; i < set.size(); i++) {
      intervals.add(new NumberedInterval(i, Time4jTimes.interval(set.starts[i], set.ends[i])));
    }
    return () -> {
      Map<Integer, List<NumberedInterval>> byRoom = new TreeMap<>();
      for (NumberedInterval interval : intervals) {
        byRoom
            .computeIfAbsent(set.rooms[interval.position()], room -> new ArrayList<>())
            .add(interval);
      }
      long digest = 0;
      for (List<NumberedInterval> ofRoom : byRoom.values()) {
        var tree = net.time4j.range.IntervalTree.on(NumberedInterval.AXIS, ofRoom);
        for (NumberedInterval one : ofRoom) {
          for (NumberedInterval other : tree.findIntersections(one)) {
            // Each pair is found from both sides, and each from itself.
            if (one.position() < other.position()) {
              digest += pair(one.position(), other.position());
            }
          }
        }
      }
      return digest;
    };
  }

  private static Question quadratic(Intervals set, Workers alone) {
    return () -> {
      long digest = 0;
      for (int i = 0; i < set.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (set.rooms[i] == set.rooms[j]
              && set.starts[i] < set.ends[j]
              && set.starts[j] < set.ends[i]) {
            digest += pair(i, j);
          }
        }
      }
      return digest;
    };
  }
}
