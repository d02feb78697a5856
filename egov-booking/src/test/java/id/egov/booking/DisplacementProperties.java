package id.egov.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.booking.BookingOutcome.Confirmed;
import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.reason.Reason;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Displacement against a model that tries every room and every quarter of an hour of a day. */
class DisplacementProperties {

  private static final int QUARTERS = 24;
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration NOTICE = QUARTER.multipliedBy(4);
  private static final Actor CLERK = Actor.of("clerk", "Bappeda", Role.REQUESTER);

  private static final List<Room> ROOMS =
      List.of(
          Room.of("hall", "Hall", 60).withParts("left", "right"),
          Room.of("left", "Left", 30).withFeatures("stage"),
          Room.of("right", "Right", 30).withSetup(QUARTER, Duration.ZERO),
          Room.of("lounge", "Lounge", 8).withFeatures("stage"));

  private static final BookingPolicy POLICY =
      BookingPolicy.ofDefaults()
          .withWindow(QUARTER.multipliedBy(QUARTERS))
          .withLongest(Duration.ofDays(1))
          .withDisplacementNotice(NOTICE);

  @Provide
  Arbitrary<BookingRequest> requests() {
    return Combinators.combine(
            Arbitraries.of("hall", "left", "right", "lounge").injectNull(0.5),
            Arbitraries.integers().between(1, QUARTERS - 9),
            Arbitraries.integers().between(1, 8),
            Arbitraries.of(1, 8, 9, 30, 31),
            Arbitraries.of(true, false, false),
            Arbitraries.integers().between(0, 9))
        .as(
            (room, start, length, people, stage, priority) -> {
              BookingRequest any =
                  BookingRequest.of("?", "Rapat", "Bappeda", quarters(start, length))
                      .withPeople(people)
                      .withPriority(priority);
              BookingRequest fitted = room == null ? any : any.withRoom(room);
              return stage ? fitted.withFeatures("stage") : fitted;
            });
  }

  private static TimeSlot quarters(int start, int length) {
    return TimeSlot.of(
        Fixtures.NOW.plus(QUARTER.multipliedBy(start)), QUARTER.multipliedBy(length));
  }

  @Property(tries = 400)
  void decidesAsTheModelDoes(
      @ForAll @Size(min = 1, max = 14) List<@From("requests") BookingRequest> lower,
      @ForAll @Size(min = 1, max = 3) List<@From("requests") BookingRequest> higher) {
    BookingService service =
        BookingService.builder(
                new MemoryStore(), RoomCatalog.of(ROOMS), Fixtures.VALIDATOR, Fixtures.CLOCK)
            .policy(POLICY)
            .build();
    Map<BookingId, Booking> bookings = new HashMap<>();
    for (int i = 0; i < lower.size(); i++) {
      // A clerk displaces nobody.
      if (service
              .as(CLERK)
              .request(lower.get(i).withRequester("clerk").withId(new BookingId("b" + i)))
          instanceof Confirmed yes) {
        bookings.put(yes.booking().id(), yes.booking());
      }
    }
    for (int i = 0; i < higher.size(); i++) {
      BookingRequest winner = higher.get(i).withId(new BookingId("w" + i));
      Map<BookingId, Booking> before = Map.copyOf(bookings);
      BookingOutcome preview = service.dryRun().request(winner);
      BookingOutcome outcome = service.request(winner);
      assertThat(outcome).isInstanceOf(preview.getClass());
      assertThat(outcome instanceof Confirmed)
          .isEqualTo(
              candidates(winner).stream().anyMatch(room -> mayHave(room, winner, before.values())));
      if (outcome instanceof Confirmed yes) {
        assertThat(placesOf(yes)).isEqualTo(placesOf((Confirmed) preview));
        for (Booking known : before.values()) {
          bookings.put(known.id(), service.find(known.id()).orElseThrow());
        }
        check(yes, before, bookings);
        bookings.put(winner.id(), yes.booking());
      }
      checkNoOverlap(bookings.values());
    }
  }

  private static List<String> placesOf(Confirmed outcome) {
    return outcome.consequences().stream()
        .map(
            one ->
                one.booking().id()
                    + " "
                    + one.booking().state()
                    + " "
                    + one.booking().rooms()
                    + one.booking().slot())
        .toList();
  }

