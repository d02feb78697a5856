package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static id.egov.booking.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.booking.BookingOutcome.Confirmed;
import id.egov.booking.BookingOutcome.Waiting;
import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import id.egov.core.store.DocumentKey;
import id.egov.core.time.Zone;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldStoryTest extends StoryCase {

  private static final Duration QUARTER = Duration.ofMinutes(15);
  private final BookingService service = builder().build();

  @Test
  void aHoldKeepsTheTimeUntilItIsTakenUp() {
    BookingRequest siti = request("siti", hours(9, 11)).withRoom("small");
    Booking held = waiting(service.hold(siti, QUARTER));
    assertThat(held.state()).isEqualTo(BookingState.HELD);
    assertThat(held.milestones().due()).isEqualTo(Fixtures.NOW.plus(QUARTER));
    assertThat(codes(service.request(request("budi", hours(10, 12)).withRoom("small"))))
        .containsExactly("ROOM_TAKEN");

    clock.forward(Duration.ofMinutes(14));
    Booking taken = confirmed(service.request(siti));
    assertThat(taken.milestones().due()).isNull();
    assertThat(events()).containsExactly("booking-hold siti", "booking-request siti");
    clock.forward(QUARTER);
    assertThat(service.sweep(10)).isEmpty();
    assertThat(confirmed(service.request(siti))).isEqualTo(taken);
  }

  @Test
  void anyRoomThatIsHeldIsTheOneThatIsTakenUp() {
    BookingRequest siti = request("siti", hours(9, 11)).withPeople(5);
    Booking held = waiting(service.hold(siti, QUARTER));
    assertThat(confirmed(service.request(siti)).rooms()).isEqualTo(held.rooms());
  }

  @Test
  void aHoldThatIsOverCannotBeTakenUp() {
    BookingRequest siti = request("siti", hours(9, 11)).withRoom("small");
    waiting(service.hold(siti, QUARTER));
    clock.forward(QUARTER);
    assertThat(codes(service.request(siti))).containsExactly("HOLD_EXPIRED");
    // Nor is it told again as if it were held.
    assertThat(codes(service.hold(siti, QUARTER))).containsExactly("HOLD_EXPIRED");
    assertThat(service.sweep(10)).extracting(Booking::state).containsExactly(BookingState.EXPIRED);
    assertThat(service.sweep(10)).isEmpty();
    assertThat(codes(service.request(siti))).containsExactly("MOVE_NOT_ALLOWED");
    assertThat(codes(service.hold(siti, QUARTER))).containsExactly("MOVE_NOT_ALLOWED");
  }

  @Test
  void whoAsksNextOvertakesAHoldThatIsOver() {
    Booking held = waiting(service.hold(request("siti", hours(9, 11)).withRoom("hall"), QUARTER));
    clock.forward(QUARTER);
    Confirmed budi = (Confirmed) service.request(request("budi", hours(10, 12)).withRoom("hall-a"));
    assertThat(budi.consequences())
        .containsExactly(new Consequence(BookingCommand.EXPIRE, now(service, held)));
    assertThat(now(service, held).state()).isEqualTo(BookingState.EXPIRED);
    assertThat(now(service, held).version()).isEqualTo(budi.booking().version());
    assertThat(events())
        .containsExactly("booking-hold siti", "booking-request budi", "booking-expire siti");
    assertThat(service.sweep(10)).isEmpty();
  }

  @Test
  void aHoldThatIsOverIsNoReason() {
    waiting(service.hold(request("siti", hours(9, 10)).withRoom("small"), QUARTER));
    confirmed(service.request(request("budi", hours(10, 11)).withRoom("small")));
    clock.forward(QUARTER);
    assertThat(refused(service.request(request("tuti", hours(9, 11)).withRoom("small"))).clashes())
        .containsExactly(DocumentKey.parse("booking:budi"));
  }

  @Test
  void aRoomWithManyHoldsThatAreOverIsEasierThanOneThatIsTaken() {
    confirmed(service.request(request("hall", hours(8, 12)).withRoom("hall")));
    waiting(service.hold(request("siti", hours(9, 10)).withRoom("small"), QUARTER));
    waiting(service.hold(request("tuti", hours(10, 11)).withRoom("small"), QUARTER));
    clock.forward(QUARTER);
    Confirmed any = (Confirmed) service.request(request("any", hours(9, 11)));
    assertThat(any.booking().room().value()).isEqualTo("small");
    assertThat(any.consequences()).hasSize(2);
  }

  @Test
  void equipmentOfAHoldThatIsOverIsFree() {
    BookingService equipped =
        builder(
                Fixtures.ROOMS.withEquipment(
                    List.of(new EquipmentPool("projector", "Projector", 2))))
            .build();
    BookingRequest siti =
        request("a", hours(9, 11)).withRoom("hall-a").withEquipment("projector", 1);
    waiting(equipped.hold(siti, QUARTER));
    confirmed(
        equipped.request(
            request("b", hours(9, 11)).withRoom("hall-b").withEquipment("projector", 1)));
    clock.forward(QUARTER);
    Confirmed third =
        (Confirmed)
            equipped.request(
                request("c", hours(9, 11)).withRoom("small").withEquipment("projector", 1));
    assertThat(third.consequences())
        .extracting(one -> one.booking().id().value())
        .containsExactly("a");
  }

  @Test
  void theQuotaOfAHoldThatIsOverIsGivenBack() {
    BookingService limited =
        service(
            BookingPolicy.ofDefaults()
                .withQuotas(
                    new Quota(
                        "daily",
                        Quota.Subject.REQUESTER,
                        QuotaPeriod.DAY,
                        Quota.Measure.BOOKINGS,
                        1,
                        Zone.WIB)));
    BookingRequest first = request("1", hours(9, 10)).withRequester("siti").withRoom("small");
    waiting(limited.hold(first, QUARTER));
    BookingRequest second = first.withId(new BookingId("2")).withRoom("hall-a");
    assertThat(codes(limited.request(second))).containsExactly("QUOTA_USED_UP");
    clock.forward(QUARTER);
    Confirmed yes = (Confirmed) limited.request(second);
    assertThat(yes.consequences()).extracting(Consequence::command).hasSize(1);
  }

  @Test
  void whatIsFarFromTheRequestIsLeftToTheSweep() {
    waiting(service.hold(request("siti", hours(20, 21)).withRoom("small"), QUARTER));
    waiting(service.hold(request("tuti", hours(9, 10)).withRoom("small"), QUARTER));
    clock.forward(QUARTER);
    Confirmed budi = (Confirmed) service.request(request("b", hours(9, 10)).withRoom("small"));
    assertThat(budi.consequences())
        .extracting(one -> one.booking().id().value())
        .containsExactly("tuti");
    assertThat(service.sweep(10)).extracting(b -> b.id().value()).containsExactly("siti");
  }

  @Test
  void whoOvertakesAConfidentialHoldLearnsNothingOfIt() {
    BookingRequest secret =
        request("secret", hours(9, 10)).withRoom("small").withVisibility(Visibility.CONFIDENTIAL);
    waiting(service.hold(secret, QUARTER));
    clock.forward(QUARTER);
    Actor budi = Actor.of("budi", "Agency of b", Role.REQUESTER);
    Confirmed yes =
        (Confirmed)
            service
                .as(budi)
                .request(request("b", hours(9, 10)).withRequester("budi").withRoom("small"));
    assertThat(yes.consequences()).isEmpty();
    assertThat(service.find(secret.id()).orElseThrow().state()).isEqualTo(BookingState.EXPIRED);
  }

  @Test
  void aHoldCannotBeMoved() {
    Booking held = waiting(service.hold(request("1", hours(9, 10)).withRoom("small"), QUARTER));
    assertThat(codes(service.reschedule(held.id(), held.version(), hours(10, 11), List.of(), null)))
        .containsExactly("MOVE_NOT_ALLOWED");
  }

  @Test
  void aNoShowIsNotMovedAnyMore() {
    BookingService strict = service(BookingPolicy.ofDefaults().withNoShowAfter(Duration.ZERO));
    Booking late = confirmed(strict.request(request("1", hours(1, 3)).withRoom("small")));
    clock.forward(Duration.ofHours(1));
    assertThat(codes(strict.reschedule(late.id(), late.version(), hours(2, 4), List.of(), null)))
        .containsExactly("MOVE_NOT_ALLOWED");
  }

  @Test
  void aHoldNeedsATimeToLive() {
    assertThatThrownBy(() -> service.hold(request("1", hours(9, 10)), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("timeToLive (PT0S)");
  }

  @Test
  void aHoldIsWithdrawnAndItsTimeIsFree() {
    Booking held = waiting(service.hold(request("1", hours(9, 10)).withRoom("small"), QUARTER));
    assertThat(ended(service.withdraw(held.id(), held.version(), "no need")).state())
        .isEqualTo(BookingState.CANCELLED);
    assertThat(service.hold(request("2", hours(9, 10)).withRoom("small"), QUARTER))
        .isInstanceOf(Waiting.class);
  }

  @Test
  void nothingIsHeldLongerThanThePolicyAllowsNorIntoItsEvent() {
    BookingService service =
        service(BookingPolicy.ofDefaults().withLongestHold(Duration.ofHours(10)));
    Booking near =
        waiting(
            service.hold(
                request("1", hours(9, 10)).withRoom("small"), Duration.ofSeconds(Long.MAX_VALUE)));
    assertThat(near.milestones().due()).isEqualTo(hours(9, 10).startInclusive());
    Booking far =
        waiting(
            service.hold(request("2", hours(90, 91)).withRoom("small"), Duration.ofDays(3_000)));
    assertThat(far.milestones().due()).isEqualTo(Fixtures.NOW.plus(Duration.ofHours(10)));
    Booking set =
        waiting(
            service
                .overriding("the council decides on Friday")
                .hold(request("3", hours(90, 91)).withRoom("hall"), Duration.ofDays(2)));
    assertThat(set.milestones().due()).isEqualTo(Fixtures.NOW.plus(Duration.ofDays(2)));
  }

  @Test
  void whatWasHeldInTimeIsTakenUpWithinTheNotice() {
    BookingService service =
        service(
            BookingPolicy.ofDefaults()
                .withNotices(new Notices(Duration.ofHours(24), Duration.ZERO, Duration.ZERO)));
    BookingRequest asked = request("1", hours(24, 25)).withRoom("small");
    waiting(service.hold(asked, QUARTER));
    clock.forward(Duration.ofMinutes(5));
    assertThat(codes(service.request(request("2", hours(24, 25)).withRoom("hall"))))
        .contains("NOTICE_TOO_SHORT");
    confirmed(service.request(asked));
  }
}
