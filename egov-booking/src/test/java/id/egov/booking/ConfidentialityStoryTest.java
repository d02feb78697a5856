package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static id.egov.booking.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.org.Visibility;
import id.egov.core.time.Recurrence;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What commands tell, dry or not, of bookings that one may not see. */
class ConfidentialityStoryTest extends StoryCase {

  private static final Actor SITI = Actor.of("siti", "Dinkes", Role.REQUESTER);
  private static final Actor COLLEAGUE = Actor.of("bob", "Dinkes", Role.REQUESTER);
  private static final Actor FRONT_DESK = Actor.of("dewi", "Umum", Role.VERIFIER);

  private static BookingRequest secret(String id) {
    return BookingRequest.of(id, "Audit", "Dinkes", hours(9, 10))
        .withRequester("siti")
        .withRoom("small")
        .withVisibility(Visibility.CONFIDENTIAL);
  }

  private List<BookingOutcome> everyCommand(BookingService service, Booking booking, long version) {
    Booking other = confirmed(service(BookingPolicy.ofDefaults()).dryRun().request(others()));
    return List.of(
        service.approve(booking.id(), version, null),
        service.reject(booking.id(), version, "no"),
        service.withdraw(booking.id(), version, null),
        service.cancel(booking.id(), version, null),
        service.reschedule(booking.id(), version, hours(12, 13), List.of(), null),
        service.swap(booking.id(), version, other.id(), 1, null),
        service.checkIn(booking.id(), version),
        service.complete(booking.id(), version, null));
  }

  private static BookingRequest others() {
    return request("other", hours(20, 21)).withRoom("small");
  }

  @Test
  void whatOneMayNotSeeIsNotThere() {
    BookingService service = service(BookingPolicy.ofDefaults());
    Booking hidden = confirmed(service.request(secret("secret")));
    for (Actor actor : List.of(COLLEAGUE, FRONT_DESK, ADI)) {
      for (BookingService by : List.of(service.as(actor), service.as(actor).dryRun())) {
        for (long version : new long[] {0, hidden.version()}) {
          for (BookingOutcome outcome : everyCommand(by, hidden, version)) {
            assertThat(refused(outcome).reasons())
                .containsExactly(BookingReason.BOOKING_UNKNOWN.with("booking", "secret"));
          }
        }
      }
    }
    assertThat(now(service, hidden)).isEqualTo(hidden);
    // Who sees it is told why.
    assertThat(codes(service.as(SITI).approve(hidden.id(), hidden.version(), null)))
        .containsExactly("NOT_PERMITTED");
    assertThat(codes(service.as(SITI).cancel(hidden.id(), 0, null)))
        .containsExactly("BOOKING_CHANGED");
    ended(service.as(SITI).cancel(hidden.id(), hidden.version(), null));
  }

  @Test
  void whoHasToDecideGetsWhatTheyDecideOnAndNobodyElse() {
    BookingService service = service(BookingPolicy.ofDefaults().withSteps(CHECK, CONSENT));
    Booking asked = waiting(service.as(SITI).request(secret("secret")));
    assertThat(codes(service.as(ADI).approve(asked.id(), asked.version(), null)))
        .containsExactly("BOOKING_UNKNOWN");
    Booking checked = waiting(service.as(VERA).approve(asked.id(), asked.version(), null));
    assertThat(checked.request().title()).isEqualTo("Audit");
    assertThat(codes(service.as(VERA).reject(asked.id(), checked.version(), "no")))
        .containsExactly("BOOKING_UNKNOWN");
    confirmed(service.as(ADI).approve(asked.id(), checked.version(), null));
  }

  @Test
  void whoLooksAfterTheRoomChecksInAtItsTime() {
    BookingService service = service(BookingPolicy.ofDefaults());
    Booking hidden = confirmed(service.as(SITI).request(secret("secret")));
    assertThat(codes(service.as(FRONT_DESK).checkIn(hidden.id(), hidden.version())))
        .containsExactly("BOOKING_UNKNOWN");
    clock.set(hours(9, 10).startInclusive());
    Booking there = confirmed(service.as(FRONT_DESK).checkIn(hidden.id(), hidden.version()));
    ended(service.as(FRONT_DESK).complete(hidden.id(), there.version(), null));
    assertThat(codes(service.as(FRONT_DESK).complete(hidden.id(), there.version(), null)))
        .containsExactly("BOOKING_UNKNOWN");
  }

  @Test
  void aSeriesThatOneMayNotSeeIsNotThere() {
    BookingService service = service(BookingPolicy.ofDefaults().withSteps(CONSENT));
    Recurrence daily =
        Recurrence.timed(LocalDateTime.parse("2026-11-23T09:00"), ZoneOffset.UTC)
            .withRule("FREQ=DAILY;COUNT=2");
    Series hidden =
        SeriesStory.accepted(
                service.as(SITI).series().request(SeriesRequest.of(secret("secret"), daily)))
            .series();
    SeriesBookings bob = service.as(COLLEAGUE).dryRun().series();
    for (SeriesOutcome outcome :
        List.of(
            bob.approve(hidden.id(), 0, null),
            bob.reject(hidden.id(), hidden.version(), "no"),
            bob.cancel(hidden.id(), 0, null),
            bob.extend(hidden.id(), hidden.version()),
            bob.change(hidden.plan(), hidden.version(), null),
            bob.place(
                hidden.id(),
                hidden.version(),
                List.of(hours(12, 13).startInclusive()),
                wanted -> {
                  throw new AssertionError("shown: " + wanted);
                }))) {
      assertThat(SeriesStory.refused(outcome).reasons())
          .containsExactly(BookingReason.SERIES_UNKNOWN.with("series", "secret"));
    }
    Series approved =
        SeriesStory.accepted(service.as(ADI).series().approve(hidden.id(), hidden.version(), null))
            .series();
    assertThat(
            SeriesStory.refused(
                    service.as(ADI).series().approve(hidden.id(), approved.version(), null))
                .reasons())
        .containsExactly(BookingReason.SERIES_UNKNOWN.with("series", "secret"));
    assertThat(
            approved.dates().stream().map(date -> Objects.requireNonNull(date.booking()).state()))
        .containsOnly(BookingState.CONFIRMED);
  }

  @Test
  void whoWaitsInSecretIsNotThere() {
    BookingService service = service(BookingPolicy.ofDefaults());
    confirmed(service.request(request("first", hours(9, 10)).withRoom("small")));
    service.waitlist().join(secret("secret"), Fixtures.NOW.plus(Duration.ofHours(9)));
    BookingId id = new BookingId("secret");
    assertThat(
            ((WaitlistOutcome.Refused) service.as(COLLEAGUE).dryRun().waitlist().leave(id))
                .reasons())
        .containsExactly(BookingReason.NOT_WAITING.with("booking", "secret"));
    assertThat(service.as(SITI).waitlist().leave(id)).isInstanceOf(WaitlistOutcome.Listed.class);
  }
}
