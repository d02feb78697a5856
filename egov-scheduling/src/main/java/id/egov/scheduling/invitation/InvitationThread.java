package id.egov.scheduling.invitation;

import id.egov.core.ical.CalendarEvent;
import id.egov.core.ical.Correspondence;
import id.egov.core.ical.Freshness;
import id.egov.core.ical.MessageHeader;
import id.egov.core.ical.ReceivedMessage;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.people.OfficialId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was received about one event and is of use, and what was made of it.
 *
 * @param known which revisions were received
 * @param owner the address of the organizer, or null if nobody has said
 * @param requests the latest of the event and of each occurrence that is replaced
 * @param endings the latest cancellations of an occurrence and all that follow it
 * @param answers what officials answered and was not done yet
 * @param guests what others answered, the latest of each
 * @param placed the items that stand for it
 * @param proposals what attendees suggest
 * @param pending whether items are still to be brought up to what was received
 * @param attempted what may have been made of occurrences while an earlier message was brought up,
 *     without being noted in {@code placed}: whoever did it was interrupted
 */
public record InvitationThread(
    Correspondence known,
    @Nullable String owner,
    List<ReceivedMessage.Request> requests,
    List<MessageHeader> endings,
    List<ReceivedMessage.Reply> answers,
    List<ReceivedMessage.Reply> guests,
    List<PlacedOccurrence> placed,
    List<CounterProposal> proposals,
    boolean pending,
    List<PlacedOccurrence> attempted) {

  /**
   * Copies the lists.
   *
   * @param known which revisions were received
   * @param owner the address of the organizer, or null
   * @param requests the latest of the event and of each occurrence that is replaced
   * @param endings the latest cancellations of an occurrence and all that follow it
   * @param answers what officials answered and was not done yet
   * @param guests what others answered
   * @param placed the items that stand for it
   * @param proposals what attendees suggest
   * @param pending whether items are still to be brought up to what was received
   * @param attempted what may have been made of occurrences
   */
  public InvitationThread {
    Objects.requireNonNull(known, "known");
    requests = List.copyOf(requests);
    endings = List.copyOf(endings);
    answers = List.copyOf(answers);
    guests = List.copyOf(guests);
    placed = List.copyOf(placed);
    proposals = List.copyOf(proposals);
    attempted = List.copyOf(attempted);
  }

  static InvitationThread none(String uid) {
    return new InvitationThread(
        Correspondence.none(uid),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        List.of());
  }

  /**
   * Which occurrence of the event an item was received for.
   *
   * @param item which item
   * @return its original start as an ISO 8601 instant in UTC, or an empty text for the event; empty
   *     if the item was not received for this event
   */
  public Optional<String> original(AgendaItemId item) {
    return InvitedItem.threadName(item)
        .filter(Threads.name(known.uid())::equals)
        .map(name -> InvitedItem.original(item));
  }

  /**
   * The SEQUENCE that the organizer gave last to the event, or to an occurrence that has its own.
   *
   * @param original the original start of the occurrence as an ISO 8601 instant in UTC; empty for
   *     the event
   * @return 0 or more
   */
  public int sequence(String original) {
    int ofEvent = 0;
    int ofOccurrence = -1;
    for (Correspondence.Heard one : known.heard()) {
      boolean said =
          one.matter() == Correspondence.Matter.CONTENT
              || one.matter() == Correspondence.Matter.CANCELLATION;
      if (said && one.recurrenceId() == null) {
        ofEvent = Math.max(ofEvent, one.revision().sequence());
      } else if (said && original.equals(one.recurrenceId())) {
        ofOccurrence = Math.max(ofOccurrence, one.revision().sequence());
      }
    }
    return ofOccurrence < 0 ? ofEvent : ofOccurrence;
  }

  /**
   * What the organizer called the event last, or an occurrence that has a name of its own.
   *
   * @param original the original start of the occurrence; empty for the event
   * @return SUMMARY, or empty if nobody has said
   */
  public String title(String original) {
    String title = "";
    for (ReceivedMessage.Request request : requests) {
      String of = request.header().recurrenceId();
      if (original.equals(of)) {
        return request.content().event().summary();
      } else if (of == null) {
        title = request.content().event().summary();
      }
    }
    return title;
  }

  /** Whom of us the organizer had invited to an occurrence when its item was last looked at. */
  Set<OfficialId> invited(String original) {
    Set<OfficialId> invited = new TreeSet<>();
    Stream.concat(placed.stream(), attempted.stream())
        .filter(one -> one.original().equals(original))
        .forEach(one -> invited.addAll(one.invited()));
    return invited;
  }

  /**
   * How the organizer describes an occurrence, whether it takes place or not: by itself, or with
   * all that follow an earlier one, or with the whole event. Null if nothing was told.
   */
  @Nullable CalendarEvent event(String original) {
    CalendarEvent described = null;
    String latest = "";
    for (ReceivedMessage.Request request : requests) {
      CalendarEvent event = request.content().event();
      String from = InvitedItem.original(request.header());
      if (from.equals(original)) {
        return event;
      }
      boolean covers = from.isEmpty() || (event.thisAndFuture() && from.compareTo(original) < 0);
      if (covers && from.compareTo(latest) >= 0) {
        described = event;
        latest = from;
      }
    }
    return described;
  }

  /**
   * What the organizer says was received. Whose event it is stays as it was said first.
   *
   * @param underWay what the items are being brought up to, unless that is over
   */
  InvitationThread heard(
      ReceivedMessage message, String organizer, List<PlacedOccurrence> underWay) {
    boolean isNews = known.freshness(message) == Freshness.NEWER;
    List<ReceivedMessage.Request> nowRequests = requests;
    List<MessageHeader> nowEndings = endings;
    if (isNews && message instanceof ReceivedMessage.Request request) {
      nowRequests = new ArrayList<>(requests);
      nowRequests.removeIf(one -> isOfSame(one.header(), request.header()));
      nowRequests.add(request);
    } else if (isNews && message.header().thisAndFuture()) {
      nowEndings = new ArrayList<>(endings);
      nowEndings.removeIf(one -> isOfSame(one, message.header()));
      nowEndings.add(message.header());
    }
    return new InvitationThread(
        known.with(message),
        owner == null ? organizer : owner,
        nowRequests,
        nowEndings,
        answers,
        guests,
        placed,
        proposals,
        pending || isNews,
        isNews && pending ? joined(attempted, underWay) : attempted);
  }

  /** Of each occurrence one, with everybody who was invited by either. */
  private static List<PlacedOccurrence> joined(
      List<PlacedOccurrence> earlier, List<PlacedOccurrence> later) {
    SortedMap<String, PlacedOccurrence> joined = new TreeMap<>();
    earlier.forEach(one -> joined.put(one.original(), one));
    later.forEach(one -> joined.merge(one.original(), one, PlacedOccurrence::joined));
    return List.copyOf(joined.values());
  }

  private static boolean isOfSame(MessageHeader one, MessageHeader other) {
    return Objects.equals(one.recurrenceId(), other.recurrenceId());
  }

  /** What an attendee answered was received. */
  InvitationThread answered(ReceivedMessage.Reply reply, boolean byOfficial) {
    boolean isNews = known.freshness(reply) == Freshness.NEWER;
    return new InvitationThread(
        known.with(reply),
        owner,
        requests,
        endings,
        isNews && byOfficial ? latest(answers, reply) : answers,
        isNews && !byOfficial ? latest(guests, reply) : guests,
        placed,
        proposals,
        pending,
        attempted);
  }

  private static List<ReceivedMessage.Reply> latest(
      List<ReceivedMessage.Reply> replies, ReceivedMessage.Reply reply) {
    List<ReceivedMessage.Reply> latest = new ArrayList<>(replies);
    latest.removeIf(
        one ->
            isOfSame(one.header(), reply.header())
                && Addresses.same(one.attendee().address(), reply.attendee().address()));
    latest.add(reply);
    return latest;
  }

  /** An answer was done. */
  InvitationThread done(ReceivedMessage.Reply reply) {
    return new InvitationThread(
        known,
        owner,
        requests,
        endings,
        answers.stream().filter(one -> !one.equals(reply)).toList(),
        guests,
        placed,
        proposals,
        pending,
        attempted);
  }

  /** A suggestion was received; an earlier one of the same attendee for the same item is over. */
  InvitationThread proposed(ReceivedMessage message, CounterProposal proposal) {
    List<CounterProposal> now = new ArrayList<>(proposals);
    now.removeIf(
        one -> one.item().equals(proposal.item()) && Addresses.same(one.from(), proposal.from()));
    now.add(proposal);
    return with(known.with(message), now);
  }

  /** Somebody decided about a suggestion. */
  InvitationThread dismissed(CounterProposal proposal) {
    return with(known, proposals.stream().filter(one -> !one.equals(proposal)).toList());
  }

  private InvitationThread with(Correspondence nowKnown, List<CounterProposal> nowProposals) {
    return new InvitationThread(
        nowKnown,
        owner,
        requests,
        endings,
        answers,
        guests,
        placed,
        nowProposals,
        pending,
        attempted);
  }

  /** Whether an event was told of that no item stands for. */
  boolean isUnused() {
    return !requests.isEmpty() && placed.isEmpty() && attempted.isEmpty();
  }

  /** Whether nothing was received or settled between two states. */
  boolean standsAs(InvitationThread other) {
    return known.equals(other.known) && placed.equals(other.placed) && pending == other.pending;
  }

  /**
   * Somebody else has settled meanwhile: what they did not know of is noted, and it is not over.
   */
  InvitationThread overtaken(List<PlacedOccurrence> attempted) {
    List<PlacedOccurrence> all = new ArrayList<>(placed);
    for (PlacedOccurrence one : attempted) {
      if (placed.stream().noneMatch(other -> other.original().equals(one.original()))) {
        all.add(one);
      }
    }
    return settled(all, true, attempted);
  }

  /** Items were brought up to what is known. */
  InvitationThread settled(List<PlacedOccurrence> nowPlaced, boolean stillPending) {
    return settled(nowPlaced, stillPending, List.of());
  }

  private InvitationThread settled(
      List<PlacedOccurrence> nowPlaced,
      boolean stillPending,
      List<PlacedOccurrence> stillAttempted) {
    return new InvitationThread(
        known,
        owner,
        requests,
        endings,
        answers,
        guests,
        nowPlaced,
        proposals,
        stillPending,
        stillAttempted);
  }
}
