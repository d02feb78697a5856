package id.egov.benchmarks;

import id.egov.core.conflict.BusyTimes;
import id.egov.core.conflict.IntervalIndex;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How many bytes the structures take for each interval, from what the heap holds before and after
 * so many are built that nothing else counts.
 */
final class Memory {

  private static final String HEAD =
      """
      | structure | of | bytes for each |
      |---|---|--:|
      """;

  private static final int ROOMS = 200;
  private static final double PER_ROOM_AND_DAY = 4;
  private static final int COLLECTIONS = 2;

  private Memory() {}

  /**
   * Something built, for measuring it.
   *
   * @param kept what must not be collected
   * @param parts of how many intervals it is
   */
  private record Built(Object kept, int parts) {}

  private record Structure(
      String name,
      String of,
      Function<Integer, Intervals> data,
      Function<Intervals, Built> builder) {}

  private static final List<Structure> STRUCTURES =
      List.of(
          index("egov BusyTimes", set -> BusyTimes.of(set.starts, set.ends)),
          index("egov IntervalIndex", set -> IntervalIndex.of(set.starts, set.ends)),
          index("sorted arrays of the union", AnyOverlapPeer.BINARY_SEARCH::over),
          index("TreeMap of the union", AnyOverlapPeer.TREE_MAP::over),
          index("ConcurrentSkipListMap of the union", AnyOverlapPeer.SKIP_LIST_MAP::over),
          index("fastutil Long2LongAVLTreeMap of the union", AnyOverlapPeer.FASTUTIL_AVL::over),
          index("Guava TreeRangeSet", AnyOverlapPeer.GUAVA_TREE_RANGE_SET::over),
          index("Guava ImmutableRangeSet", AnyOverlapPeer.GUAVA_IMMUTABLE_RANGE_SET::over),
          index("htsjdk IntervalTree", set -> AnyOverlapPeer.HTSJDK_TREE.over(narrow(set))),
          index("htsjdk OverlapDetector", set -> AnyOverlapPeer.HTSJDK_DETECTOR.over(narrow(set))),
          index("JTS SortedPackedIntervalRTree", JtsTree::of),
          index("Time4J IntervalTree", Time4jTimes::tree),
          rooms("egov IntervalTimeline", RoomsPeer.EGOV),
          rooms("TreeMap", RoomsPeer.TREE_MAP),
          rooms("ConcurrentSkipListMap", RoomsPeer.SKIP_LIST_MAP),
          rooms("ArrayList", RoomsPeer.ARRAY_LIST),
          rooms("Guava TreeRangeSet", RoomsPeer.GUAVA_TREE_RANGE_SET),
          rooms("htsjdk IntervalTree", RoomsPeer.HTSJDK_TREE),
          calendars("egov Timelines", CalendarsPeer.EGOV),
          calendars("sorted arrays", CalendarsPeer.SORTED_ARRAYS),
          calendars("TreeMap", CalendarsPeer.TREE_MAP),
          pool("egov LoadProfile", PeakLoadPeer.EGOV),
          pool("TreeMap of loads", PeakLoadPeer.TREE_MAP_OF_LOADS),
          pool("sorted arrays of loads", PeakLoadPeer.SORTED_ARRAYS_OF_LOADS));

  private static Structure index(String name, Function<Intervals, Object> builder) {
    return new Structure(
        name,
        "fixed intervals",
        DataSet.TAIL.family()::intervals,
        set -> new Built(builder.apply(set), set.size()));
  }

  private static Structure rooms(String name, RoomsPeer peer) {
    return new Structure(
        name,
        "bookings of " + ROOMS + " rooms",
        inRooms(DataSet.BOOK, ROOMS),
        set -> {
          RoomsPeer.Room[] rooms =
              IntStream.range(0, ROOMS).mapToObj(i -> peer.room()).toArray(RoomsPeer.Room[]::new);
          int booked = 0;
          for (int i = 0; i < set.size(); i++) {
            booked += rooms[set.rooms[i]].addIfFree(set.starts[i], set.ends[i], i) ? 1 : 0;
          }
          return new Built(rooms, booked);
        });
  }

  private static Structure calendars(String name, CalendarsPeer peer) {
    return new Structure(
        name,
        "bookings, searched together",
        inRooms(DataSet.BOOK, ROOMS),
        set -> {
          CalendarsPeer.Calendars calendars = peer.calendars();
          int booked = 0;
          for (int i = 0; i < set.size(); i++) {
            booked += calendars.addIfFree(set.rooms[i], set.starts[i], set.ends[i], i) ? 1 : 0;
          }
          return new Built(calendars, booked);
        });
  }

  private static Structure pool(String name, PeakLoadPeer peer) {
    return new Structure(
        name,
        "uses of a pool at any time",
        inRooms(DataSet.BOOK_ANY, 1),
        set -> {
          PeakLoadPeer.Pool pool = peer.pool();
          for (int i : set.byStart()) {
            pool.add(set.starts[i], set.ends[i], 1 + i % 5);
          }
          return new Built(pool, set.size());
        });
  }

  private static Intervals narrow(Intervals wide) {
    return Narrow.of(wide, new Intervals(0)).intervals();
  }

  private static Function<Integer, Intervals> inRooms(DataSet data, int rooms) {
    return data.family().inRooms(rooms, PER_ROOM_AND_DAY)::intervals;
  }

  /** A table, in Markdown. */
  static String report(int n) {
    StringBuilder table = new StringBuilder(HEAD);
    for (Structure structure : STRUCTURES) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.1f |\n",
              structure.name(),
              structure.of(),
              bytes(structure, structure.data().apply(n))));
    }
    return table.toString();
  }

  private static double bytes(Structure structure, Intervals set) {
    long before = used();
    Built built = structure.builder().apply(set);
    try {
      return (double) (used() - before) / built.parts();
    } finally {
      Reference.reachabilityFence(built);
      // What it was made of must be there before and after.
      Reference.reachabilityFence(set);
    }
  }

  private static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
