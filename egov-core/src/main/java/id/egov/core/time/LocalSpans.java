package id.egov.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Turns spans of local days into slots of time. */
final class LocalSpans {

  private LocalSpans() {}

  /** The spans of every day of a window, cut to the window; lazy, one day at a time. */
  static Stream<TimeSlot> within(
      TimeSlot window, ZoneId zone, Function<LocalDate, List<DaySpan>> spansOf) {
    ZoneRules rules = zone.getRules();
    LocalDate first = LocalDate.ofInstant(window.startInclusive(), zone);
    LocalDate last = LocalDate.ofInstant(window.endExclusive().minusMillis(1), zone);
    return LongStream.rangeClosed(first.toEpochDay(), last.toEpochDay())
        .mapToObj(LocalDate::ofEpochDay)
        .flatMap(
            date ->
                spansOf.apply(date).stream()
                    .flatMap(span -> slot(date, span, rules, window).stream()));
  }

  private static Optional<TimeSlot> slot(
      LocalDate date, DaySpan span, ZoneRules rules, TimeSlot window) {
    long start = Math.max(millis(date, span.startMinute(), rules), window.startMillis());
    long end = Math.min(millis(date, span.endMinute(), rules), window.endMillis());
    return start < end ? Optional.of(TimeSlot.ofEpochMillis(start, end)) : Optional.empty();
  }

  /**
   * A skipped local time becomes the moment of the change, not a time after it, so that spans which
   * were disjoint stay disjoint.
   */
  private static long millis(LocalDate date, int minuteOfDay, ZoneRules rules) {
    LocalDateTime local = date.atStartOfDay().plusMinutes(minuteOfDay);
    ZoneOffsetTransition change = rules.getTransition(local);
    Instant instant =
        change != null && change.isGap()
            ? change.getInstant()
            : local.toInstant(rules.getOffset(local));
    return instant.toEpochMilli();
  }
}
