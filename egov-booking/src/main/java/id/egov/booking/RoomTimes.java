package id.egov.booking;

import id.egov.core.store.Occupancy;
import id.egov.core.time.TimeSlot;

/**
 * When events fit into rooms. Of a room that is made of parts all must be free, setup and teardown
 * included; times are those of the event, in milliseconds.
 */
final class RoomTimes {

  static final long NONE = Occupancy.NONE;

  private final Occupancy occupancy;

  RoomTimes(Occupancy occupancy) {
    this.occupancy = occupancy;
  }

  boolean isFree(RankedRoom ranked, TimeSlot event) {
    TimeSlot occupied = ranked.room().occupied(event);
    for (int part : ranked.parts()) {
      if (!occupancy.isFree(part, occupied.startMillis(), occupied.endMillis())) {
        return false;
      }
    }
    return true;
  }

  /** The earliest start of an event that lies in a stretch, or {@link #NONE}. */
  long firstStart(RankedRoom ranked, long from, long until, long duration) {
    int[] parts = ranked.parts();
    long setup = ranked.room().setup().toMillis();
    long teardown = ranked.room().teardown().toMillis();
    long occupied = setup + duration + teardown;
    long end = until + teardown;
    long start = from - setup;
    // Each part moves the start on to where it is free itself, until all in a row agree.
    int agreed = 0;
    for (int i = 0; agreed < parts.length; i = (i + 1) % parts.length) {
      long free = occupancy.firstFree(parts[i], start, end, occupied);
      if (free == NONE) {
        return NONE;
      }
      agreed = free == start ? agreed + 1 : 1;
      start = free;
    }
    return start + setup;
  }

  /** The latest start of an event that lies in a stretch, or {@link #NONE}. */
  long lastStart(RankedRoom ranked, long from, long until, long duration) {
    int[] parts = ranked.parts();
    long setup = ranked.room().setup().toMillis();
    long teardown = ranked.room().teardown().toMillis();
    long occupied = setup + duration + teardown;
    long begin = from - setup;
    long end = until + teardown;
    int agreed = 0;
    for (int i = 0; agreed < parts.length; i = (i + 1) % parts.length) {
      long free = occupancy.lastFree(parts[i], begin, end, occupied);
      if (free == NONE) {
        return NONE;
      }
      agreed = free + occupied == end ? agreed + 1 : 1;
      end = free + occupied;
    }
    return end - occupied + setup;
  }
}
