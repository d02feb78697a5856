package id.egov.booking;

import id.egov.core.org.Actor;
import id.egov.core.reason.Reason;
import id.egov.core.store.Claim;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds other places for bookings that have to give theirs up, all in one plan: each leaves the
 * next what it does not take itself. Not thread-safe.
 *
 * <p>A booking gets, in this order, another place at the same time; the nearest time within {@link
 * #SAME_DAY} of its own; the nearest within {@link #FARTHEST}. Of several, the cheapest as {@link
 * Availability} counts. It has all that it needs there, and its policy has nothing against the
 * place that it would not have against the old one; what is confirmed goes to no place that asks
 * for somebody else's approval. Another time is always within opening times, and no sooner than the
 * booking's policy wants to be told of a change or a displacement. A booking of several rooms keeps
 * them, so it can only get another time.
 *
 * <p>Cost: all rooms' claims within some days are read once; then three searches at the most for
 * each booking.
 */
final class Replacement {

  /** How far a booking is moved in time, if that is enough. */
  static final Duration SAME_DAY = Duration.ofHours(12);

  /** How far a booking is moved in time at the most. */
  static final Duration FARTHEST = Duration.ofDays(7);

  private static final Duration HORIZON = FARTHEST.plusDays(2);
  private static final int TRIES = 8;

  /** The most important first, and of equals the oldest: who is dealt with first. */
  static final Comparator<Booking> IMPORTANT_FIRST =
      Comparator.comparingInt((Booking booking) -> Displacement.classOf(booking.request()))
          .thenComparing(booking -> booking.milestones().requested())
          .thenComparing(Booking::id);

  private final PlannedStore plan;
  private final BookingEngine engine;
  private final Instant now;
  private State state = new State(Map.of(), List.of());
  private boolean shared;

  /**
   * What is to be done so far. Like the plan of claims it is only copied when somebody may go back.
   *
   * @param changes by the bookings, in the order in which they were thought of
   */
  private record State(Map<DocumentKey, BookingChange> changes, List<Limits> limits) {

    State {
      changes = new LinkedHashMap<>(changes);
      limits = new ArrayList<>(limits);
    }
  }

  private State own() {
    if (shared) {
      state = new State(state.changes(), state.limits());
      shared = false;
    }
    return state;
  }

  /** All that a plan has come to, to be gone back to. */
  static final class Snapshot {
    private final State state;
    private final PlannedStore.State claims;

    private Snapshot(State state, PlannedStore.State claims) {
      this.state = state;
      this.claims = claims;
    }
  }

  private Replacement(BookingEngine engine, TimeSlot around) {
    List<ResourceId> often = new ArrayList<>(engine.catalog().claimable());
    engine.catalog().equipment().values().forEach(pool -> often.add(pool.resource()));
    plan = new PlannedStore(engine.store(), often, around.expandedBy(HORIZON, HORIZON));
    this.engine = engine.over(plan);
    now = engine.now();
  }

  /**
   * Begins a plan in which nothing has moved yet.
   *
   * @param around when places are given up
   */
  static Replacement around(BookingEngine engine, TimeSlot around) {
    return new Replacement(engine, around);
  }

  /** An engine that sees what is planned. It decides nothing. */
  BookingEngine engine() {
    return engine;
  }

  Instant now() {
    return now;
  }

  Snapshot snapshot() {
    shared = true;
    return new Snapshot(state, plan.state());
  }

  void restore(Snapshot snapshot) {
    shared = true;
    state = snapshot.state;
    plan.state(snapshot.claims);
  }

  /** Somebody gives up all that it has. */
  void giveUp(DocumentKey holder) {
    plan.giveUp(holder);
  }

  /** Somebody takes what others shall not have. */
  void take(DocumentKey holder, Collection<ClaimedTime> claims) {
    take(claims.stream().map(claim -> claim.of(holder)).toList());
  }

  /** Claims that others shall not have. */
  void take(Collection<Claim> claims) {
    plan.take(claims);
  }

  /** Does something to a booking, and its claims follow. */
  void change(BookingChange change) {
    DocumentKey key = change.after().id().document();
    plan.giveUp(key);
    plan.take(change.after().claims(key));
    own().changes().put(key, change);
  }

  void limit(Limits limits) {
    own().limits().add(limits);
  }

  /** What is done to bookings so far. */
  Collection<BookingChange> changes() {
    return state.changes().values();
  }

  /** Whether something is done to a booking already. */
  boolean touches(DocumentKey booking) {
    return state.changes().containsKey(booking);
  }

  void addTo(Limits limits) {
    state.limits().forEach(limits::add);
  }

  /** What a booking needs, at a time and in some rooms, or any. */
  static Ask ask(Booking booking, TimeSlot slot, List<RoomId> rooms, @Nullable String override) {
    BookingRequest request = booking.request();
    Actor requester = new Actor(request.requester(), request.agency(), Set.of());
    return new Ask(
        BookingCommand.DISPLACE,
        request.withSlot(slot).withRooms(rooms),
        new Asker(requester, override),
        booking,
        Set.of(),
        Set.of());
  }

  /**
   * Moves a booking, which has given its place up, to another one.
   *
   * @return whether there was one
   */
  boolean move(BookingCommand command, Booking booking, Reason because) {
    Ask here = ask(booking, booking.slot(), booking.rooms(), null);
    List<String> known = engine.placement().objections(here).stream().map(Reason::code).toList();
    // Who has set the policy aside before need not keep to it now, but for what is new.
    Ask same = ask(booking, booking.slot(), booking.rooms(), known.isEmpty() ? null : "moved");
    return move(command, booking, because, same, booking.slot(), known)
        || move(command, booking, because, here, reach(booking, SAME_DAY), List.of())
        || move(command, booking, because, here, reach(booking, FARTHEST), List.of());
  }

