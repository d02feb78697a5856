package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.DecisionStep;
import id.egov.core.store.DocumentKey;
import id.egov.core.time.TimeSlot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets two bookings exchange their places in one commit. */
final class Swap {

  private final BookingEngine engine;
  private final Asker asker;

  Swap(BookingEngine engine, Asker asker) {
    this.engine = engine;
    this.asker = asker;
  }

  /** A booking, and what it asks for: the place of the other one. */
  private record Side(Booking booking, Ask ask, PlaceAnswer answer) {}

  BookingOutcome swap(
      BookingId a, long versionOfA, BookingId b, long versionOfB, @Nullable String note) {
    if (a.equals(b)) {
      throw new IllegalArgumentException("booking %s cannot be swapped with itself".formatted(a));
    }
    return engine.decide(
        a.document(),
        () -> {
          Optional<Booking> one = engine.find(a.document());
          Optional<Booking> other = engine.find(b.document());
          Reason reason = refusal(a, versionOfA, one);
          reason = reason == null ? refusal(b, versionOfB, other) : reason;
          return reason == null
              ? swap(one.orElseThrow(), other.orElseThrow(), note)
              : BookingEngine.refused(reason);
        });
  }

  private @Nullable Reason refusal(BookingId id, long version, Optional<Booking> found) {
    return engine.refusal(asker, BookingCommand.RESCHEDULE, id, version, found, booking -> null);
  }

  private DecisionStep<BookingOutcome> swap(Booking a, Booking b, @Nullable String note) {
    Side one = side(a, b);
    Side other = side(b, a);
    for (Side side : List.of(one, other)) {
      if (side.answer() instanceof PlaceAnswer.No no) {
        return new DecisionStep.Done<>(engine.placement().withoutAlternatives(side.ask(), no));
      }
    }
    PlaceAnswer.Free free = (PlaceAnswer.Free) one.answer();
    PlaceAnswer.Free otherFree = (PlaceAnswer.Free) other.answer();
    BookingEngine.Placed placed = engine.placed(one.ask(), free, null, note);
    BookingEngine.Placed otherPlaced = engine.placed(other.ask(), otherFree, null, note);
    if (placed == null || otherPlaced == null) {
      return swap(a, b, note);
    }
    PlaceAnswer.@Nullable No clash = clash(one, free, placed, other, otherFree, otherPlaced);
    return clash == null
        ? attempt(placed, otherPlaced)
        : new DecisionStep.Done<>(engine.placement().withoutAlternatives(one.ask(), clash));
  }

  private Side side(Booking booking, Booking other) {
    Ask ask =
        Ask.of(
                BookingCommand.RESCHEDULE,
                booking.request().withSlot(other.slot()).withRooms(other.rooms()),
                asker,
                booking)
            .without(Set.of(other.id().document()));
    PlaceAnswer answer = engine.placement().place(ask);
    return new Side(
        booking, ask, answer instanceof PlaceAnswer.Free free ? closed(ask, free, other) : answer);
  }

  /** What one leaves in a closed room falls to the closure, and to nobody else. */
  private PlaceAnswer closed(Ask ask, PlaceAnswer.Free free, Booking other) {
    Closure closure = engine.closedTime().without(other, engine.claims(free.room(), ask.request()));
    return closure == null
        ? free
        : new PlaceAnswer.No(
            List.of(closure.says(BookingReason.ROOM_CLOSED, free.room().label())), null);
  }

  /** Each has a place without the other; this says why not with it, or null if it has. */
  private PlaceAnswer.@Nullable No clash(
      Side one,
      PlaceAnswer.Free free,
      BookingEngine.Placed placed,
      Side other,
      PlaceAnswer.Free otherFree,
      BookingEngine.Placed otherPlaced) {
    DocumentKey holder = other.booking().id().document();
    List<ClaimedTime> rooms = rooms(placed, free);
    if (rooms(otherPlaced, otherFree).stream()
        .anyMatch(claim -> rooms.stream().anyMatch(claim::meets))) {
      return taken(free, Set.of(holder), Map.of());
    }
    TimeSlot mine = free.room().room().occupied(one.ask().request().slot());
    TimeSlot theirs = otherFree.room().room().occupied(other.ask().request().slot());
    EquipmentPool pool =
        mine.intersection(theirs)
            .map(both -> free.equipment().firstShort(both, other.ask().request().equipment()))
            .orElse(null);
    return pool == null ? null : taken(free, Set.of(holder), Map.of(holder, pool));
  }

  private List<ClaimedTime> rooms(BookingEngine.Placed placed, PlaceAnswer.Free free) {
    Set<Object> parts = new HashSet<>();
    for (int part : free.room().parts()) {
      parts.add(engine.catalog().ranks().resource(part));
    }
    return placed.changes().get(0).after().claimed().stream()
        .filter(claim -> parts.contains(claim.resource()))
        .toList();
  }

  private static PlaceAnswer.No taken(
      PlaceAnswer.Free free, Set<DocumentKey> holders, Map<DocumentKey, EquipmentPool> equipment) {
    return new PlaceAnswer.No(List.of(), new Clashes.Candidate(free.room(), holders, equipment));
  }

  private DecisionStep<BookingOutcome> attempt(
      BookingEngine.Placed placed, BookingEngine.Placed otherPlaced) {
    Instant now = engine.now();
    List<BookingChange> changes = new ArrayList<>();
    changes.add(placed.changes().get(0));
    changes.add(otherPlaced.changes().get(0));
    Set<BookingId> known = new HashSet<>();
    changes.forEach(change -> known.add(change.after().id()));
    for (BookingEngine.Placed each : List.of(placed, otherPlaced)) {
      // What is over may stand in the way of both.
      each.changes().stream()
          .skip(1)
          .filter(change -> known.add(change.after().id()))
          .forEach(changes::add);
    }
    Limits limits = placed.limits();
    limits.add(otherPlaced.limits());
    return new DecisionStep.Try<>(
        engine.documents().swap(asker, now, changes, limits),
        version ->
            BookingOutcome.of(
                changes.get(0).after().withVersion(version),
                engine.consequences(asker, changes, version)));
  }
}
