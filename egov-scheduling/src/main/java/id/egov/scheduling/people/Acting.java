package id.egov.scheduling.people;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who exercises a position on some date.
 *
 * @param official who
 * @param position which position
 * @param capacity in which capacity
 * @param duties what that covers, ordered
 */
public record Acting(
    OfficialId official, PositionId position, OfficeCapacity capacity, Set<Duty> duties) {

  /**
   * Copies the duties.
   *
   * @param official who
   * @param position which position
   * @param capacity in which capacity
   * @param duties what that covers
   */
  public Acting {
    Objects.requireNonNull(official, "official");
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(capacity, "capacity");
    duties = Collections.unmodifiableSet(new TreeSet<>(Objects.requireNonNull(duties, "duties")));
  }
}