  private static TimeSlot reach(Booking booking, Duration distance) {
    return booking.slot().expandedBy(distance, distance);
  }

  private boolean move(
      BookingCommand command,
      Booking booking,
      Reason because,
      Ask ask,
      TimeSlot reach,
      List<String> known) {
    Placement placement = engine.placement();
    List<Alternative> alternatives =
        placement
            .availability(ask.asker(), Set.of(), reach)
            .map(available -> available.alternatives(ask, TRIES))
            .orElse(List.of());
    for (Alternative alternative : alternatives) {
      Ask there =
          ask.asking(ask.request().withSlot(alternative.slot()).withRooms(alternative.rooms()));
      if (placement.place(there) instanceof PlaceAnswer.Free free
          && free.admission().violations().stream().allMatch(one -> known.contains(one.code()))
          && asksNobodyElse(booking, free.admission().policy())
          && (alternative.slot().equals(booking.slot()) || isFair(free, alternative.slot()))) {
        moved(command, booking, because, free, there.request());
        return true;
      }
    }
    return false;
  }

  /** Whether a place asks for nobody's yes who has not said it, or was not asked for it, before. */
  boolean asksNobodyElse(Booking booking, BookingPolicy there) {
    if (booking.state() != BookingState.CONFIRMED || there.steps().isEmpty()) {
      return true;
    }
    Set<String> asked = new HashSet<>();
    booking.approvals().forEach(approval -> asked.add(approval.step()));
    BookingPolicy here = engine.policies().policy(engine.catalog().ranks(), booking);
    if (here != null) {
      here.steps().forEach(step -> asked.add(step.name()));
    }
    return there.steps().stream().allMatch(step -> asked.contains(step.name()));
  }

  /** Whether people can come at another time: it is open, and they are told early enough. */
  private boolean isFair(PlaceAnswer.Free free, TimeSlot slot) {
    BookingPolicy policy = free.admission().policy();
    Duration notice = policy.notices().change();
    Duration displaced = policy.displacementNotice();
    if (displaced != null && displaced.compareTo(notice) > 0) {
      notice = displaced;
    }
    return !slot.startInclusive().isBefore(now.plus(notice))
        && engine.policies().hours(free.room()).within(slot).stream()
            .anyMatch(open -> open.encloses(slot));
  }

  /** Gives a booking a place that was found for it. */
  void moved(
      BookingCommand command,
      Booking booking,
      Reason because,
      PlaceAnswer.Free free,
      BookingRequest request) {
    free.others().forEach(this::change);
    Limits limits = new Limits();
    limits.add(free.admission().limits());
    free.equipment().limit(limits);
    limit(limits);
    List<ClaimedTime> claimed = new ArrayList<>(engine.claims(free.room(), request));
    claimed.addAll(free.admission().quotas());
    Booking after =
        BookingDraft.of(booking)
            .place(free.room().ids(), request.slot(), claimed)
            .decided(
                booking.state() == BookingState.CONFIRMED ? now : null,
                booking.state() == BookingState.HELD
                    ? booking.milestones().due()
                    : BookingEngine.due(booking.state(), free.admission().policy(), request, now))
            .because(because(booking, because))
            .build();
    change(BookingChange.of(command, booking, after));
  }

  /** Ends a booking for which there is no other place. */
  void ended(BookingCommand command, BookingState state, Booking booking, Reason because) {
    change(
        BookingChange.of(
            command,
            booking,
            BookingDraft.ended(booking, state, now, because(booking, because), booking.note())));
  }

  private static List<Reason> because(Booking booking, Reason because) {
    List<Reason> reasons = new ArrayList<>(booking.reasons());
    reasons.remove(because);
    reasons.add(because);
    return reasons;
  }

  /**
   * The changes with what else each who was moved or ended may be offered.
   *
   * @param limit how many alternatives each
   */
  List<BookingChange> changes(int limit) {
    List<BookingChange> all = new ArrayList<>();
    for (BookingChange change : changes()) {
      Booking before = change.before();
      all.add(
          before != null && limit > 0 && hasLostPlace(change, before)
              ? withAlternatives(change, before, limit)
              : change);
    }
    return all;
  }

  private static boolean hasLostPlace(BookingChange change, Booking before) {
    Booking after = change.after();
    boolean byOthers =
        switch (change.command()) {
          case DISPLACE, CLOSE, REJECT, EXPIRE, RELEASE -> true;
          case HOLD, REQUEST, APPROVE, WITHDRAW, CANCEL, RESCHEDULE, CHANGE, CHECK_IN, COMPLETE ->
              false;
        };
    return byOthers
        && !(before.rooms().equals(after.rooms())
            && before.slot().equals(after.slot())
            && before.state() == after.state());
  }

  private BookingChange withAlternatives(BookingChange change, Booking before, int limit) {
    Ask ask = ask(before, before.slot(), before.rooms(), null);
    List<Alternative> alternatives =
        engine
            .placement()
            .availability(ask.asker(), Set.of(), reach(before, FARTHEST))
            .map(available -> available.alternatives(ask, limit))
            .orElse(List.of());
    return new BookingChange(change.command(), before, change.after(), alternatives);
  }
}
