package id.egov.scheduling;

import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.scheduling.item.AgendaCommand;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.people.OfficialId;
import org.jspecify.annotations.Nullable;

/**
 * Access by roles, for the items that one sees:
 *
 * <ul>
 *   <li>an official, whose id the actor has, answers their own invitations;
 *   <li>{@link Role#APPROVER} answers for everybody and publishes;
 *   <li>{@link Role#VERIFIER}, who is of the protocol section, keeps the items of all;
 *   <li>{@link Role#REQUESTER} asks for items of their own agency, calls them off and puts them
 *       off; moves and revises them as long as nobody has agreed to come: from then on it takes a
 *       verifier to move them, because that takes the time of others. They schedule nothing;
 *   <li>{@link Role#ADMINISTRATOR} and the {@linkplain Actor#APPLICATION application} do
 *       everything.
 * </ul>
 *
 * <p>What is public or internal everybody sees. What is restricted is seen by the agency that
 * organises it, by verifiers and approvers and by who has a part in it; what is confidential only
 * by who has a part in it, whatever their role. A part in it has {@linkplain AgendaEntry#requester
 * who asked for it} and {@linkplain AgendaEntry#takesPart who is invited}, or sent by somebody for
 * as long as they are. Administrators see everything.
 */
public final class RoleAgendaAccess implements AgendaAccess {

  /** Creates the access. */
  public RoleAgendaAccess() {}

  @Override
  public boolean mayBegin(Actor actor, AgendaCommand command, AgendaItem item) {
    return mayOverride(actor)
        || actor.has(Role.VERIFIER)
        || (command == AgendaCommand.RECEIVE && asksFor(actor, item));
  }

  @Override
  public boolean may(
      Actor actor, AgendaCommand command, AgendaEntry entry, @Nullable OfficialId official) {
    if (mayOverride(actor)) {
      return true;
    }
    return switch (command) {
      case ACCEPT, DECLINE, DELEGATE, REDELEGATE, TAKE_BACK ->
          actor.has(Role.APPROVER) || (official != null && official.value().equals(actor.id()));
      case PUBLISH, UNPUBLISH -> actor.has(Role.APPROVER);
      case RECORD -> actor.has(Role.VERIFIER);
      case RESCHEDULE, REVISE ->
          actor.has(Role.VERIFIER) || (asksFor(actor, entry.item()) && !isAgreed(entry));
      case POSTPONE, CANCEL -> actor.has(Role.VERIFIER) || asksFor(actor, entry.item());
      case RECEIVE, SCHEDULE, EXPIRE -> false;
    };
  }

  private static boolean asksFor(Actor actor, AgendaItem item) {
    return actor.has(Role.REQUESTER) && ofAgency(actor, item);
  }

  private static boolean ofAgency(Actor actor, AgendaItem item) {
    return actor.agency() != null && actor.agency().equals(item.organiser().agency());
  }

  /** Whether somebody has said that they come, or was sent; a new date would find them so. */
  private static boolean isAgreed(AgendaEntry entry) {
    return entry.invitations().stream().anyMatch(one -> one.takesTime());
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
    return switch (entry.item().visibility()) {
      case PUBLIC, INTERNAL -> true;
      case RESTRICTED ->
          ofAgency(actor, entry.item())
              || actor.has(Role.VERIFIER)
              || actor.has(Role.APPROVER)
              || hasPart(actor, entry);
      case CONFIDENTIAL -> hasPart(actor, entry);
    };
  }

  private static boolean hasPart(Actor actor, AgendaEntry entry) {
    return actor.id().equals(entry.requester())
        || entry.invitations().stream()
            .map(one -> one.official())
            .anyMatch(one -> one.value().equals(actor.id()) && entry.takesPart(one));
  }
}
