package id.egov.core.ical;

import id.egov.core.reason.Reason;
import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an event of the lines of a VEVENT. */
final class EventReader {

  private static final Set<String> NO_PEOPLE = Set.of("ROOM", "RESOURCE");

  private final ZoneResolver zones;
  private final Problems problems;

  /** Where the series read so far begin, by UID. */
  private final Map<String, Moment> series = new HashMap<>();

  EventReader(ZoneResolver zones, Problems problems) {
    this.zones = zones;
    this.problems = problems;
  }

  /**
   * The event, or empty with a problem that says why. A series has to be read before the events
   * that replace occurrences of it: these may name a day only.
   *
   * @param cancelled whether its calendar is
   */
  Optional<CalendarEvent> read(Component component, boolean cancelled) {
    Optional<ContentLine> startLine = component.first("DTSTART");
    if (startLine.isEmpty()) {
      problems.add(
          component.line(),
          "DTSTART",
          CalendarReason.EVENT_WITHOUT_START.with(
              "allowed", "DTSTART:20261123T090000, DTSTART;VALUE=DATE:20261123"));
      return Optional.empty();
    }
    ContentLine line = startLine.get();
    try {
      Moment start = moment(line, line.value(), zones.floating());
      line = component.first("DTEND").or(() -> component.first("DURATION")).orElse(line);
      Instant end = end(component, start);
      if (!start.instant().isBefore(end)) {
        String from = start.instant().toString();
        problems.add(
            line, CalendarReason.LENGTH_MISSING.with("start", from, "end", end.toString()));
        return Optional.empty();
      }
      TimeSlot slot = new TimeSlot(start.instant(), end);
      line = component.first("RECURRENCE-ID").orElse(line);
      return Optional.of(event(component, start, slot, cancelled));
    } catch (UnreadException e) {
      problems.add(line, unread(CalendarReason.VALUE_NOT_READ, e));
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      problems.add(line, CalendarReason.TIME_OUT_OF_RANGE.with("least", "0001", "most", "9999"));
    }
    return Optional.empty();
  }

  private static Reason unread(CalendarReason code, UnreadException e) {
    return code.with("value", e.value(), "allowed", e.allowed());
  }

  private Moment moment(ContentLine line, String value, ZoneId dayZone) {
    if (IcalValue.isDate(value)) {
      return new Moment(IcalValue.date(value).atStartOfDay(), dayZone, true);
    }
    return new Moment(IcalValue.dateTime(value), zones.zone(line, value), false);
  }

  /** The end as written; for one date alone the end of its day. */
  private Instant end(Component component, Moment start) {
    Optional<ContentLine> end = component.first("DTEND");
    Optional<ContentLine> duration = component.first("DURATION");
    Instant last;
    if (end.isPresent()) {
      last = moment(end.get(), end.get().value(), start.zone()).instant();
    } else if (duration.isPresent()) {
      last = start.plus(IcalValue.duration(duration.get().value()));
    } else {
      last = start.instant();
    }
    if (start.isDate() && last.equals(start.instant())) {
      LocalDate next = start.local().toLocalDate().plusDays(1);
      return next.atStartOfDay(start.zone()).toInstant();
    }
    return last;
  }

  private CalendarEvent event(Component component, Moment start, TimeSlot slot, boolean cancelled) {
    String uid = component.text("UID");
    return new CalendarEvent(
        uid.isEmpty() ? "line-" + component.line() : uid,
        recurrenceId(component, uid, start),
        component.text("SUMMARY"),
        component.text("LOCATION"),
        component.first("ORGANIZER").map(EventReader::person).orElse(""),
        cancelled ? "CANCELLED" : capitals(component, "STATUS", ""),
        capitals(component, "TRANSP", "OPAQUE").equals("TRANSPARENT"),
        capitals(component, "CLASS", "PUBLIC"),
        number(component, "PRIORITY", 9),
        (int) component.all("ATTENDEE").stream().filter(EventReader::isPerson).count(),
        slot,
        start.isDate(),
        recurrence(component, start, length(start, slot)),
        component.all("CATEGORIES").stream()
            .flatMap(line -> line.texts().stream())
            .filter(text -> !text.isEmpty())
            .toList(),
        extensions(component),
        number(component, "SEQUENCE", Integer.MAX_VALUE),
        component.line());
  }

  private static String capitals(Component component, String property, String absent) {
    String text = component.text(property).toUpperCase(Locale.ROOT);
    return text.isEmpty() ? absent : text;
  }

  private static String person(ContentLine line) {
    String name = line.parameter("CN");
    String address = line.value().strip();
    if (!name.isEmpty()) {
      return name;
    }
    return address.regionMatches(true, 0, "mailto:", 0, 7) ? address.substring(7) : address;
  }

