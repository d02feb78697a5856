package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.Occupancy;
import id.egov.core.store.ResourceWatch;
import id.egov.core.store.Store;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds a room for an event, or says why there is none and what is free instead. */
final class Placement {

  private final Store store;
  private final RoomCatalog rooms;
  private final Clock clock;
  private final BookingPolicy policy;
  private final OpeningTimes openingTimes;
  private final int alternatives;
  private final Clashes clashes;
  private final ResourceWatch watch;
  private final Duration longestSetup;
  private final Duration longestTeardown;
  private final AtomicReference<@Nullable Openings> openings = new AtomicReference<>();

  Placement(
      Store store,
      RoomCatalog rooms,
      Clock clock,
      BookingPolicy policy,
      OpeningTimes openingTimes,
      int alternatives,
      BookingDocuments documents) {
    this.store = store;
    this.rooms = rooms;
    this.clock = clock;
    this.policy = policy;
    this.openingTimes = openingTimes;
    this.alternatives = alternatives;
    this.clashes = new Clashes(store, rooms, documents);
    this.watch = store.watch(rooms.claimable());
    this.longestSetup = longest(rooms, Room::setup);
    this.longestTeardown = longest(rooms, Room::teardown);
  }

  /** Either a free room, or a refusal. */
  sealed interface Answer {

    record Free(Room room) implements Answer {}

    record No(BookingOutcome.Refused refused) implements Answer {}
  }

  /**
   * A free room for a request.
   *
   * @param own whose claims do not count because they will be given back, or null
   */
  Answer place(BookingRequest request, @Nullable DocumentKey own) {
    List<Reason> reasons = timeRefusals(request.slot());
    List<RankedRoom> candidates = candidates(request, reasons);
    if (!reasons.isEmpty()) {
      // Other bookings are not the cause: without them the answer would be the same.
      return refusal(request, reasons, List.of(), own);
    }
    // Mostly a room is free, and is found without asking who holds the others. Only who holds a
    // room
    // already must ask, for those claims do not count.
    if (own == null) {
      RankedRoom free = firstFree(request, candidates);
      if (free != null) {
        return new Answer.Free(free.room());
      }
    }
    Clashes.Candidate easiest = clashes.easiest(candidates, request.slot(), own);
    if (easiest.isFree()) {
      return new Answer.Free(easiest.room());
    }
    if (request.room() == null) {
      reasons.add(
          BookingReason.ALL_ROOMS_TAKEN.with(
              "rooms", String.valueOf(candidates.size()),
              "cheapest", easiest.room().id().value()));
    }
    reasons.addAll(clashes.reasons(easiest));
    return refusal(request, reasons, List.copyOf(easiest.holders()), own);
  }

  private @Nullable RankedRoom firstFree(BookingRequest request, List<RankedRoom> candidates) {
    TimeSlot event = request.slot();
    TimeSlot window = event.expandedBy(longestSetup, longestTeardown);
    RoomRanks ranks = rooms.ranks();
    if (request.room() == null) {
      Occupancy occupancy = watch.occupancy(ranks.partsFor(request), window);
      return new FreeRooms(ranks, occupancy, request, event).peek();
    }
    RankedRoom named = candidates.get(0);
    Occupancy occupancy = watch.occupancy(ranks.partsOf(candidates), window);
    return new RoomTimes(occupancy).isFree(named, event) ? named : null;
  }

  /** What is free, or would be without the claims of a holder. */
  Availability availability(@Nullable DocumentKey ignoredHolder) {
    TimeSlot bookable = policy.bookable(clock.instant());
    Openings known = openings.get();
    if (known == null || !known.covers(bookable)) {
      known = Openings.of(openingTimes, bookable);
      openings.set(known);
    }
    TimeSlot window = bookable.expandedBy(longestSetup, longestTeardown);
    return new Availability(bookable, known, rooms.ranks(), occupancy(window, ignoredHolder));
  }

  private Occupancy occupancy(TimeSlot window, @Nullable DocumentKey ignoredHolder) {
    return ignoredHolder == null
        ? watch.occupancy(rooms.ranks().allParts(), window)
        : Occupancy.of(
            store.timelines(rooms.claimable(), window).stream()
                .map(timeline -> timeline.without(ignoredHolder))
                .toList());
  }

  private static Duration longest(RoomCatalog rooms, Function<Room, Duration> part) {
    return rooms.rooms().stream().map(part).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }

  private List<RankedRoom> candidates(BookingRequest request, List<Reason> reasons) {
    RoomId wanted = request.room();
    if (wanted == null) {
      List<RankedRoom> fitting = rooms.ranks().fitting(request);
      if (fitting.isEmpty()) {
        reasons.add(RoomFit.noneFits(request));
      }
      return fitting;
    }
    RankedRoom named = rooms.ranks().find(wanted);
    if (named == null) {
      reasons.add(BookingReason.ROOM_UNKNOWN.with("room", wanted.value()));
      return List.of();
    }
    reasons.addAll(RoomFit.misfits(named.room(), request));
    return List.of(named);
  }

  private List<Reason> timeRefusals(TimeSlot slot) {
    TimeSlot bookable = policy.bookable(clock.instant());
    List<Reason> reasons = new ArrayList<>();
    if (slot.startInclusive().isBefore(bookable.startInclusive())) {
      reasons.add(BookingReason.IN_THE_PAST.with("slot", slot.toString()));
    }
    if (slot.endExclusive().isAfter(bookable.endExclusive())) {
      reasons.add(
          BookingReason.BEYOND_WINDOW.with(
              "slot", slot.toString(), "bookable", bookable.toString()));
    }
    if (isTooLong(slot)) {
      reasons.add(
          BookingReason.TOO_LONG.with(
              "duration", slot.duration().toString(), "longest", policy.longest().toString()));
    }
    return reasons;
  }

  private boolean isTooLong(TimeSlot slot) {
    return slot.duration().compareTo(policy.longest()) > 0;
  }

  private Answer.No refusal(
      BookingRequest request,
      List<Reason> reasons,
      List<DocumentKey> holders,
      @Nullable DocumentKey own) {
    if (alternatives == 0) {
      return new Answer.No(new BookingOutcome.Refused(reasons, holders, List.of()));
    }
    Availability availability = availability(own);
    List<Alternative> free =
        isTooLong(request.slot()) ? List.of() : availability.alternatives(request, alternatives);
    Reason none = availability.whyNone(request);
    if (free.isEmpty() && !reasons.contains(none)) {
      reasons.add(none);
    }
    return new Answer.No(new BookingOutcome.Refused(reasons, holders, free));
  }
}
