package id.egov.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.booking.BookingOutcome.Confirmed;
import id.egov.booking.BookingOutcome.Waiting;
import id.egov.core.org.Role;
import id.egov.core.reason.Reason;
import id.egov.core.store.EventCursor;
import id.egov.core.time.HolidayCalendar;
import id.egov.core.time.OfficeHours;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Monday 18 August 2025 becomes a day of joint leave, a few days before. */
class RevalidationStoryTest extends OnAStore {

  private static final LocalDate BEFORE = LocalDate.of(2025, 8, 1);
  private static final LocalDate AFTER = LocalDate.of(2025, 8, 8);
  private static final Clock CLOCK = Clock.fixed(at(AFTER, 8).startInclusive(), Zone.WIB.zoneId());
  private static final BookingPolicy POLICY = BookingPolicy.ofDefaults().withWithinHours(true);

  private final BookingService service = service(rules(BEFORE, POLICY));

  private BookingService service(BookingRules rules) {
    return BookingService.builder(store, Fixtures.ROOMS, Fixtures.VALIDATOR, CLOCK)
        .rules(rules)
        .build();
  }

  private static BookingRules rules(LocalDate asOf, BookingPolicy policy) {
    return BookingRules.of(
        policy,
        OpeningTimes.of(
            OfficeHours.standard(), Zone.WIB.zoneId(), HolidayCalendar.indonesia().asOf(asOf)));
  }

  /** An hour of a local day. */
  private static TimeSlot at(LocalDate date, int hour) {
    return TimeSlot.of(
        LocalDateTime.of(date, LocalTime.of(hour, 0)).atZone(Zone.WIB.zoneId()).toInstant(),
        Duration.ofHours(1));
  }

  private static TimeSlot august(int day, int hour) {
    return at(LocalDate.of(2025, 8, day), hour);
  }

  private Booking confirmed(BookingService by, String id, TimeSlot slot) {
    return ((Confirmed) by.request(Fixtures.request(id, slot).withRoom("small"))).booking();
  }

  @Test
  void whatFallsOnTheNewDayOffIsListedWithProposals() {
    confirmed(service, "friday", august(15, 9));
    Booking monday = confirmed(service, "monday", august(18, 9));
    confirmed(service, "tuesday", august(19, 9));
    Booking waiting =
        ((Waiting)
                service(rules(BEFORE, POLICY.withSteps(new ApprovalStep("ya", Role.APPROVER))))
                    .request(Fixtures.request("waiting", august(18, 13)).withRoom("hall")))
            .booking();
    Booking held =
        ((Waiting)
                service.hold(
                    Fixtures.request("held", august(18, 10)).withRoom("small"), Duration.ofDays(9)))
            .booking();
    assertThat(service.revalidation().stream()).isEmpty();
    int events = store.events(EventCursor.START, 100).events().size();

    List<PolicyBreach> breaches = service.revalidation(rules(AFTER, POLICY)).stream().toList();
    assertThat(breaches).extracting(PolicyBreach::booking).containsExactly(monday, waiting, held);
    assertThat(breaches.get(0).reasons())
        .containsExactly(
            BookingReason.OUTSIDE_HOURS.with("room", "small", "slot", august(18, 9).toString()));
    // The nearest time at which the same room is open: Tuesday at half past seven.
    assertThat(breaches.get(0).proposals().get(0))
        .isEqualTo(
            new Alternative(
                List.of(new RoomId("small")),
                august(19, 7).movedTo(august(19, 7).startInclusive().plusSeconds(1800)),
                22 * 60 + 30));
    assertThat(store.events(EventCursor.START, 100).events()).hasSize(events);
    // A service with the new rules finds the same.
    assertThat(service(rules(AFTER, POLICY)).revalidation().stream()).isEqualTo(breaches);
  }

  @Test
  void aProposalMayOverlapTheBookingItself() {
    Booking early = confirmed(service, "early", august(12, 15));
    BookingRules until1530 =
        BookingRules.of(
            POLICY,
            window ->
                List.of(TimeSlot.of(august(12, 8).startInclusive(), Duration.ofMinutes(450))));
    PolicyBreach breach = service.revalidation(until1530).stream().findFirst().orElseThrow();
    assertThat(breach.booking()).isEqualTo(early);
    assertThat(breach.proposals().get(0).slot())
        .isEqualTo(
            TimeSlot.of(august(12, 14).startInclusive().plusSeconds(1800), Duration.ofHours(1)));
  }

  @Test
  void whatWasOverriddenIsNotHeldAgainstItAgain() {
    confirmed(service.overriding("flood"), "night", august(18, 22));
    assertThat(service.revalidation(rules(AFTER, POLICY)).stream()).isEmpty();
    assertThat(
            service.revalidation(rules(AFTER, POLICY.withLongest(Duration.ofMinutes(30)))).stream()
                .flatMap(breach -> breach.reasons().stream())
                .map(Reason::code))
        .containsExactly("TOO_LONG");
  }

  @Test
  void pagesAreReadOneAfterTheOther() {
    for (int hour = 8; hour < 15; hour++) {
      confirmed(service, "b" + hour, august(18, hour));
    }
    Revalidation revalidation = service.revalidation(rules(AFTER, POLICY));
    List<PolicyBreach> all = new ArrayList<>();
    PolicyBreachPage page = revalidation.page(null, 3);
    int examined = page.examined();
    assertThat(examined).isEqualTo(3);
    all.addAll(page.breaches());
    for (String next = page.next(); next != null; next = page.next()) {
      page = revalidation.page(next, 3);
      examined += page.examined();
      all.addAll(page.breaches());
    }
    assertThat(examined).isEqualTo(7);
    assertThat(all).isEqualTo(revalidation.stream().toList()).hasSize(7);
    assertThatThrownBy(() -> revalidation.page("nonsense", 3)).hasMessageContaining("nonsense");
    assertThatThrownBy(() -> revalidation.page("CANCELLED:x", 3)).hasMessageContaining("cursor");
  }

  @Test
  void whatHasBegunIsLeftAlone() {
    BookingService night = service(BookingRules.of(BookingPolicy.ofDefaults(), List::of));
    confirmed(night, "now", at(AFTER, 8));
    confirmed(night, "soon", at(AFTER, 9));
    BookingRules never =
        BookingRules.of(BookingPolicy.ofDefaults().withRight(BookingRight.NEVER), List::of);
    assertThat(night.revalidation(never).stream().map(breach -> breach.booking().id().value()))
        .containsExactly("soon");
  }
}
