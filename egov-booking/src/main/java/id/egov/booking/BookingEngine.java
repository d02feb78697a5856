package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.Claim;
import id.egov.core.store.DecisionStep;
import id.egov.core.store.Decisions;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.DryRunStore;
import id.egov.core.store.Store;
import id.egov.core.time.TimeSlot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What all commands share: how a booking is read, permitted, placed and written. */
final class BookingEngine {

  /** Quotas of a month that begins or ends at the edge of what can be booked. */
  private static final Duration MARGIN = Duration.ofDays(32);

  private final BookingService.Builder builder;
  private final Store store;
  private final Supplier<List<Claim>> promised;
  private final int alternatives;
  private final RoomCatalog catalog;
  private final Clock clock;
  private final BookingAccess access;
  private final ClosedTime closedTime;
  private final BookingDocuments documents;
  private final Policies policies;
  private final Clashes clashes;
  private final Placement placement;
  private final PendingRequests pending;
  private final Displacement displacement;
  private final Moves moves;
  private final Decisions decisions;

  BookingEngine(BookingService.Builder builder, Store store) {
    this(builder, store, builder.alternatives);
  }

  private BookingEngine(BookingService.Builder builder, Store store, int alternatives) {
    this(builder, store, alternatives, List::of);
  }

  private BookingEngine(
      BookingService.Builder builder,
      Store store,
      int alternatives,
      Supplier<List<Claim>> promised) {
    this.builder = builder;
    this.promised = promised;
    this.alternatives = alternatives;
    this.store = store;
    catalog = builder.rooms;
    clock = builder.clock;
    access = builder.access;
    closedTime = new ClosedTime(catalog.ranks(), this::closure);
    documents = new BookingDocuments(builder.codec, closedTime);
    policies = new Policies(builder.rules(), store, clock);
    clashes = new Clashes(store, catalog.ranks(), documents, closedTime, access);
    placement = new Placement(store, catalog, clock, policies, documents, clashes, alternatives);
    pending = new PendingRequests(store, catalog.ranks(), documents, access);
    displacement = new Displacement(this, alternatives);
    moves = new Moves(policies, catalog.ranks());
    decisions = new Decisions(store);
  }

  /** The same over another store. */
  BookingEngine over(Store other) {
    return new BookingEngine(builder, other);
  }

  /**
   * The same over another store.
   *
   * @param alternatives how many a refusal names
   */
  BookingEngine over(Store other, int alternatives) {
    return new BookingEngine(builder, other, alternatives);
  }

  /**
   * The same over another store.
   *
   * @param alternatives how many a refusal names
   * @param promised what will be taken in the same commit, and is no place for others to be moved
   *     to
   */
  BookingEngine over(Store other, int alternatives, Supplier<List<Claim>> promised) {
    return new BookingEngine(builder, other, alternatives, promised);
  }

  /** An engine whose decisions change nothing. */
  BookingEngine dryRun() {
    return over(new DryRunStore(store));
  }

  /**
   * An engine for several decisions of one call, each of which finds what those before have done,
   * even if nothing of it lands.
   */
  BookingEngine steps(Asker asker) {
    return store instanceof DryRunStore ? over(staged(asker), alternatives) : this;
  }

  /** Where decisions are put together. */
  StagedStore staged(Asker asker) {
    return new StagedStore(store, placement.bookable(asker).expandedBy(MARGIN, MARGIN));
  }

  /** What will be taken in the same commit later on. */
  List<Claim> promised() {
    return promised.get();
  }

  int alternatives() {
    return builder.alternatives;
  }

  Store store() {
    return store;
  }

  RoomCatalog catalog() {
    return catalog;
  }

  BookingAccess access() {
    return access;
  }

  BookingDocuments documents() {
    return documents;
  }

  Policies policies() {
    return policies;
  }

  Placement placement() {
    return placement;
  }

  Clashes clashes() {
    return clashes;
  }

