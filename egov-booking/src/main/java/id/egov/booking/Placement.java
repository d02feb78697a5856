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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds a place for an event, or says why there is none and what is free instead. */
final class Placement {

  private final Store store;
  private final RoomCatalog catalog;
  private final Clock clock;
  private final Policies policies;
  private final int alternatives;
  private final Candidates candidates;
  private final BookingDocuments documents;
  private final Clashes clashes;
  private final ResourceWatch watch;
  private final Duration longestSetup;
  private final Duration longestTeardown;
  // By opening times; there are few.
  private final Map<OpeningTimes, Openings> openings = new ConcurrentHashMap<>();

  Placement(
      Store store,
      RoomCatalog catalog,
      Clock clock,
      Policies policies,
      BookingDocuments documents,
      Clashes clashes,
      int alternatives) {
    this.store = store;
    this.catalog = catalog;
    this.clock = clock;
    this.policies = policies;
    this.alternatives = alternatives;
    this.candidates = new Candidates(catalog);
    this.documents = documents;
    this.clashes = clashes;
    this.watch = store.watch(catalog.claimable());
    this.longestSetup = longest(catalog, Room::setup, Layout::setup);
    this.longestTeardown = longest(catalog, Room::teardown, Layout::teardown);
  }

  private static Duration longest(
      RoomCatalog catalog, Function<Room, Duration> ofRoom, Function<Layout, Duration> ofLayout) {
    Duration longest = Duration.ZERO;
    for (Room room : catalog.rooms()) {
      longest = longer(longest, ofRoom.apply(room));
      for (Layout layout : room.layouts()) {
        longest = longer(longest, ofLayout.apply(layout));
      }
    }
    return longest;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /**
   * Looks for a place. If there is none, what is over by itself but was not swept yet does not
   * count: a second look without it costs one reading of what is due.
   */
  PlaceAnswer place(Ask ask) {
    PlaceAnswer answer = placeBesideAll(ask);
    if (!(answer instanceof PlaceAnswer.No no) || !no.isUpToOthers()) {
      return answer;
    }
    List<BookingChange> lapses = new ArrayList<>(Lapse.all(store, documents, clock.instant()));
    // What is over in a closed room falls to the closure, and to nobody else.
    lapses.removeIf(
        lapse ->
            ask.gone().contains(lapse.after().id().document())
                || (lapse.before() != null && ClosedTime.isKept(lapse.before())));
    if (lapses.isEmpty()) {
      return answer;
    }
    Ask without = ask.after(lapses);
    PlaceAnswer second = placeBesideAll(without);
    return second instanceof PlaceAnswer.Free free
        ? free.after(inTheWay(lapses, without.request(), free))
        : second;
  }

  /** Those that have something of a place. */
  private List<BookingChange> inTheWay(
      List<BookingChange> lapses, BookingRequest request, PlaceAnswer.Free free) {
    List<ClaimedTime> wanted = new ArrayList<>(claims(free.room(), request));
    wanted.addAll(free.admission().quotas());
    return lapses.stream()
        .filter(
            lapse ->
                lapse.before() != null
                    && lapse.before().claimed().stream()
                        .filter(claim -> !lapse.after().claimed().contains(claim))
                        .anyMatch(claim -> wanted.stream().anyMatch(claim::meets)))
        .toList();
  }

  /** What a place takes: all smallest parts of the rooms, and the equipment. */
  List<ClaimedTime> claims(RankedRoom room, BookingRequest request) {
    List<ClaimedTime> claims = new ArrayList<>();
    TimeSlot occupied = room.room().occupied(request.slot());
    for (int part : room.parts()) {
      claims.add(new ClaimedTime(catalog.ranks().resource(part), occupied, 1));
    }
    request
        .equipment()
        .forEach(
            (id, units) -> {
              EquipmentPool pool = catalog.equipment().get(id);
              if (pool != null) {
                claims.add(new ClaimedTime(pool.resource(), occupied, units));
              }
            });
    return claims;
  }

  private PlaceAnswer placeBesideAll(Ask ask) {
    BookingRequest request = ask.request();
    List<Reason> reasons = new ArrayList<>();
    List<RankedRoom> possible = candidates.of(request, reasons);
    Policies.Admissions admissions = policies.admissions(ask);
    if (possible.isEmpty()) {
      return new PlaceAnswer.No(reasons, null);
    }
    if (!reasons.isEmpty() || !request.rooms().isEmpty()) {
      Admission first = admissions.of(possible.get(0));
      if (!first.admitted()) {
        reasons.addAll(0, first.violations());
      }
      if (!reasons.isEmpty()) {
        // Other bookings are not the cause: without them the answer would be the same.
        return new PlaceAnswer.No(reasons, null);
      }
    }
    // Mostly a room is free, and is found without asking who holds the others. Only who holds a
    // room already, or wants more than a room, must ask.
    if (ask.gone().isEmpty() && request.equipment().isEmpty()) {
      RankedRoom free = firstFree(request, possible, admissions);
      if (free != null) {
        return new PlaceAnswer.Free(free, admissions.of(free), EquipmentTimes.NONE, List.of());
      }
    }
    List<RankedRoom> admitted =
        possible.stream().filter(room -> admissions.of(room).admitted()).toList();
    if (admitted.isEmpty()) {
      reasons.addAll(admissions.of(possible.get(0)).violations());
      return new PlaceAnswer.No(reasons, null);
    }
    return among(admitted, ask, admissions);
  }

  /** The rooms that a request could have by its needs and its policy, whoever else has booked. */
  List<RankedRoom> admitted(Ask ask, Policies.Admissions admissions) {
    List<Reason> reasons = new ArrayList<>();
    List<RankedRoom> possible = candidates.of(ask.request(), reasons);
    return reasons.isEmpty()
        ? possible.stream().filter(room -> admissions.of(room).admitted()).toList()
        : List.of();
  }

  /** What speaks against a place, whoever else has booked: its rooms, its equipment, its policy. */
  List<Reason> objections(Ask ask) {
    List<Reason> reasons = new ArrayList<>();
    List<RankedRoom> possible = candidates.of(ask.request(), reasons);
    if (!possible.isEmpty()) {
      reasons.addAll(0, policies.admissions(ask).of(possible.get(0)).violations());
    }
    return reasons;
  }

  private PlaceAnswer among(List<RankedRoom> admitted, Ask ask, Policies.Admissions admissions) {
    TimeSlot event = ask.request().slot();
    EquipmentTimes equipment = equipment(ask.request(), around(event), ask.gone());
    Clashes.Candidate easiest =
        clashes.easiest(admitted, event, equipment, ask.gone(), ask.asker().actor());
    return easiest.isFree()
        ? new PlaceAnswer.Free(easiest.room(), admissions.of(easiest.room()), equipment, List.of())
        : new PlaceAnswer.No(List.of(), easiest);
  }

  private @Nullable RankedRoom firstFree(
      BookingRequest request, List<RankedRoom> possible, Policies.Admissions admissions) {
    TimeSlot event = request.slot();
    TimeSlot window = around(event);
    RoomRanks ranks = catalog.ranks();
    if (request.rooms().isEmpty() && request.layout() == null) {
      Occupancy occupancy = watch.occupancy(ranks.partsFor(request), window);
      FreeRooms free = new FreeRooms(ranks, occupancy, request, event);
      for (RankedRoom room = free.peek(); room != null; room = free.peek()) {
        if (admissions.of(room).admitted()) {
          return room;
        }
        free.next();
      }
      return null;
    }
    RoomTimes times = new RoomTimes(watch.occupancy(ranks.partsOf(possible), window));
    for (RankedRoom room : possible) {
      if (times.isFree(room, event) && admissions.of(room).admitted()) {
        return room;
      }
    }
    return null;
  }

  /**
   * A refusal as the asker may see it.
   *
   * @param no why there is no place
   */
  BookingOutcome.Refused refusal(Ask ask, PlaceAnswer.No no) {
    BookingOutcome.Refused refused = withoutAlternatives(ask, no);
    if (alternatives == 0) {
      return refused;
    }
    List<Reason> reasons = new ArrayList<>(refused.reasons());
    Availability availability = availability(ask.asker(), ask.request().agency(), ask.gone());
    List<Alternative> free = availability.alternatives(ask, alternatives);
    Reason none = availability.whyNone(ask.request());
    if (free.isEmpty() && !reasons.contains(none)) {
      reasons.add(none);
    }
    return new BookingOutcome.Refused(reasons, refused.clashes(), free);
  }

  /** The same where nobody looks for anything else. */
  BookingOutcome.Refused withoutAlternatives(Ask ask, PlaceAnswer.No no) {
    List<Reason> reasons = new ArrayList<>(no.reasons());
    List<DocumentKey> visible = new ArrayList<>();
    Clashes.Candidate taken = no.taken();
    if (taken != null) {
      if (ask.request().rooms().isEmpty()) {
        int fitting = candidates.of(ask.request(), new ArrayList<>()).size();
        reasons.add(
            BookingReason.ALL_ROOMS_TAKEN.with(
                "rooms", String.valueOf(fitting), "cheapest", taken.room().label()));
      }
      reasons.addAll(clashes.reasons(taken, ask.asker(), visible));
    }
    return new BookingOutcome.Refused(reasons, visible, List.of());
  }

  /** What is free, or would be without the claims of some. */
  Availability availability(Asker asker, Set<DocumentKey> gone) {
    return available(asker, gone, bookable(agency(asker)));
  }

  /** The same for an agency, whose policies say how far ahead. */
  Availability availability(Asker asker, String agency, Set<DocumentKey> gone) {
    return available(asker, gone, bookable(agency));
  }

  /** What is free no further away than a window reaches, or nothing if none of it is bookable. */
  Optional<Availability> availability(Asker asker, Set<DocumentKey> gone, TimeSlot reach) {
    return bookable(agency(asker))
        .intersection(reach)
        .map(within -> available(asker, gone, within));
  }

  private Availability available(Asker asker, Set<DocumentKey> gone, TimeSlot bookable) {
    return new Availability(bookable, this, asker, occupancy(around(bookable), gone), gone);
  }

  private static String agency(Asker asker) {
    return Objects.requireNonNullElse(asker.actor().agency(), "");
  }

  /** Outside of which nobody of the asker's agency can book. */
  TimeSlot bookable(Asker asker) {
    return bookable(agency(asker));
  }

  @SuppressWarnings("ReferenceEquality") // Most rooms share a policy; equal ones cost time only.
  private TimeSlot bookable(String agency) {
    Instant now = clock.instant();
    TimeSlot widest = null;
    BookingPolicy last = null;
    for (RankedRoom room : catalog.ranks().all()) {
      BookingPolicy policy = policies.policy(room, agency);
      if (policy != last) {
        TimeSlot bookable = policy.bookable(now);
        if (widest == null || bookable.endMillis() > widest.endMillis()) {
          widest = bookable;
        }
        last = policy;
      }
    }
    return widest == null ? BookingPolicy.ofDefaults().bookable(now) : widest;
  }

  private Occupancy occupancy(TimeSlot window, Set<DocumentKey> gone) {
    return gone.isEmpty()
        ? watch.occupancy(catalog.ranks().allParts(), window)
        : Occupancy.of(
            store.timelines(catalog.claimable(), window).stream()
                .map(timeline -> timeline.without(gone))
                .toList());
  }

  /** The openings of the first of the rooms: what people would rather have. */
  Openings openings(List<RankedRoom> rooms, TimeSlot bookable) {
    OpeningTimes hours = policies.hours(rooms.get(0));
    Openings known = openings.get(hours);
    if (known == null || !known.covers(bookable)) {
      known = Openings.of(hours, bookable);
      openings.put(hours, known);
    }
    return known;
  }

  RoomRanks ranks() {
    return catalog.ranks();
  }

  /** The rooms asked for, as one, or the tightest that fits; null if there are none such. */
  @Nullable RankedRoom first(BookingRequest request) {
    List<RankedRoom> possible = candidates.of(request, new ArrayList<>());
    return possible.isEmpty() ? null : possible.get(0);
  }

  /** The rooms that a request could have, or none. */
  List<RankedRoom> fitting(BookingRequest request) {
    List<Reason> reasons = new ArrayList<>();
    List<RankedRoom> named = candidates.of(request, reasons);
    if (reasons.stream().anyMatch(Placement::isOfEquipment)) {
      return List.of();
    }
    // Somebody who asked for a room too small, or unknown, may be glad of another.
    if (request.rooms().size() > 1) {
      return reasons.isEmpty() ? named : List.of();
    }
    return candidates.of(request.withRooms(List.of()), reasons);
  }

  private static boolean isOfEquipment(Reason reason) {
    return reason.is(BookingReason.EQUIPMENT_UNKNOWN) || reason.is(BookingReason.EQUIPMENT_TOO_FEW);
  }

  /** All that an event could occupy in any room. */
  TimeSlot around(TimeSlot event) {
    return event.expandedBy(longestSetup, longestTeardown);
  }

  EquipmentTimes equipment(BookingRequest request, TimeSlot window, Set<DocumentKey> gone) {
    return EquipmentTimes.read(store, catalog.equipment(), request, window, gone);
  }

  Policies policies() {
    return policies;
  }
}
