package id.egov.booking;

import id.egov.core.store.ResourceId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rooms of a city, in the order they were given. Immutable and thread-safe.
 *
 * <p>Claims are kept on the smallest parts: a room without parts is its own smallest part.
 */
public final class RoomCatalog {

  private final Map<RoomId, Room> rooms;
  private final Map<RoomId, List<ResourceId>> claimed;
  // The tightest fit first: the smallest room that will do keeps the larger ones free.
  private final List<Room> tightestFirst;
  private final List<ResourceId> smallestParts;

  private RoomCatalog(Map<RoomId, Room> rooms, Map<RoomId, List<ResourceId>> claimed) {
    this.rooms = rooms;
    this.claimed = claimed;
    this.tightestFirst =
        rooms.values().stream()
            .sorted(
                Comparator.comparingInt(Room::capacity)
                    .thenComparingInt(room -> room.features().size()))
            .toList();
    this.smallestParts = claimed.values().stream().flatMap(List::stream).distinct().toList();
  }

  /**
   * A catalogue of rooms.
   *
   * @param rooms the rooms, whose parts are among them
   * @return the catalogue
   * @throws InvalidRoomException if an id comes twice, a part is unknown or a room is a part of
   *     itself
   */
  public static RoomCatalog of(Collection<Room> rooms) {
    Map<RoomId, Room> byId = new LinkedHashMap<>();
    for (Room room : rooms) {
      if (byId.putIfAbsent(room.id(), room) != null) {
        throw new InvalidRoomException(room.id(), "id", "comes twice");
      }
    }
    Map<RoomId, List<ResourceId>> claimed = new LinkedHashMap<>();
    for (Room room : rooms) {
      Set<ResourceId> smallest = new LinkedHashSet<>();
      collect(room, byId, new LinkedHashSet<>(), smallest);
      claimed.put(room.id(), List.copyOf(smallest));
    }
    return new RoomCatalog(byId, claimed);
  }

  private static void collect(
      Room room, Map<RoomId, Room> byId, Set<RoomId> above, Set<ResourceId> smallest) {
    if (!above.add(room.id())) {
      throw new InvalidRoomException(room.id(), "parts", "make the room a part of itself");
    }
    if (room.parts().isEmpty()) {
      smallest.add(room.id().resource());
    }
    for (RoomId part : room.parts()) {
      Room found = byId.get(part);
      if (found == null) {
        throw new InvalidRoomException(room.id(), "parts", "name the unknown room " + part);
      }
      collect(found, byId, above, smallest);
    }
    above.remove(room.id());
  }

  /**
   * A room by its id.
   *
   * @param id which room
   * @return the room, or empty if there is none
   */
  public Optional<Room> find(RoomId id) {
    return Optional.ofNullable(rooms.get(id));
  }

  /**
   * Every room.
   *
   * @return in the order they were given
   */
  public List<Room> rooms() {
    return List.copyOf(rooms.values());
  }

  /** The rooms that have the capacity and the features, the tightest fit first. */
  List<Room> fitting(BookingRequest request) {
    int from = 0;
    int until = tightestFirst.size();
    while (from < until) {
      int middle = (from + until) >>> 1;
      if (tightestFirst.get(middle).capacity() < request.people()) {
        from = middle + 1;
      } else {
        until = middle;
      }
    }
    List<Room> largeEnough = tightestFirst.subList(from, tightestFirst.size());
    return request.features().isEmpty()
        ? largeEnough
        : largeEnough.stream().filter(room -> RoomFit.fits(room, request)).toList();
  }

  /** The smallest parts of all rooms, each once. */
  List<ResourceId> smallestParts() {
    return smallestParts;
  }

  /** What has to be free for an event in the room: its smallest parts. */
  List<ResourceId> claimedBy(Room room) {
    return claimed.getOrDefault(room.id(), List.of());
  }
}
