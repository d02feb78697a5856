package id.egov.core.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads and writes a {@link Recurrence} as lines of iCalendar. */
final class RecurrenceLines {

  private static final String ZONE = "X-WR-TIMEZONE";
  private static final Pattern LINE =
      Pattern.compile("(?<name>[A-Za-z-]+)(?<params>(;[^:;\"]*(\"[^\"]*\")?)*):(?<value>.*)");
  private static final Pattern TZID = Pattern.compile(";(?i:TZID)=\"?([^;\"]*)\"?");

  private RecurrenceLines() {}

  static Recurrence parse(String text) {
    List<Matcher> lines = new ArrayList<>();
    // A line break before a space or tab folds a long line (RFC 5545 section 3.1).
    for (String line : text.replaceAll("\r?\n[ \t]", "").split("\r?\n", -1)) {
      Matcher matcher = LINE.matcher(line.strip());
      if (matcher.matches()) {
        lines.add(matcher);
      } else if (!line.isBlank()) {
        throw new IllegalArgumentException(
            "'%s' is no line of a recurrence such as RRULE:FREQ=WEEKLY".formatted(line));
      }
    }
    Recurrence recurrence = start(lines);
    for (Matcher line : lines) {
      String value = line.group("value");
      recurrence =
          switch (name(line)) {
            case "DTSTART", ZONE -> recurrence;
            case "RRULE" -> {
              if (recurrence.rule().isPresent()) {
                throw new IllegalArgumentException("RRULE is given twice; one is read");
              }
              yield recurrence.withRule(value);
            }
            case "RDATE" -> recurrence.withDates(times(line, recurrence));
            case "EXDATE" -> recurrence.withoutDates(times(line, recurrence));
            default ->
                throw new IllegalArgumentException(
                    "%s is no part of a recurrence; known are DTSTART, RRULE, RDATE, EXDATE and %s"
                        .formatted(line.group("name"), ZONE));
          };
    }
    return recurrence;
  }

  private static String name(Matcher line) {
    return line.group("name").toUpperCase(Locale.ROOT);
  }

  private static Matcher only(String name, List<Matcher> lines) {
    List<Matcher> found = lines.stream().filter(line -> name(line).equals(name)).toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          "a recurrence has %s once, but here it is %s times".formatted(name, found.size()));
    }
    return found.get(0);
  }

  private static Recurrence start(List<Matcher> lines) {
    Matcher line = only("DTSTART", lines);
    String value = line.group("value");
    if (value.indexOf('T') < 0) {
      return Recurrence.allDay(IcalTime.date("DTSTART", value), floatingZone(lines));
    }
    Matcher tzid = TZID.matcher(line.group("params"));
    ZoneId zone =
        value.endsWith("Z")
            ? ZoneOffset.UTC
            : tzid.find() ? zone(tzid.group(1)) : floatingZone(lines);
    return Recurrence.timed(IcalTime.dateTime("DTSTART", value), zone);
  }

  private static ZoneId floatingZone(List<Matcher> lines) {
    return zone(only(ZONE, lines).group("value"));
  }

  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'%s' is no time zone such as Asia/Jakarta".formatted(id), e);
    }
  }

  private static List<LocalDateTime> times(Matcher line, Recurrence recurrence) {
    Matcher tzid = TZID.matcher(line.group("params"));
    ZoneId written = tzid.find() ? zone(tzid.group(1)) : recurrence.zone();
    List<LocalDateTime> times = new ArrayList<>();
    for (String value : line.group("value").split(",", -1)) {
      times.add(time(name(line), value.strip(), written, recurrence));
    }
    return times;
  }

  private static LocalDateTime time(
      String field, String value, ZoneId written, Recurrence recurrence) {
    if (value.indexOf('T') < 0) {
      // A date in a series with times: people mean the occurrence of that day.
      return IcalTime.date(field, value).atTime(recurrence.start().toLocalTime());
    }
    LocalDateTime local = IcalTime.dateTime(field, value);
    if (recurrence.isAllDay()) {
      return local.toLocalDate().atStartOfDay();
    }
    ZoneId from = value.endsWith("Z") ? ZoneOffset.UTC : written;
    return local.atZone(from).withZoneSameInstant(recurrence.zone()).toLocalDateTime();
  }

  static String format(
      Recurrence recurrence, List<LocalDateTime> dates, List<LocalDateTime> excluded) {
    List<String> lines = new ArrayList<>();
    if (recurrence.isAllDay()) {
      // RFC 5545 forbids TZID with a date; this is how calendar programs name the zone.
      lines.add(ZONE + ":" + recurrence.zone().getId());
    }
    lines.add(line("DTSTART", recurrence, List.of(recurrence.start())));
    recurrence.rule().ifPresent(rule -> lines.add("RRULE:" + rule));
    if (!dates.isEmpty()) {
      lines.add(line("RDATE", recurrence, dates));
    }
    if (!excluded.isEmpty()) {
      lines.add(line("EXDATE", recurrence, excluded));
    }
    return String.join("\n", lines);
  }

  private static String line(String name, Recurrence recurrence, List<LocalDateTime> times) {
    boolean utc = recurrence.zone().equals(ZoneOffset.UTC);
    String id = recurrence.zone().getId();
    String params =
        recurrence.isAllDay()
            ? ";VALUE=DATE"
            : utc ? "" : ";TZID=" + (id.indexOf(':') < 0 ? id : '"' + id + '"');
    return times.stream()
        .map(
            time ->
                recurrence.isAllDay()
                    ? IcalTime.format(time.toLocalDate())
                    : IcalTime.format(time) + (utc ? "Z" : ""))
        .collect(Collectors.joining(",", name + params + ":", ""));
  }
}
