package id.egov.scheduling.policy;

import id.egov.scheduling.item.AttendingCapacity;
import id.egov.scheduling.people.OfficialId;
import java.util.Objects;

/**
 * Somebody who may come instead.
 *
 * @param official who
 * @param capacity as what
 */
public record Delegate(OfficialId official, AttendingCapacity capacity) {

  /**
   * Checks that nothing is missing.
   *
   * @param official who
   * @param capacity as what
   */
  public Delegate {
    Objects.requireNonNull(official, "official");
    Objects.requireNonNull(capacity, "capacity");
  }
}
