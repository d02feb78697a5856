package id.egov.core.time;

import id.egov.core.time.RecurrenceRule.Weekday;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import net.fortuna.ical4j.model.Month;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import org.jspecify.annotations.Nullable;

/** The local times that ical4j's {@link Recur} finds for a completed rule, in order. */
final class LibraryExpansion implements Iterator<LocalDateTime> {

  static final LocalDateTime FAR = LocalDateTime.of(9999, 12, 31, 23, 59, 59);

  /** More than this many times a day is left to {@link PeriodExpansion}, which keeps no list. */
  private static final int MOST_TIMES_A_DAY = 100;

  private static final int LARGEST_INTERVAL = 1000;

  private final Spliterator<LocalDateTime> found;
  private @Nullable LocalDateTime next;

  /**
   * Whether the library is right about a completed rule. Measured against a naive expansion it is
   * not, or gives up too early (after 1000 periods without a time), on what is listed here.
   */
  static boolean knows(RecurrenceRule rule) {
    int timesADay = rule.hours().size() * rule.minutes().size() * rule.seconds().size();
    return !isMissed(rule) && timesADay <= MOST_TIMES_A_DAY && rule.interval() <= LARGEST_INTERVAL;
  }

  private static boolean isMissed(RecurrenceRule rule) {
    boolean byMonth = !rule.months().isEmpty();
    boolean byMonthDay = !rule.monthDays().isEmpty();
    return switch (rule.frequency()) {
      // It gives up before a distant day, and a negative BYYEARDAY never matches.
      case SECONDLY, MINUTELY, HOURLY -> true;
      // A leap day is up to 2921 days away, and every 365th day may miss a month for centuries.
      case DAILY -> byMonthDay || (byMonth && rule.interval() > 1);
      // It asks for the month of one day of the week only.
      case WEEKLY -> byMonth;
      // It compares the weekday 2MO of the rule with MO. Every 13th month that has a fifth Sunday
      // and is a February is rare.
      case MONTHLY ->
          (byMonthDay && !rule.weekdays().isEmpty()) || (byMonth && rule.interval() > 1);
      // Where two parts choose days, one of them is forgotten; without BYMONTH it stays in the
      // month of DTSTART. Week 53 and day -366 alone failed on public vectors.
      case YEARLY ->
          !rule.weeks().isEmpty()
              || !rule.yearDays().isEmpty()
              || (byMonthDay && (!byMonth || !rule.weekdays().isEmpty()));
    };
  }

  LibraryExpansion(RecurrenceRule rule, LocalDateTime start, LocalDateTime from, LocalDateTime to) {
    Recur<LocalDateTime> recur =
        new Recur.Builder<LocalDateTime>()
            // Named, because without it the library asks the default locale for its calendar.
            .rscale(Recur.RScale.GREGORIAN)
            .frequency(rule.frequency())
            .interval(rule.interval())
            .secondList(rule.seconds())
            .minuteList(rule.minutes())
            .hourList(rule.hours())
            .dayList(rule.weekdays().stream().map(LibraryExpansion::weekDay).toList())
            .monthDayList(rule.monthDays())
            .monthList(rule.months().stream().map(Month::valueOf).toList())
            .setPosList(rule.positions())
            // Always given: without it the library asks the default locale for its weeks.
            .weekStartDay(WeekDay.getWeekDay(rule.weekStart()))
            .build();
    this.found = recur.getDatesAsStream(start, from, to, -1).spliterator();
    advance();
  }

  private static WeekDay weekDay(Weekday weekday) {
    return new WeekDay(WeekDay.getWeekDay(weekday.day()), weekday.ordinal());
  }

  private void advance() {
    LocalDateTime last = next;
    next = null;
    // The library's spliterator also advances over times before the window without giving one.
    while (next == null && found.tryAdvance(time -> next = time)) {
      if (next != null && last != null && !next.isAfter(last)) {
        next = null;
      }
    }
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public LocalDateTime next() {
    LocalDateTime result = next;
    if (result == null) {
      throw new NoSuchElementException();
    }
    advance();
    return result;
  }
}
