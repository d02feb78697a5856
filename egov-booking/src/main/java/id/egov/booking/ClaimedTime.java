package id.egov.booking;

import id.egov.core.store.Claim;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import java.util.Objects;

/**
 * What a booking takes of one resource: all of a part of a room, some units of a pool of equipment,
 * or some of a quota.
 *
 * @param resource whose time is taken
 * @param slot when, with setup and teardown
 * @param units how many units, 1 of what has only one
 */
public record ClaimedTime(ResourceId resource, TimeSlot slot, int units) {

  /**
   * Checks that nothing is missing.
   *
   * @param resource whose time is taken
   * @param slot when
   * @param units how many units, at least 1
   * @throws IllegalArgumentException if {@code units} is less than 1
   */
  public ClaimedTime {
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(slot, "slot");
    if (units < 1) {
      throw new IllegalArgumentException("units (%s) must be at least 1".formatted(units));
    }
  }

  /** Whether both take some of the same at the same time. */
  boolean meets(ClaimedTime other) {
    return resource.equals(other.resource) && slot.overlaps(other.slot);
  }

  Claim of(DocumentKey holder) {
    return new Claim(resource, slot, units, holder);
  }
}
