package id.egov.scheduling.meeting;

import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of an opening in which a meeting starts on one local date.
 *
 * @param date on which it starts
 * @param midnight the first millisecond of the date
 * @param nextMidnight the first millisecond of the next date
 * @param fromInclusive the earliest start
 * @param untilExclusive when the opening ends, be it on a later date
 */
record OpenDay(
    LocalDate date, long midnight, long nextMidnight, long fromInclusive, long untilExclusive) {

  /** The openings in a window, cut at midnight; by start. */
  static List<OpenDay> within(TimeSlot window, OpeningTimes openingTimes, ZoneId zone) {
    List<OpenDay> days = new ArrayList<>();
    for (TimeSlot opening : openingTimes.within(window)) {
      opening.intersection(window).ifPresent(open -> cut(open, zone, days));
    }
    return days;
  }

  private static void cut(TimeSlot open, ZoneId zone, List<OpenDay> into) {
    LocalDate last = date(open.endExclusive().minusMillis(1), zone);
    LocalDate date = date(open.startInclusive(), zone);
    for (; !date.isAfter(last); date = date.plusDays(1)) {
      long midnight = midnight(date, zone);
      into.add(
          new OpenDay(
              date,
              midnight,
              midnight(date.plusDays(1), zone),
              Math.max(open.startMillis(), midnight),
              open.endMillis()));
    }
  }

  static LocalDate date(Instant instant, ZoneId zone) {
    return LocalDate.ofInstant(instant, zone);
  }

  static long midnight(LocalDate date, ZoneId zone) {
    return date.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  /** Where a search for a start on this date ends, for a meeting of so many milliseconds. */
  long searchUntil(long duration) {
    return Math.min(untilExclusive, nextMidnight - 1 + duration);
  }

  /** The first start at or after a time that is a whole number of steps after midnight. */
  long onGrid(long time, long step) {
    return midnight + -Math.floorDiv(midnight - time, step) * step;
  }
}
