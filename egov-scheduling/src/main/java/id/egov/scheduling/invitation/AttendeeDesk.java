package id.egov.scheduling.invitation;

import id.egov.core.ical.Attendee;
import id.egov.core.ical.EventContent;
import id.egov.core.ical.Freshness;
import id.egov.core.ical.MessageHeader;
import id.egov.core.ical.ReceivedMessage;
import id.egov.core.ical.ReceivedMessage.Counter;
import id.egov.core.ical.ReceivedMessage.Refresh;
import id.egov.core.ical.ReceivedMessage.Reply;
import id.egov.scheduling.AgendaOutcome;
import id.egov.scheduling.AgendaReason;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What attendees send: of events of the city, and of those that somebody was invited to. */
final class AttendeeDesk {

  private final AgendaService service;
  private final AddressBook addresses;
  private final Threads threads;
  private final Quota quota;

  AttendeeDesk(AgendaService service, AddressBook addresses, Threads threads) {
    this.service = service;
    this.addresses = addresses;
    this.threads = threads;
    this.quota = new Quota(addresses);
  }

  private static InvitationOutcome refused(InvitationReason reason, String... evidence) {
    return new Refused(reason.with(evidence));
  }

  InvitationOutcome reply(Reply received, String sender) {
    // Whoever writes at length is not kept at length.
    Reply reply =
        new Reply(received.header(), received.attendee(), InvitedItem.remark(received.comment()));
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
    if (!byOfficial && !isGuest(item.get(), header.uid(), reply.attendee().address())) {
      return refused(InvitationReason.SENDER_NOT_ATTENDEE);
    }
    Threads.Update update =
        threads.update(
            header.uid(),
            before -> quota.admits(before, reply) ? before.answered(reply, byOfficial) : before);
    if (!quota.admits(update.before(), reply)) {
      return tooMany(update.before(), reply);
    }
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

  private InvitationOutcome tooMany(InvitationThread thread, ReceivedMessage message) {
    return refused(
        InvitationReason.TOO_MANY_MESSAGES,
        "most",
        String.valueOf(quota.circle(thread, message).most()));
  }

  private InvitationOutcome apply(Reply reply) {
    Optional<OfficialId> official = addresses.official(reply.attendee().address());
    Optional<AgendaItemId> item = item(reply.header());
    if (official.isEmpty() || item.isEmpty()) {
      return refused(InvitationReason.EVENT_UNKNOWN);
    }
    InvitationOutcome outcome = answer(item.get(), official.get(), reply);
    if (!(outcome instanceof Refused)) {
      threads.update(reply.header().uid(), before -> before.done(reply));
    }
    return outcome;
  }

  /** Does what was answered, unless who answered has decided otherwise since (DTSTAMP). */
  private InvitationOutcome answer(AgendaItemId item, OfficialId official, Reply reply) {
    String stamp = reply.header().revision().stamp();
    if (stamp == null && hasAnswered(item, official)) {
      return new Unchanged(Freshness.STALE);
    }
    AgendaService then = stamp == null ? service : service.answeredAt(Instant.parse(stamp));
    InvitationOutcome outcome = new AnswerDesk(then, addresses).answer(item, official, reply);
    return outcome instanceof Applied applied && isOvertaken(applied)
        ? new Unchanged(Freshness.STALE)
        : outcome;
  }

  private boolean hasAnswered(AgendaItemId item, OfficialId official) {
    return service.find(item).flatMap(entry -> entry.invitation(official)).stream()
        .anyMatch(one -> one.answer().at() != null);
  }

  private static boolean isOvertaken(Applied applied) {
    return applied.outcomes().stream()
        .anyMatch(
            one ->
                one instanceof AgendaOutcome.Refused refused
                    && refused.reasons().stream()
                        .anyMatch(reason -> reason.is(AgendaReason.ANSWERED_SINCE)));
  }

  /** An answer to an item of the city as it was before a change that had to be told. */
  private boolean isOfEarlierItem(MessageHeader header, AgendaItemId item) {
    return addresses.item(header.uid()).isPresent()
        && service.find(item).map(AgendaEntry::sequence).orElse(0) > header.revision().sequence();
  }

  private Optional<AgendaItemId> item(MessageHeader header) {
    Optional<AgendaItemId> own = addresses.item(header.uid());
    String original = InvitedItem.original(header);
    return own.or(
            () ->
                threads.find(header.uid()).stream()
                    .flatMap(thread -> thread.placed().stream())
                    .filter(placed -> placed.original().equals(original))
                    .map(PlacedOccurrence::item)
                    .findFirst())
        // What the city sends out does not recur.
        .filter(id -> own.isEmpty() || original.isEmpty())
        .filter(id -> service.find(id).isPresent());
  }

  /** Whether somebody has a part in what a message is about: an official, or another guest. */
  private boolean takesPart(AgendaItemId item, String uid, String address) {
    Optional<OfficialId> official = addresses.official(address);
    if (official.isPresent()) {
      return service.find(item).flatMap(entry -> entry.invitation(official.get())).stream()
          .anyMatch(one -> one.reply().stillInvited());
    }
    return addresses.item(uid).isPresent()
        ? addresses.isGuest(item, address)
        : threads.find(uid).map(Quota::invited).stream()
            .anyMatch(invited -> invited.contains(Addresses.plain(address)));
  }

  /** Whether somebody was invited who has no agenda here, or comes instead of such a guest. */
  private boolean isGuest(AgendaItemId item, String uid, String address) {
    return takesPart(item, uid, address)
        || threads.find(uid).stream()
            .flatMap(thread -> thread.guests().stream())
            .flatMap(guest -> guest.attendee().delegatedTo().stream())
            .anyMatch(to -> Addresses.same(to, address));
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

  InvitationOutcome counter(Counter received, String sender) {
    MessageHeader header = received.header();
    Optional<AgendaItemId> item = item(header);
    if (item.isEmpty()) {
      return refused(InvitationReason.EVENT_UNKNOWN);
    }
    Optional<Attendee> speaker =
        received.content().attendees().stream()
            .filter(one -> addresses.maySpeakFor(sender, one.address()))
            .filter(one -> takesPart(item.get(), header.uid(), one.address()))
            .findFirst();
    if (speaker.isEmpty()) {
      return refused(InvitationReason.SENDER_NOT_ATTENDEE);
    } else if (isOfEarlierItem(header, item.get())) {
      return new Unchanged(Freshness.STALE);
    }
    // Whom else it names makes no other suggestion of it.
    EventContent content = received.content();
    Counter counter =
        new Counter(
            header,
            new EventContent(
                content.event(),
                List.of(speaker.get()),
                "",
                InvitedItem.remark(content.comment())));
    CounterProposal proposal =
        new CounterProposal(
            item.get(),
            header.uid(),
            sender,
            content.event().slot(),
            InvitedItem.place(content.event()),
            counter.content().comment(),
            header.revision());
    Threads.Update update =
        threads.update(
            header.uid(),
            before ->
                before.known().freshness(counter) == Freshness.NEWER
                        && quota.admits(before, counter)
                    ? before.proposed(counter, proposal)
                    : before);
    Freshness freshness = update.before().known().freshness(counter);
    if (freshness != Freshness.NEWER) {
      return new Unchanged(freshness);
    }
    return quota.admits(update.before(), counter)
        ? new Proposed(proposal)
        : tooMany(update.before(), counter);
  }

  InvitationOutcome refresh(Refresh refresh, String sender) {
    MessageHeader header = refresh.header();
    String address = refresh.attendee().address();
    Optional<AgendaItemId> item = item(header);
    if (item.isEmpty() || addresses.item(header.uid()).isEmpty()) {
      return refused(InvitationReason.EVENT_UNKNOWN);
    }
    return addresses.maySpeakFor(sender, address) && takesPart(item.get(), header.uid(), address)
        ? new Wanted(InvitationOutcome.Reply.EVENT)
        : refused(InvitationReason.SENDER_NOT_ATTENDEE);
  }
}
