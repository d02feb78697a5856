package id.egov.booking;

import id.egov.core.conflict.IntervalTimeline;
import id.egov.core.time.TimeSlot;
import java.util.List;

/** A room, when it is taken, and the longest event that each window still has time for. */
final class RoomTimes {

  private final Room room;
  private final IntervalTimeline busy;
  // One look at these spares most searches: in a busy week few windows can hold the event.
  private final long[] longest;

  RoomTimes(Room room, IntervalTimeline busy, List<TimeSlot> windows) {
    this.room = room;
    this.busy = busy;
    this.longest = windows.stream().mapToLong(this::longestIn).toArray();
  }

  Room room() {
    return room;
  }

  IntervalTimeline busy() {
    return busy;
  }

  /** Whether an event of a length can lie in a window at all. */
  boolean mayHold(long duration, int window) {
    return longest[window] >= duration;
  }

  private long longestIn(TimeSlot window) {
    long setup = room.setup().toMillis();
    long teardown = room.teardown().toMillis();
    long from = window.startMillis() - setup;
    long until = window.endMillis() + teardown;
    long[] found = {0};
    long[] freeSince = {from};
    busy.visit(
        from,
        until,
        (start, end, id) -> {
          found[0] = Math.max(found[0], start - freeSince[0] - setup - teardown);
          freeSince[0] = end;
          return true;
        });
    return Math.max(found[0], until - freeSince[0] - setup - teardown);
  }
}
