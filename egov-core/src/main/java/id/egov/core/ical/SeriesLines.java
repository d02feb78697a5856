package id.egov.core.ical;

import id.egov.core.time.Recurrence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines by which an event recurs, as RFC 5545 wants them. */
final class SeriesLines {

  private static final Pattern UNTIL = Pattern.compile("(?<=;UNTIL=)([0-9]{8})(T[0-9]{6}Z?)?");

  private SeriesLines() {}

  /** RRULE, RDATE and EXDATE; UNTIL is a date where the start is one, else it is in UTC. */
  static List<String> of(Recurrence recurrence) {
    return recurrence
        .toString()
        .lines()
        .filter(line -> line.startsWith("R") || line.startsWith("EXDATE"))
        .map(line -> line.startsWith("RRULE") ? withUntil(line, recurrence) : line)
        .toList();
  }

  private static String withUntil(String rule, Recurrence recurrence) {
    Matcher until = UNTIL.matcher(rule);
    if (!until.find()) {
      return rule;
    }
    String date = until.group(1);
    String time = until.group(2);
    if (recurrence.isAllDay()) {
      return until.replaceAll(date);
    }
    if (time != null && IcalValue.isUtc(time)) {
      return rule;
    }
    LocalDateTime last =
        time == null ? endOf(IcalValue.date(date)) : IcalValue.dateTime(date + time);
    return until.replaceAll(utc(last, recurrence.zone()));
  }

  private static LocalDateTime endOf(LocalDate day) {
    return day.atTime(23, 59, 59);
  }

  /** The last second that is not after a local time by the clock. */
  private static String utc(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return WrittenTime.utc(
        change != null && change.isGap()
            ? change.getInstant().minusSeconds(1)
            : local.atZone(zone).toInstant());
  }
}
