package id.egov.core.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalField;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * The local times of a completed rule, COUNT and UNTIL aside, day by day up to the year 9999: which
 * days have any, which times they have, and after how many days all of it repeats.
 *
 * <p>A day is the number of days since 1970-01-01, a time the second of that day. Times before the
 * start of the rule are to be left out by the caller. Keeps what it found last, so one thread at a
 * time may ask.
 */
final class RulePattern {
  /*
   * A period is YEARLY a year (a week-based year where BYWEEKNO is given), MONTHLY a month, and so
   * on; every interval-th one counts, from that of the start on. What a period holds is bases x
   * offsets: bases are the days of the period that pass (below a day: the second at which the
   * period starts), offsets are seconds into the base. Neither needs a list of all times: a yearly
   * rule on every second of the year costs no memory. Where BYSETPOS chooses within a day or less,
   * it chooses among the offsets once and for all; only from a week on is it worked out for each
   * period, by SetPositions.
   *
   * Below a day the starts of periods are step seconds apart, so the times of a day depend on its
   * first one alone.
   *
   * Cycle: the calendar repeats after 400 years (4800 months, 20871 weeks), every interval-th
   * period after the least common multiple with the interval, a step after step / gcd(step, 86400)
   * days. Where a whole cycle has nothing, nothing ever comes.
   *
   * All seconds are local ones since 1970-01-01, as if local time had no offset.
   */

  static final long NONE = RuleDays.NONE;
  static final int DAY = 86_400;
  static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

  private static final int[] NO_TIMES = {};
  private static final List<Integer> ZERO = List.of(0);

  /** Times of a day are kept for later where there are at least so many of them. */
  private static final int KEPT = 4;

  private final RecurrenceRule rule;
  private final RuleDays days;
  private final TemporalField year;
  private final @Nullable SetPositions selection;
  private final long firstPeriod;
  private final long lastPeriod;
  private final long firstDay;
  private final long cycle;
  private final int[] offsets;

  private final int unit;
  private final long step;
  private final long hours;
  private final long minutes;
  private final long seconds;
  private final Map<Integer, int[]> kept = new HashMap<>();

  RulePattern(RecurrenceRule rule, LocalDateTime start) {
    this.rule = rule;
    this.days = new RuleDays(new DayFilter(rule));
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
    this.step = (long) unit * rule.interval();
    long startSecond = start.toEpochSecond(ZoneOffset.UTC);
    long startDay = Math.floorDiv(startSecond, DAY);
    this.firstPeriod = rule.isSubDaily() ? Math.floorDiv(startSecond, unit) : periodOf(startDay);
    this.lastPeriod = rule.isSubDaily() ? NONE : periodOf(LAST_DAY);
    this.firstDay = rule.isSubDaily() ? startDay : firstDayOf(firstPeriod);
    int[] all = offsets();
    boolean ofPeriods = rule.frequency().compareTo(Frequency.DAILY) > 0;
    this.offsets =
        rule.positions().isEmpty() || ofPeriods
            ? all
            : Arrays.stream(SetPositions.places(rule.positions(), all.length))
                .map(place -> all[place])
                .toArray();
    this.selection =
        rule.positions().isEmpty() || !ofPeriods
            ? null
            : new SetPositions(rule.positions(), days, all);
    this.cycle = Cycles.both(cycleOfDays(), cycleOfPeriods());
    this.hours = rule.isSubDaily() ? mask(rule.hours()) : -1;
    this.minutes = unit < 3600 ? mask(rule.minutes()) : -1;
    this.seconds = unit < 60 ? mask(rule.seconds()) : -1;
  }

  private static long mask(List<Integer> allowed) {
    return allowed.isEmpty() ? -1 : allowed.stream().mapToLong(n -> 1L << n).sum();
  }

  private int[] offsets() {
    List<Integer> ofHours = rule.isSubDaily() ? ZERO : rule.hours();
    List<Integer> ofMinutes = unit >= 3600 ? rule.minutes() : ZERO;
    List<Integer> ofSeconds = unit >= 60 ? rule.seconds() : ZERO;
    int[] all = new int[ofHours.size() * ofMinutes.size() * ofSeconds.size()];
    int n = 0;
    for (int hour : ofHours) {
      for (int minute : ofMinutes) {
        for (int second : ofSeconds) {
          all[n++] = hour * 3600 + minute * 60 + second;
        }
      }
    }
    return all;
  }

  private long cycleOfDays() {
    boolean everyWeekAlike =
        rule.months().isEmpty()
            && rule.monthDays().isEmpty()
            && rule.yearDays().isEmpty()
            && rule.weeks().isEmpty()
            && !rule.hasOrdinals();
    return !everyWeekAlike ? Cycles.ERA_DAYS : rule.weekdays().isEmpty() ? 1 : 7;
  }

  private long cycleOfPeriods() {
    long interval = rule.interval();
    return switch (rule.frequency()) {
      case YEARLY -> cycleOfPeriods(400);
      case MONTHLY -> cycleOfPeriods(4800);
      case WEEKLY -> 7 * interval;
      case DAILY -> interval;
      default -> step / Cycles.gcd(step, DAY);
    };
  }

