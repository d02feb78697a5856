package id.egov.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.booking.BookingOutcome.Confirmed;
import id.egov.booking.BookingOutcome.Refused;
import id.egov.booking.ClosureOutcome.Closed;
import id.egov.core.reason.Reason;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Closing a room over bookings, against a model of every quarter of an hour of a day. */
class ClosureProperties {

  private static final int QUARTERS = 20;
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private static final List<Room> ROOMS =
      List.of(
          Room.of("hall", "Hall", 60).withParts("left", "right"),
          Room.of("left", "Left", 30),
          Room.of("right", "Right", 30).withSetup(QUARTER, Duration.ZERO),
          Room.of("lounge", "Lounge", 8));

  @Provide
  Arbitrary<BookingRequest> requests() {
    return Combinators.combine(
            Arbitraries.of("hall", "left", "right", "lounge"), slots(), Arbitraries.of(1, 8))
        .as((room, slot, people) -> Fixtures.request("?", slot).withRoom(room).withPeople(people));
  }

  @Provide
  Arbitrary<TimeSlot> slots() {
    return Combinators.combine(
            Arbitraries.integers().between(1, QUARTERS - 7), Arbitraries.integers().between(1, 6))
        .as(
            (start, length) ->
                TimeSlot.of(
                    Fixtures.NOW.plus(QUARTER.multipliedBy(start)), QUARTER.multipliedBy(length)));
  }

  @Provide
  Arbitrary<ClosureEffect> effects() {
    return Arbitraries.of(ClosureEffect.class);
  }

  @Provide
  Arbitrary<String> rooms() {
    return Arbitraries.of("hall", "left", "right", "lounge");
  }

  @Property(tries = 300)
  void nothingIsInAClosedRoomButWhatWasLetToStay(
      @ForAll @Size(min = 1, max = 12) List<@From("requests") BookingRequest> asked,
      @ForAll("rooms") String closedRoom,
      @ForAll("slots") TimeSlot when,
      @ForAll("effects") ClosureEffect effect) {
    MemoryStore store = new MemoryStore();
    BookingService service =
        BookingService.builder(store, RoomCatalog.of(ROOMS), Fixtures.VALIDATOR, Fixtures.CLOCK)
            .policy(BookingPolicy.ofDefaults().withWindow(QUARTER.multipliedBy(QUARTERS)))
            .build();
    List<Booking> before = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      if (service.request(asked.get(i).withId(new BookingId("b" + i))) instanceof Confirmed yes) {
        before.add(yes.booking());
      }
    }
    Room room = room(new RoomId(closedRoom));
    List<Booking> inTheWay = before.stream().filter(one -> isIn(one, room, when)).toList();
    Closure wanted =
        Closure.of("c", List.of(room.id()), when, "Perbaikan", "Repairs").withEffect(effect);

    ClosureOutcome outcome = service.closures().close(wanted);

    if (effect == ClosureEffect.REFUSE && !inTheWay.isEmpty()) {
      assertThat(((ClosureOutcome.Refused) outcome).clashes())
          .containsExactlyInAnyOrderElementsOf(
              inTheWay.stream().map(one -> one.id().document()).toList());
      return;
    }
    Closed closed = (Closed) outcome;
    assertThat(closed.consequences())
        .extracting(one -> one.booking().id())
        .containsExactlyInAnyOrderElementsOf(inTheWay.stream().map(Booking::id).toList());
    List<Booking> after = new ArrayList<>();
    for (Booking was : before) {
      Booking is = service.find(was.id()).orElseThrow();
      after.add(is);
      if (!inTheWay.contains(was)) {
        assertThat(is).isEqualTo(was);
      } else if (effect == ClosureEffect.KEEP) {
        assertThat(is.slot()).isEqualTo(was.slot());
        assertThat(is.claimed()).isEqualTo(was.claimed());
      } else if (effect == ClosureEffect.CANCEL || is.state() == BookingState.CANCELLED) {
        assertThat(is.state()).isEqualTo(BookingState.CANCELLED);
        assertThat(is.claimed()).isEmpty();
      } else {
        assertThat(isIn(is, room, when)).isFalse();
        assertThat(room(is.room()).capacity()).isGreaterThanOrEqualTo(is.request().people());
      }
    }
    checkNoOverlap(after);
    // Whoever stayed and goes leaves it closed: the closed time is not to be had at all.
    for (Booking booking : after) {
      if (ClosedTime.isKept(booking)) {
        service.cancel(booking.id(), booking.version(), null);
      }
    }
    Refused refused =
        (Refused) service.request(Fixtures.request("late", when).withRoom(closedRoom));
    assertThat(refused.reasons()).extracting(Reason::code).contains("ROOM_CLOSED");
    for (RoomId part : room.parts().isEmpty() ? List.of(room.id()) : room.parts()) {
      assertThat(
              store.timeline(part.resource(), when).claims().stream()
                  .filter(claim -> claim.holder().equals(wanted.id().document()))
                  .mapToLong(claim -> claim.slot().duration().toMinutes())
                  .sum())
          .isEqualTo(when.duration().toMinutes());
    }
    service.closures().lift(wanted.id(), closed.closure().version());
    BookingRequest again = Fixtures.request("again", when).withRoom(closedRoom);
    // Setup reaches out of the closed time, where others may be.
    assertThat(service.request(again) instanceof Confirmed)
        .isEqualTo(
            after.stream()
                .map(one -> service.find(one.id()).orElseThrow())
                .noneMatch(one -> isIn(one, room, room.occupied(when))));
  }

  private static boolean isIn(Booking booking, Room room, TimeSlot slot) {
    Room theirs = room(booking.room());
    boolean shared =
        room.equals(theirs)
            || room.parts().contains(theirs.id())
            || theirs.parts().contains(room.id());
    return shared
        && booking.state() == BookingState.CONFIRMED
        && theirs.occupied(booking.slot()).overlaps(slot);
  }

  private static void checkNoOverlap(List<Booking> bookings) {
    for (Booking booking : bookings) {
      Room room = room(booking.room());
      TimeSlot occupied = room.occupied(booking.slot());
      if (booking.state() == BookingState.CONFIRMED) {
        assertThat(bookings.stream().filter(one -> isIn(one, room, occupied)))
            .containsExactly(booking);
      }
    }
  }

  private static Room room(RoomId id) {
    return Objects.requireNonNull(
        ROOMS.stream().filter(room -> room.id().equals(id)).findFirst().orElse(null));
  }
}
