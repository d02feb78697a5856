package id.egov.core.time;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one RRULE (RFC 5545 section 3.3.10). Every list is sorted and free of duplicates; an
 * empty list means that the part was not given.
 *
 * @param frequency the unit of a period
 * @param interval every how many periods, at least 1
 * @param count how many instances there are, DTSTART included; 0 if not given
 * @param until the last possible instance, or null
 * @param seconds BYSECOND, 0 to 59 (60 was read as 59)
 * @param minutes BYMINUTE, 0 to 59
 * @param hours BYHOUR, 0 to 23
 * @param weekdays BYDAY
 * @param monthDays BYMONTHDAY, ±1 to ±31
 * @param yearDays BYYEARDAY, ±1 to ±366
 * @param weeks BYWEEKNO, ±1 to ±53
 * @param months BYMONTH, 1 to 12
 * @param positions BYSETPOS, ±1 to ±366
 * @param weekStart WKST, Monday if not given
 */
record RecurrenceRule(
    Frequency frequency,
    int interval,
    int count,
    @Nullable Until until,
    List<Integer> seconds,
    List<Integer> minutes,
    List<Integer> hours,
    List<Weekday> weekdays,
    List<Integer> monthDays,
    List<Integer> yearDays,
    List<Integer> weeks,
    List<Integer> months,
    List<Integer> positions,
    DayOfWeek weekStart) {

  /**
   * One entry of BYDAY.
   *
   * @param ordinal which one of the month or the year, negative from its end; 0 for every one
   * @param day the day of the week
   */
  record Weekday(int ordinal, DayOfWeek day) implements Comparable<Weekday> {

    @Override
    public int compareTo(Weekday other) {
      int byDay = day.compareTo(other.day);
      return byDay != 0 ? byDay : Integer.compare(ordinal, other.ordinal);
    }

    @Override
    public String toString() {
      return (ordinal == 0 ? "" : ordinal) + abbreviation(day);
    }
  }

  static String abbreviation(DayOfWeek day) {
    return day.name().substring(0, 2);
  }

  boolean isEndless() {
    return count == 0 && until == null;
  }

  /** Whether a period is shorter than a day. */
  boolean isSubDaily() {
    return frequency.compareTo(Frequency.DAILY) < 0;
  }

  boolean hasOrdinals() {
    return weekdays.stream().anyMatch(weekday -> weekday.ordinal() != 0);
  }

  /**
   * This rule with everything written out that RFC 5545 takes from DTSTART: the day of a month for
   * a monthly rule, the time of day, and so on. What comes back says the same whatever DTSTART is.
   */
  RecurrenceRule completedFrom(LocalDateTime start, boolean allDay) {
    List<Integer> noTime = List.of(0);
    List<Integer> newHours = hours;
    List<Integer> newMinutes = minutes;
    List<Integer> newSeconds = seconds;
    if (allDay) {
      // RFC 5545: parts below the day must be ignored where DTSTART is a date.
      newHours = newMinutes = newSeconds = noTime;
    } else {
      if (hours.isEmpty() && !isSubDaily()) {
        newHours = List.of(start.getHour());
      }
      if (minutes.isEmpty() && frequency.compareTo(Frequency.MINUTELY) > 0) {
        newMinutes = List.of(start.getMinute());
      }
      if (seconds.isEmpty() && frequency != Frequency.SECONDLY) {
        newSeconds = List.of(start.getSecond());
      }
    }
    List<Integer> newMonths = months;
    List<Integer> newMonthDays = monthDays;
    List<Weekday> newWeekdays = weekdays;
    if (weekdays.isEmpty() && monthDays.isEmpty() && yearDays.isEmpty()) {
      if (frequency == Frequency.WEEKLY || !weeks.isEmpty()) {
        newWeekdays = List.of(new Weekday(0, start.getDayOfWeek()));
      } else if (frequency == Frequency.MONTHLY || frequency == Frequency.YEARLY) {
        newMonthDays = List.of(start.getDayOfMonth());
        if (months.isEmpty() && frequency == Frequency.YEARLY) {
          newMonths = List.of(start.getMonthValue());
        }
      }
    }
    return new RecurrenceRule(
        frequency,
        interval,
        count,
        until,
        newSeconds,
        newMinutes,
        newHours,
        newWeekdays,
        newMonthDays,
        yearDays,
        weeks,
        newMonths,
        positions,
        weekStart);
  }

  /** The same periods with another end; a count of 0 and a null mean none. */
  RecurrenceRule endingAt(int newCount, @Nullable Until newUntil) {
    return new RecurrenceRule(
        frequency, interval, newCount, newUntil, seconds, minutes, hours, weekdays, monthDays,
        yearDays, weeks, months, positions, weekStart);
  }

  /** The RRULE value in one canonical order, without defaults. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("FREQ=").append(frequency);
    if (interval != 1) {
      text.append(";INTERVAL=").append(interval);
    }
    append(text, "BYMONTH", months);
    append(text, "BYWEEKNO", weeks);
    append(text, "BYYEARDAY", yearDays);
    append(text, "BYMONTHDAY", monthDays);
    append(text, "BYDAY", weekdays);
    append(text, "BYHOUR", hours);
    append(text, "BYMINUTE", minutes);
    append(text, "BYSECOND", seconds);
    append(text, "BYSETPOS", positions);
    if (weekStart != DayOfWeek.MONDAY) {
      text.append(";WKST=").append(abbreviation(weekStart));
    }
    if (count > 0) {
      text.append(";COUNT=").append(count);
    }
    if (until != null) {
      text.append(";UNTIL=").append(until);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String part, List<?> values) {
    for (int i = 0; i < values.size(); i++) {
      text.append(i == 0 ? ";" + part + "=" : ",").append(values.get(i));
    }
  }
}
