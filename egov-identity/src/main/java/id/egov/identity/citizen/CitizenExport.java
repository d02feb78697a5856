package id.egov.identity.citizen;

import java.util.List;
import java.util.Objects;

/**
 * Everything that is kept about a person, for that person (UU 27/2022 art. 7, 13, 32): JSON writes
 * it in a form that programs read. Numbers are masked: the person has them, and the file may get
 * lost.
 *
 * @param profile what is known of them, with what was corrected
 * @param standing what it may be used for, consents included
 * @param accesses what was done with it, the oldest first
 */
public record CitizenExport(
    CitizenProfile profile, CitizenStanding standing, List<AccessEntry> accesses) {

  /**
   * Copies the list.
   *
   * @param profile what is known of them
   * @param standing what it may be used for
   * @param accesses what was done with it
   */
  public CitizenExport {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(standing, "standing");
    accesses = List.copyOf(Objects.requireNonNull(accesses, "accesses"));
  }
}
