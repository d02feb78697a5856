package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static id.egov.booking.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.booking.BookingOutcome.Refused;
import id.egov.core.store.DocumentKey;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Layouts, and several rooms at once. */
class RoomsStoryTest extends StoryCase {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Room AULA =
      Room.of("aula", "Aula", 60)
          .withSetup(Duration.ZERO, Duration.ofMinutes(15))
          .withLayout("theatre", 100, HOUR, HOUR)
          .withLayout("u-shape", 30, Duration.ofMinutes(30), Duration.ZERO);
  private static final Room DEN = Room.of("den", "Den", 20);
  private final BookingService aula = builder(RoomCatalog.of(List.of(AULA, DEN))).build();

  @Test
  void aLayoutHasItsOwnCapacityAndSetup() {
    assertThat(codes(aula.request(request("1", hours(9, 10)).withRoom("aula").withPeople(80))))
        .contains("ROOM_TOO_SMALL");
    Booking theatre =
        confirmed(
            aula.request(
                request("1", hours(9, 10)).withRoom("aula").withPeople(80).withLayout("theatre")));
    assertThat(theatre.claimed()).extracting(ClaimedTime::slot).containsExactly(hours(8, 11));
    assertThat(
            codes(
                aula.request(
                    request("2", hours(12, 13))
                        .withRoom("aula")
                        .withPeople(31)
                        .withLayout("u-shape"))))
        .contains("ROOM_TOO_SMALL");
    // Without a layout the room's own turnaround counts: 15 minutes after, none before.
    confirmed(aula.request(request("3", hours(11, 12)).withRoom("aula")));
    assertThat(codes(aula.request(request("4", hours(12, 13)).withRoom("aula"))))
        .containsExactly("ROOM_TAKEN");
  }

  @Test
  void onlyRoomsWithTheLayoutFit() {
    assertThat(confirmed(aula.request(request("1", hours(9, 10)).withLayout("u-shape"))).room())
        .isEqualTo(AULA.id());
    Refused taken = refused(aula.request(request("2", hours(9, 10)).withLayout("u-shape")));
    assertThat(codes(taken)).containsExactly("ALL_ROOMS_TAKEN", "ROOM_TAKEN");
    assertThat(taken.alternatives()).allMatch(one -> one.room().equals(AULA.id()));
    // Half an hour of setup lies between the two.
    assertThat(taken.alternatives())
        .extracting(Alternative::slot)
        .contains(TimeSlot.of(hours(10, 11).startInclusive().plusSeconds(1800), HOUR));
    Refused unknown =
        refused(aula.request(request("3", hours(9, 10)).withRoom("den").withLayout("theatre")));
    assertThat(codes(unknown)).containsExactly("LAYOUT_UNKNOWN");
    assertThat(codes(aula.request(request("4", hours(9, 10)).withLayout("class"))))
        .containsExactly("NO_ROOM_FITS");
  }

  @Test
  void aLayoutIsKeptWhenItIsMoved() {
    Booking theatre =
        confirmed(aula.request(request("1", hours(9, 10)).withRoom("aula").withLayout("theatre")));
    Booking moved =
        confirmed(aula.reschedule(theatre.id(), theatre.version(), hours(10, 11), List.of(), null));
    assertThat(moved.claimed()).extracting(ClaimedTime::slot).containsExactly(hours(9, 12));
  }

  @Test
  void layoutsHaveNamesAndSeats() {
    assertThatThrownBy(() -> new Layout(" ", 1, HOUR, HOUR)).hasMessageContaining("blank");
    assertThatThrownBy(() -> new Layout("u", 0, HOUR, HOUR)).hasMessageContaining("capacity (0)");
    assertThatThrownBy(() -> AULA.withLayout("theatre", 1, HOUR, HOUR))
        .hasMessageContaining("different names");
  }

  @Test
  void severalRoomsAreBookedAllOrNothing() {
    BookingService service = builder().build();
    Booking taken = confirmed(service.request(request("1", hours(9, 10)).withRoom("hall-b")));
    BookingRequest both = request("2", hours(9, 10)).withRooms("small", "hall-b");
    Refused refused = refused(service.request(both));
    assertThat(refused.clashes()).containsExactly(DocumentKey.parse("booking:1"));
    assertThat(codes(refused)).containsExactly("ROOM_TAKEN");
    assertThat(refused.alternatives())
        .isNotEmpty()
        .allMatch(one -> one.rooms().equals(both.rooms()))
        .allMatch(one -> one.slot().equals(hours(8, 9)) || one.slot().equals(hours(10, 11)));
    // The small room is still free.
    Booking small = confirmed(service.request(request("3", hours(9, 10)).withRoom("small")));
    service.cancel(taken.id(), taken.version(), null);
    service.cancel(small.id(), small.version(), null);
    Booking booked = confirmed(service.request(both));
    assertThat(booked.rooms()).containsExactly(new RoomId("small"), new RoomId("hall-b"));
    assertThat(booked.claimed()).hasSize(2);
    assertThat(codes(service.request(request("4", hours(9, 10)).withRoom("small"))))
        .containsExactly("ROOM_TAKEN");
    assertThat(codes(service.request(request("5", hours(9, 10)).withRooms("small", "attic"))))
        .contains("ROOM_UNKNOWN");
  }

  @Test
  void severalRoomsHoldThePeopleOfAllAndHaveWhatAnyHas() {
    BookingService service = builder().build();
    confirmed(
        service.request(
            request("1", hours(9, 10))
                .withRooms("hall-b", "small")
                .withPeople(100)
                .withFeatures("projector")));
    assertThat(
            codes(
                service.request(
                    request("2", hours(11, 12)).withRooms("hall-b", "small").withPeople(101))))
        .contains("ROOM_TOO_SMALL");
    // Who sits in a part of the hall does not sit in the hall a second time.
    assertThat(
            codes(
                service.request(
                    request("3", hours(13, 14)).withRooms("hall", "hall-a").withPeople(201))))
        .contains("ROOM_TOO_SMALL");
    Booking nested =
        confirmed(
            service.request(
                request("4", hours(13, 14)).withRooms("hall-a", "hall").withPeople(200)));
    assertThat(nested.claimed()).hasSize(2);
  }
}
