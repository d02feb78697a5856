package id.egov.scheduling.invitation;

import id.egov.core.ical.CalendarEvent;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.AgendaOutcome;
import id.egov.scheduling.AgendaService;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.people.OfficialId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Brings the items of one thread up to what its organizer wants now: those that are missing are
 * received, those that moved rescheduled, those that are no longer wanted cancelled. Doing it twice
 * does nothing more.
 */
final class Settlement {

  /** Each time somebody else changed the item in between. */
  private static final int ATTEMPTS = 20;

  /** An item that was cancelled stays so; the same event is received under another id. */
  private static final int GENERATIONS = 100;

  private final AgendaService service;
  private final InvitationThread thread;
  private final Instant now;
  private final Map<String, PlacedOccurrence> before = new HashMap<>();
  private final Map<String, PlacedOccurrence> attempted = new TreeMap<>();
  private final Set<String> changed = new TreeSet<>();
  private final List<AgendaOutcome> outcomes = new ArrayList<>();
  private final List<PlacedOccurrence> after = new ArrayList<>();
  private boolean whole = true;

  /**
   * Prepares a settlement.
   *
   * @param attempted what was made of occurrences before somebody else was faster, by their
   *     original starts: of these, and of those that somebody may have changed who was interrupted,
   *     the item itself is looked at, and not what is noted of it
   */
  Settlement(
      AgendaService service,
      InvitationThread thread,
      Instant now,
      Map<String, PlacedOccurrence> attempted) {
    this.service = service;
    this.thread = thread;
    this.now = now;
    thread.placed().forEach(placed -> before.put(placed.original(), placed));
    this.attempted.putAll(attempted);
    thread
        .attempted()
        .forEach(one -> this.attempted.merge(one.original(), one, PlacedOccurrence::joined));
  }

  /** What became of each item. */
  List<AgendaOutcome> outcomes() {
    return outcomes;
  }

  /** What stands for the event now. */
  List<PlacedOccurrence> placed() {
    return after;
  }

  /** What stands for occurrences whose items were changed, or may have been. */
  List<PlacedOccurrence> changed() {
    return after.stream().filter(placed -> changed.contains(placed.original())).toList();
  }

  /** Whether nothing was refused. */
  boolean isWhole() {
    return whole;
  }

  void settle(List<WantedOccurrence> wanted, @Nullable String note) {
    Set<String> kept = new TreeSet<>();
    for (WantedOccurrence occurrence : wanted) {
      kept.add(occurrence.original());
    }
    // Who is invited to another time must not be kept from it by the one that is off.
    for (PlacedOccurrence placed : thread.placed()) {
      if (!kept.contains(placed.original())) {
        cancel(placed, note);
      }
    }
    for (PlacedOccurrence one : attempted.values()) {
      if (!kept.contains(one.original()) && !before.containsKey(one.original())) {
        // It was received, and nobody came to note that.
        Optional<AgendaItemId> item = current(one.original(), null, Settlement::isCancelled);
        item.filter(id -> service.find(id).isPresent())
            .ifPresent(
                id ->
                    cancel(
                        new PlacedOccurrence(one.original(), id, one.slot(), one.invited()), note));
      }
    }
    for (WantedOccurrence occurrence : wanted) {
      place(occurrence, note);
    }
  }

  private void cancel(PlacedOccurrence placed, @Nullable String note) {
    close(placed, note);
    if (!placed.slot().endExclusive().isAfter(now)) {
      // It is over: that it is not wanted any more means only that nobody looks back so far.
      after.add(placed);
      return;
    }
    if (service.find(placed.item()).filter(one -> !isCancelled(one)).isPresent()) {
      keep(edit(placed.item(), one -> service.cancel(one.id(), one.version(), note)));
    }
  }

  /** What is a secret from now on was one in the past too. */
  private void close(PlacedOccurrence placed, @Nullable String note) {
    CalendarEvent event = thread.event(placed.original());
    if (event != null
        && service.find(placed.item()).filter(one -> isTooOpen(one, event)).isPresent()) {
      keep(edit(placed.item(), one -> revised(one, InvitedItem.closed(one.item(), event), note)));
    }
  }

  private static boolean isTooOpen(AgendaEntry entry, CalendarEvent event) {
    return !isCancelled(entry) && !InvitedItem.closed(entry.item(), event).equals(entry.item());
  }

  private void place(WantedOccurrence wanted, @Nullable String note) {
    PlacedOccurrence last = before.get(wanted.original());
    current(wanted.original(), last, entry -> isCancelled(entry) || isRecordedBefore(entry, wanted))
        .ifPresent(id -> place(id, wanted, last, note));
  }

  /**
   * The item that stands for an occurrence, or is to be received for it: none for which that is
   * over.
   */
  private Optional<AgendaItemId> current(
      String original, @Nullable PlacedOccurrence last, Predicate<AgendaEntry> isOver) {
    return IntStream.range(0, GENERATIONS)
        .mapToObj(generation -> InvitedItem.id(thread.known().uid(), original, generation))
        .dropWhile(id -> last != null && !last.item().equals(id))
        .filter(id -> service.find(id).filter(isOver).isEmpty())
        .findFirst();
  }

