package id.egov.booking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A room as it would be furnished, or several that are taken together as if they were one; how many
 * rooms come before it because they fit tighter; and the numbers of what has to be free.
 */
final class RankedRoom {

  private final Room room;
  private final List<Room> members;
  private final int rank;
  private final int[] parts;

  RankedRoom(Room room, int rank, int[] parts) {
    this(room, List.of(room), rank, parts);
  }

  private RankedRoom(Room room, List<Room> members, int rank, int[] parts) {
    this.room = room;
    this.members = members;
    this.rank = rank;
    this.parts = parts;
  }

  /**
   * Rooms that are taken together: they hold the people of all, have what any of them has, and are
   * all set up and cleared as long as the slowest of them.
   */
  static RankedRoom together(List<RankedRoom> rooms) {
    if (rooms.size() == 1) {
      return rooms.get(0);
    }
    Set<String> features = new TreeSet<>();
    Set<Integer> parts = new LinkedHashSet<>();
    List<Room> members = new ArrayList<>();
    for (RankedRoom one : rooms) {
      members.add(one.room);
      features.addAll(one.room.features());
      Arrays.stream(one.parts).forEach(parts::add);
    }
    Room first = members.get(0);
    Room whole =
        new Room(
            first.id(),
            first.name(),
            seats(rooms),
            features,
            first.location(),
            first.parts(),
            members.stream().map(Room::setup).max(Comparator.naturalOrder()).orElseThrow(),
            members.stream().map(Room::teardown).max(Comparator.naturalOrder()).orElseThrow(),
            List.of());
    return new RankedRoom(
        whole,
        List.copyOf(members),
        rooms.get(0).rank,
        parts.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Who sits in a part of a room that is taken too does not sit there a second time. */
  private static int seats(List<RankedRoom> rooms) {
    Set<Integer> counted = new TreeSet<>();
    long seats = 0;
    List<RankedRoom> largestFirst =
        rooms.stream()
            .sorted(Comparator.comparingInt((RankedRoom one) -> one.parts.length).reversed())
            .toList();
    for (RankedRoom one : largestFirst) {
      boolean more = false;
      for (int part : one.parts) {
        more |= counted.add(part);
      }
      seats += more ? one.room.capacity() : 0;
    }
    return (int) Math.min(Integer.MAX_VALUE, seats);
  }

  /** The same with a layout, or null if the room has no such layout. */
  @Nullable RankedRoom furnished(@Nullable String layout) {
    if (layout == null) {
      return this;
    }
    Room furnished = room.furnished(layout);
    return furnished == null ? null : new RankedRoom(furnished, rank, parts);
  }

  /** The same with more that has to be free. */
  RankedRoom and(int[] more) {
    return new RankedRoom(
        room, members, rank, IntStream.concat(Arrays.stream(parts), Arrays.stream(more)).toArray());
  }

  /** The room, or what several are like together. */
  Room room() {
    return room;
  }

  /** The rooms that are taken. */
  List<Room> members() {
    return members;
  }

  List<RoomId> ids() {
    return members.stream().map(Room::id).toList();
  }

  /** What people read: the names of all in requests. */
  String label() {
    return String.join(" + ", members.stream().map(one -> one.id().value()).toList());
  }

  int rank() {
    return rank;
  }

  /** Not to be changed. */
  int[] parts() {
    return parts;
  }

  boolean isUndivided() {
    return room.parts().isEmpty();
  }
}