  private long cycleOfPeriods(int periodsOfEra) {
    long interval = rule.interval();
    return interval == 1 && selection == null
        ? 1
        : Cycles.ERA_DAYS * (interval / Cycles.gcd(interval, periodsOfEra));
  }

  /** After how many days it repeats, from the start on; at most {@link Cycles#NEVER}. */
  long cycle() {
    return Math.min(cycle, Cycles.NEVER);
  }

  /** Whether equal times of two days are the same array, and there are few of such arrays. */
  boolean sharesTimes() {
    return rule.isSubDaily() ? step * KEPT <= DAY : selection == null || offsets.length == 1;
  }

  /** The first day from another on that has times, or {@link #NONE}. */
  long nextDay(long from) {
    return nextDay(from, LAST_DAY);
  }

  /** The same, looked for up to a last day. */
  long nextDay(long from, long lastInclusive) {
    if (offsets.length == 0) {
      return NONE;
    }
    long day = Math.max(from, firstDay);
    long last = Math.min(Math.min(LAST_DAY, lastInclusive), day + cycle());
    return rule.isSubDaily()
        ? nextByStep(day, last)
        : rule.interval() == 1 && selection == null
            ? days.next(day, last)
            : nextByPeriod(day, last);
  }

  private long nextByStep(long from, long last) {
    long day = days.next(from, last);
    while (day != NONE && times(day).length == 0) {
      day = days.next(day + Math.max(1, firstTime(day) / DAY), last);
    }
    return day;
  }

  private long nextByPeriod(long from, long last) {
    long day = from;
    while (day <= last) {
      long period = counted(periodOf(day));
      if (period > lastPeriod) {
        return NONE;
      }
      day = Math.max(day, firstDayOf(period));
      if (selection != null) {
        long chosen = within(selection, period).nextDay(day);
        if (chosen != NONE) {
          return chosen <= last ? chosen : NONE;
        }
        day = firstDayOf(period + 1);
      } else {
        day = days.next(day, last);
        if (day == NONE || isCounted(periodOf(day))) {
          return day;
        }
      }
    }
    return NONE;
  }

  /** The times of a day that {@link #nextDay} gave, ascending. Not to be changed. */
  int[] times(long day) {
    if (selection != null) {
      return within(selection, periodOf(day)).times(day);
    }
    if (!rule.isSubDaily()) {
      return offsets;
    }
    long first = firstTime(day);
    if (first >= DAY) {
      return NO_TIMES;
    }
    return sharesTimes()
        ? kept.computeIfAbsent((int) first, this::timesFrom)
        : timesFrom((int) first);
  }

  /** The second of the day at which its first period starts; a day or more if none does. */
  private long firstTime(long day) {
    return Math.floorMod(firstPeriod * unit - day * DAY, step);
  }

  private static boolean has(long mask, int bit) {
    return ((mask >>> bit) & 1) != 0;
  }

  private int[] timesFrom(int first) {
    int[] found = new int[(int) ((DAY - 1 - first) / step + 1) * offsets.length];
    int n = 0;
    for (long time = first; time < DAY; time += step) {
      int second = (int) time;
      if (has(hours, second / 3600)
          && has(minutes, second / 60 % 60)
          && has(seconds, second % 60)) {
        for (int offset : offsets) {
          found[n++] = second + offset;
        }
      }
    }
    return Arrays.copyOf(found, n);
  }

  private SetPositions within(SetPositions any, long period) {
    return any.within(firstDayOf(period), firstDayOf(period + 1) - 1);
  }

  private long counted(long period) {
    long further = Math.max(0, period - firstPeriod);
    return firstPeriod - Math.floorDiv(-further, (long) rule.interval()) * rule.interval();
  }

  private boolean isCounted(long period) {
    return counted(period) == period;
  }

  private long periodOf(long day) {
    return switch (rule.frequency()) {
      case YEARLY -> LocalDate.ofEpochDay(day).get(year);
      case MONTHLY -> LocalDate.ofEpochDay(day).getLong(ChronoField.PROLEPTIC_MONTH);
      case WEEKLY -> Math.floorDiv(day - weekOffset(), 7L);
      default -> day;
    };
  }

  /** A day on which a week starts; day 0 was a Thursday. */
  private long weekOffset() {
    return rule.weekStart().getValue() - 4L;
  }

  private long firstDayOf(long period) {
    return switch (rule.frequency()) {
      case YEARLY -> firstDayOfYear((int) period).toEpochDay();
      case MONTHLY -> LocalDate.EPOCH.with(ChronoField.PROLEPTIC_MONTH, period).toEpochDay();
      case WEEKLY -> period * 7 + weekOffset();
      default -> period;
    };
  }

  private LocalDate firstDayOfYear(int number) {
    // The fourth of January lies in the first week of its week-based year.
    return rule.weeks().isEmpty()
        ? LocalDate.of(number, 1, 1)
        : LocalDate.of(number, 1, 4).with(TemporalAdjusters.previousOrSame(rule.weekStart()));
  }
}
