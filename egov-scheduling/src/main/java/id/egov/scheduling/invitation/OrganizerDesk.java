package id.egov.scheduling.invitation;

import id.egov.core.ical.Freshness;
import id.egov.core.ical.MessageHeader;
import id.egov.core.ical.ReceivedMessage;
import id.egov.core.ical.ReceivedMessage.Add;
import id.egov.core.ical.ReceivedMessage.Cancel;
import id.egov.core.ical.ReceivedMessage.DeclineCounter;
import id.egov.core.ical.ReceivedMessage.Publish;
import id.egov.core.ical.ReceivedMessage.Request;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.AgendaOutcome;
import id.egov.scheduling.AgendaService;
import id.egov.scheduling.invitation.InvitationOutcome.Applied;
import id.egov.scheduling.invitation.InvitationOutcome.Noted;
import id.egov.scheduling.invitation.InvitationOutcome.Refused;
import id.egov.scheduling.invitation.InvitationOutcome.Unchanged;
import id.egov.scheduling.invitation.InvitationOutcome.Wanted;
import id.egov.scheduling.item.AgendaItemId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What organizers of other events send. */
final class OrganizerDesk {

  /** Each time more was received about the event in between. */
  private static final int ATTEMPTS = 100;

  private final AgendaService service;
  private final AddressBook addresses;
  private final Clock clock;
  private final Duration ahead;
  private final Threads threads;
  private final AttendeeDesk attendees;
  private final Quota quota;

  OrganizerDesk(
      AgendaService service,
      AddressBook addresses,
      Clock clock,
      Duration ahead,
      Threads threads,
      AttendeeDesk attendees) {
    this.service = service;
    this.addresses = addresses;
    this.clock = clock;
    this.ahead = ahead;
    this.threads = threads;
    this.attendees = attendees;
    this.quota = new Quota(addresses);
  }

  InvitationOutcome receive(ReceivedMessage message, String sender) {
    MessageHeader header = message.header();
    Optional<AgendaItemId> own = addresses.item(header.uid());
    if (own.isPresent()) {
      return refused(InvitationReason.OWN_EVENT, "item", own.get().value());
    }
    InvitationThread thread =
        threads.find(header.uid()).orElse(InvitationThread.none(header.uid()));
    String named = InvitedItem.owner(header);
    String owner = named == null ? thread.owner() : named;
    if (owner == null) {
      return refused(InvitationReason.ORGANIZER_MISSING);
    } else if (!addresses.maySpeakFor(sender, owner)) {
      return refused(InvitationReason.SENDER_NOT_ORGANIZER);
    }
    InvitationReason reason = unacceptable(thread, message, owner);
    if (reason != null) {
      return unaccepted(reason);
    } else if (message instanceof Publish) {
      return refused(InvitationReason.NOT_AN_INVITATION);
    } else if (message instanceof Add) {
      return new Wanted(InvitationOutcome.Reply.REFRESH);
    } else if (message instanceof DeclineCounter) {
      return new Noted();
    }
    Threads.Update update =
        threads.update(
            header.uid(),
            before ->
                unacceptable(before, message, owner) == null
                    ? before.heard(message, owner, underWay(before))
                    : before);
    // Somebody else may have been faster.
    InvitationReason overtaken = unacceptable(update.before(), message, owner);
    if (overtaken != null) {
      return unaccepted(overtaken);
    }
    Freshness freshness = update.before().known().freshness(message);
    return freshness == Freshness.NEWER || update.after().pending()
        ? settle(header.uid(), InvitedItem.note(comment(message)))
        : new Unchanged(freshness);
  }

  /** Why a thread does not take what was said by who calls the event theirs, or null. */
  private @Nullable InvitationReason unacceptable(
      InvitationThread thread, ReceivedMessage message, String owner) {
    if (thread.owner() != null && !Addresses.same(thread.owner(), owner)) {
      return InvitationReason.ORGANIZER_CHANGED;
    }
    return quota.admits(thread, message) ? null : InvitationReason.TOO_MANY_MESSAGES;
  }

  private static InvitationOutcome unaccepted(InvitationReason reason) {
    return reason == InvitationReason.TOO_MANY_MESSAGES
        ? refused(reason, "most", String.valueOf(Quota.Circle.ORGANIZER.most()))
        : refused(reason);
  }

  private static String comment(ReceivedMessage message) {
    if (message instanceof Request request) {
      return request.content().comment();
    }
    return message instanceof Cancel cancel ? cancel.comment() : "";
  }

  private static InvitationOutcome refused(InvitationReason reason, String... evidence) {
    return new Refused(reason.with(evidence));
  }

  /** What the organizer wants; empty if that is more than is taken. */
  private Optional<List<WantedOccurrence>> wanted(InvitationThread thread) {
    Instant now = clock.instant();
    return new WantedOccurrences(thread, addresses)
        .in(new TimeSlot(now, now.plus(ahead)), InvitationInbox.MOST_OCCURRENCES);
  }

  /**
   * What somebody may be making of the items of a thread, or has made of them when their process
   * ended: the next message takes the place of the one that tells.
   */
  private List<PlacedOccurrence> underWay(InvitationThread thread) {
    return thread.pending()
        ? wanted(thread).orElse(List.of()).stream()
            .map(one -> one.placed(InvitedItem.id(thread.known().uid(), one.original(), 0)))
            .filter(one -> thread.placed().stream().noneMatch(one::standsAs))
            .toList()
        : List.of();
  }

  /** Brings the items of an event up to what was received. */
  InvitationOutcome settle(String uid, @Nullable String note) {
    List<AgendaOutcome> outcomes = new ArrayList<>();
    Map<String, PlacedOccurrence> attempted = new HashMap<>();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<InvitationThread> found = threads.find(uid);
      if (found.isEmpty()) {
        return refused(InvitationReason.EVENT_UNKNOWN);
      }
      InvitationThread thread = found.get();
      Optional<List<WantedOccurrence>> wanted = wanted(thread);
      if (wanted.isEmpty()) {
        return refused(
            InvitationReason.TOO_MANY_OCCURRENCES,
            "most",
            String.valueOf(InvitationInbox.MOST_OCCURRENCES));
      }
      if (wanted.get().isEmpty() && thread.isUnused()) {
        threads.update(uid, one -> one.standsAs(thread) ? one.settled(List.of(), false) : one);
        return refused(InvitationReason.NOBODY_INVITED);
      }
      Settlement settlement = new Settlement(service, thread, clock.instant(), attempted);
      settlement.settle(wanted.get(), note);
      outcomes.addAll(settlement.outcomes());
      boolean pending = !settlement.isWhole();
      Threads.Update update =
          threads.update(
              uid,
              one ->
                  one.standsAs(thread)
                      ? one.settled(settlement.placed(), pending)
                      : one.overtaken(settlement.placed()));
      // Who was overtaken may have changed items after whoever knew more: they look again.
      settlement.changed().forEach(placed -> attempted.put(placed.original(), placed));
      if (update.before().standsAs(thread)) {
        outcomes.addAll(attendees.answerAgain(uid));
        return new Applied(outcomes);
      }
    }
    return new Applied(outcomes);
  }
}
