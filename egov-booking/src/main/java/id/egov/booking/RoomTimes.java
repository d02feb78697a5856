package id.egov.booking;

import id.egov.core.store.Occupancy;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import java.util.List;

/**
 * When events fit into rooms. Of a room that is made of parts all must be free, setup and teardown
 * included; times are those of the event, in milliseconds.
 */
final class RoomTimes {

  static final long NONE = Occupancy.NONE;

  private final RoomCatalog rooms;
  private final Occupancy occupancy;

  RoomTimes(RoomCatalog rooms, Occupancy occupancy) {
    this.rooms = rooms;
    this.occupancy = occupancy;
  }

  boolean isFree(Room room, TimeSlot event) {
    TimeSlot occupied = room.occupied(event);
    long start = occupied.startMillis();
    long end = occupied.endMillis();
    for (ResourceId part : rooms.claimedBy(room)) {
      if (!occupancy.isFree(part, start, end)) {
        return false;
      }
    }
    return true;
  }

  /** The earliest start of an event that lies in a stretch, or {@link #NONE}. */
  long firstStart(Room room, long from, long until, long duration) {
    List<ResourceId> parts = rooms.claimedBy(room);
    long setup = room.setup().toMillis();
    long teardown = room.teardown().toMillis();
    long occupied = setup + duration + teardown;
    long end = until + teardown;
    long start = from - setup;
    // Each part moves the start on to where it is free itself, until all in a row agree.
    int agreed = 0;
    for (int i = 0; agreed < parts.size(); i = (i + 1) % parts.size()) {
      long free = occupancy.firstFree(parts.get(i), start, end, occupied);
      if (free == NONE) {
        return NONE;
      }
      agreed = free == start ? agreed + 1 : 1;
      start = free;
    }
    return start + setup;
  }

  /** The latest start of an event that lies in a stretch, or {@link #NONE}. */
  long lastStart(Room room, long from, long until, long duration) {
    List<ResourceId> parts = rooms.claimedBy(room);
    long setup = room.setup().toMillis();
    long teardown = room.teardown().toMillis();
    long occupied = setup + duration + teardown;
    long begin = from - setup;
    long end = until + teardown;
    int agreed = 0;
    for (int i = 0; agreed < parts.size(); i = (i + 1) % parts.size()) {
      long free = occupancy.lastFree(parts.get(i), begin, end, occupied);
      if (free == NONE) {
        return NONE;
      }
      agreed = free + occupied == end ? agreed + 1 : 1;
      end = free + occupied;
    }
    return end - occupied + setup;
  }
}
