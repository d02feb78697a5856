package id.egov.core.time;

import id.egov.core.time.ZoneDays.Piece;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The occurrences of a series, local day by local day.
 *
 * <p>A regular day has what the rule gives. A special day has something of its own: the start, a
 * further date, a date left out, the end of the rule. There are finitely many of them. From {@link
 * #stableFrom()} on the regular days repeat after {@link #cycle()}, as long as the rule lasts.
 *
 * <p>Keeps what it found last, so one thread at a time may ask.
 */
final class SeriesDays {

  static final long NONE = RulePattern.NONE;
  static final long DAY_MILLIS = 86_400_000;

  private static final int DAY = RulePattern.DAY;

  private final ZoneId zoneId;
  private final ZoneDays zone;
  private final boolean allDay;
  private final long wholeDays;
  private final long setup;
  private final long tail;
  private final long teardown;

  private final @Nullable RulePattern pattern;
  private final long after;
  private final long to;
  private final long firstRuleDay;
  private final long lastRuleDay;
  private final long[] extras;
  private final long[] excluded;
  private final long[] specials;

  private final IdentityHashMap<int[], Map<List<Piece>, DayStarts>> shared =
      new IdentityHashMap<>();
  private @Nullable DayStarts last;
  private long lastDay;

  SeriesDays(OccupiedSeries series) {
    Recurrence recurrence = series.recurrence();
    this.zoneId = recurrence.zone();
    this.zone = new ZoneDays(zoneId.getRules());
    this.allDay = recurrence.isAllDay();
    this.wholeDays = allDay ? series.duration().toDays() : 0;
    this.setup = series.setup().toMillis();
    this.teardown = series.teardown().toMillis();
    this.tail = allDay ? teardown : series.duration().toMillis() + teardown;

    // Only what a TimeSlot can hold occurs.
    long earliest = -Math.floorDiv(-(TimeSlot.EARLIEST.toEpochMilli() + setup), 1000L);
    long end = Math.floorDiv(TimeSlot.LATEST.toEpochMilli() - tail, 1000L);
    long latest = allDay ? zone.startOf(zone.dayOf(end) - wholeDays) : end;

    LocalDateTime start = recurrence.start();
    RecurrenceRule rule = recurrence.parsedRule();
    this.pattern = rule == null ? null : new RulePattern(rule.completedFrom(start, allDay), start);
    this.after = Math.max(instant(start), earliest - 1);
    this.to = Math.min(latest, rule == null ? after : end(rule, instant(start)));
    this.firstRuleDay = zone.dayOf(after) - 1;
    this.lastRuleDay = zone.dayOf(to) + 1;
    this.excluded = recurrence.excluded().stream().mapToLong(this::instant).sorted().toArray();
    this.extras =
        Stream.concat(Stream.of(start), recurrence.dates().stream())
            .mapToLong(this::instant)
            .filter(time -> earliest <= time && time <= latest && !isExcluded(time))
            .sorted()
            .distinct()
            .toArray();
    this.specials =
        LongStream.concat(
                Stream.of(List.of(start), recurrence.dates(), recurrence.excluded())
                    .flatMap(List::stream)
                    .flatMapToLong(this::daysOf),
                LongStream.of(firstRuleDay, lastRuleDay - 2)
                    .flatMap(day -> LongStream.rangeClosed(day, day + 2)))
            .sorted()
            .distinct()
            .toArray();
  }

  private long instant(LocalDateTime local) {
    return RuleInstants.instant(local, allDay, zoneId).getEpochSecond();
  }

  /** Its own day and the one that its instant lies on: they differ where a day is skipped. */
  private LongStream daysOf(LocalDateTime local) {
    return LongStream.of(local.toLocalDate().toEpochDay(), zone.dayOf(instant(local)));
  }

  /** The last instant that COUNT or UNTIL allow. */
  private long end(RecurrenceRule rule, long start) {
    Until until = rule.until();
    if (until == null) {
      return rule.count() == 0 ? Long.MAX_VALUE : nth(rule.count(), start);
    }
    LocalDateTime value = until.value();
    if (allDay) {
      return zone.startOf(value.toLocalDate().toEpochDay());
    }
    return switch (until.form()) {
      case UTC -> value.toEpochSecond(ZoneOffset.UTC);
      case LOCAL -> zone.instant(value.toEpochSecond(ZoneOffset.UTC) + 1) - 1;
      case DATE -> zone.startOf(value.toLocalDate().toEpochDay() + 1) - 1;
    };
  }

  /** The instant of the last one that COUNT allows; the start is the first. */
  private long nth(int count, long start) {
    long left = count - 1L;
    long last = start;
    long day = nextRegular(zone.dayOf(start) - 1);
    while (left > 0 && day != NONE) {
      DayStarts starts = regular(day);
      int index = 0;
      while (index < starts.size() && day * DAY + starts.second(index) <= last) {
        index++;
      }
      long step = Math.min(left, starts.size() - index);
      if (step > 0) {
        last = day * DAY + starts.second((int) (index + step - 1));
      }
      left -= step;
      day = nextRegular(day + 1);
    }
    return last;
  }

  /** The special days, ascending. */
  long[] specials() {
    return specials;
  }

  long stableFrom() {
    return Math.max(zone.stableFrom(), firstRuleDay);
  }

  long cycle() {
    return pattern == null ? 1 : Cycles.both(pattern.cycle(), zone.cycle());
  }

  /** By how many days at most an occurrence occupies time before the day that it starts on. */
  long daysBefore() {
    return setup / DAY_MILLIS + 1;
  }

  /** By how many days at most an occurrence occupies time after the day that it starts on. */
  long daysAfter() {
    return tail / DAY_MILLIS + 1 + (allDay ? wholeDays + 1 : 0);
  }

  /** The first day from another on that may have starts, or {@link #NONE}. */
  long next(long from) {
    int index = indexFrom(specials, from);
    long special = index < specials.length ? specials[index] : NONE;
    long regular = nextRegular(Math.max(from, firstRuleDay));
    return Math.min(special, regular <= lastRuleDay ? regular : NONE);
  }

  /** The first index of a sorted array whose value is not less than another. */
  static int indexFrom(long[] sorted, long value) {
    int found = Arrays.binarySearch(sorted, value);
    return found < 0 ? -found - 1 : found;
  }

  private long nextRegular(long from) {
    return pattern == null ? NONE : pattern.nextDay(from);
  }

  /** The starts of a day that {@link #next} gave; may be none. */
  DayStarts starts(long day) {
    DayStarts starts = last;
    if (starts == null || day != lastDay) {
      starts = Arrays.binarySearch(specials, day) < 0 ? regular(day) : special(day);
      last = starts;
      lastDay = day;
    }
    return starts;
  }

  private boolean isExcluded(long time) {
    return Arrays.binarySearch(excluded, time) >= 0;
  }

  private DayStarts special(long day) {
    long[] ofRule =
        nextRegular(day) != day
            ? new long[0]
            : Arrays.stream(regular(day).seconds())
                .mapToLong(second -> day * DAY + second)
                .filter(time -> after < time && time <= to && !isExcluded(time))
                .toArray();
    // No offset is a day, so its own instants lie in the day and its neighbours.
    int from = indexFrom(extras, (day - 1) * DAY);
    LongStream further =
        Arrays.stream(extras, from, indexFrom(extras, (day + 2) * DAY))
            .filter(time -> zone.dayOf(time) == day && Arrays.binarySearch(ofRule, time) < 0);
    int[] seconds =
        LongStream.concat(Arrays.stream(ofRule), further)
            .sorted()
            .mapToInt(time -> (int) (time - day * DAY))
            .toArray();
    return new DayStarts(seconds, setup, allDay ? allDayTail(day) : tail, false);
  }

  private DayStarts regular(long day) {
    if (allDay) {
      int[] start = {(int) (zone.startOf(day) - day * DAY)};
      return new DayStarts(start, setup, allDayTail(day), false);
    }
    int[] times = pattern().times(day);
    List<Piece> pieces = zone.pieces(day);
    return pattern().sharesTimes()
        ? shared
            .computeIfAbsent(times, key -> new HashMap<>())
            .computeIfAbsent(pieces, key -> starts(times, pieces, true))
        : starts(times, pieces, false);
  }

  private RulePattern pattern() {
    return Objects.requireNonNull(pattern);
  }

  private DayStarts starts(int[] times, List<Piece> pieces, boolean isShared) {
    int[] seconds = new int[times.length];
    int n = 0;
    int i = 0;
    for (Piece piece : pieces) {
      // A time between two pieces is skipped: no instance (RFC 5545 section 3.3.10).
      while (i < times.length && times[i] < piece.from()) {
        i++;
      }
      for (; i < times.length && times[i] < piece.to(); i++) {
        seconds[n++] = times[i] - piece.offset();
      }
    }
    return new DayStarts(Arrays.copyOf(seconds, n), setup, tail, isShared);
  }

  private long allDayTail(long day) {
    long start = zone.startOf(day);
    return (zone.startOf(zone.dayOf(start) + wholeDays) - start) * 1000 + teardown;
  }

  /** The slot of an occurrence itself, without setup and teardown. */
  TimeSlot event(long day, DayStarts starts, int index) {
    long midnight = day * DAY_MILLIS;
    return TimeSlot.ofEpochMillis(
        midnight + starts.start(index), midnight + starts.end(index) - teardown);
  }
}