  private static boolean mayHave(Room room, BookingRequest winner, Iterable<Booking> bookings) {
    for (Booking booking : clashes(room, winner.slot(), bookings)) {
      if (!mayBeDisplaced(booking, winner.priority())) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayBeDisplaced(Booking booking, int priority) {
    return rank(priority) < rank(booking.request().priority())
        && booking.reasons().stream().noneMatch(one -> one.is(BookingReason.DISPLACED_BY))
        && !booking.slot().startInclusive().isBefore(Fixtures.NOW.plus(NOTICE));
  }

  private static int rank(int priority) {
    return priority == 0 ? 10 : priority;
  }

  private static void check(
      Confirmed outcome, Map<BookingId, Booking> before, Map<BookingId, Booking> after) {
    Booking winner = outcome.booking();
    Set<BookingId> changed = new TreeSet<>();
    Set<BookingId> inItsWay = new TreeSet<>();
    boolean inTurn = false;
    for (Booking was : before.values()) {
      Booking is = of(after, was.id());
      if (is.equals(was)) {
        continue;
      }
      changed.add(was.id());
      assertThat(is.sequence()).isEqualTo(was.sequence() + 1);
      assertThat(mayBeDisplaced(was, winner.request().priority())).isTrue();
      // Whom it was displaced by is the winner, or is of a higher class and was displaced by it.
      BookingId by = by(is);
      if (by.equals(winner.id())) {
        inItsWay.add(was.id());
      } else {
        inTurn = true;
        Booking between = of(after, by);
        assertThat(by(between)).isEqualTo(winner.id());
        assertThat(mayBeDisplaced(was, between.request().priority())).isTrue();
        assertThat(between.state()).isEqualTo(BookingState.CONFIRMED);
        assertThat(between.slot()).isEqualTo(of(before, by).slot());
      }
      if (is.state() == BookingState.CONFIRMED) {
        assertThat(candidates(was.request().withRooms())).contains(room(is.room()));
        assertThat(is.slot().duration()).isEqualTo(was.slot().duration());
        assertThat(POLICY.bookable(Fixtures.NOW).encloses(is.slot())).isTrue();
        if (!is.slot().equals(was.slot())) {
          assertThat(is.slot().startInclusive()).isAfterOrEqualTo(Fixtures.NOW.plus(NOTICE));
        }
      } else {
        assertThat(is.state()).isEqualTo(BookingState.DISPLACED);
        assertThat(is.claimed()).isEmpty();
      }
    }
    // Each change is told as a consequence, and nobody had to go who was not in the way.
    assertThat(outcome.consequences())
        .extracting(one -> one.booking().id())
        .containsExactlyInAnyOrderElementsOf(changed);
    Set<BookingId> clashes = new TreeSet<>();
    clashes(room(winner.room()), winner.slot(), before.values())
        .forEach(booking -> clashes.add(booking.id()));
    assertThat(inItsWay).isEqualTo(clashes);
    if (!inTurn) {
      List<Booking> all = new ArrayList<>(after.values());
      all.add(winner);
      changed.forEach(id -> checkPlace(of(after, id), before, all));
    }
  }

  /** Nobody ends who has a place left, or changes its time who could have stayed. */
  private static void checkPlace(Booking is, Map<BookingId, Booking> before, List<Booking> all) {
    TimeSlot slot = of(before, is.id()).slot();
    List<Booking> others = all.stream().filter(one -> !one.id().equals(is.id())).toList();
    List<Room> rooms = candidates(is.request().withRooms());
    if (is.state() == BookingState.DISPLACED || !is.slot().equals(slot)) {
      assertThat(rooms).noneMatch(room -> clashes(room, slot, others).isEmpty());
    }
    if (is.state() == BookingState.DISPLACED) {
      int length = (int) slot.duration().dividedBy(QUARTER);
      for (int start = 4; start + length <= QUARTERS; start++) {
        TimeSlot other = quarters(start, length);
        assertThat(rooms).noneMatch(room -> clashes(room, other, others).isEmpty());
      }
    }
  }

  private static Booking of(Map<BookingId, Booking> bookings, BookingId id) {
    return Objects.requireNonNull(bookings.get(id));
  }

  private static BookingId by(Booking booking) {
    Optional<Reason> reason =
        booking.reasons().stream().filter(one -> one.is(BookingReason.DISPLACED_BY)).findFirst();
    return new BookingId(String.valueOf(reason.orElseThrow().evidence().get("holder")));
  }

  private static void checkNoOverlap(Iterable<Booking> bookings) {
    for (Booking booking : bookings) {
      if (booking.state() == BookingState.CONFIRMED) {
        assertThat(clashes(room(booking.room()), booking.slot(), bookings))
            .extracting(Booking::id)
            .containsExactly(booking.id());
      }
    }
  }

  private static List<Room> candidates(BookingRequest request) {
    return ROOMS.stream()
        .filter(room -> request.rooms().isEmpty() || request.rooms().contains(room.id()))
        .filter(room -> room.capacity() >= request.people())
        .filter(room -> room.features().containsAll(request.features()))
        .toList();
  }

  private static List<Booking> clashes(Room room, TimeSlot slot, Iterable<Booking> bookings) {
    List<Booking> clashes = new ArrayList<>();
    for (Booking booking : bookings) {
      Room theirs = room(booking.room());
      boolean shared =
          room.equals(theirs)
              || room.parts().contains(theirs.id())
              || theirs.parts().contains(room.id());
      if (shared
          && booking.state() == BookingState.CONFIRMED
          && room.occupied(slot).overlaps(theirs.occupied(booking.slot()))) {
        clashes.add(booking);
      }
    }
    return clashes;
  }

  private static Room room(RoomId id) {
    return ROOMS.stream().filter(room -> room.id().equals(id)).findFirst().orElseThrow();
  }
}