  PendingRequests pending() {
    return pending;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  Optional<Booking> find(DocumentKey key) {
    return store.document(key).map(documents::read);
  }

  /** Those of them that there are, read at once. */
  Map<DocumentKey, Booking> find(Collection<DocumentKey> keys) {
    return store.documents(List.copyOf(keys)).stream()
        .map(documents::read)
        .collect(Collectors.toMap(booking -> booking.id().document(), booking -> booking));
  }

  Optional<Closure> closure(DocumentKey key) {
    return store.document(key).map(documents::readClosure);
  }

  ClosedTime closedTime() {
    return closedTime;
  }

  <T> T decide(DocumentKey subject, Supplier<DecisionStep<T>> look) {
    return decisions.decide(subject, look);
  }

  /** Why somebody may not do something, or null if they may. */
  @Nullable Reason forbidden(
      Asker asker, BookingCommand command, BookingRequest request, @Nullable ApprovalStep step) {
    if (asker.override() != null && !access.mayOverride(asker.actor())) {
      return BookingReason.NOT_PERMITTED.with(
          "actor", asker.actor().id(), "command", "OVERRIDE", "booking", request.id().value());
    }
    return access.may(asker.actor(), command, request, step)
        ? null
        : BookingReason.NOT_PERMITTED.with(
            "actor", asker.actor().id(),
            "command", command.name(),
            "booking", request.id().value());
  }

  /**
   * Changes a booking that is there.
   *
   * @param step which step of the booking is taken, or null if the command takes none
   */
  BookingOutcome edit(
      Asker asker,
      BookingCommand command,
      BookingId id,
      long expectedVersion,
      Function<Booking, @Nullable ApprovalStep> step,
      Function<Booking, DecisionStep<BookingOutcome>> change) {
    return decide(
        id.document(),
        () -> {
          Optional<Booking> found = find(id.document());
          Reason reason = refusal(asker, command, id, expectedVersion, found, step);
          return reason == null ? change.apply(found.orElseThrow()) : refused(reason);
        });
  }

  /**
   * Why a booking may not be changed, or null if it may. For who may neither see it nor do that
   * with it now, there is no such booking.
   */
  @Nullable Reason refusal(
      Asker asker,
      BookingCommand command,
      BookingId id,
      long expectedVersion,
      Optional<Booking> found,
      Function<Booking, @Nullable ApprovalStep> step) {
    if (found.isEmpty()) {
      return BookingReason.BOOKING_UNKNOWN.with("booking", id.value());
    }
    Booking booking = found.get();
    Reason forbidden = forbidden(asker, command, booking.request(), step.apply(booking));
    Reason impossible = moves.refusal(command, booking, now());
    if ((forbidden != null || impossible != null)
        && !access.sees(asker.actor(), booking.request())) {
      return BookingReason.BOOKING_UNKNOWN.with("booking", id.value());
    }
    if (forbidden != null) {
      return forbidden;
    }
    return booking.version() == expectedVersion
        ? impossible
        : BookingReason.BOOKING_CHANGED.with(
            "booking", id.value(),
            "expected", String.valueOf(expectedVersion),
            "actual", String.valueOf(booking.version()));
  }

  static DecisionStep<BookingOutcome> refused(Reason reason) {
    return new DecisionStep.Done<>(BookingOutcome.Refused.because(reason));
  }

  /** Tries to make changes; the first one is what was asked for. */
  DecisionStep<BookingOutcome> attempt(
      Asker asker, Instant now, List<BookingChange> changes, Limits limits) {
    BookingChange first = changes.get(0);
    return new DecisionStep.Try<>(
        documents.commit(asker, now, changes, limits),
        version ->
            BookingOutcome.of(
                first.after().withVersion(version), consequences(asker, changes, version)));
  }

  /** What happened to others, as far as the asker may know of them. */
  List<Consequence> consequences(Asker asker, List<BookingChange> changes, long version) {
    return changes.stream()
        .skip(1)
        .filter(change -> access.sees(asker.actor(), change.after().request()))
        .map(change -> change.consequence(version))
        .toList();
  }

  /**
   * The same changes with what else those who lose by them may be offered.
   *
   * @param around when places are given up
   */
  List<BookingChange> offering(TimeSlot around, List<BookingChange> changes) {
    if (alternatives == 0) {
      return changes;
    }
    Replacement plan = Replacement.around(this, around);
    changes.forEach(plan::change);
    return plan.changes(alternatives);
  }

  /** A place for an event, if need be of what is less important, or why there is none. */
  PlaceAnswer answer(Ask ask) {
    PlaceAnswer answer = placement.place(ask);
    return answer instanceof PlaceAnswer.No no ? displacement.instead(ask, no) : answer;
  }

  /**
   * Gives a booking a place, or refuses.
   *
   * @param held how long it is only held, or null if it is wanted in earnest
   */
  DecisionStep<BookingOutcome> place(Ask ask, @Nullable Instant held, @Nullable String note) {
    PlaceAnswer answer = answer(ask);
    if (answer instanceof PlaceAnswer.No no) {
      return new DecisionStep.Done<>(placement.refusal(ask, no));
    }
    Placed placed = placed(ask, (PlaceAnswer.Free) answer, held, note);
    return placed == null
        ? place(ask, held, note)
        : attempt(ask.asker(), now(), placed.changes(), placed.limits());
  }

  /**
   * What gives a booking its place.
   *
   * @param changes the first one is that of the booking itself
   */
  record Placed(List<BookingChange> changes, Limits limits) {}

  /** A place that is only held. */
  Placed held(Ask ask, PlaceAnswer.Free free, Instant until) {
    return Objects.requireNonNull(placed(ask, free, until, null), "what is held takes its time");
  }

  /**
   * Gives a booking a place that was found, or null if somebody has got it since.
   *
   * @param held how long it is only held, or null if it is wanted in earnest
   */
  @Nullable Placed placed(
      Ask ask, PlaceAnswer.Free free, @Nullable Instant held, @Nullable String note) {
    Instant now = now();
    Admission admission = free.admission();
    Booking before = ask.before();
    boolean agreed = ask.isAgreed();
    boolean stands = before != null && agreed && before.state() == BookingState.CONFIRMED;
    boolean waits = held == null && !admission.steps().isEmpty() && !stands;
    BookingState state =
        held != null ? BookingState.HELD : waits ? BookingState.REQUESTED : BookingState.CONFIRMED;
    List<ClaimedTime> claimed = claims(ask, free, waits);
    if (claimed.isEmpty()) {
      return null;
    }
    Booking start =
        before == null
            ? new Booking(
                ask.request(),
                state,
                free.room().ids(),
                ask.request().slot(),
                claimed,
                List.of(),
                Milestones.begun(now),
                0,
                List.of(),
                null,
                Document.ABSENT)
            : before;
    Instant due =
        held != null
            ? until(ask, admission.policy(), held)
            : due(state, admission.policy(), ask.request(), now);
    Booking after =
        BookingDraft.of(start)
            .state(state)
            .asking(ask.command() == BookingCommand.CHANGE ? ask.request() : start.request())
            .place(free.room().ids(), ask.request().slot(), claimed)
            .approvals(agreed ? start.approvals() : List.of())
            .submitted(waits ? now : null)
            .decided(state == BookingState.CONFIRMED ? now : null, due)
            .because(notes(ask, admission, claimed, free.others()))
            .note(note)
            .build();
    List<BookingChange> changes = new ArrayList<>();
    changes.add(BookingChange.of(ask.command(), before, after));
    changes.addAll(free.others());
    return new Placed(changes, admission.limits());
  }

  /**
   * What a booking takes of a place, quotas included, or empty if somebody has got the place since
   * it was looked for.
   *
   * @param waits whether it is for an answer
   */
  List<ClaimedTime> claims(Ask ask, PlaceAnswer.Free free, boolean waits) {
    Limits limits = free.admission().limits();
    List<ClaimedTime> claimed = new ArrayList<>();
    if (waits && free.admission().policy().pending() == Pending.COMPETES) {
      Set<DocumentKey> gone = new LinkedHashSet<>(ask.gone());
      free.others().forEach(change -> gone.add(change.after().id().document()));
      Optional<List<ClaimedTime>> shadows =
          pending.claims(free.room(), ask.request().slot(), limits, free.contested(), gone);
      if (shadows.isEmpty()) {
        return List.of();
      }
      claimed.addAll(shadows.get());
    } else {
      claimed.addAll(placement.claims(free.room(), ask.request()));
      free.equipment().limit(limits);
    }
    claimed.addAll(free.admission().quotas());
    return claimed;
  }

  /** What a place takes: all smallest parts of the rooms, and the equipment. */
  List<ClaimedTime> claims(RankedRoom room, BookingRequest request) {
    return placement.claims(room, request);
  }

  private static List<Reason> notes(
      Ask ask, Admission admission, List<ClaimedTime> claimed, List<BookingChange> others) {
    List<Reason> all = new ArrayList<>(admission.notes());
    all.addAll(Displacement.notes(others));
    if (ask.before() != null && ask.isAgreed()) {
      ask.before().reasons().stream().filter(reason -> !all.contains(reason)).forEach(all::add);
    } else if (ask.before() != null) {
      all.addAll(ClosedTime.stillKept(ask.before(), claimed));
    }
    return all;
  }

  /**
   * When something happens to a booking by itself: nobody has answered a request before its time,
   * or nobody has come. What is written down afterwards took place.
   */
  static @Nullable Instant due(
      BookingState state, BookingPolicy policy, BookingRequest request, Instant now) {
    Instant start = request.slot().startInclusive();
    Duration wait = state == BookingState.REQUESTED ? Duration.ZERO : policy.noShowAfter();
    boolean lapses = state == BookingState.REQUESTED || state == BookingState.CONFIRMED;
    return lapses && wait != null && start.plus(wait).isAfter(now) ? start.plus(wait) : null;
  }

  /** Until when a place is held: no longer than the policy allows, and never while it is used. */
  private Instant until(Ask ask, BookingPolicy policy, Instant wanted) {
    Instant start = ask.request().slot().startInclusive();
    Instant longest = Durations.after(now(), policy.longestHold());
    Instant until = ask.asker().override() == null && longest.isBefore(wanted) ? longest : wanted;
    return start.isBefore(until) ? start : until;
  }
}
