package id.egov.scheduling;

import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.ItemResult;
import id.egov.scheduling.item.Milestones;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry that is being changed. */
final class EntryDraft {

  private final AgendaEntry before;
  private AgendaItem item;
  private AgendaState state;
  private List<Invitation> invitations;
  private @Nullable Instant published;
  private @Nullable ItemResult result;
  private @Nullable String note;

  private EntryDraft(AgendaEntry before) {
    this.before = before;
    item = before.item();
    state = before.state();
    invitations = before.invitations();
    published = before.milestones().published();
    result = before.result();
    note = before.note();
  }

  static EntryDraft of(AgendaEntry before) {
    return new EntryDraft(before);
  }

  EntryDraft item(AgendaItem newItem) {
    item = newItem;
    return this;
  }

  EntryDraft state(AgendaState newState) {
    state = newState;
    return this;
  }

  EntryDraft invitations(List<Invitation> newInvitations) {
    invitations = newInvitations;
    return this;
  }

  EntryDraft published(@Nullable Instant since) {
    published = since;
    return this;
  }

  EntryDraft result(@Nullable ItemResult newResult) {
    result = newResult;
    return this;
  }

  EntryDraft note(@Nullable String newNote) {
    note = newNote;
    return this;
  }

  /** As it stands from now on; its sequence is raised if those invited have to be told. */
  AgendaEntry at(Instant now) {
    AgendaEntry after =
        new AgendaEntry(
            item,
            before.asked(),
            before.requester(),
            state,
            invitations,
            new Milestones(before.milestones().received(), now, published),
            result,
            before.sequence(),
            note,
            before.version());
    return after.tellsOtherThan(before) ? after.withSequence(before.sequence() + 1) : after;
  }
}
