package id.egov.core.time;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The days that a {@link DayFilter} lets through, found by looking them up.
 *
 * <p>A day is the number of days since 1970-01-01. Keeps what it looked up last, so one thread at a
 * time may ask.
 */
final class RuleDays {
  /*
   * Which days of a year pass depends on the weekday of its first day, on its length and, through
   * weeks that lie in two years, on the lengths of its neighbours; no two years that follow each
   * other are leap years. That makes 7 x 4 kinds of years, each of which is asked day by day once.
   */

  static final long NONE = Long.MAX_VALUE;

  private final DayFilter filter;
  private final Map<Integer, BitSet> passing = new HashMap<>();
  private BitSet year = new BitSet();
  private long yearStart;
  private long yearEnd;

  RuleDays(DayFilter filter) {
    this.filter = filter;
  }

  /** The first day that passes, from a day to another, both inclusive, or {@link #NONE}. */
  long next(long from, long last) {
    for (long day = from; day <= last; day = yearEnd) {
      enter(day);
      int found = year.nextSetBit((int) (day - yearStart));
      if (found >= 0) {
        return yearStart + found <= last ? yearStart + found : NONE;
      }
    }
    return NONE;
  }

  private void enter(long day) {
    if (day < yearStart || day >= yearEnd) {
      LocalDate first = LocalDate.ofEpochDay(day).withDayOfYear(1);
      yearStart = first.toEpochDay();
      yearEnd = yearStart + first.lengthOfYear();
      year = passing.computeIfAbsent(kind(first), kind -> daysOf(first));
    }
  }

  private static int kind(LocalDate first) {
    int leap = 0;
    for (int i = -1; i <= 1; i++) {
      leap = leap * 2 + (IsoChronology.INSTANCE.isLeapYear(first.getYear() + i) ? 1 : 0);
    }
    return leap * 8 + first.getDayOfWeek().getValue();
  }

  private BitSet daysOf(LocalDate first) {
    BitSet days = new BitSet(366);
    for (int i = 0; i < first.lengthOfYear(); i++) {
      days.set(i, filter.passes(first.plusDays(i)));
    }
    return days;
  }
}
