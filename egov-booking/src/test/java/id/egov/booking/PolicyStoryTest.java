package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static id.egov.booking.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.booking.BookingOutcome.Refused;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyStoryTest extends StoryCase {

  private static final BookingPolicy OPEN = BookingPolicy.ofDefaults();

  @Test
  void whoeverAsksTooLateIsRefused() {
    BookingService service =
        service(OPEN.withNotices(new Notices(Duration.ofHours(9), Duration.ZERO, Duration.ZERO)));
    confirmed(service.request(request("1", hours(9, 10))));
    clock.forward(Duration.ofMillis(1));
    Refused late = refused(service.request(request("2", hours(9, 10)).withRoom("hall-a")));
    assertThat(codes(late)).containsExactly("NOTICE_TOO_SHORT");
    assertThat(late.alternatives()).noneMatch(one -> one.slot().overlaps(hours(8, 9)));
    Booking anyway =
        confirmed(service.as(ROOT).overriding("flood").request(request("3", hours(9, 10))));
    assertThat(anyway.reasons().get(0).evidence()).containsEntry("codes", "NOTICE_TOO_SHORT");
  }

  @Test
  void roomsAreBookedInTheirHoursOnly() {
    OpeningTimes office = window -> List.of(hours(8, 12), hours(13, 16), hours(32, 36));
    BookingService service =
        builder().policy(OPEN.withWithinHours(true)).openingTimes(office).build();
    confirmed(service.request(request("1", hours(8, 12)).withRoom("small")));
    Refused lunch = refused(service.request(request("2", hours(11, 14)).withRoom("hall-a")));
    assertThat(codes(lunch)).containsExactly("OUTSIDE_HOURS");
    assertThat(lunch.alternatives())
        .isNotEmpty()
        .allMatch(one -> office.within(one.slot()).stream().anyMatch(o -> o.encloses(one.slot())));
    // The second day is a holiday but for its morning.
    assertThat(codes(service.request(request("3", hours(36, 37)).withRoom("small"))))
        .containsExactly("OUTSIDE_HOURS");
    confirmed(service.as(ROOT).overriding("flood").request(request("4", hours(20, 21))));
  }

  @Test
  void whatIsBeyondThePolicyMayBeAskedForWhereThatIsAllowed() {
    BookingService service =
        service(OPEN.withLongest(Duration.ofHours(2)).withRight(BookingRight.OUT_OF_POLICY));
    confirmed(service.request(request("1", hours(9, 11)).withRoom("small")));
    Booking asked = waiting(service.request(request("2", hours(9, 12)).withRoom("hall-a")));
    assertThat(codes(asked.reasons())).containsExactly("OUT_OF_POLICY");
    assertThat(asked.reasons().get(0).evidence()).containsEntry("codes", "TOO_LONG");
    assertThat(codes(service.as(VERA).approve(asked.id(), asked.version(), null)))
        .containsExactly("NOT_PERMITTED");
    Booking approved = confirmed(service.as(ADI).approve(asked.id(), asked.version(), null));
    assertThat(codes(approved.reasons())).containsExactly("OUT_OF_POLICY");
    // The past is beyond any approval.
    assertThat(codes(service.request(request("3", hours(-2, 1)).withRoom("small"))))
        .contains("IN_THE_PAST");
    Booking held =
        waiting(service.hold(request("4", hours(9, 12)).withRoom("hall-b"), Duration.ofMinutes(5)));
    assertThat(waiting(service.request(held.request())).state()).isEqualTo(BookingState.REQUESTED);
  }

  @Test
  void whatHasBegunCannotBeApprovedAnyMore() {
    BookingService service = service(OPEN.withSteps(CONSENT));
    Booking asked = waiting(service.request(request("1", hours(1, 2)).withRoom("small")));
    clock.forward(Duration.ofHours(1).plusMillis(1));
    assertThat(codes(service.approve(asked.id(), asked.version(), null)))
        .containsExactly("MOVE_NOT_ALLOWED");
  }

  @Test
  void someAgenciesNeverGetSomeRooms() {
    BookingService service =
        builder()
            .rules(
                new BookingRules() {
                  @Override
                  public BookingPolicy policy(Room room, String agency) {
                    return switch (agency) {
                      case "Mayor" -> OPEN.withWindow(Duration.ofDays(365));
                      case "Guests" ->
                          room.id().value().equals("small")
                              ? OPEN
                              : OPEN.withRight(BookingRight.NEVER);
                      default -> OPEN;
                    };
                  }

                  @Override
                  public OpeningTimes hours(Room room) {
                    return OpeningTimes.ALWAYS;
                  }
                })
            .build();
    BookingRequest guests = BookingRequest.of("1", "Visit", "Guests", hours(9, 10));
    Refused never = refused(service.request(guests.withRoom("hall-a")));
    assertThat(codes(never)).containsExactly("NOT_ALLOWED_HERE");
    assertThat(never.alternatives()).allMatch(one -> one.room().value().equals("small"));
    confirmed(service.request(guests));
    Refused taken = refused(service.request(guests.withId(new BookingId("2"))));
    assertThat(codes(taken)).containsExactly("ALL_ROOMS_TAKEN", "ROOM_TAKEN");
    assertThat(taken.alternatives()).allMatch(one -> one.room().value().equals("small"));
    assertThat(codes(service.request(guests.withId(new BookingId("3")).withPeople(50))))
        .contains("NOT_ALLOWED_HERE");
    confirmed(
        service
            .as(ROOT)
            .overriding("a delegation")
            .request(guests.withId(new BookingId("4")).withRoom("hall-a")));

    // Who may look further ahead is offered what lies there.
    TimeSlot far = hours(24 * 300, 24 * 300 + 1);
    BookingRequest mayor = BookingRequest.of("m", "Rapat", "Mayor", far).withRoom("small");
    confirmed(service.request(mayor));
    assertThat(refused(service.request(mayor.withId(new BookingId("n")))).alternatives())
        .first()
        .extracting(Alternative::slot)
        .isEqualTo(far);
    assertThat(
            codes(
                service.request(BookingRequest.of("o", "Rapat", "Others", far).withRoom("hall-a"))))
        .contains("BEYOND_WINDOW");
  }

  @Test
  void roomsTakenTogetherKeepToTheStrictestOfTheirPolicies() {
    Quota few =
        new Quota("q", Quota.Subject.AGENCY, QuotaPeriod.DAY, Quota.Measure.BOOKINGS, 1, Zone.WIB);
    Quota many =
        new Quota("q", Quota.Subject.AGENCY, QuotaPeriod.DAY, Quota.Measure.BOOKINGS, 5, Zone.WIB);
    BookingPolicy a =
        OPEN.withWindow(Duration.ofDays(10))
            .withLongest(Duration.ofHours(9))
            .withNotices(new Notices(Duration.ofHours(1), Duration.ofHours(5), Duration.ofHours(2)))
            .withSteps(CHECK)
            .withQuotas(few)
            .withNoShowAfter(Duration.ofMinutes(20))
            .withCheckInBefore(Duration.ofMinutes(5))
            .withLongestHold(Duration.ofHours(4))
            .withDisplacementNotice(Duration.ofDays(1))
            .withSeriesLimits(new SeriesLimits(10, 1, SeriesHorizon.ENFORCED));
    BookingPolicy b =
        OPEN.withWindow(Duration.ofDays(20))
            .withLongest(Duration.ofHours(3))
            .withNotices(new Notices(Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(3)))
            .withWithinHours(true)
            .withPending(Pending.BLOCKS)
            .withSteps(CHECK, CONSENT)
            .withQuotas(many)
            .withNoShowAfter(Duration.ofMinutes(10))
            .withCheckInBefore(Duration.ofMinutes(15))
            .withLongestHold(Duration.ofHours(2))
            .withDisplacementNotice(Duration.ofDays(2))
            .withSeriesLimits(new SeriesLimits(5, 3, SeriesHorizon.ENFORCED));
    BookingPolicy together =
        new BookingPolicy(
            Duration.ofDays(10),
            Duration.ofHours(3),
            new Notices(Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(3)),
            true,
            BookingRight.IN_POLICY,
            Pending.BLOCKS,
            List.of(CHECK, CONSENT),
            List.of(few),
            Duration.ofMinutes(10),
            Duration.ofMinutes(5),
            Duration.ofHours(2),
            Duration.ofDays(2),
            new SeriesLimits(5, 1, SeriesHorizon.ENFORCED));
    assertThat(PolicyTogether.of(a, b)).isEqualTo(together);
    assertThat(PolicyTogether.of(b, a)).isEqualTo(together);
    assertThat(PolicyTogether.of(a, a)).isSameAs(a);
    BookingPolicy never = OPEN.withRight(BookingRight.NEVER);
    BookingPolicy out = OPEN.withRight(BookingRight.OUT_OF_POLICY).withNoShowAfter(Duration.ZERO);
    assertThat(PolicyTogether.of(OPEN, never).right()).isEqualTo(BookingRight.NEVER);
    assertThat(PolicyTogether.of(never, out).right()).isEqualTo(BookingRight.NEVER);
    assertThat(PolicyTogether.of(OPEN, out).right()).isEqualTo(BookingRight.IN_POLICY);
    assertThat(PolicyTogether.of(out, OPEN).right()).isEqualTo(BookingRight.IN_POLICY);
    assertThat(PolicyTogether.of(out, out.withPending(Pending.BLOCKS)).right())
        .isEqualTo(BookingRight.OUT_OF_POLICY);
    assertThat(PolicyTogether.of(OPEN, out).noShowAfter()).isEqualTo(Duration.ZERO);
    assertThat(PolicyTogether.of(out, OPEN).noShowAfter()).isEqualTo(Duration.ZERO);
    assertThat(PolicyTogether.of(a, OPEN).displacementNotice()).isNull();
    assertThat(PolicyTogether.of(OPEN, a).displacementNotice()).isNull();
  }
}
