package id.egov.scheduling;

import id.egov.core.org.Actor;
import id.egov.scheduling.item.AgendaCommand;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.people.OfficialId;
import org.jspecify.annotations.Nullable;

/**
 * Who may do and see what. A port; {@link RoleAgendaAccess} is ready. Implementations are
 * thread-safe and give the same answer to the same question.
 *
 * <p>Who does not {@linkplain #sees see} an item gets the same answer as if there were none, to
 * every command, dry or not, and every reading, whatever they may do otherwise. Only the
 * {@linkplain Actor#APPLICATION application} reaches all items, because it has checked by itself
 * who may do what; what it is told of others in a refusal is what {@code sees} says, because it
 * shows that to anybody.
 */
public interface AgendaAccess {

  /**
   * Whether somebody may begin an item.
   *
   * @param actor who
   * @param command {@link AgendaCommand#RECEIVE} or {@link AgendaCommand#SCHEDULE}
   * @param item which one
   * @return true if they may
   */
  boolean mayBegin(Actor actor, AgendaCommand command, AgendaItem item);

  /**
   * Whether somebody may do something with an item that is there. Asked after {@link #sees}; of
   * {@link AgendaCommand#RESCHEDULE} and {@link AgendaCommand#REVISE} asked again of the item as it
   * would be, with the invitations that it has, so that nobody makes it what they may not touch.
   *
   * @param actor who
   * @param command what
   * @param entry with which item, as it stands before or as it would be
   * @param official whose invitation it is about, or null if about none
   * @return true if they may
   */
  boolean may(Actor actor, AgendaCommand command, AgendaEntry entry, @Nullable OfficialId official);

  /**
   * Whether somebody may set the policy aside, by name and with a reason.
   *
   * @param actor who
   * @return true if they may
   */
  boolean mayOverride(Actor actor);

  /**
   * Whether somebody may learn of an item what it is. If not, all that they are told is that the
   * time of an official or a resource is taken.
   *
   * @param actor who
   * @param entry of which item
   * @return true if they may
   */
  boolean sees(Actor actor, AgendaEntry entry);
}
