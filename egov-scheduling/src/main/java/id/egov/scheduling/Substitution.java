package id.egov.scheduling;

import id.egov.scheduling.item.AttendingCapacity;
import id.egov.scheduling.people.OfficialId;
import java.util.Objects;

/**
 * Somebody who could come instead of somebody.
 *
 * @param official who is needed
 * @param delegate who could come instead
 * @param capacity as what
 */
public record Substitution(OfficialId official, OfficialId delegate, AttendingCapacity capacity) {

  /**
   * Checks that nothing is missing.
   *
   * @param official who is needed
   * @param delegate who could come instead
   * @param capacity as what
   */
  public Substitution {
    Objects.requireNonNull(official, "official");
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(capacity, "capacity");
  }
}
