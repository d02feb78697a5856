package id.egov.booking;

import id.egov.core.store.ResourceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rooms of a city, in the order they were given. Immutable and thread-safe.
 *
 * <p>Claims are kept on the smallest parts: a room without parts is its own smallest part.
 */
public final class RoomCatalog {

  private final Map<RoomId, Room> rooms;
  private final RoomRanks ranks;
  private final SortedMap<String, EquipmentPool> equipment;

  private RoomCatalog(
      Map<RoomId, Room> rooms, RoomRanks ranks, SortedMap<String, EquipmentPool> equipment) {
    this.rooms = rooms;
    this.ranks = ranks;
    this.equipment = equipment;
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
    Map<RoomId, List<RoomId>> smallestParts = new HashMap<>();
    for (Room room : rooms) {
      Set<RoomId> smallest = new LinkedHashSet<>();
      collect(room, byId, new LinkedHashSet<>(), smallest);
      smallestParts.put(room.id(), List.copyOf(smallest));
    }
    RoomRanks ranks =
        new RoomRanks(byId.values(), room -> smallestParts.getOrDefault(room.id(), List.of()));
    return new RoomCatalog(byId, ranks, new TreeMap<>());
  }

  /**
   * The same rooms, and equipment that they share.
   *
   * @param pools what there is
   * @return a copy with these pools and no others
   * @throws IllegalArgumentException if an id comes twice
   */
  public RoomCatalog withEquipment(Collection<EquipmentPool> pools) {
    SortedMap<String, EquipmentPool> byId = new TreeMap<>();
    for (EquipmentPool pool : pools) {
      if (byId.putIfAbsent(pool.id(), pool) != null) {
        throw new IllegalArgumentException("equipment '%s' comes twice".formatted(pool.id()));
      }
    }
    return new RoomCatalog(rooms, ranks, byId);
  }

  private static void collect(
      Room room, Map<RoomId, Room> byId, Set<RoomId> above, Set<RoomId> smallest) {
    if (!above.add(room.id())) {
      throw new InvalidRoomException(room.id(), "parts", "make the room a part of itself");
    }
    if (room.parts().isEmpty()) {
      smallest.add(room.id());
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

  /** All rooms, the tightest fit first. */
  RoomRanks ranks() {
    return ranks;
  }

  /** What can be claimed at all, in the order of the numbers that rooms without parts have. */
  List<ResourceId> claimable() {
    return ranks.undivided().stream().map(ranked -> ranked.room().id().resource()).toList();
  }

  /** The pools by their ids. */
  SortedMap<String, EquipmentPool> equipment() {
    return equipment;
  }
}