  /** What was recorded stays recorded, and a later date is another: the event takes place again. */
  private boolean isRecordedBefore(AgendaEntry entry, WantedOccurrence wanted) {
    return entry.state() == AgendaState.HELD
        && wanted.slot().endExclusive().isAfter(now)
        && !wanted.slot().startInclusive().isBefore(entry.slot().endExclusive());
  }

  private static boolean isCancelled(AgendaEntry entry) {
    return entry.state() == AgendaState.CANCELLED;
  }

  private void place(
      AgendaItemId id,
      WantedOccurrence wanted,
      @Nullable PlacedOccurrence last,
      @Nullable String note) {
    if (service.find(id).isPresent()) {
      bringUp(id, wanted, last, note);
      return;
    }
    AgendaOutcome outcome = service.receive(InvitedItem.of(id, wanted, thread.owner()));
    changed.add(wanted.original());
    if (keep(outcome)) {
      after.add(wanted.placed(id));
    }
  }

  private void bringUp(
      AgendaItemId id,
      WantedOccurrence wanted,
      @Nullable PlacedOccurrence last,
      @Nullable String note) {
    TimeSlot known = last == null ? wanted.slot() : last.slot();
    Set<OfficialId> invited = last == null ? wanted.invited() : last.invited();
    // What nobody has noted was received by somebody who was interrupted.
    PlacedOccurrence tried = attempted.get(wanted.original());
    PlacedOccurrence again = tried == null && last == null ? wanted.placed(id) : tried;
    // Whatever comes of the rest, what is a secret from now on is one at once.
    AgendaOutcome closed = edit(id, one -> closed(one, wanted, note));
    if (!(closed instanceof AgendaOutcome.Done)) {
      keep(closed);
      after.add(new PlacedOccurrence(wanted.original(), id, known, invited));
      return;
    }
    boolean moved = again != null || !known.equals(wanted.slot());
    boolean there = !moved || keep(move(id, wanted, note));
    if (!there) {
      // It is not at its old time any more, and who has to be there cannot be at the new one.
      keep(edit(id, one -> postponed(one, note)));
    }
    AgendaOutcome outcome =
        edit(id, one -> revised(one, wanted, invitedBefore(one, invited, again), note));
    if (moved || !outcome.equals(closed)) {
      changed.add(wanted.original());
    }
    // One of the two says that the item was changed.
    boolean done = (moved && outcome instanceof AgendaOutcome.Done) || keep(outcome);
    after.add(
        new PlacedOccurrence(
            wanted.original(),
            id,
            there ? wanted.slot() : known,
            done ? wanted.invited() : invited));
  }

  /** Whom the organizer had invited; of what was attempted before, as far as they still are. */
  private static Set<OfficialId> invitedBefore(
      AgendaEntry entry, Set<OfficialId> noted, @Nullable PlacedOccurrence again) {
    if (again == null) {
      return noted;
    }
    Set<OfficialId> invited = new TreeSet<>(noted);
    invited.addAll(again.invited());
    invited.removeIf(
        one -> !entry.item().required().contains(one) && !entry.item().optional().contains(one));
    return invited;
  }

  private AgendaOutcome closed(AgendaEntry entry, WantedOccurrence wanted, @Nullable String note) {
    return revised(entry, InvitedItem.closed(entry.item(), wanted.content().event()), note);
  }

  private AgendaOutcome move(AgendaItemId id, WantedOccurrence wanted, @Nullable String note) {
    return edit(
        id,
        one ->
            one.item().slot().equals(wanted.slot()) && one.state() != AgendaState.POSTPONED
                ? new AgendaOutcome.Done(one, List.of())
                : service.reschedule(id, one.version(), AgendaTime.of(wanted.slot()), note));
  }

  private AgendaOutcome postponed(AgendaEntry entry, @Nullable String note) {
    return entry.state() == AgendaState.POSTPONED
        ? new AgendaOutcome.Done(entry, List.of())
        : service.postpone(entry.id(), entry.version(), note);
  }

  private AgendaOutcome revised(
      AgendaEntry entry, WantedOccurrence wanted, Set<OfficialId> invited, @Nullable String note) {
    return revised(entry, InvitedItem.revised(entry.item(), wanted, invited), note);
  }

  private AgendaOutcome revised(AgendaEntry entry, AgendaItem revised, @Nullable String note) {
    return revised.equals(entry.item())
        ? new AgendaOutcome.Done(entry, List.of())
        : service.revise(entry.version(), revised, note);
  }

  /** Does something with an item as it stands, again if somebody else was faster. */
  private AgendaOutcome edit(AgendaItemId id, Function<AgendaEntry, AgendaOutcome> command) {
    return Edits.edit(service, id, ATTEMPTS, command);
  }

  private boolean keep(AgendaOutcome outcome) {
    outcomes.add(outcome);
    boolean done = outcome instanceof AgendaOutcome.Done;
    whole &= done;
    return done;
  }
}
