package id.egov.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Both series written out as far as a limit, and every pair of occurrences compared. */
final class NaiveClash {

  private static final Comparator<SeriesClash> EARLIEST =
      Comparator.comparing(SeriesClash::overlap)
          .thenComparing(SeriesClash::first)
          .thenComparing(SeriesClash::second);

  /** What was found, and before which instant nothing else can have been missed. */
  record Answer(Optional<SeriesClash> clash, Instant horizon) {}

  private NaiveClash() {}

  static Answer of(OccupiedSeries first, OccupiedSeries second, int limit) {
    return of(first, second, limit, false);
  }

  /** Of one series with itself: each occurrence with later ones. */
  static Answer of(OccupiedSeries series, int limit) {
    return of(series, series, limit, true);
  }

  private static Answer of(OccupiedSeries first, OccupiedSeries second, int limit, boolean itself) {
    List<TimeSlot> events = events(first, limit);
    List<TimeSlot> others = events(second, limit);
    Instant horizon = earlier(horizon(events, limit), horizon(others, limit));
    List<SeriesClash> clashes = new ArrayList<>();
    List<TimeSlot> occupied = events.stream().map(event -> occupied(first, event)).toList();
    List<TimeSlot> taken = others.stream().map(other -> occupied(second, other)).toList();
    for (int i = 0; i < events.size(); i++) {
      for (int j = itself ? i + 1 : 0; j < others.size(); j++) {
        if (occupied.get(i).overlaps(taken.get(j))
            && events.get(i).startInclusive().isBefore(horizon)
            && others.get(j).startInclusive().isBefore(horizon)) {
          TimeSlot overlap = occupied.get(i).intersection(taken.get(j)).orElseThrow();
          clashes.add(new SeriesClash(events.get(i), others.get(j), overlap));
        }
      }
    }
    return new Answer(clashes.stream().min(EARLIEST), horizon);
  }

  static TimeSlot occupied(OccupiedSeries series, TimeSlot event) {
    return event.expandedBy(series.setup(), series.teardown());
  }

  private static List<TimeSlot> events(OccupiedSeries series, int limit) {
    Recurrence recurrence = series.recurrence();
    return recurrence
        .starts()
        .limit(limit)
        .map(
            start -> {
              if (!recurrence.isAllDay()) {
                return TimeSlot.of(start, series.duration());
              }
              LocalDate day = LocalDate.ofInstant(start, recurrence.zone());
              return new TimeSlot(
                  start,
                  day.plusDays(series.duration().toDays())
                      .atStartOfDay(recurrence.zone())
                      .toInstant());
            })
        .toList();
  }

  private static Instant horizon(List<TimeSlot> events, int limit) {
    return events.size() < limit ? Instant.MAX : events.get(limit - 1).startInclusive();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
