package id.egov.scheduling.invitation;

import id.egov.core.ical.Freshness;
import id.egov.core.ical.MessageHeader;
import id.egov.core.ical.ReceivedMessage.Counter;
import id.egov.core.ical.ReceivedMessage.Refresh;
import id.egov.core.ical.ReceivedMessage.Reply;
import id.egov.core.ical.Revision;
import id.egov.scheduling.AgendaOutcome;
import id.egov.scheduling.AgendaService;
import id.egov.scheduling.invitation.InvitationOutcome.Applied;
import id.egov.scheduling.invitation.InvitationOutcome.Noted;
import id.egov.scheduling.invitation.InvitationOutcome.Proposed;
import id.egov.scheduling.invitation.InvitationOutcome.Refused;
import id.egov.scheduling.invitation.InvitationOutcome.Unchanged;
import id.egov.scheduling.invitation.InvitationOutcome.Wanted;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.people.OfficialId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What attendees send: of events of the city, and of those that somebody was invited to. */
final class AttendeeDesk {

  private final AgendaService service;
  private final AddressBook addresses;
  private final Threads threads;
  private final AnswerDesk answers;

  AttendeeDesk(AgendaService service, AddressBook addresses, Threads threads) {
    this.service = service;
    this.addresses = addresses;
    this.threads = threads;
    this.answers = new AnswerDesk(service, addresses);
  }

  private static InvitationOutcome refused(InvitationReason reason, String... evidence) {
    return new Refused(reason.with(evidence));
  }

  InvitationOutcome reply(Reply reply, String sender) {
    MessageHeader header = reply.header();
    Optional<AgendaItemId> item = item(header);
    if (!addresses.maySpeakFor(sender, reply.attendee().address())) {
      return refused(InvitationReason.SENDER_NOT_ATTENDEE);
    } else if (item.isEmpty()) {
      return refused(InvitationReason.EVENT_UNKNOWN);
    } else if (isOfEarlierItem(header, item.get())) {
      return new Unchanged(Freshness.STALE);
    }
    boolean byOfficial = addresses.official(reply.attendee().address()).isPresent();
    InvitationThread thread =
        threads.find(header.uid()).orElse(InvitationThread.none(header.uid()));
    if (thread.size() >= InvitationInbox.MOST_MESSAGES) {
      return refused(
          InvitationReason.TOO_MANY_MESSAGES,
          "most",
          String.valueOf(InvitationInbox.MOST_MESSAGES));
    }
    Threads.Update update =
        threads.update(header.uid(), before -> before.answered(reply, byOfficial));
    Freshness freshness = update.before().known().freshness(reply);
    if (freshness != Freshness.NEWER && !update.after().answers().contains(reply)) {
      return new Unchanged(freshness);
    } else if (!byOfficial) {
      return new Noted();
    }
    InvitationOutcome outcome = apply(reply);
    // Who was asked to come instead may have answered before it was known that they were.
    answerAgain(header.uid());
    return outcome;
  }

  private InvitationOutcome apply(Reply reply) {
    Optional<OfficialId> official = addresses.official(reply.attendee().address());
    Optional<AgendaItemId> item = item(reply.header());
    if (official.isEmpty() || item.isEmpty()) {
      return refused(InvitationReason.EVENT_UNKNOWN);
    }
    InvitationOutcome outcome = answers.answer(item.get(), official.get(), reply);
    if (!(outcome instanceof Refused)) {
      threads.update(reply.header().uid(), before -> before.done(reply));
    }
    return outcome;
  }

  /** An answer to an item of the city as it was before a change that had to be told. */
  private boolean isOfEarlierItem(MessageHeader header, AgendaItemId item) {
    return addresses.item(header.uid()).isPresent()
        && service.find(item).map(AgendaEntry::sequence).orElse(0) > header.revision().sequence();
  }

  private Optional<AgendaItemId> item(MessageHeader header) {
    String original = InvitedItem.original(header);
    return addresses
        .item(header.uid())
        .or(
            () ->
                threads.find(header.uid()).stream()
                    .flatMap(thread -> thread.placed().stream())
                    .filter(placed -> placed.original().equals(original))
                    .map(PlacedOccurrence::item)
                    .findFirst())
        .filter(id -> service.find(id).isPresent());
  }

  /** Tries the answers that came before who gave them was invited. */
  List<AgendaOutcome> answerAgain(String uid) {
    List<AgendaOutcome> outcomes = new ArrayList<>();
    for (Reply answer : threads.find(uid).map(InvitationThread::answers).orElse(List.of())) {
      if (apply(answer) instanceof Applied applied) {
        outcomes.addAll(applied.outcomes());
      }
    }
    return outcomes;
  }

  InvitationOutcome counter(Counter counter, String sender) {
    MessageHeader header = counter.header();
    Optional<AgendaItemId> item = item(header);
    boolean ofAttendee =
        counter.content().attendees().stream()
            .anyMatch(attendee -> addresses.maySpeakFor(sender, attendee.address()));
    InvitationThread thread =
        threads.find(header.uid()).orElse(InvitationThread.none(header.uid()));
    Freshness freshness = thread.known().freshness(counter);
    if (item.isEmpty()) {
      return refused(InvitationReason.EVENT_UNKNOWN);
    } else if (!ofAttendee) {
      return refused(InvitationReason.SENDER_NOT_ATTENDEE);
    } else if (isOfEarlierItem(header, item.get())) {
      return new Unchanged(Freshness.STALE);
    } else if (freshness != Freshness.NEWER) {
      return new Unchanged(freshness);
    } else if (thread.size() >= InvitationInbox.MOST_MESSAGES) {
      return refused(
          InvitationReason.TOO_MANY_MESSAGES,
          "most",
          String.valueOf(InvitationInbox.MOST_MESSAGES));
    }
    Revision revision = header.revision();
    CounterProposal proposal =
        new CounterProposal(
            item.get(),
            header.uid(),
            sender,
            counter.content().event().slot(),
            counter.content().event().location(),
            counter.content().comment(),
            revision);
    threads.update(header.uid(), before -> before.proposed(counter, proposal));
    return new Proposed(proposal);
  }

  InvitationOutcome refresh(Refresh refresh, String sender) {
    if (!addresses.maySpeakFor(sender, refresh.attendee().address())) {
      return refused(InvitationReason.SENDER_NOT_ATTENDEE);
    }
    return addresses.item(refresh.header().uid()).isPresent()
        ? new Wanted(InvitationOutcome.Reply.EVENT)
        : refused(InvitationReason.EVENT_UNKNOWN);
  }
}
