package id.egov.booking;

import id.egov.core.store.ResourceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All rooms, the tightest fit first: the smallest that will do keeps the larger ones free.
 *
 * <p>Rooms without parts, which are the smallest parts of all, are numbered in this order too. Sets
 * of them are bit sets, and so the tightest of a set is its lowest number.
 */
final class RoomRanks {

  private final List<RankedRoom> rooms = new ArrayList<>();
  private final List<RankedRoom> undivided = new ArrayList<>();
  private final List<RankedRoom> divided = new ArrayList<>();
  private final Map<RoomId, RankedRoom> byId = new HashMap<>();
  private final Map<String, long[]> byFeature = new HashMap<>();
  private final int[] capacities;
  private final int[] undividedCapacities;
  private final List<Turnaround> turnarounds;
  private final long[] allParts;
  private final long[] partsOfDivided;

  /**
   * Ranks rooms.
   *
   * @param smallestParts the rooms without parts that a room is made of
   */
  RoomRanks(Collection<Room> all, Function<Room, List<RoomId>> smallestParts) {
    List<Room> tightestFirst =
        all.stream()
            .sorted(
                Comparator.comparingInt(Room::capacity)
                    .thenComparingInt(room -> room.features().size()))
            .toList();
    Map<RoomId, Integer> numbers = new HashMap<>();
    for (Room room : tightestFirst) {
      if (room.parts().isEmpty()) {
        numbers.put(room.id(), numbers.size());
      }
    }
    Map<List<Duration>, Turnaround> byDurations = new LinkedHashMap<>();
    int words = (numbers.size() + Long.SIZE - 1) / Long.SIZE;
    for (Room room : tightestFirst) {
      int[] parts =
          smallestParts.apply(room).stream()
              .mapToInt(part -> Objects.requireNonNull(numbers.get(part)))
              .toArray();
      RankedRoom ranked = new RankedRoom(room, rooms.size(), parts);
      rooms.add(ranked);
      byId.put(room.id(), ranked);
      if (ranked.isUndivided()) {
        undivided.add(ranked);
        for (String feature : room.features()) {
          set(byFeature.computeIfAbsent(feature, key -> new long[words]), parts[0]);
        }
        Turnaround turnaround =
            byDurations.computeIfAbsent(
                List.of(room.setup(), room.teardown()),
                key -> new Turnaround(room.setup(), room.teardown(), words));
        set(turnaround.rooms(), parts[0]);
      } else {
        divided.add(ranked);
      }
    }
    turnarounds = List.copyOf(byDurations.values());
    capacities = capacities(rooms);
    undividedCapacities = capacities(undivided);
    allParts = partsOf(rooms);
    partsOfDivided = partsOf(divided);
  }

  private static int[] capacities(List<RankedRoom> rooms) {
    return rooms.stream().mapToInt(ranked -> ranked.room().capacity()).toArray();
  }

  private static void set(long[] bits, int number) {
    bits[number / Long.SIZE] |= 1L << number;
  }

  @Nullable RankedRoom find(RoomId id) {
    return byId.get(id);
  }

  /** All rooms, the tightest fit first. */
  List<RankedRoom> all() {
    return rooms;
  }

  /** The undivided rooms by their numbers. */
  List<RankedRoom> undivided() {
    return undivided;
  }

  /** The rooms that are made of others, the tightest fit first. */
  List<RankedRoom> divided() {
    return divided;
  }

  List<Turnaround> turnarounds() {
    return turnarounds;
  }

  /** The smallest parts of some rooms, as a bit set. */
  long[] partsOf(List<RankedRoom> some) {
    long[] parts = new long[(undivided.size() + Long.SIZE - 1) / Long.SIZE];
    for (RankedRoom room : some) {
      for (int part : room.parts()) {
        set(parts, part);
      }
    }
    return parts;
  }

  /** The smallest parts of all rooms that may fit a request, as a bit set. */
  long[] partsFor(BookingRequest request) {
    long[] parts = undividedFitting(request);
    for (int i = 0; i < parts.length; i++) {
      parts[i] |= partsOfDivided[i];
    }
    return parts;
  }

  /** All smallest parts, as a bit set. */
  long[] allParts() {
    return allParts;
  }

  /** The rooms that have the capacity, the features and the layout, the tightest fit first. */
  List<RankedRoom> fitting(BookingRequest request) {
    if (request.layout() != null) {
      return rooms.stream()
          .map(ranked -> ranked.furnished(request.layout()))
          .filter(Objects::nonNull)
          .filter(ranked -> RoomFit.fits(ranked.room(), request))
          .sorted(Comparator.comparingInt(ranked -> ranked.room().capacity()))
          .toList();
    }
    List<RankedRoom> largeEnough =
        rooms.subList(firstOf(capacities, request.people()), rooms.size());
    return request.features().isEmpty()
        ? largeEnough
        : largeEnough.stream().filter(ranked -> RoomFit.fits(ranked.room(), request)).toList();
  }

  /** What has to be free for a room: the resource of one of its smallest parts. */
  ResourceId resource(int part) {
    return undivided.get(part).room().id().resource();
  }

  /** The undivided rooms that have the capacity and the features, as a bit set. */
  long[] undividedFitting(BookingRequest request) {
    long[] fitting = new long[(undivided.size() + Long.SIZE - 1) / Long.SIZE];
    for (int from = firstOf(undividedCapacities, request.people()), to;
        from < undivided.size();
        from = to) {
      to = Math.min(undivided.size(), (from / Long.SIZE + 1) * Long.SIZE);
      fitting[from / Long.SIZE] = -1L >>> (Long.SIZE - (to - from)) << from;
    }
    for (String feature : request.features()) {
      long[] having = byFeature.get(feature);
      for (int i = 0; i < fitting.length; i++) {
        fitting[i] = having == null ? 0 : fitting[i] & having[i];
      }
    }
    return fitting;
  }

  /** Where the rooms begin that are large enough. */
  private static int firstOf(int[] capacities, int people) {
    int from = 0;
    int until = capacities.length;
    while (from < until) {
      int middle = (from + until) >>> 1;
      if (capacities[middle] < people) {
        from = middle + 1;
      } else {
        until = middle;
      }
    }
    return from;
  }
}
