package id.egov.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.store.MemoryStore;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomCatalogTest {

  private static void refused(String room, String field, Room... rooms) {
    assertThatThrownBy(() -> RoomCatalog.of(List.of(rooms)))
        .isInstanceOfSatisfying(
            InvalidRoomException.class,
            e -> {
              assertThat(e.room()).isEqualTo(new RoomId(room));
              assertThat(e.field()).isEqualTo(field);
              assertThat(e).hasMessageContaining(room).hasMessageContaining(field);
            });
  }

  @Test
  void findsRoomsAndKeepsTheirOrder() {
    assertThat(Fixtures.ROOMS.rooms())
        .containsExactly(Fixtures.HALL, Fixtures.HALL_A, Fixtures.HALL_B, Fixtures.SMALL);
    assertThat(Fixtures.ROOMS.find(new RoomId("small"))).contains(Fixtures.SMALL);
    assertThat(Fixtures.ROOMS.find(new RoomId("attic"))).isEmpty();
  }

  @Test
  void claimsAreKeptOnTheSmallestParts() {
    Room wing = Room.of("wing", "Wing", 300).withParts("hall", "small");
    RoomCatalog rooms =
        RoomCatalog.of(
            List.of(wing, Fixtures.HALL, Fixtures.HALL_A, Fixtures.HALL_B, Fixtures.SMALL));
    BookingService service =
        BookingService.builder(new MemoryStore(), rooms, Fixtures.VALIDATOR, Fixtures.CLOCK)
            .build();
    BookingOutcome outcome =
        service.request(Fixtures.request("1", Fixtures.hours(9, 10)).withRoom("wing"));
    assertThat(((BookingOutcome.Confirmed) outcome).booking().claimed())
        .extracting(ClaimedTime::resource)
        .containsExactlyInAnyOrder(
            new RoomId("hall-a").resource(),
            new RoomId("hall-b").resource(),
            new RoomId("small").resource());
  }

  @Test
  void saysWhichRoomDoesNotFitIn() {
    refused("a", "id", Room.of("a", "A", 1), Room.of("a", "A again", 2));
    refused("a", "parts", Room.of("a", "A", 1).withParts("b"));
    refused("a", "parts", Room.of("a", "A", 1).withParts("a"));
    refused("a", "parts", Room.of("a", "A", 1).withParts("b"), Room.of("b", "B", 1).withParts("a"));
  }

  @Test
  void roomsAreOccupiedBeforeAndAfterAnEvent() {
    assertThatThrownBy(() -> Fixtures.SMALL.withSetup(Duration.ofMinutes(-1), Duration.ZERO))
        .hasMessageContaining("setup");
    assertThatThrownBy(() -> Fixtures.SMALL.withSetup(Duration.ZERO, Duration.ofMinutes(-1)))
        .hasMessageContaining("teardown");
    assertThat(Fixtures.SMALL.withLocation("2nd floor").location()).isEqualTo("2nd floor");
  }

  @Test
  void policiesAreLongerThanZero() {
    assertThatThrownBy(
            () ->
                BookingPolicy.ofDefaults()
                    .withWindow(Duration.ZERO)
                    .withLongest(Duration.ofHours(1)))
        .hasMessageContaining("window");
    assertThatThrownBy(
            () ->
                BookingPolicy.ofDefaults()
                    .withWindow(Duration.ofDays(1))
                    .withLongest(Duration.ofHours(-1)))
        .hasMessageContaining("longest");
  }

  @Test
  void namesAreOrderedAndPlain() {
    assertThat(new RoomId("a")).isLessThan(new RoomId("b")).hasToString("a");
    assertThat(new BookingId("a")).isLessThan(new BookingId("b")).hasToString("a");
    assertThatThrownBy(() -> new RoomId("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BookingId("a\n")).isInstanceOf(IllegalArgumentException.class);
  }
}
