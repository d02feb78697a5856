package id.egov.scheduling.invitation;

import id.egov.core.ical.Attendee;
import id.egov.core.ical.ReceivedMessage;
import id.egov.scheduling.AgendaOutcome;
import id.egov.scheduling.AgendaService;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.OfficialId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does with items what officials answer from their own calendars. */
final class AnswerDesk {

  private static final int ATTEMPTS = 20;

  private final AgendaService service;
  private final AddressBook addresses;

  AnswerDesk(AgendaService service, AddressBook addresses) {
    this.service = service;
    this.addresses = addresses;
  }

  /** What became of an answer; refused as long as the official has no part in the item. */
  InvitationOutcome answer(AgendaItemId id, OfficialId official, ReceivedMessage.Reply reply) {
    Optional<Invitation> invitation = service.find(id).flatMap(entry -> entry.invitation(official));
    if (invitation.filter(one -> one.reply().stillInvited()).isEmpty()) {
      return refused(InvitationReason.ATTENDEE_NOT_INVITED, "item", id.value());
    }
    @Nullable String note = InvitedItem.note(reply.comment());
    Attendee attendee = reply.attendee();
    return switch (attendee.participation()) {
      case ACCEPTED -> applied(id, official, Reply.ACCEPTED, note);
      case DECLINED -> applied(id, official, Reply.DECLINED, note);
      case DELEGATED -> delegated(id, official, attendee, note);
      case TENTATIVE, NEEDS_ACTION -> new InvitationOutcome.Noted();
    };
  }

  private static InvitationOutcome refused(InvitationReason reason, String... evidence) {
    return new InvitationOutcome.Refused(reason.with(evidence));
  }

  private InvitationOutcome applied(
      AgendaItemId id, OfficialId official, Reply reply, @Nullable String note) {
    AgendaOutcome outcome =
        Edits.edit(
            service,
            id,
            ATTEMPTS,
            entry ->
                entry.invitation(official).filter(one -> one.reply() == reply).isPresent()
                    ? new AgendaOutcome.Done(entry, List.of())
                    : said(entry, official, reply, note));
    return new InvitationOutcome.Applied(List.of(outcome));
  }

  private AgendaOutcome said(
      AgendaEntry entry, OfficialId official, Reply reply, @Nullable String note) {
    return reply == Reply.ACCEPTED
        ? service.accept(entry.id(), entry.version(), official, note)
        : service.decline(entry.id(), entry.version(), official, note);
  }

  private InvitationOutcome delegated(
      AgendaItemId id, OfficialId official, Attendee attendee, @Nullable String note) {
    Optional<OfficialId> to =
        attendee.delegatedTo().stream()
            .flatMap(one -> addresses.official(one).stream())
            .findFirst();
    if (to.isEmpty()) {
      return refused(
          InvitationReason.DELEGATE_UNKNOWN, "item", id.value(), "official", official.value());
    }
    AgendaOutcome outcome =
        Edits.edit(service, id, ATTEMPTS, entry -> delegated(entry, official, to.get(), note));
    return new InvitationOutcome.Applied(List.of(outcome));
  }

  private AgendaOutcome delegated(
      AgendaEntry entry, OfficialId official, OfficialId to, @Nullable String note) {
    Optional<Invitation> before = entry.invitation(official);
    if (before.filter(one -> to.equals(one.delegatedTo())).isPresent()) {
      return new AgendaOutcome.Done(entry, List.of());
    }
    return before.filter(one -> one.reply() == Reply.DELEGATED).isPresent()
        ? service.redelegate(entry.id(), entry.version(), official, to, null, note)
        : service.delegate(entry.id(), entry.version(), official, to, null, note);
  }
}
