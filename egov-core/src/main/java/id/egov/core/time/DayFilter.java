package id.egov.core.time;

import id.egov.core.time.RecurrenceRule.Weekday;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.List;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * Whether a day passes every BY part of a rule that speaks of days.
 *
 * <p>RFC 5545 says of each part whether it expands or limits. For a rule that was {@linkplain
 * RecurrenceRule#completedFrom completed} both come to the same: the days of a period that pass all
 * parts.
 */
final class DayFilter {

  private final RecurrenceRule rule;
  private final WeekFields weeks;
  private final boolean ordinalsOfMonth;

  DayFilter(RecurrenceRule rule) {
    this.rule = rule;
    this.weeks = WeekFields.of(rule.weekStart(), 4);
    this.ordinalsOfMonth = rule.frequency() == Frequency.MONTHLY || !rule.months().isEmpty();
  }

  boolean passes(LocalDate day) {
    return (rule.months().isEmpty() || rule.months().contains(day.getMonthValue()))
        && isIn(rule.monthDays(), day.getDayOfMonth(), day.lengthOfMonth())
        && isIn(rule.yearDays(), day.getDayOfYear(), day.lengthOfYear())
        && (rule.weekdays().isEmpty() || isWeekday(day))
        && (rule.weeks().isEmpty() || isInWeek(day));
  }

  private static boolean isIn(List<Integer> numbers, int number, int last) {
    return numbers.isEmpty() || numbers.contains(number) || numbers.contains(number - last - 1);
  }

  private boolean isWeekday(LocalDate day) {
    int number = ordinalsOfMonth ? day.getDayOfMonth() : day.getDayOfYear();
    int last = ordinalsOfMonth ? day.lengthOfMonth() : day.lengthOfYear();
    int fromStart = (number - 1) / 7 + 1;
    int fromEnd = -((last - number) / 7 + 1);
    for (Weekday weekday : rule.weekdays()) {
      int ordinal = weekday.ordinal();
      if (weekday.day() == day.getDayOfWeek()
          && (ordinal == 0 || ordinal == fromStart || ordinal == fromEnd)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInWeek(LocalDate day) {
    int week = day.get(weeks.weekOfWeekBasedYear());
    int last = (int) day.range(weeks.weekOfWeekBasedYear()).getMaximum();
    return isIn(rule.weeks(), week, last);
  }
}
