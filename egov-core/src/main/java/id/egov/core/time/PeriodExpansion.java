package id.egov.core.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalField;
import java.time.temporal.WeekFields;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * The local times of a completed rule, found period by period, in order; for the rules on which the
 * library {@linkplain LibraryExpansion#knows is not right}.
 *
 * <p>Ends with the year 9999, or after {@value #MOST_STEPS} days and times tried in a row without a
 * hit: a rule such as 30 February then counts as having no further times.
 */
final class PeriodExpansion implements Iterator<LocalDateTime> {
  /*
   * A period is YEARLY a year (a week-based year where BYWEEKNO is given), MONTHLY a month, and so
   * on. Periods are numbered so that firstSecond(n) is cheap. What a period holds is bases x
   * offsets: bases are the seconds at which its matching days start (below a day: the one second at
   * which the period starts), offsets are seconds into the base. Both are sorted, so place p of the
   * set is bases[p / n] + offsets[p % n] and neither the set nor BYSETPOS needs a list of times: a
   * yearly rule on every second of the year costs no memory.
   *
   * Below a day, days, hours and minutes that do not match are jumped over by arithmetic.
   * All seconds are local ones since 1970-01-01, as if local time had no offset.
   */

  static final int MOST_STEPS = 400_000;

  private static final LocalDateTime FAR = LocalDateTime.of(9999, 12, 31, 23, 59, 59);
  private static final long NONE = Long.MAX_VALUE;
  private static final int DAY = 86_400;
  private static final List<Integer> ZERO = List.of(0);

  private final RecurrenceRule rule;
  private final DayFilter filter;
  private final TemporalField year;
  private final int unit;
  private final long firstPeriod;
  private final long lastPeriod;
  private final long notBefore;
  private final int[] offsets;

  private long period;
  private final long[] bases = new long[372];
  private int baseCount;
  private int[] places = {};
  private int placesOfSize;
  private int placeIndex;
  private int placeCount;
  private long passedDay = NONE;
  private int steps;
  private long next;

  PeriodExpansion(RecurrenceRule rule, LocalDateTime start, LocalDateTime from) {
    this.rule = rule;
    this.filter = new DayFilter(rule);
    this.year =
        rule.weeks().isEmpty()
            ? ChronoField.YEAR
            : WeekFields.of(rule.weekStart(), 4).weekBasedYear();
    this.unit =
        switch (rule.frequency()) {
          case SECONDLY -> 1;
          case MINUTELY -> 60;
          case HOURLY -> 3600;
          default -> DAY;
        };
    this.firstPeriod = periodOf(start);
    this.lastPeriod = periodOf(FAR);
    this.notBefore = Math.max(seconds(start), seconds(from));
    this.offsets = offsets(rule);
    long skipped = Math.max(0, periodOf(from) - firstPeriod) / rule.interval();
    this.period = firstPeriod + skipped * rule.interval();
    advance();
  }

  private static long seconds(LocalDateTime local) {
    return local.toEpochSecond(ZoneOffset.UTC);
  }

  private static int[] offsets(RecurrenceRule rule) {
    List<Integer> hours = rule.isSubDaily() ? ZERO : rule.hours();
    List<Integer> minutes =
        rule.frequency().compareTo(Frequency.HOURLY) >= 0 ? rule.minutes() : ZERO;
    List<Integer> seconds = rule.frequency() == Frequency.SECONDLY ? ZERO : rule.seconds();
    IntStream.Builder all = IntStream.builder();
    for (int hour : hours) {
      for (int minute : minutes) {
        for (int second : seconds) {
          all.add(hour * 3600 + minute * 60 + second);
        }
      }
    }
    return all.build().toArray();
  }

  private long periodOf(LocalDateTime time) {
    return switch (rule.frequency()) {
      case YEARLY -> time.get(year);
      case MONTHLY -> time.getLong(ChronoField.PROLEPTIC_MONTH);
      case WEEKLY -> Math.floorDiv(time.toLocalDate().toEpochDay() - weekOffset(), 7L);
      default -> Math.floorDiv(seconds(time), unit);
    };
  }

  /** A day since 1970-01-01 on which a week starts; that day itself was a Thursday. */
  private long weekOffset() {
    return rule.weekStart().getValue() - 4L;
  }

  private long firstSecond(long number) {
    return switch (rule.frequency()) {
      case YEARLY -> firstDayOfYear((int) number).toEpochDay() * DAY;
      case MONTHLY -> LocalDate.EPOCH.with(ChronoField.PROLEPTIC_MONTH, number).toEpochDay() * DAY;
      case WEEKLY -> (number * 7 + weekOffset()) * DAY;
      default -> number * unit;
    };
  }

  private LocalDate firstDayOfYear(int number) {
    // The fourth of January lies in the first week of its week-based year.
    return rule.weeks().isEmpty()
        ? LocalDate.of(number, 1, 1)
        : LocalDate.of(number, 1, 4).with(TemporalAdjusters.previousOrSame(rule.weekStart()));
  }

  private void advance() {
    steps = 0;
    do {
      while (placeIndex == placeCount) {
        if (period > lastPeriod || steps > MOST_STEPS) {
          next = NONE;
          return;
        }
        fill();
      }
      int place = rule.positions().isEmpty() ? placeIndex : places[placeIndex];
      placeIndex++;
      next = bases[place / offsets.length] + offsets[place % offsets.length];
    } while (next < notBefore);
  }

  /** Puts the set of the current period in place, which may be empty, and moves on. */
  private void fill() {
    baseCount = 0;
    if (rule.isSubDaily()) {
      fillFromTime(firstSecond(period));
    } else {
      long end = firstSecond(period + 1);
      for (long second = firstSecond(period); second < end; second += DAY) {
        steps++;
        if (filter.passes(LocalDate.ofEpochDay(Math.floorDiv(second, DAY)))) {
          bases[baseCount++] = second;
        }
      }
      period += rule.interval();
    }
    placeIndex = 0;
    placeCount = baseCount * offsets.length;
    if (!rule.positions().isEmpty()) {
      if (placeCount != placesOfSize) {
        placesOfSize = placeCount;
        places = places(placeCount);
      }
      placeCount = places.length;
    }
  }

  private int[] places(int size) {
    return rule.positions().stream()
        .mapToInt(position -> position > 0 ? position - 1 : size + position)
        .filter(place -> place >= 0 && place < size)
        .sorted()
        .distinct()
        .toArray();
  }

  private void fillFromTime(long second) {
    steps++;
    long day = Math.floorDiv(second, DAY);
    int ofDay = Math.floorMod(second, DAY);
    if (day != passedDay && !filter.passes(LocalDate.ofEpochDay(day))) {
      do {
        day++;
        steps++;
      } while (steps <= MOST_STEPS && !filter.passes(LocalDate.ofEpochDay(day)));
      jumpTo(day * DAY);
      return;
    }
    passedDay = day;
    if (misses(rule.hours(), ofDay / 3600)) {
      jumpTo(second - ofDay % 3600 + 3600);
    } else if (unit < 3600 && misses(rule.minutes(), ofDay / 60 % 60)) {
      jumpTo(second - ofDay % 60 + 60);
    } else {
      if (unit > 1 || !misses(rule.seconds(), ofDay % 60)) {
        bases[baseCount++] = second;
      }
      period += rule.interval();
    }
  }

  private static boolean misses(List<Integer> allowed, int value) {
    return !allowed.isEmpty() && !allowed.contains(value);
  }

  /** Moves on to the first period that starts at a second or later. */
  private void jumpTo(long second) {
    long wanted = -Math.floorDiv(-second, unit) - firstPeriod;
    period = firstPeriod - Math.floorDiv(-wanted, rule.interval()) * rule.interval();
  }

  @Override
  public boolean hasNext() {
    return next != NONE;
  }

  @Override
  public LocalDateTime next() {
    if (next == NONE) {
      throw new NoSuchElementException();
    }
    LocalDateTime result = LocalDateTime.ofEpochSecond(next, 0, ZoneOffset.UTC);
    advance();
    return result;
  }
}
