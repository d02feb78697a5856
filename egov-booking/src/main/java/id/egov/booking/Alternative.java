package id.egov.booking;

import id.egov.core.time.TimeSlot;
import java.util.List;
import java.util.Objects;

/**
 * A room, or several, and a time that are free and would do instead.
 *
 * @param rooms which rooms, at least one
 * @param slot from the first guest to the last
 * @param cost how far it is from what was asked for, in the minutes that {@link Availability}
 *     counts; 0 is as good
 */
public record Alternative(List<RoomId> rooms, TimeSlot slot, long cost) {

  /**
   * Checks that nothing is missing.
   *
   * @param rooms which rooms
   * @param slot from the first guest to the last
   * @param cost how far it is from what was asked for
   */
  public Alternative {
    rooms = List.copyOf(Objects.requireNonNull(rooms, "rooms"));
    Objects.requireNonNull(slot, "slot");
  }

  /**
   * The room, or the first of several.
   *
   * @return the room
   */
  public RoomId room() {
    return rooms.get(0);
  }
}