  private static boolean isPerson(ContentLine attendee) {
    return !NO_PEOPLE.contains(attendee.parameter("CUTYPE").toUpperCase(Locale.ROOT));
  }

  private static Map<String, String> extensions(Component component) {
    Map<String, String> extensions = new LinkedHashMap<>();
    for (ContentLine line : component.lines()) {
      if (line.name().startsWith("X-")) {
        extensions.putIfAbsent(line.name(), line.text());
      }
    }
    return extensions;
  }

  private int number(Component component, String property, int most) {
    Optional<ContentLine> line = component.first(property);
    if (line.isEmpty()) {
      return 0;
    }
    String value = line.get().value().strip();
    try {
      int number = Integer.parseInt(value);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Falls through to the same problem as a number out of range.
    }
    problems.add(
        line.get(),
        CalendarReason.NUMBER_OUT_OF_RANGE.with(
            "value", Shown.value(value), "least", "0", "most", String.valueOf(most)));
    return 0;
  }

  private @Nullable String recurrenceId(Component component, String uid, Moment start) {
    Optional<ContentLine> found = component.first("RECURRENCE-ID");
    if (found.isEmpty()) {
      series.putIfAbsent(uid, start);
      return null;
    }
    ContentLine line = found.get();
    if (!line.parameter("RANGE").isEmpty()) {
      problems.add(line, CalendarReason.RANGE_NOT_READ.with());
    }
    Moment original = moment(line, line.value(), start.zone());
    if (original.isDate()) {
      original = original.inSeries(series.getOrDefault(uid, start));
    }
    return original.instant().toString();
  }

  private @Nullable Recurrence recurrence(
      Component component, Moment start, IcalValue.Length length) {
    Recurrence once =
        start.isDate()
            ? Recurrence.allDay(start.local().toLocalDate(), start.zone())
            : Recurrence.timed(start.local(), start.zone());
    Recurrence recurrence = once;
    for (ContentLine line : component.lines()) {
      try {
        switch (line.name()) {
          case "RRULE" -> recurrence = withRule(recurrence, line);
          case "RDATE" -> recurrence = recurrence.withDates(times(line, start, length));
          case "EXDATE" -> recurrence = recurrence.withoutDates(times(line, start, length));
          case "EXRULE" ->
              problems.add(line, CalendarReason.EXRULE_NOT_READ.with("allowed", "EXDATE"));
          default -> {}
        }
      } catch (UnreadException e) {
        problems.add(line, unread(CalendarReason.DATES_NOT_READ, e));
      }
    }
    return recurrence.equals(once) ? null : recurrence;
  }

  private Recurrence withRule(Recurrence recurrence, ContentLine line) {
    if (recurrence.rule().isPresent()) {
      problems.add(line, CalendarReason.RULE_REPEATED.with());
      return recurrence;
    }
    try {
      return recurrence.withRule(line.value().strip());
    } catch (IllegalArgumentException e) {
      problems.add(line, CalendarReason.RULE_NOT_READ.with("allowed", "FREQ=WEEKLY;COUNT=10"));
      return recurrence;
    }
  }

  /** How long every occurrence is. */
  private static IcalValue.Length length(Moment start, TimeSlot slot) {
    if (!start.isDate()) {
      return new IcalValue.Length(Period.ZERO, slot.duration());
    }
    LocalDate end = LocalDate.ofInstant(slot.endExclusive(), start.zone());
    long days = ChronoUnit.DAYS.between(start.local().toLocalDate(), end);
    return new IcalValue.Length(Period.ofDays(Math.toIntExact(days)), Duration.ZERO);
  }

  private List<LocalDateTime> times(ContentLine line, Moment start, IcalValue.Length length) {
    List<LocalDateTime> times = new ArrayList<>();
    for (String value : line.value().split(",", -1)) {
      int slash = value.indexOf('/');
      String text = slash < 0 ? value : value.substring(0, slash);
      Moment written = moment(line, text, start.zone());
      Moment time = written.inSeries(start);
      if (time.local().getYear() < 1 || time.local().getYear() > 9999) {
        throw new UnreadException(text, IcalValue.DATES);
      }
      times.add(time.local());
      if (slash >= 0 && line.name().equals("RDATE")) {
        // Every occurrence of a recurrence is as long as the others.
        Instant end = periodEnd(line, written, value.substring(slash + 1));
        Instant used = time.plus(length);
        if (!end.equals(used)) {
          String from = time.instant().toString();
          problems.add(
              line,
              CalendarReason.PERIOD_LENGTH_NOT_READ.with(
                  "start", from, "end", end.toString(), "used", used.toString()));
        }
      }
    }
    return times;
  }

  private Instant periodEnd(ContentLine line, Moment start, String end) {
    return end.contains("P")
        ? start.plus(IcalValue.duration(end))
        : moment(line, end, start.zone()).instant();
  }
}
