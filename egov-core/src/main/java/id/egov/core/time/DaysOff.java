package id.egov.core.time;

import java.time.LocalDate;

/**
 * Which days are off, whatever the day of the week: what {@link OfficeHours} asks. {@link
 * HolidayCalendar#asOf} is one; a city can write its own, for example to add the day of its
 * founding.
 */
@FunctionalInterface
public interface DaysOff {

  /**
   * Whether a date is off for an office.
   *
   * @param date a local date, never {@code null}
   * @param service how the office serves the public, never {@code null}
   * @return true if the office is closed
   * @throws UnknownHolidayYearException if nobody knows yet
   */
  boolean isDayOff(LocalDate date, ServiceKind service);

  /**
   * No day is ever off: for who wants the plain weekly hours.
   *
   * @return an answer of false for every date
   */
  static DaysOff none() {
    return (date, service) -> false;
  }
}
