package id.egov.booking;

import id.egov.core.time.TimeSlot;
import java.util.Objects;

/**
 * A room and a time that are free and would do instead.
 *
 * @param room which room
 * @param slot from the first guest to the last
 * @param cost how far it is from what was asked for, in the minutes that {@link Availability}
 *     counts; 0 is as good
 */
public record Alternative(RoomId room, TimeSlot slot, long cost) {

  /**
   * Checks that nothing is missing.
   *
   * @param room which room
   * @param slot from the first guest to the last
   * @param cost how far it is from what was asked for
   */
  public Alternative {
    Objects.requireNonNull(room, "room");
    Objects.requireNonNull(slot, "slot");
  }
}
