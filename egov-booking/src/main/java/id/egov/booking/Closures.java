package id.egov.booking;

import id.egov.core.org.Actor;
import id.egov.core.reason.Reason;
import id.egov.core.store.Claim;
import id.egov.core.store.DecisionStep;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.DocumentPage;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.StoredEvent;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Closes rooms and opens them again: {@link BookingService#closures}. A closure, and what it does
 * to bookings that are there, is one commit; {@link BookingService#dryRun} shows it before. Who may
 * close is asked as {@link BookingCommand#CLOSE}.
 *
 * <p>Cost: one reading of the bookings in the way; to move them, three searches at the most for
 * each as when it is displaced. All of it is one commit, so who closes many rooms for long over a
 * thousand bookings does so in parts.
 *
 * <p>A closed room is closed with all its parts. Whoever asks for it later, or approves a request
 * that waits for it, is refused with {@link BookingReason#ROOM_CLOSED} and its public reason.
 * Closures do not overlap. Thread-safe.
 */
public final class Closures {

  /** The type of the event that tells of a closure. */
  public static final String CLOSED_EVENT = "closure-closed";

  /** The type of the event that tells that a closure was lifted. */
  public static final String LIFTED_EVENT = "closure-lifted";

  private final BookingEngine engine;
  private final Asker asker;
  private final int alternatives;

  Closures(BookingEngine engine, Asker asker, int alternatives) {
    this.engine = engine;
    this.asker = asker;
    this.alternatives = alternatives;
  }

  /**
   * Closes rooms. The {@linkplain Closure#effect() effect} says what happens to bookings that are
   * there, but for those that have begun with a check-in: only {@link ClosureEffect#KEEP} lets them
   * stay, and anything else is refused as long as they last. What others than bookings hold is
   * always refused. A closure that was made before, sent again, is answered again. Whoever asks for
   * approval beside others for a closed time is told when it is approved.
   *
   * @param closure which rooms, when and why
   * @return {@link ClosureOutcome.Closed} with all bookings that it changed, or {@link
   *     ClosureOutcome.Refused}
   */
  public ClosureOutcome close(Closure closure) {
    Closure wanted = closure.withVersion(Document.ABSENT);
    Reason forbidden = forbidden(wanted);
    return forbidden != null
        ? refused(List.of(forbidden))
        : engine.decide(wanted.id().document(), () -> look(wanted));
  }

  private @Nullable Reason forbidden(Closure closure) {
    Actor actor = asker.actor();
    BookingRequest request =
        BookingRequest.of(
                closure.id().value(),
                closure.reason(),
                Objects.requireNonNullElse(actor.agency(), actor.id()),
                closure.slot())
            .withRequester(actor.id())
            .withRooms(closure.rooms());
    return engine.forbidden(asker, BookingCommand.CLOSE, request, null);
  }

  private static ClosureOutcome refused(List<Reason> reasons) {
    return new ClosureOutcome.Refused(reasons, List.of());
  }

  private DecisionStep<ClosureOutcome> look(Closure wanted) {
    Optional<Closure> earlier = find(wanted.id());
    if (earlier.isPresent()) {
      return new DecisionStep.Done<>(
          earlier.get().withVersion(wanted.version()).equals(wanted)
              ? new ClosureOutcome.Closed(earlier.get(), List.of(), 0)
              : refused(List.of(BookingReason.ID_TAKEN.with("booking", wanted.id().value()))));
    }
    List<Reason> wrong = wrong(wanted);
    if (!wrong.isEmpty()) {
      return new DecisionStep.Done<>(refused(wrong));
    }
    Holders there = holders(wanted);
    Set<DocumentKey> inTheWay = new TreeSet<>(there.others);
    for (Booking booking : there.bookings) {
      if (wanted.effect() == ClosureEffect.REFUSE
          || (wanted.effect() != ClosureEffect.KEEP
              && booking.state() == BookingState.CHECKED_IN)) {
        inTheWay.add(booking.id().document());
      }
    }
    return inTheWay.isEmpty() ? close(wanted, there) : refuse(wanted, inTheWay);
  }

  private List<Reason> wrong(Closure wanted) {
    List<Reason> wrong = new ArrayList<>();
    for (RoomId room : wanted.rooms()) {
      if (engine.catalog().find(room).isEmpty()) {
        wrong.add(BookingReason.ROOM_UNKNOWN.with("room", room.value()));
      }
    }
    if (!wanted.slot().endExclusive().isAfter(engine.now())) {
      wrong.add(BookingReason.IN_THE_PAST.with("slot", wanted.slot().toString()));
    }
    return wrong;
  }

  private DecisionStep<ClosureOutcome> refuse(Closure wanted, Set<DocumentKey> inTheWay) {
    List<RankedRoom> rooms = new ArrayList<>();
    wanted.rooms().forEach(id -> rooms.add(engine.catalog().ranks().find(id)));
    List<DocumentKey> visible = new ArrayList<>();
    List<Reason> reasons =
        engine
            .clashes()
            .reasons(
                new Clashes.Candidate(RankedRoom.together(rooms), inTheWay, Map.of()),
                asker,
                visible);
    return new DecisionStep.Done<>(new ClosureOutcome.Refused(reasons, visible));
  }

  /** Who holds the time that is to be closed. */
  private static final class Holders {
    final List<Booking> bookings = new ArrayList<>();
    final List<BookingChange> lapses = new ArrayList<>();
    final Set<DocumentKey> others = new TreeSet<>();
    List<Timeline> timelines = List.of();
  }

  private Holders holders(Closure closure) {
    Holders there = new Holders();
    there.timelines =
        engine.store().timelines(List.copyOf(engine.closedTime().parts(closure)), closure.slot());
    Set<DocumentKey> all = new TreeSet<>();
    there.timelines.forEach(
        timeline -> timeline.claims().stream().map(Claim::holder).forEach(all::add));
    Map<DocumentKey, Booking> bookings =
        engine.find(
            all.stream().filter(key -> key.type().equals(BookingId.DOCUMENT_TYPE)).toList());
    for (DocumentKey holder : all) {
      Optional.ofNullable(bookings.get(holder))
          .ifPresentOrElse(
              found ->
                  Lapse.of(found, engine.now())
                      .ifPresentOrElse(there.lapses::add, () -> there.bookings.add(found)),
              () -> there.others.add(holder));
    }
    there.bookings.sort(Replacement.IMPORTANT_FIRST);
    return there;
  }

  private DecisionStep<ClosureOutcome> close(Closure wanted, Holders there) {
    Instant now = engine.now();
    Limits limits = new Limits();
    List<BookingChange> changes = new ArrayList<>(there.lapses);
    List<Claim> claims = claims(wanted, there, changes);
    switch (wanted.effect()) {
      case REFUSE -> {}
      case KEEP -> there.bookings.forEach(booking -> changes.add(warned(wanted, booking)));
      case CANCEL, MOVE -> {
        Replacement plan = Replacement.around(engine, wanted.slot());
        there.bookings.forEach(booking -> plan.giveUp(booking.id().document()));
        changes.forEach(plan::change);
        plan.take(claims);
        for (Booking booking : there.bookings) {
          Reason because = wanted.says(BookingReason.ROOM_CLOSED, Displacement.label(booking));
          if (wanted.effect() == ClosureEffect.CANCEL
              || !plan.move(BookingCommand.CLOSE, booking, because)) {
            plan.ended(BookingCommand.CLOSE, BookingState.CANCELLED, booking, because);
          }
        }
        plan.addTo(limits);
        changes.clear();
        changes.addAll(plan.changes(alternatives));
      }
    }
    return new DecisionStep.Try<>(
        engine
            .documents()
            .commit(CLOSED_EVENT, wanted, claims, List.of(), asker, now, changes, limits),
        version -> {
          List<Consequence> visible = visible(changes, version);
          return new ClosureOutcome.Closed(
              wanted.withVersion(version), visible, changes.size() - visible.size());
        });
  }

  /** All of the time, but for what those have who stay. */
  private List<Claim> claims(Closure wanted, Holders there, List<BookingChange> lapses) {
    Set<DocumentKey> gone = new TreeSet<>();
    lapses.forEach(lapse -> gone.add(lapse.after().id().document()));
    List<Claim> claims = new ArrayList<>();
    for (Timeline timeline : there.timelines) {
      List<TimeSlot> kept =
          wanted.effect() == ClosureEffect.KEEP
              ? timeline.without(gone).claims().stream().map(Claim::slot).toList()
              : List.of();
      for (TimeSlot slot : ClosedTime.minus(wanted.slot(), kept)) {
        claims.add(Claim.exclusive(timeline.resource(), slot, wanted.id().document()));
      }
    }
    return claims;
  }

  private static BookingChange warned(Closure wanted, Booking booking) {
    List<Reason> reasons = new ArrayList<>(booking.reasons());
    reasons.add(wanted.says(BookingReason.KEPT_DESPITE_CLOSURE, Displacement.label(booking)));
    return BookingChange.of(
        BookingCommand.CLOSE, booking, BookingDraft.of(booking).because(reasons).build());
  }

  private List<Consequence> visible(List<BookingChange> changes, long version) {
    return changes.stream()
        .filter(change -> engine.access().sees(asker.actor(), change.after().request()))
        .map(change -> change.consequence(version))
        .toList();
  }

  /**
   * Opens rooms before their time. Bookings that were moved or cancelled stay as they are; those
   * that were warned no longer are.
   *
   * @param id which closure
   * @param expectedVersion the version that the decision was made on
   * @return {@link ClosureOutcome.Lifted}, also if it was lifted before, or {@link
   *     ClosureOutcome.Refused}
   */
  public ClosureOutcome lift(ClosureId id, long expectedVersion) {
    return engine.decide(
        id.document(),
        () -> {
          Optional<Closure> found = find(id);
          if (found.isEmpty()) {
            return new DecisionStep.Done<>(
                refused(List.of(BookingReason.CLOSURE_UNKNOWN.with("closure", id.value()))));
          }
          Closure closure = found.get();
          Reason forbidden = forbidden(closure);
          if (forbidden != null) {
            return new DecisionStep.Done<>(refused(List.of(forbidden)));
          }
          if (closure.lifted()) {
            return new DecisionStep.Done<>(new ClosureOutcome.Lifted(closure, List.of(), 0));
          }
          return closure.version() == expectedVersion
              ? lift(closure)
              : new DecisionStep.Done<>(
                  refused(
                      List.of(
                          BookingReason.CLOSURE_CHANGED.with(
                              "closure", id.value(),
                              "expected", String.valueOf(expectedVersion),
                              "actual", String.valueOf(closure.version())))));
        });
  }

  private DecisionStep<ClosureOutcome> lift(Closure closure) {
    Holders there = holders(closure);
    Limits limits = new Limits();
    there.timelines.forEach(limits::see);
    List<Claim> given =
        there.timelines.stream()
            .flatMap(timeline -> timeline.claims().stream())
            .filter(claim -> claim.holder().equals(closure.id().document()))
            .toList();
    List<BookingChange> changes = new ArrayList<>();
    for (Booking booking : there.bookings) {
      if (ClosedTime.isKept(booking, closure.id())) {
        changes.add(
            BookingChange.of(
                BookingCommand.CLOSE,
                booking,
                BookingDraft.of(booking)
                    .because(ClosedTime.without(booking, closure.id()))
                    .build()));
      }
    }
    Closure lifted = closure.asLifted();
    return new DecisionStep.Try<>(
        engine
            .documents()
            .commit(LIFTED_EVENT, lifted, List.of(), given, asker, engine.now(), changes, limits),
        version -> {
          List<Consequence> visible = visible(changes, version);
          return new ClosureOutcome.Lifted(
              lifted.withVersion(version), visible, changes.size() - visible.size());
        });
  }

  /**
   * A closure by its id.
   *
   * @param id which closure
   * @return the closure as it stands, or empty if there is none
   */
  public Optional<Closure> find(ClosureId id) {
    return engine.closure(id.document());
  }

  /**
   * One page of closures, those that are over included, ordered by id.
   *
   * @param after the cursor of the page before, or null for the first page
   * @param limit how many at the most, 1 to 10,000
   * @return the page
   */
  public ClosurePage closures(@Nullable String after, int limit) {
    DocumentPage page =
        engine
            .store()
            .documents(
                new DocumentQuery(ClosureId.DOCUMENT_TYPE, new DocumentFilter.All(), after, limit));
    return new ClosurePage(
        page.documents().stream().map(engine.documents()::readClosure).toList(), page.next());
  }

  /**
   * Reads an event of the store.
   *
   * @param stored any event
   * @return the closure as it stands since then, or empty if it tells of something else
   */
  public Optional<Closure> event(StoredEvent stored) {
    return engine.documents().readClosure(stored);
  }
}
