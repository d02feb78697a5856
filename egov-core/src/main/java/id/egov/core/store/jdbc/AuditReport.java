package id.egov.core.store.jdbc;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What a check of the audit found.
 *
 * @param seals how many seals were checked
 * @param entries how many entries are under them
 * @param unsealed how many entries came after the last seal, and can still be changed unseen
 * @param broken what is not as it was sealed, the earliest first; empty if all is well
 */
public record AuditReport(
    @JsonProperty("seals") long seals,
    @JsonProperty("entries") long entries,
    @JsonProperty("unsealed") long unsealed,
    @JsonProperty("broken") List<Broken> broken) {

  /**
   * Copies the list.
   *
   * @param seals how many seals were checked
   * @param entries how many entries are under them
   * @param unsealed how many entries came after the last seal
   * @param broken what is not as it was sealed
   */
  public AuditReport {
    broken = List.copyOf(broken);
  }

  /**
   * A place where the audit is not as it was sealed: an entry between these versions was removed,
   * added or changed, or a seal was.
   *
   * @param seal the number of the seal
   * @param afterVersion entries of later commits are under it
   * @param throughVersion up to and with this one
   * @param problem what does not agree
   */
  public record Broken(
      @JsonProperty("seal") long seal,
      @JsonProperty("afterVersion") long afterVersion,
      @JsonProperty("throughVersion") long throughVersion,
      @JsonProperty("problem") Problem problem) {}

  /** What does not agree. */
  public enum Problem {
    /** The entries are not those that were sealed, or the seal was changed. */
    ENTRIES,
    /** A seal is missing in the row of numbers. */
    SEAL_MISSING,
    /** There are entries with a version that no commit has had; told with 0 as the seal. */
    VERSION_NEVER_GIVEN,
    /** The seal that was kept elsewhere is not the one of that number here. */
    NOT_THE_SEAL_THAT_WAS_KEPT
  }

  /**
   * Whether all is as it was sealed.
   *
   * @return true if nothing is broken
   */
  public boolean intact() {
    return broken.isEmpty();
  }
}
