package id.egov.core.ical;

import id.egov.core.org.Visibility;
import id.egov.core.time.Recurrence;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the events of a calendar. */
final class EntryWriter {

  private final LineWriter out;
  private final String stamp;

  /** The time of the series of each UID, after which RECURRENCE-ID is written. */
  private final Map<String, EventTime> series = new HashMap<>();

  EntryWriter(LineWriter out, String stamp, List<CalendarEntry> events) {
    this.out = out;
    this.stamp = stamp;
    for (CalendarEntry event : events) {
      if (event.recurrenceId() == null) {
        series.put(event.uid(), event.time());
      }
    }
  }

  /** The zones that the event names in its times. */
  void addZones(CalendarEntry event, ZoneSpans spans) {
    EventTime time = event.time();
    if (isLocal(time)) {
      Recurrence recurrence = time.recurrence();
      Instant first = time.slot().startInclusive();
      Instant last = time.slot().endExclusive();
      if (recurrence != null) {
        // A further date may be before the start. The last start of a rule can be far to find.
        Instant earliest = recurrence.starts().findFirst().orElse(first);
        first = earliest.isBefore(first) ? earliest : first;
        last = recurrence.rule().isPresent() ? Instant.MAX : lastOf(recurrence, last);
      }
      spans.add(time.zoneId(), first, last);
    }
    if (event.recurrenceId() != null) {
      Instant original = Instant.parse(event.recurrenceId());
      EventTime form = series.getOrDefault(event.uid(), time);
      if (!isDate(original, form) && isLocal(original, form.zoneId())) {
        spans.add(form.zoneId(), original, original);
      }
    }
  }

  private static Instant lastOf(Recurrence recurrence, Instant end) {
    return recurrence.all().stream().reduce(end, (a, b) -> a.isAfter(b) ? a : b);
  }

  /** Only which event it is, as an answer to what somebody suggested (RFC 5546 section 3.2.8). */
  void writeName(CalendarEntry event) throws IOException {
    out.line("BEGIN:VEVENT");
    name(event);
    out.textIfGiven("COMMENT", event.comment());
    if (event.organizer() != null) {
      organizer(out, event.organizer());
    }
    out.line("END:VEVENT");
  }

  void write(CalendarEntry event) throws IOException {
    out.line("BEGIN:VEVENT");
    name(event);
    time(event.time());
    out.text("SUMMARY", event.summary());
    out.textIfGiven("DESCRIPTION", event.description());
    out.textIfGiven("LOCATION", event.location());
    out.textIfGiven("COMMENT", event.comment());
    if (event.status() != null) {
      out.line("STATUS:" + event.status());
    }
    out.line("CLASS:" + classification(event.visibility()));
    out.line("TRANSP:" + (event.transparent() ? "TRANSPARENT" : "OPAQUE"));
    out.texts("CATEGORIES", event.categories());
    if (!event.url().isEmpty()) {
      out.line("URL:" + event.url());
    }
    if (event.organizer() != null) {
      organizer(out, event.organizer());
    }
    for (Attendee attendee : event.attendees()) {
      attendee(attendee);
    }
    out.line("END:VEVENT");
  }

  private void name(CalendarEntry event) throws IOException {
    out.text("UID", event.uid());
    out.line("SEQUENCE:" + event.sequence());
    out.line("DTSTAMP:" + stamp);
    if (event.recurrenceId() != null) {
      EventTime form = series.getOrDefault(event.uid(), event.time());
      original(Instant.parse(event.recurrenceId()), form);
    }
  }

  private static String classification(Visibility visibility) {
    return switch (visibility) {
      case PUBLIC -> "PUBLIC";
      case INTERNAL, RESTRICTED -> "PRIVATE";
      case CONFIDENTIAL -> "CONFIDENTIAL";
    };
  }

  static void organizer(LineWriter out, Organizer organizer) throws IOException {
    out.line("ORGANIZER" + name(organizer.name()) + ":" + organizer.address());
  }

  private void attendee(Attendee attendee) throws IOException {
    out.line(
        "ATTENDEE"
            + name(attendee.name())
            + parameter("CUTYPE", attendee.kind())
            + parameter("ROLE", attendee.role())
            + parameter("PARTSTAT", attendee.participation())
            + ";RSVP="
            + (attendee.rsvp() ? "TRUE" : "FALSE")
            + LineWriter.addresses("DELEGATED-TO", attendee.delegatedTo())
            + LineWriter.addresses("DELEGATED-FROM", attendee.delegatedFrom())
            + ":"
            + attendee.address());
  }

  private static String name(String name) {
    return LineWriter.clean(name).isBlank() ? "" : LineWriter.parameter("CN", name);
  }

  private static String parameter(String name, Enum<?> value) {
    return ";" + name + "=" + value.name().replace('_', '-');
  }

  private static boolean isDate(Instant start, EventTime form) {
    return form.allDay() && EventTime.isDay(start, form.zoneId());
  }

  private void original(Instant start, EventTime form) throws IOException {
    ZoneId zone = form.zoneId();
    if (isDate(start, form)) {
      out.line("RECURRENCE-ID;VALUE=DATE:" + WrittenTime.date(start, zone));
    } else {
      out.line("RECURRENCE-ID" + (isLocal(start, zone) ? local(start, zone) : utc(start)));
    }
  }

  private void time(EventTime time) throws IOException {
    Instant start = time.slot().startInclusive();
    Instant end = time.slot().endExclusive();
    ZoneId zone = time.zoneId();
    Recurrence recurrence = time.recurrence();
    if (time.allDay()) {
      out.line("DTSTART;VALUE=DATE:" + WrittenTime.date(start, zone));
      out.line("DTEND;VALUE=DATE:" + WrittenTime.date(end, zone));
    } else if (!isLocal(time)) {
      out.line("DTSTART" + utc(start));
      out.line("DTEND" + utc(end));
    } else {
      out.line("DTSTART" + (recurrence == null ? local(start, zone) : local(recurrence)));
      out.line(
          isLocal(end, zone)
              ? "DTEND" + local(end, zone)
              : "DURATION:" + WrittenTime.duration(time.slot().duration()));
    }
    if (recurrence != null) {
      for (String line : SeriesLines.of(recurrence)) {
        out.line(line);
      }
    }
  }

  /**
   * Whether it is written in local time with the name of its zone. A series is, whatever its end,
   * for its rule is meant so.
   */
  private static boolean isLocal(EventTime time) {
    ZoneId zone = time.zoneId();
    return !time.allDay()
        && !zone.equals(ZoneOffset.UTC)
        && (time.recurrence() != null
            || (isLocal(time.slot().startInclusive(), zone)
                && isLocal(time.slot().endExclusive(), zone)));
  }

  private static boolean isLocal(Instant instant, ZoneId zone) {
    return !zone.equals(ZoneOffset.UTC) && EventTime.isLocal(instant, zone);
  }

  private static String local(Instant instant, ZoneId zone) {
    return local(instant.atZone(zone).toLocalDateTime(), zone);
  }

  /** Of a start that a change of clocks skips only the recurrence knows the local time. */
  private static String local(Recurrence recurrence) {
    return local(recurrence.start(), recurrence.zone());
  }

  private static String local(LocalDateTime time, ZoneId zone) {
    return LineWriter.parameter("TZID", zone.getId()) + ":" + WrittenTime.local(time);
  }

  private static String utc(Instant instant) {
    return ":" + WrittenTime.utc(instant);
  }
}
