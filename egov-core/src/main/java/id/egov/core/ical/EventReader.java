package id.egov.core.ical;

import id.egov.core.reason.Reason;
import id.egov.core.time.TimeSlot;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an event of the lines of a VEVENT. */
final class EventReader {

  private static final Set<String> NO_PEOPLE = Set.of("ROOM", "RESOURCE");
  private static final String THIS_AND_FUTURE = "THISANDFUTURE";

  private final ZoneResolver zones;
  private final SeriesReader recurrences;
  private final @Nullable Duration assumed;
  private final Problems problems;

  /** Where the series read so far begin, by UID. */
  private final Map<String, Moment> series = new HashMap<>();

  EventReader(
      ZoneResolver zones, SeriesReader recurrences, @Nullable Duration assumed, Problems problems) {
    this.zones = zones;
    this.recurrences = recurrences;
    this.assumed = assumed;
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
      Moment start = zones.moment(line, line.value(), zones.floating());
      line = component.first("DTEND").or(() -> component.first("DURATION")).orElse(line);
      Instant end = end(component, start, line);
      if (!start.instant().isBefore(end)) {
        String from = start.instant().toString();
        problems.add(
            line, CalendarReason.LENGTH_MISSING.with("start", from, "end", end.toString()));
        return Optional.empty();
      }
      TimeSlot slot = new TimeSlot(start.instant(), end);
      line = component.first("RECURRENCE-ID").orElse(line);
      String original = original(component, start);
      if (original == null) {
        series.putIfAbsent(component.text("UID"), start);
      }
      return recurrences
          .read(component, start, slot)
          .map(series -> event(component, start, slot, original, series, cancelled));
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

  /** The end as written; for one date alone the end of its day, for one time what is assumed. */
  private Instant end(Component component, Moment start, ContentLine line) {
    Optional<ContentLine> end = component.first("DTEND");
    Optional<ContentLine> duration = component.first("DURATION");
    Instant last;
    if (end.isPresent()) {
      last = zones.moment(end.get(), end.get().value(), start.zone()).instant();
    } else if (duration.isPresent()) {
      last = start.plus(IcalValue.duration(duration.get().value()));
    } else {
      last = start.instant();
    }
    if (start.isDate() && last.equals(start.instant())) {
      LocalDate next = start.local().toLocalDate().plusDays(1);
      return next.atStartOfDay(start.zone()).toInstant();
    }
    if (assumed != null && last.equals(start.instant())) {
      last = last.plus(assumed);
      String from = start.instant().toString();
      problems.add(
          line, CalendarReason.LENGTH_ASSUMED.with("start", from, "used", last.toString()));
    }
    return last;
  }

  private CalendarEvent event(
      Component component,
      Moment start,
      TimeSlot slot,
      @Nullable String original,
      SeriesReader.Series series,
      boolean cancelled) {
    String uid = component.text("UID");
    return new CalendarEvent(
        uid.isEmpty() ? "line-" + component.line() : uid,
        original,
        original != null && changesFollowing(component),
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
        series.recurrence(),
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

  /** A number of an event, 0 if not given. */
  int number(Component component, String property, int most) {
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

  /** Whether RECURRENCE-ID means all that follow too. */
  static boolean changesFollowing(Component component) {
    return component
        .first("RECURRENCE-ID")
        .filter(line -> line.parameter("RANGE").equalsIgnoreCase(THIS_AND_FUTURE))
        .isPresent();
  }

  /**
   * The start of the occurrence that an event is about, if it is about one.
   *
   * @param start where the event starts, or null if it does not say; then a date is the start of
   *     the day unless its series is known
   * @throws UnreadException if it cannot be read
   */
  @Nullable String original(Component component, @Nullable Moment start) {
    Optional<ContentLine> found = component.first("RECURRENCE-ID");
    if (found.isEmpty()) {
      return null;
    }
    ContentLine line = found.get();
    String range = line.parameter("RANGE");
    if (!range.isEmpty() && !range.equalsIgnoreCase(THIS_AND_FUTURE)) {
      problems.add(line, CalendarReason.RANGE_NOT_READ.with("allowed", THIS_AND_FUTURE));
    }
    ZoneId zone = start == null ? zones.floating() : start.zone();
    Moment original = zones.moment(line, line.value(), zone);
    Moment begin = series.getOrDefault(component.text("UID"), start == null ? original : start);
    return (original.isDate() ? original.inSeries(begin) : original).instant().toString();
  }
}
