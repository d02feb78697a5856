package id.egov.scheduling;

import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.scheduling.item.AgendaCommand;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.people.OfficialId;
import org.jspecify.annotations.Nullable;

/**
 * Access by roles. An official, whose id the actor has, answers their own invitations; approvers
 * answer for everybody and publish; verifiers, who are the protocol section, keep the items;
 * requesters keep those of their own agency, but schedule nothing; administrators do everything; so
 * does the {@linkplain Actor#APPLICATION application}.
 *
 * <p>What is restricted is seen by its agency, by who is invited and by verifiers and approvers;
 * what is confidential by who is invited and by administrators. The application sees what any
 * agency may see, because what it is told it shows to anybody.
 */
public final class RoleAgendaAccess implements AgendaAccess {

  /** Creates the access. */
  public RoleAgendaAccess() {}

  @Override
  public boolean may(
      Actor actor, AgendaCommand command, AgendaItem item, @Nullable OfficialId official) {
    if (mayOverride(actor)) {
      return true;
    }
    return switch (command) {
      case ACCEPT, DECLINE, DELEGATE, REDELEGATE, TAKE_BACK ->
          actor.has(Role.APPROVER) || (official != null && official.value().equals(actor.id()));
      case PUBLISH, UNPUBLISH -> actor.has(Role.APPROVER);
      case SCHEDULE, RECORD -> actor.has(Role.VERIFIER);
      case RECEIVE, RESCHEDULE, POSTPONE, CANCEL, REVISE ->
          actor.has(Role.VERIFIER) || (actor.has(Role.REQUESTER) && ofAgency(actor, item));
      case EXPIRE -> false;
    };
  }

  private static boolean ofAgency(Actor actor, AgendaItem item) {
    return actor.agency() != null && actor.agency().equals(item.organiser().agency());
  }

  @Override
  public boolean mayOverride(Actor actor) {
    return actor.has(Role.APPLICATION) || actor.has(Role.ADMINISTRATOR);
  }

  @Override
  public boolean sees(Actor actor, AgendaEntry entry) {
    if (actor.has(Role.ADMINISTRATOR)) {
      return true;
    }
    boolean invited =
        entry.invitations().stream().anyMatch(one -> one.official().value().equals(actor.id()));
    return switch (entry.item().visibility()) {
      case PUBLIC, INTERNAL -> true;
      case RESTRICTED ->
          invited
              || ofAgency(actor, entry.item())
              || actor.has(Role.VERIFIER)
              || actor.has(Role.APPROVER);
      case CONFIDENTIAL -> invited;
    };
  }
}
