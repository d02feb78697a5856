package id.egov.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.booking.BookingOutcome.Confirmed;
import id.egov.booking.BookingOutcome.Refused;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** The service against a model that looks at every quarter of an hour of a day. */
class BookingProperties {

  private static final int QUARTERS = 48;
  private static final Duration QUARTER = Duration.ofMinutes(15);

  /** One room that can be divided, two that are set up and cleared, one plain. */
  private static final List<Room> ROOMS =
      List.of(
          Room.of("hall", "Hall", 60).withParts("left", "right"),
          Room.of("left", "Left", 30).withFeatures("stage"),
          Room.of("right", "Right", 30).withSetup(QUARTER, Duration.ZERO),
          Room.of("office", "Office", 8).withSetup(QUARTER, QUARTER.multipliedBy(2)),
          Room.of("lounge", "Lounge", 8).withFeatures("stage"));

  @Provide
  Arbitrary<BookingRequest> requests() {
    Arbitrary<String> rooms =
        Arbitraries.of("hall", "left", "right", "office", "lounge", "none").injectNull(0.3);
    return Combinators.combine(
            rooms,
            Arbitraries.integers().between(2, QUARTERS - 9),
            Arbitraries.integers().between(1, 8),
            Arbitraries.of(1, 8, 9, 30, 31, 61),
            Arbitraries.of(true, false, false))
        .as(
            (room, start, length, people, stage) -> {
              TimeSlot slot = quarters(start, length);
              BookingRequest any = Fixtures.request("?", slot).withPeople(people);
              BookingRequest fitted = room == null ? any : any.withRoom(room);
              return stage ? fitted.withFeatures("stage") : fitted;
            });
  }

  private static TimeSlot quarters(int start, int length) {
    return TimeSlot.of(
        Fixtures.NOW.plus(QUARTER.multipliedBy(start)), QUARTER.multipliedBy(length));
  }

  @Property(tries = 300)
  void decidesAsTheModelDoes(
      @ForAll @Size(min = 1, max = 25) List<@From("requests") BookingRequest> asked) {
    BookingService service =
        BookingService.builder(
                new MemoryStore(), RoomCatalog.of(ROOMS), Fixtures.VALIDATOR, Fixtures.CLOCK)
            .policy(
                BookingPolicy.ofDefaults()
                    .withWindow(QUARTER.multipliedBy(QUARTERS))
                    .withLongest(Duration.ofDays(1)))
            .build();
    List<Booking> confirmed = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      BookingRequest request = asked.get(i).withId(new BookingId("r" + i));
      List<Room> candidates = candidates(request);
      BookingOutcome outcome = service.request(request);
      boolean possible =
          candidates.stream().anyMatch(room -> clashes(room, request.slot(), confirmed).isEmpty());
      if (outcome instanceof Confirmed yes) {
        assertThat(possible).isTrue();
        Room room = room(yes.booking().room());
        assertThat(candidates).contains(room);
        assertThat(clashes(room, request.slot(), confirmed)).isEmpty();
        confirmed.add(yes.booking());
      } else {
        assertThat(possible).isFalse();
        Refused no = (Refused) outcome;
        checkClashes(no, request, candidates, confirmed);
        checkAlternatives(no.alternatives(), request, confirmed);
      }
    }
  }

  private static void checkClashes(
      Refused no, BookingRequest request, List<Room> candidates, List<Booking> confirmed) {
    int smallest =
        candidates.stream()
            .mapToInt(room -> clashes(room, request.slot(), confirmed).size())
            .min()
            .orElse(0);
    assertThat(no.clashes()).hasSize(smallest).doesNotHaveDuplicates();
    if (!candidates.isEmpty()) {
      // Sound: without them some candidate is free. As the set is the smallest, it is minimal too.
      List<Booking> without =
          confirmed.stream().filter(b -> !no.clashes().contains(b.id().document())).toList();
      assertThat(candidates).anyMatch(room -> clashes(room, request.slot(), without).isEmpty());
    }
  }

  private static void checkAlternatives(
      List<Alternative> alternatives, BookingRequest request, List<Booking> confirmed) {
    List<Alternative> all = new ArrayList<>();
    int length = (int) request.slot().duration().dividedBy(QUARTER);
    for (Room room : ROOMS) {
      if (room.capacity() >= request.people() && room.features().containsAll(request.features())) {
        for (int start = 0; start + length <= QUARTERS; start++) {
          TimeSlot slot = quarters(start, length);
          if (clashes(room, slot, confirmed).isEmpty()) {
            all.add(new Alternative(List.of(room.id()), slot, cost(room, slot, request)));
          }
        }
      }
    }
    assertThat(all).containsAll(alternatives);
    assertThat(alternatives).isSortedAccordingTo(Comparator.comparingLong(Alternative::cost));
    assertThat(alternatives).doesNotHaveDuplicates();
    assertThat(alternatives.isEmpty()).isEqualTo(all.isEmpty());
    if (!all.isEmpty()) {
      // Nothing is cheaper than the first.
      assertThat(alternatives.get(0).cost())
          .isEqualTo(all.stream().mapToLong(Alternative::cost).min().getAsLong());
    }
  }

  private static long cost(Room room, TimeSlot slot, BookingRequest request) {
    long moved =
        Math.abs(
            Duration.between(request.slot().startInclusive(), slot.startInclusive()).toMinutes());
    boolean other = request.room() != null && !request.room().equals(room.id());
    return moved + (other ? 30 : 0) + (room.capacity() - request.people()) / 10;
  }

  private static List<Room> candidates(BookingRequest request) {
    return ROOMS.stream()
        .filter(room -> request.room() == null || room.id().equals(request.room()))
        .filter(room -> room.capacity() >= request.people())
        .filter(room -> room.features().containsAll(request.features()))
        .toList();
  }

  private static Set<DocumentKey> clashes(Room room, TimeSlot slot, List<Booking> confirmed) {
    Set<DocumentKey> clashes = new HashSet<>();
    for (Booking booking : confirmed) {
      Room theirs = room(booking.room());
      boolean shared =
          room.equals(theirs)
              || room.parts().contains(theirs.id())
              || theirs.parts().contains(room.id());
      if (shared && room.occupied(slot).overlaps(theirs.occupied(booking.slot()))) {
        clashes.add(booking.id().document());
      }
    }
    return clashes;
  }

  private static Room room(RoomId id) {
    return ROOMS.stream().filter(room -> room.id().equals(id)).findFirst().orElseThrow();
  }
}
