package id.egov.booking;

import id.egov.core.time.TimeSlot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** Over which time a quota counts. */
public enum QuotaPeriod {
  /** A day. */
  DAY,
  /** A week, which begins on Monday. */
  WEEK,
  /** A month of the calendar. */
  MONTH;

  /** The first day of the period that a day lies in. */
  LocalDate first(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  /** The period that begins on a day. */
  TimeSlot slot(LocalDate first, ZoneId zone) {
    LocalDate next =
        switch (this) {
          case DAY -> first.plusDays(1);
          case WEEK -> first.plusWeeks(1);
          case MONTH -> first.plusMonths(1);
        };
    return new TimeSlot(first.atStartOfDay(zone).toInstant(), next.atStartOfDay(zone).toInstant());
  }
}
