package id.egov.scheduling.invitation;

import id.egov.core.ical.ReceivedMessage;
import id.egov.core.ical.ReceivedMessage.Counter;
import id.egov.core.ical.ReceivedMessage.Refresh;
import id.egov.core.ical.ReceivedMessage.Reply;
import id.egov.core.json.JsonCodec;
import id.egov.core.store.Store;
import id.egov.scheduling.AgendaService;
import id.egov.scheduling.invitation.InvitationOutcome.Applied;
import id.egov.scheduling.invitation.InvitationOutcome.Refused;
import id.egov.scheduling.item.AgendaItemId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Applies received messages (iTIP) to the agendas. Of an event of somebody else, a REQUEST is
 * received, and what the organizer changes with a higher SEQUENCE is rescheduled or revised; a
 * CANCEL calls it off, or takes officials out of it. Of any item, a REPLY records what an official
 * answered, DELEGATED included, and a COUNTER is listed as a proposal. What repeats or is stale
 * changes nothing (RFC 5546 section 2.1.5), so messages may come in any order and more than once;
 * an answer that is older (DTSTAMP) than what the official has decided here since is stale too. A
 * DTSTAMP that is yet to come counts as the moment at which the message came.
 *
 * <p>An event that recurs is one item for each occurrence of the time that is planned; {@link
 * #settle} goes on from there as time goes on. If an event moves to a time at which somebody who
 * has to be there is not free, the item is postponed, and the outcome says who and what else would
 * do; {@link #settle} tries again. What was recorded (HELD) stays as it is: if it moves to a later
 * time, that is another item; any other change of its time is refused.
 *
 * <p>Occurrences are told apart by their original starts (RECURRENCE-ID), as in iTIP. An organizer
 * who moves a whole series by a new DTSTART gives all of them other ones: those items are called
 * off and others received, without answers, rooms and remarks. One that moves an occurrence, or one
 * and all that follow (RANGE=THISANDFUTURE), reschedules the items.
 *
 * <p>All that is received about one event is one document beside the items. Thread-safe; processes
 * over one store may receive at the same time. No method accepts or returns {@code null}.
 */
public final class InvitationInbox {

  /** The most occurrences of one event that are taken: {@value}. */
  public static final int MOST_OCCURRENCES = 400;

  /**
   * The most matters that are kept of one event: {@value}. Of these 1,000 are for the organizer,
   * 500 for officials, 300 for others who were invited and 200 for whom these send: nobody can keep
   * a message of somebody nearer out.
   */
  public static final int MOST_MESSAGES = 2_000;

  private final Clock clock;
  private final Threads threads;
  private final AttendeeDesk attendees;
  private final OrganizerDesk organizers;

  /**
   * An inbox.
   *
   * @param service acts on the items, and for whom
   * @param store where messages are kept; that of the service
   * @param addresses whose addresses are whose
   * @param clock tells what is over, and which DTSTAMP is yet to come
   * @param ahead how much of what recurs is planned ahead of now, not longer than the horizon of
   *     the service
   * @throws IllegalArgumentException if {@code ahead} is not longer than zero
   */
  public InvitationInbox(
      AgendaService service, Store store, AddressBook addresses, Clock clock, Duration ahead) {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(addresses, "addresses");
    Objects.requireNonNull(clock, "clock");
    if (ahead.isZero() || ahead.isNegative()) {
      throw new IllegalArgumentException("ahead (%s) must be longer than zero".formatted(ahead));
    }
    this.clock = clock;
    this.threads = new Threads(store, JsonCodec.strict());
    this.attendees = new AttendeeDesk(service, addresses, threads);
    this.organizers = new OrganizerDesk(service, addresses, clock, ahead, threads, attendees);
  }

  /**
   * Acts on a message.
   *
   * @param message what was received
   * @param sender the address that it came from, as the mail system has made sure of; whom they may
   *     speak for says the {@link AddressBook}
   * @return what became of it
   */
  public InvitationOutcome receive(ReceivedMessage message, String sender) {
    Objects.requireNonNull(sender, "sender");
    return receiveInTime(Stamps.untilNow(message, clock.instant()), sender);
  }

  private InvitationOutcome receiveInTime(ReceivedMessage message, String sender) {
    if (message instanceof Reply reply) {
      return attendees.reply(reply, sender);
    } else if (message instanceof Counter counter) {
      return attendees.counter(counter, sender);
    } else if (message instanceof Refresh refresh) {
      return attendees.refresh(refresh, sender);
    }
    return organizers.receive(message, sender);
  }

  /**
   * Brings the items of an event up to what was received: after a refusal, or to plan further
   * occurrences as time goes on. Changes nothing if there is nothing to do.
   *
   * @param uid the UID of an event that somebody was invited to
   * @return {@link Applied} or {@link Refused}
   */
  public InvitationOutcome settle(String uid) {
    return organizers.settle(uid, null);
  }

  /**
   * Everything that was received about one event, and what was made of it.
   *
   * @param uid the UID of the event
   * @return the thread, or empty if nothing was received
   */
  public Optional<InvitationThread> thread(String uid) {
    return threads.find(uid);
  }

  /**
   * Everything that was received about the event that an item stands for.
   *
   * @param item which item
   * @return the thread, or empty if the item was not received as an invitation
   */
  public Optional<InvitationThread> thread(AgendaItemId item) {
    return InvitedItem.threadName(item).flatMap(threads::named);
  }

  /**
   * What attendees suggest and nobody has decided about.
   *
   * @param uid the UID of the event
   * @return the latest of each attendee for each item, in the order in which they came
   */
  public List<CounterProposal> proposals(String uid) {
    return threads.find(uid).map(InvitationThread::proposals).orElse(List.of());
  }

  /**
   * Takes a proposal from the list, after somebody has decided about it.
   *
   * @param proposal which
   */
  public void dismiss(CounterProposal proposal) {
    threads.update(proposal.uid(), before -> before.dismissed(proposal));
  }

  /**
   * What was answered by those who have no agenda here: guests of an event of the city, as the
   * {@link AddressBook} knows them, whom an organizer invites besides officials, and whom these
   * send.
   *
   * @param uid the UID of the event
   * @return the latest answer of each
   */
  public List<Reply> guestAnswers(String uid) {
    return threads.find(uid).map(InvitationThread::guests).orElse(List.of());
  }

  /**
   * The items that stand for an event that somebody was invited to.
   *
   * @param uid the UID of the event
   * @return an item for each occurrence that was planned, by their original starts
   */
  public List<AgendaItemId> items(String uid) {
    return threads.find(uid).map(InvitationThread::placed).orElse(List.of()).stream()
        .sorted((a, b) -> a.original().compareTo(b.original()))
        .map(PlacedOccurrence::item)
        .toList();
  }
}
