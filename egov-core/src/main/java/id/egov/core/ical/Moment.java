package id.egov.core.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A start or an end: a local time in a zone, perhaps only a day.
 *
 * @param local the time; midnight of a day
 * @param zone where it is
 * @param isDate whether it was given as a day
 */
record Moment(LocalDateTime local, ZoneId zone, boolean isDate) {

  Instant instant() {
    return isDate
        ? local.toLocalDate().atStartOfDay(zone).toInstant()
        : local.atZone(zone).toInstant();
  }

  /** Later by a length, of which the days are those of the calendar. */
  Instant plus(IcalValue.Length length) {
    return new Moment(local.plus(length.days()), zone, isDate).instant().plus(length.time());
  }

  /** This as a time of the series that begins at {@code start}. */
  Moment inSeries(Moment start) {
    if (isDate || start.isDate) {
      // A date in a series with times means the occurrence of that day.
      LocalDateTime day = local.toLocalDate().atTime(start.local.toLocalTime());
      return new Moment(day, start.zone, start.isDate);
    }
    ZonedDateTime there = local.atZone(zone).withZoneSameInstant(start.zone);
    return new Moment(there.toLocalDateTime(), start.zone, false);
  }
}
