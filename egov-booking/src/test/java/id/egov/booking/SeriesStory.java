package id.egov.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.booking.SeriesOutcome.Accepted;
import id.egov.booking.SeriesOutcome.Refused;
import id.egov.core.reason.Reason;
import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** Words for stories about series. */
final class SeriesStory {

  static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  private SeriesStory() {}

  /** Half past seven on the Monday of {@link Fixtures#NOW}, which is seven in the morning there. */
  static Recurrence mondays() {
    return Recurrence.timed(LocalDateTime.parse("2026-11-23T07:30"), WIB)
        .withRule("FREQ=WEEKLY;BYDAY=MO;COUNT=26");
  }

  /** An hour of a room. */
  static SeriesRequest series(String id, String room, Recurrence recurrence) {
    return SeriesRequest.of(
        BookingRequest.of(id, "Apel " + id, "Setda", hour(wib("2026-01-01T00:00"))).withRoom(room),
        recurrence);
  }

  static Instant wib(String local) {
    return LocalDateTime.parse(local).atZone(WIB).toInstant();
  }

  static TimeSlot hour(Instant start) {
    return TimeSlot.of(start, Duration.ofHours(1));
  }

  static Accepted accepted(SeriesOutcome outcome) {
    assertThat(outcome).isInstanceOf(Accepted.class);
    return (Accepted) outcome;
  }

  static Refused refused(SeriesOutcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return (Refused) outcome;
  }

  static List<String> codes(SeriesOutcome outcome) {
    return refused(outcome).reasons().stream().map(Reason::code).toList();
  }

  static List<Instant> failed(List<DatedOutcome> decided) {
    return decided.stream().filter(DatedOutcome::failed).map(DatedOutcome::original).toList();
  }

  static Booking booking(Series series, Instant original) {
    return booking(series.date(original).orElseThrow());
  }

  static Booking booking(SeriesDate date) {
    return Objects.requireNonNull(date.booking());
  }

  static Booking confirmed(BookingOutcome outcome) {
    assertThat(outcome).isInstanceOf(BookingOutcome.Confirmed.class);
    return ((BookingOutcome.Confirmed) outcome).booking();
  }
}
