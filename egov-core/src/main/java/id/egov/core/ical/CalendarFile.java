package id.egov.core.ical;

import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was read from a calendar file.
 *
 * @param events the events in the order of the file
 * @param problems what could not be read as it stands, by line
 */
public record CalendarFile(List<CalendarEvent> events, List<CalendarProblem> problems) {

  /**
   * Copies the lists.
   *
   * @param events the events in the order of the file
   * @param problems what could not be read as it stands
   */
  public CalendarFile {
    events = List.copyOf(events);
    problems = List.copyOf(problems);
  }

  /**
   * The occurrences that overlap a window, in the order of their starts: series are expanded, dates
   * left out are missing, and where an event replaces an occurrence of its series it stands for it,
   * also if it moved into the window or out of it. Cancelled and transparent events are there too;
   * ask {@link CalendarEvent#occupies}.
   *
   * @param window where to look
   * @return the occurrences; their number can be large for a wide window
   */
  public List<CalendarOccurrence> expand(TimeSlot window) {
    Map<String, CalendarEvent> replacing = new HashMap<>();
    for (CalendarEvent event : events) {
      if (event.recurrenceId() != null) {
        replacing.merge(
            id(event), event, (old, other) -> other.sequence() < old.sequence() ? old : other);
      }
    }
    return events.stream()
        .flatMap(event -> occurrences(event, window, replacing))
        .sorted(Comparator.comparing(CalendarOccurrence::slot))
        .toList();
  }

  private static Stream<CalendarOccurrence> occurrences(
      CalendarEvent event, TimeSlot window, Map<String, CalendarEvent> replacing) {
    Recurrence recurrence = event.recurrence();
    if (recurrence != null && event.recurrenceId() == null) {
      return recurrence
          .slots(length(event, recurrence.zone()), window)
          .map(slot -> new CalendarOccurrence(id(event, slot), slot, event))
          .filter(occurrence -> !replacing.containsKey(occurrence.id()));
    }
    boolean replaced = event.recurrenceId() != null && !event.equals(replacing.get(id(event)));
    return replaced || !event.slot().overlaps(window)
        ? Stream.empty()
        : Stream.of(new CalendarOccurrence(id(event), event.slot(), event));
  }

  private static String id(CalendarEvent event) {
    return event.recurrenceId() == null ? event.uid() : event.uid() + "/" + event.recurrenceId();
  }

  private static String id(CalendarEvent event, TimeSlot slot) {
    return event.uid() + "/" + slot.startInclusive();
  }

  private static Duration length(CalendarEvent event, ZoneId zone) {
    if (!event.allDay()) {
      return event.slot().duration();
    }
    LocalDate first = LocalDate.ofInstant(event.slot().startInclusive(), zone);
    LocalDate end = LocalDate.ofInstant(event.slot().endExclusive(), zone);
    return Duration.ofDays(ChronoUnit.DAYS.between(first, end));
  }
}
