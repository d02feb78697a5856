package id.egov.scheduling.evaluation;

import id.egov.core.report.Share;
import java.util.Objects;

/**
 * The numbers of a row; {@link Measure} says what each is.
 *
 * @param invited invitations
 * @param askedInstead invitations of them to come instead of somebody
 * @param calledOff of the invitations, those to what was postponed or cancelled
 * @param planned of the standing invitations, those accepted
 * @param delegated of the standing invitations, those passed on
 * @param declined of the standing invitations, those declined
 * @param unanswered of the standing invitations, those without an answer, or with none in time
 * @param recorded of the planned ones that are over, those whose attendance is recorded
 * @param attended of the recorded ones, those attended
 * @param lateChanges of the changes, those that came late
 */
public record Figures(
    long invited,
    long askedInstead,
    Share calledOff,
    Share planned,
    Share delegated,
    Share declined,
    Share unanswered,
    Share recorded,
    Share attended,
    Share lateChanges) {

  /**
   * Checks that nothing is missing.
   *
   * @param invited invitations
   * @param askedInstead invitations to come instead of somebody
   * @param calledOff of the invitations
   * @param planned of the standing invitations
   * @param delegated of the standing invitations
   * @param declined of the standing invitations
   * @param unanswered of the standing invitations
   * @param recorded of the planned ones that are over
   * @param attended of the recorded ones
   * @param lateChanges of the changes
   */
  public Figures {
    Objects.requireNonNull(calledOff, "calledOff");
    Objects.requireNonNull(planned, "planned");
    Objects.requireNonNull(delegated, "delegated");
    Objects.requireNonNull(declined, "declined");
    Objects.requireNonNull(unanswered, "unanswered");
    Objects.requireNonNull(recorded, "recorded");
    Objects.requireNonNull(attended, "attended");
    Objects.requireNonNull(lateChanges, "lateChanges");
  }
}
