package id.egov.core.ical;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A change of clocks that comes every year, as an RRULE.
 *
 * @param first its first time
 * @param rrule the line that repeats it
 */
record YearlyChange(ZoneOffsetTransition first, String rrule) {
  /*
   * A rule of Java names a day of a month ("the last Sunday", "the first Friday from the 23rd on") and
   * a time that may be in UTC, standard time or at 24:00, so that the local day can be the one before
   * or after, even in the next month. Rather than to reason about each case, the rule is asked for the
   * local days on which it falls in the 400 years after which the calendar repeats, month by month:
   * they are seven days in a row and one day of the week, or a fixed date. Such days are exactly those
   * of BYMONTHDAY with BYDAY; the forms with an ordinal are only what programs know best.
   */

  private static final int CYCLE = 400;

  /** iCalendar has four digits for a year. */
  private static final int LAST_YEAR = 9999;

  /** From an instant on: one, or two where the day may be in either of two months. */
  static List<YearlyChange> of(ZoneOffsetTransitionRule rule, Instant earliest) {
    Map<Month, List<ZoneOffsetTransition>> byMonth = new EnumMap<>(Month.class);
    int year = earliest.atZone(ZoneOffset.UTC).getYear() - 1;
    for (int i = 0; i < CYCLE + 2; i++) {
      ZoneOffsetTransition change = rule.createTransition(year + i);
      if (!change.getInstant().isBefore(earliest)) {
        byMonth
            .computeIfAbsent(change.getDateTimeBefore().getMonth(), month -> new ArrayList<>())
            .add(change);
      }
    }
    List<YearlyChange> changes = new ArrayList<>();
    byMonth.forEach(
        (month, all) -> {
          ZoneOffsetTransition first = all.get(0);
          if (first.getDateTimeBefore().getYear() <= LAST_YEAR) {
            String days = days(rule, byMonth.size() == 1, all);
            changes.add(
                new YearlyChange(first, "RRULE:FREQ=YEARLY;BYMONTH=" + month.getValue() + days));
          }
        });
    return changes;
  }

  private static String days(
      ZoneOffsetTransitionRule rule, boolean everyYear, List<ZoneOffsetTransition> changes) {
    List<LocalDate> dates =
        changes.stream().map(change -> change.getDateTimeBefore().toLocalDate()).toList();
    String weekday = dates.get(0).getDayOfWeek().name().substring(0, 2);
    int ordinal = ordinal(dates.get(0));
    if (rule.getDayOfWeek() != null && everyYear) {
      if (dates.stream().allMatch(date -> ordinal(date) == ordinal)) {
        return ";BYDAY=" + ordinal + weekday;
      }
      if (dates.stream().allMatch(YearlyChange::isInLastWeek)) {
        return ";BYDAY=-1" + weekday;
      }
    }
    String monthDays =
        dates.stream()
            .map(LocalDate::getDayOfMonth)
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .map(String::valueOf)
            .collect(Collectors.joining(",", ";BYMONTHDAY=", ""));
    return rule.getDayOfWeek() == null ? monthDays : monthDays + ";BYDAY=" + weekday;
  }

  /** The how manieth of its day of the week in its month. */
  private static int ordinal(LocalDate date) {
    return (date.getDayOfMonth() - 1) / 7 + 1;
  }

  private static boolean isInLastWeek(LocalDate date) {
    return date.getDayOfMonth() > date.lengthOfMonth() - 7;
  }
}
