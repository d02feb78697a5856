package id.egov.booking;

import id.egov.core.reason.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * What the policy of a place says to a request.
 *
 * @param policy which policy
 * @param violations what it has against the request
 * @param admitted whether it may go on all the same
 * @param notes what is to be remembered with the booking
 * @param steps who has to say yes
 * @param quotas what it takes of quotas
 * @param limits what the store must know of them
 */
record Admission(
    BookingPolicy policy,
    List<Reason> violations,
    boolean admitted,
    List<Reason> notes,
    List<ApprovalStep> steps,
    List<ClaimedTime> quotas,
    Limits limits) {

  static Admission of(
      Ask ask,
      BookingPolicy policy,
      List<Reason> violations,
      List<ClaimedTime> quotas,
      Limits limits) {
    List<ApprovalStep> steps = policy.steps();
    List<Reason> notes = new ArrayList<>();
    boolean admitted = violations.isEmpty();
    String override = ask.asker().override();
    if (override != null) {
      admitted = true;
      steps = List.of();
      if (!violations.isEmpty() || !policy.steps().isEmpty()) {
        notes.add(overridden(ask.asker(), override, violations));
      }
    } else if (ask.command() == BookingCommand.APPROVE || ask.isAgreed()) {
      // Whoever says yes, or has said it, knows what the policy says.
      admitted = !isHard(violations);
    } else if (!admitted && policy.right() == BookingRight.OUT_OF_POLICY && !isHard(violations)) {
      admitted = true;
      steps = steps.isEmpty() ? List.of(ApprovalStep.DECISION) : steps;
      notes.add(BookingReason.OUT_OF_POLICY.with("codes", codes(violations)));
    }
    return new Admission(policy, violations, admitted, notes, steps, quotas, limits);
  }

  /** Who has set the policy aside, and why. */
  static Reason overridden(Asker asker, String why, List<Reason> violations) {
    return BookingReason.OVERRIDDEN.with(
        "actor", asker.actor().id(), "why", why, "codes", codes(violations));
  }

  /** What no approval can mend. */
  private static boolean isHard(List<Reason> violations) {
    return violations.stream().anyMatch(reason -> reason.is(BookingReason.IN_THE_PAST));
  }

  private static String codes(List<Reason> violations) {
    return violations.isEmpty()
        ? "-"
        : String.join(", ", violations.stream().map(Reason::code).toList());
  }
}
