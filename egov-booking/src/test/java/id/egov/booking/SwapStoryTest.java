package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static id.egov.booking.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.booking.BookingOutcome.Confirmed;
import id.egov.booking.BookingOutcome.Refused;
import id.egov.core.store.DocumentKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwapStoryTest extends StoryCase {

  private final BookingService service = builder().build();

  private BookingOutcome swap(BookingService by, Booking a, Booking b) {
    return by.swap(a.id(), a.version(), b.id(), b.version(), "agreed by both");
  }

  @Test
  void twoAtTheSameTimeExchangeRooms() {
    Booking a = confirmed(service.request(request("a", hours(9, 11)).withRoom("hall-a")));
    Booking b = confirmed(service.request(request("b", hours(9, 11)).withRoom("hall-b")));
    Confirmed shown = (Confirmed) swap(service.dryRun(), a, b);
    assertThat(now(service, a)).isEqualTo(a);
    Confirmed swapped = (Confirmed) swap(service, a, b);
    assertThat(swapped.booking().rooms()).isEqualTo(b.rooms()).isEqualTo(shown.booking().rooms());
    assertThat(now(service, a)).isEqualTo(swapped.booking());
    assertThat(now(service, b).rooms()).isEqualTo(a.rooms());
    assertThat(swapped.consequences())
        .containsExactly(new Consequence(BookingCommand.RESCHEDULE, now(service, b)));
    assertThat(now(service, a).version()).isEqualTo(now(service, b).version());
    assertThat(now(service, a).note()).isEqualTo("agreed by both");
    assertThat(now(service, b).sequence()).isEqualTo(1);
    assertThat(events()).endsWith("booking-reschedule a", "booking-reschedule b");
    // Sent again it is an edit on old versions.
    assertThat(codes(swap(service, a, b))).containsExactly("BOOKING_CHANGED");
  }

  @Test
  void eachGetsTheRoomAndTheTimeOfTheOther() {
    Booking a = confirmed(service.request(request("a", hours(9, 10)).withRoom("small")));
    Booking b = confirmed(service.request(request("b", hours(13, 16)).withRoom("hall")));
    swap(service, a, b);
    assertThat(now(service, a).slot()).isEqualTo(hours(13, 16));
    assertThat(now(service, a).room().value()).isEqualTo("hall");
    assertThat(now(service, a).claimed()).hasSize(2);
    assertThat(now(service, b).slot()).isEqualTo(hours(9, 10));
    assertThat(now(service, b).claimed()).hasSize(1);
    // Overlapping times in one room too, and the whole of a hall for one of its parts.
    Booking c = confirmed(service.request(request("c", hours(20, 22)).withRoom("hall")));
    Booking d = confirmed(service.request(request("d", hours(22, 23)).withRoom("hall-a")));
    swap(service, c, d);
    assertThat(now(service, c).claimed()).hasSize(1);
    assertThat(now(service, d).claimed()).hasSize(2);
  }

  @Test
  void bothOrNeither() {
    Booking a =
        confirmed(service.request(request("a", hours(9, 11)).withRoom("hall").withPeople(150)));
    Booking b = confirmed(service.request(request("b", hours(9, 11)).withRoom("small")));
    for (BookingOutcome refused : List.of(swap(service, a, b), swap(service, b, a))) {
      assertThat(codes(refused)).containsExactly("ROOM_TOO_SMALL");
      assertThat(((Refused) refused).alternatives()).isEmpty();
    }
    assertThat(now(service, a)).isEqualTo(a);
    assertThat(now(service, b)).isEqualTo(b);
  }

  @Test
  void othersStandInTheWay() {
    // B is set up half an hour before in the lab, where C is until then.
    Room lab =
        Room.of("lab", "Lab", 10).withLayout("class", 10, Duration.ofHours(1), Duration.ZERO);
    BookingService labs = builder(RoomCatalog.of(List.of(lab, Fixtures.SMALL))).build();
    Booking a = confirmed(labs.request(request("a", hours(10, 11)).withRoom("lab")));
    confirmed(labs.request(request("c", hours(9, 10)).withRoom("lab")));
    Booking b =
        confirmed(labs.request(request("b", hours(15, 16)).withRoom("lab").withLayout("class")));
    Refused refused = refused(swap(labs, a, b));
    assertThat(refused.clashes()).containsExactly(DocumentKey.parse("booking:c"));
    assertThat(now(labs, b)).isEqualTo(b);
  }

  @Test
  void eachMayStandInTheWayOfTheOther() {
    Room lab =
        Room.of("lab", "Lab", 10).withLayout("class", 10, Duration.ofHours(1), Duration.ZERO);
    BookingService labs = builder(RoomCatalog.of(List.of(lab))).build();
    Booking a =
        confirmed(labs.request(request("a", hours(9, 10)).withRoom("lab").withLayout("class")));
    Booking b = confirmed(labs.request(request("b", hours(10, 11)).withRoom("lab")));
    // A would be set up while B is there.
    Refused refused = refused(swap(labs, a, b));
    assertThat(refused.clashes()).containsExactly(DocumentKey.parse("booking:b"));
    assertThat(codes(refused)).containsExactly("ROOM_TAKEN");
  }

  @Test
  void equipmentMustBeEnoughForBoth() {
    Room one =
        Room.of("one", "One", 10).withLayout("class", 10, Duration.ofHours(1), Duration.ZERO);
    Room two =
        Room.of("two", "Two", 10).withLayout("class", 10, Duration.ofHours(1), Duration.ZERO);
    BookingService labs =
        builder(
                RoomCatalog.of(List.of(one, two))
                    .withEquipment(List.of(new EquipmentPool("mic", "Microphone", 3))))
            .build();
    BookingRequest set = request("a", hours(9, 10)).withRoom("one").withLayout("class");
    Booking a = confirmed(labs.request(set.withEquipment("mic", 2)));
    Booking b =
        confirmed(
            labs.request(request("b", hours(10, 11)).withRoom("two").withEquipment("mic", 2)));
    // A would be set up while B is there, in another room, with two of the three microphones.
    Refused refused = refused(swap(labs, a, b));
    assertThat(codes(refused)).containsExactly("EQUIPMENT_TAKEN");
    assertThat(refused.clashes()).containsExactly(DocumentKey.parse("booking:b"));
    assertThat(now(labs, a)).isEqualTo(a);
    Booking c =
        confirmed(
            labs.request(request("c", hours(20, 21)).withRoom("two").withEquipment("mic", 3)));
    assertThat(swap(labs, b, c)).isInstanceOf(Confirmed.class);
  }

  @Test
  void theSweepNeedNotHaveBeen() {
    BookingService strict =
        service(
            BookingPolicy.ofDefaults()
                .withNotices(new Notices(Duration.ZERO, Duration.ZERO, Duration.ZERO)));
    waiting(strict.hold(request("over", hours(9, 12)).withRoom("hall-a"), Duration.ofMinutes(5)));
    clock.forward(Duration.ofMinutes(5));
    Booking a = confirmed(strict.request(request("a", hours(13, 14)).withRoom("hall-a")));
    Booking b = confirmed(strict.request(request("b", hours(9, 10)).withRoom("hall-b")));
    Confirmed swapped = (Confirmed) swap(strict, a, b);
    assertThat(swapped.booking().slot()).isEqualTo(hours(9, 10));
  }

  @Test
  void whereRoomsAskForApprovalBothWaitAgain() {
    BookingService approving = service(BookingPolicy.ofDefaults().withSteps(CONSENT));
    BookingService root = approving.as(ROOT).overriding("set up");
    Booking a = confirmed(root.request(request("a", hours(9, 11)).withRoom("hall-a")));
    Booking b = confirmed(root.request(request("b", hours(9, 11)).withRoom("hall-b")));
    assertThat(waiting(swap(approving, a, b)).state()).isEqualTo(BookingState.REQUESTED);
    Booking inA = now(approving, b);
    assertThat(inA.state()).isEqualTo(BookingState.REQUESTED);
    Booking inB = now(approving, a);
    // An administrator swaps them back at once, by name and with a reason.
    Booking back = confirmed(swap(root, inB, inA));
    assertThat(codes(back.reasons())).containsExactly("OVERRIDDEN");
    assertThat(now(approving, b).state()).isEqualTo(BookingState.CONFIRMED);
  }

  @Test
  void bothMustBeThereAndOpenToChange() {
    Booking a = confirmed(service.request(request("a", hours(9, 11)).withRoom("hall-a")));
    Booking b = confirmed(service.request(request("b", hours(9, 11)).withRoom("hall-b")));
    assertThatThrownBy(() -> swap(service, a, a)).isInstanceOf(IllegalArgumentException.class);
    assertThat(codes(service.swap(a.id(), a.version(), new BookingId("x"), 1, null)))
        .containsExactly("BOOKING_UNKNOWN");
    assertThat(codes(swap(service.as(VERA), a, b))).containsExactly("NOT_PERMITTED");
    Booking gone = ended(service.cancel(b.id(), b.version(), null));
    assertThat(codes(swap(service, a, gone))).containsExactly("MOVE_NOT_ALLOWED");
    assertThat(codes(swap(service, gone, a))).containsExactly("MOVE_NOT_ALLOWED");
  }

  @Test
  void whatOneLeavesInAClosedRoomIsClosed() {
    Booking a = confirmed(service.request(request("a", hours(9, 10)).withRoom("small")));
    Booking b = confirmed(service.request(request("b", hours(9, 10)).withRoom("hall-a")));
    Closure roof =
        Closure.of("roof", a.rooms(), hours(8, 12), "Atap", "The roof")
            .withEffect(ClosureEffect.KEEP);
    ClosureOutcome.Closed closed = (ClosureOutcome.Closed) service.closures().close(roof);
    Booking kept = now(service, a);
    for (BookingOutcome refused : List.of(swap(service, kept, b), swap(service, b, kept))) {
      assertThat(codes(refused)).containsExactly("ROOM_CLOSED");
    }
    service.closures().lift(roof.id(), closed.closure().version());
    confirmed(swap(service, now(service, a), b));
  }
}
