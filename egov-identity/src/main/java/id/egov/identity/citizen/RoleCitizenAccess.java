package id.egov.identity.citizen;

import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.identity.privacy.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Access by roles, for every purpose the same:
 *
 * <ul>
 *   <li>{@link Role#REQUESTER}, at the counter: registers, reads masked, records grounds and ends
 *       them, takes objections and corrections down;
 *   <li>{@link Role#VERIFIER} besides reads all digits, restricts, lifts and asks the population
 *       office;
 *   <li>{@link Role#APPROVER}, who answers for the data: reads the log, exports and erases;
 *   <li>{@link Role#ADMINISTRATOR} sweeps and rotates, and reads the log, but sees nobody's data;
 *   <li>the {@linkplain Actor#APPLICATION application} does everything.
 * </ul>
 */
public final class RoleCitizenAccess implements CitizenAccess {

  /** Creates the access. */
  public RoleCitizenAccess() {}

  @Override
  public boolean may(Actor actor, CitizenCommand command, @Nullable Purpose purpose) {
    if (actor.has(Role.APPLICATION)) {
      return true;
    }
    return switch (command) {
      case REGISTER, READ, PERMIT, WITHDRAW, OBJECT, CORRECT ->
          actor.has(Role.REQUESTER) || actor.has(Role.VERIFIER);
      case REVEAL, RESTRICT, LIFT, VERIFY -> actor.has(Role.VERIFIER);
      case EXPORT, ERASE -> actor.has(Role.APPROVER);
      case READ_LOG -> actor.has(Role.APPROVER) || actor.has(Role.ADMINISTRATOR);
      case SWEEP, ROTATE -> actor.has(Role.ADMINISTRATOR);
    };
  }
}
