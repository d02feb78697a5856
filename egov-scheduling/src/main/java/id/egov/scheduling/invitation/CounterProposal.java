package id.egov.scheduling.invitation;

import id.egov.core.ical.Revision;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaItemId;
import java.util.Objects;

/**
 * Another time or place that an attendee suggests (COUNTER). Nothing changes until somebody {@link
 * id.egov.scheduling.AgendaService#reschedule reschedules} the item and {@linkplain
 * InvitationInbox#dismiss dismisses} the proposal, or only that.
 *
 * @param item which item
 * @param uid the UID of its event
 * @param from the address of who suggests it
 * @param slot when it would be
 * @param location where it would be, or empty
 * @param comment why, or empty
 * @param revision which version of the event they suggest to change
 */
public record CounterProposal(
    AgendaItemId item,
    String uid,
    String from,
    TimeSlot slot,
    String location,
    String comment,
    Revision revision) {

  /**
   * Checks that nothing is missing.
   *
   * @param item which item
   * @param uid the UID of its event
   * @param from the address of who suggests it
   * @param slot when it would be
   * @param location where it would be, or empty
   * @param comment why, or empty
   * @param revision which version of the event they suggest to change
   */
  public CounterProposal {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(uid, "uid");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(slot, "slot");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(comment, "comment");
    Objects.requireNonNull(revision, "revision");
  }
}
