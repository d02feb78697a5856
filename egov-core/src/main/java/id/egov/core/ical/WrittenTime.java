package id.egov.core.ical;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates, times and offsets as RFC 5545 section 3.3 writes them. */
final class WrittenTime {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private WrittenTime() {}

  static String date(Instant instant, ZoneId zone) {
    return DATE.format(LocalDate.ofInstant(instant, zone));
  }

  static String local(LocalDateTime time) {
    return DATE_TIME.format(time);
  }

  static String utc(Instant instant) {
    return DATE_TIME.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
  }

  /** Hours, minutes and seconds: the grammar lets none out in between. */
  static String duration(Duration duration) {
    return "PT"
        + duration.toHours()
        + "H"
        + duration.toMinutesPart()
        + "M"
        + duration.toSecondsPart()
        + "S";
  }

  static String offset(ZoneOffset offset) {
    // Java writes Z for no offset.
    return offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
  }
}
