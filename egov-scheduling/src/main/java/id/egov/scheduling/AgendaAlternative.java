package id.egov.scheduling;

import id.egov.core.time.TimeSlot;
import java.util.List;
import java.util.Objects;

/**
 * What would do instead: another time, somebody else at the same time, or both.
 *
 * @param slot when, as long as what was wanted
 * @param substitutions who would come instead of whom; empty if everybody could come themselves
 */
public record AgendaAlternative(TimeSlot slot, List<Substitution> substitutions) {

  /**
   * Copies the list.
   *
   * @param slot when
   * @param substitutions who would come instead of whom
   */
  public AgendaAlternative {
    Objects.requireNonNull(slot, "slot");
    substitutions = List.copyOf(Objects.requireNonNull(substitutions, "substitutions"));
  }
}
