package id.egov.booking;

import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import org.jspecify.annotations.Nullable;

/**
 * Access by roles, for what the commands are asked:
 *
 * <ul>
 *   <li>{@link Role#REQUESTER} asks in their own name for their own agency, and withdraws, cancels,
 *       moves, changes, checks in and completes what they see of their agency's;
 *   <li>{@link Role#VERIFIER} and {@link Role#APPROVER} take the steps that are theirs, of any
 *       agency, but never on what they have asked for themselves; as those who look after the rooms
 *       they check in and complete whatever is there; an approver's requests displace others;
 *   <li>{@link Role#ADMINISTRATOR} and the {@linkplain Actor#APPLICATION application} do
 *       everything.
 * </ul>
 *
 * <p>What is public or internal everybody sees. What is restricted is seen by its agency, verifiers
 * and approvers; what is confidential by who asked for it. Administrators see all of it. The
 * application sees what any agency may see, because what it is told it shows to anybody. Who does
 * not see a booking and yet has to act on it, as a verifier or approver whose step it is, or who
 * checks in at the room, gets it as the outcome of the command from when on it can be done until it
 * no longer can; before and after, and for everybody else, there is no such booking.
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
      case HOLD, REQUEST -> asksFor(actor, request) && actor.id().equals(request.requester());
      case WITHDRAW, CANCEL, RESCHEDULE, CHANGE -> asksFor(actor, request);
      case APPROVE, REJECT ->
          step != null && actor.has(step.role()) && !actor.id().equals(request.requester());
      case CHECK_IN, COMPLETE ->
          asksFor(actor, request) || actor.has(Role.VERIFIER) || actor.has(Role.APPROVER);
      case DISPLACE -> actor.has(Role.APPROVER);
      case EXPIRE, RELEASE, CLOSE -> false;
    };
  }

  private boolean asksFor(Actor actor, BookingRequest request) {
    return actor.has(Role.REQUESTER)
        && request.agency().equals(actor.agency())
        && sees(actor, request);
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
