package id.egov.scheduling.invitation;

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
import java.util.TreeSet;
import java.util.function.Function;
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
  private final Map<String, PlacedOccurrence> attempted;
  private final Set<String> changed = new TreeSet<>();
  private final List<AgendaOutcome> outcomes = new ArrayList<>();
  private final List<PlacedOccurrence> after = new ArrayList<>();
  private boolean whole = true;

  /**
   * Prepares a settlement.
   *
   * @param attempted what was made of occurrences before somebody else was faster, by their
   *     original starts: of these the item itself is looked at, and not what is noted of it
   */
  Settlement(
      AgendaService service,
      InvitationThread thread,
      Instant now,
      Map<String, PlacedOccurrence> attempted) {
    this.attempted = attempted;
    this.service = service;
    this.thread = thread;
    this.now = now;
    thread.placed().forEach(placed -> before.put(placed.original(), placed));
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
    for (WantedOccurrence occurrence : wanted) {
      place(occurrence, note);
    }
  }

  private void cancel(PlacedOccurrence placed, @Nullable String note) {
    if (!placed.slot().endExclusive().isAfter(now)) {
      // It is over: that it is not wanted any more means only that nobody looks back so far.
      after.add(placed);
      return;
    }
    Optional<AgendaEntry> entry = service.find(placed.item());
    if (entry.isPresent() && entry.get().state() != AgendaState.CANCELLED) {
      keep(edit(placed.item(), one -> service.cancel(one.id(), one.version(), note)));
    }
  }

  private void place(WantedOccurrence wanted, @Nullable String note) {
    PlacedOccurrence last = before.get(wanted.original());
    for (int generation = 0; generation < GENERATIONS; generation++) {
      AgendaItemId id = InvitedItem.id(thread.known().uid(), wanted.original(), generation);
      Optional<AgendaEntry> entry = service.find(id);
      if (entry.isEmpty()) {
        AgendaOutcome outcome = service.receive(InvitedItem.of(id, wanted, thread.owner()));
        changed.add(wanted.original());
        if (keep(outcome)) {
          after.add(placed(id, wanted));
        }
        return;
      }
      if (entry.get().state() != AgendaState.CANCELLED) {
        bringUp(id, wanted, last, note);
        return;
      }
    }
  }

  private static PlacedOccurrence placed(AgendaItemId id, WantedOccurrence wanted) {
    return new PlacedOccurrence(wanted.original(), id, wanted.slot(), wanted.invited());
  }

  private void bringUp(
      AgendaItemId id,
      WantedOccurrence wanted,
      @Nullable PlacedOccurrence last,
      @Nullable String note) {
    TimeSlot known = last == null ? wanted.slot() : last.slot();
    Set<OfficialId> invited = last == null ? wanted.invited() : last.invited();
    PlacedOccurrence again = attempted.get(wanted.original());
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
    return revised(entry, InvitedItem.closed(entry.item(), wanted), note);
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
