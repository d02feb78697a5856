package id.egov.booking;

import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import org.jspecify.annotations.Nullable;

/**
 * Access by roles. Requesters act for their own agency; verifiers and approvers take the steps that
 * are theirs, but not on what they have asked for themselves; administrators do everything; so does
 * the {@linkplain Actor#APPLICATION application}.
 *
 * <p>What is restricted is seen by its agency and by those who decide, what is confidential by who
 * asked for it and by administrators. The application sees what any agency may see, because what it
 * is told it shows to anybody.
 */
public final class RoleBookingAccess implements BookingAccess {

  /** Creates the access. */
  public RoleBookingAccess() {}

  @Override
  public boolean may(
      Actor actor, BookingCommand command, BookingRequest request, @Nullable ApprovalStep step) {
    if (actor.has(Role.APPLICATION) || actor.has(Role.ADMINISTRATOR)) {
      return true;
    }
    return switch (command) {
      case HOLD, REQUEST, WITHDRAW, CANCEL, RESCHEDULE -> asksFor(actor, request);
      case APPROVE, REJECT ->
          step != null && actor.has(step.role()) && !actor.id().equals(request.requester());
      case CHECK_IN, COMPLETE ->
          asksFor(actor, request) || actor.has(Role.VERIFIER) || actor.has(Role.APPROVER);
      case DISPLACE -> actor.has(Role.APPROVER);
      case EXPIRE, RELEASE, CLOSE -> false;
    };
  }

  private static boolean asksFor(Actor actor, BookingRequest request) {
    return actor.has(Role.REQUESTER) && request.agency().equals(actor.agency());
  }

  @Override
  public boolean mayOverride(Actor actor) {
    return actor.has(Role.ADMINISTRATOR) || actor.has(Role.APPLICATION);
  }

  @Override
  public boolean sees(Actor actor, BookingRequest request) {
    if (actor.has(Role.ADMINISTRATOR)) {
      return true;
    }
    return switch (request.visibility()) {
      case PUBLIC, INTERNAL -> true;
      case RESTRICTED ->
          request.agency().equals(actor.agency())
              || actor.has(Role.VERIFIER)
              || actor.has(Role.APPROVER);
      case CONFIDENTIAL -> request.requester().equals(actor.id());
    };
  }
}
