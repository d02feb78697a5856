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
 */
public interface AgendaAccess {

  /**
   * Whether somebody may do something.
   *
   * @param actor who
   * @param command what
   * @param item with which item; of {@link AgendaCommand#REVISE} as it stood before
   * @param official whose invitation it is about, or null if about none
   * @return true if they may
   */
  boolean may(Actor actor, AgendaCommand command, AgendaItem item, @Nullable OfficialId official);

  /**
   * Whether somebody may set the policy aside, by name and with a reason.
   *
   * @param actor who
   * @return true if they may
   */
  boolean mayOverride(Actor actor);

  /**
   * Whether somebody may learn what an item is.
   *
   * @param actor who
   * @param entry of which item
   * @return true if they may
   */
  boolean sees(Actor actor, AgendaEntry entry);
}
