package id.egov.core.ical;

import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the occurrences of the events of one file in a window. */
final class Expansion {

  private static final NavigableMap<Instant, CalendarEvent> NONE =
      Collections.unmodifiableNavigableMap(new TreeMap<>());

  private final List<CalendarEvent> events;
  private final TimeSlot window;

  /** The event that stands for one occurrence of a series, by the id of the occurrence. */
  private final Map<String, CalendarEvent> replacing = new HashMap<>();

  /** Those that change what follows, by UID and by the occurrence from which on they do. */
  private final Map<String, NavigableMap<Instant, CalendarEvent>> following = new HashMap<>();

  Expansion(List<CalendarEvent> events, TimeSlot window) {
    this.events = events;
    this.window = window;
    for (CalendarEvent event : events) {
      if (event.recurrenceId() != null) {
        replacing.merge(
            id(event), event, (old, other) -> other.sequence() < old.sequence() ? old : other);
      }
    }
    for (CalendarEvent event : replacing.values()) {
      if (event.thisAndFuture() && event.recurrenceId() != null) {
        following
            .computeIfAbsent(event.uid(), uid -> new TreeMap<>())
            .put(Instant.parse(event.recurrenceId()), event);
      }
    }
  }

  CalendarExpansion atMost(int most) {
    List<CalendarOccurrence> all = new ArrayList<>();
    List<CalendarProblem> problems = new ArrayList<>();
    for (CalendarEvent event : events) {
      int left = most - all.size();
      // One more than fits shows that there are too many.
      List<CalendarOccurrence> found = occurrences(event).limit(left + 1L).toList();
      if (found.size() > left) {
        problems.add(
            new CalendarProblem(
                event.line(),
                "VEVENT",
                CalendarReason.TOO_OFTEN_IN_WINDOW.with("most", String.valueOf(most))));
      } else {
        all.addAll(found);
      }
    }
    all.sort(Comparator.comparing(CalendarOccurrence::slot));
    return new CalendarExpansion(all, problems);
  }

  private Stream<CalendarOccurrence> occurrences(CalendarEvent event) {
    Recurrence recurrence = event.recurrence();
    if (recurrence != null && event.recurrenceId() == null) {
      return series(event, recurrence);
    }
    boolean replaced = event.recurrenceId() != null && !event.equals(replacing.get(id(event)));
    return replaced || !event.slot().overlaps(window)
        ? Stream.empty()
        : Stream.of(new CalendarOccurrence(id(event), event.slot(), event));
  }

  private Stream<CalendarOccurrence> series(CalendarEvent event, Recurrence recurrence) {
    NavigableMap<Instant, CalendarEvent> changes = following.getOrDefault(event.uid(), NONE);
    Instant until = changes.isEmpty() ? Instant.MAX : changes.firstKey();
    Stream<CalendarOccurrence> unchanged =
        recurrence
            .slots(length(event, recurrence.zone()), window)
            .takeWhile(slot -> slot.startInclusive().isBefore(until))
            .map(slot -> new CalendarOccurrence(id(event, slot.startInclusive()), slot, event));
    Stream<CalendarOccurrence> changed =
        changes.entrySet().stream()
            .flatMap(
                change -> {
                  Instant next = changes.higherKey(change.getKey());
                  return changed(event, recurrence, change, next == null ? Instant.MAX : next);
                });
    return Stream.concat(unchanged, changed)
        .filter(occurrence -> !replacing.containsKey(occurrence.id()));
  }

  /**
   * The occurrences from one on and before another, each moved by as much as the event that
   * replaces the first of them, in local time, and as long as it.
   */
  private Stream<CalendarOccurrence> changed(
      CalendarEvent event,
      Recurrence recurrence,
      Map.Entry<Instant, CalendarEvent> changed,
      Instant until) {
    Instant from = changed.getKey();
    CalendarEvent change = changed.getValue();
    ZoneId zone = recurrence.zone();
    Duration shift = Duration.between(local(from, zone), local(change, zone));
    // Local time and elapsed time differ by less than a day.
    Duration margin = change.slot().duration().plusDays(2);
    Instant first = later(from, window.startInclusive().minus(shift).minus(margin));
    Instant end = earlier(until, window.endExclusive().minus(shift).plus(margin));
    return first.isBefore(end)
        ? recurrence
            .starts(new TimeSlot(first, end))
            .map(
                start ->
                    new CalendarOccurrence(
                        id(event, start),
                        slot(local(start, zone).plus(shift), zone, change, event.allDay()),
                        change))
            .filter(occurrence -> occurrence.slot().overlaps(window))
        : Stream.empty();
  }

  private static LocalDateTime local(CalendarEvent event, ZoneId zone) {
    return local(event.slot().startInclusive(), zone);
  }

  private static LocalDateTime local(Instant instant, ZoneId zone) {
    return LocalDateTime.ofInstant(instant, zone);
  }

  private static TimeSlot slot(
      LocalDateTime start, ZoneId zone, CalendarEvent change, boolean ofDays) {
    if (ofDays && change.allDay()) {
      LocalDate day = start.toLocalDate();
      LocalDate end = day.plusDays(length(change, zone).toDays());
      return new TimeSlot(day.atStartOfDay(zone).toInstant(), end.atStartOfDay(zone).toInstant());
    }
    return TimeSlot.of(start.atZone(zone).toInstant(), change.slot().duration());
  }

  private static Instant later(Instant a, Instant b) {
    return a.isBefore(b) ? b : a;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static String id(CalendarEvent event) {
    return event.recurrenceId() == null ? event.uid() : event.uid() + "/" + event.recurrenceId();
  }

  private static String id(CalendarEvent event, Instant start) {
    return event.uid() + "/" + start;
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
