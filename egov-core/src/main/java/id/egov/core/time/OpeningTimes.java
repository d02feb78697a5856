package id.egov.core.time;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * When people would rather meet. Alternatives are looked for in these times first. A port, to be
 * filled from {@link OfficeHours} or from anything else. Implementations are thread-safe.
 */
@FunctionalInterface
public interface OpeningTimes {

  /** Any time is as good as any other. */
  OpeningTimes ALWAYS = List::of;

  /**
   * The opening times that overlap a window.
   *
   * @param window what is asked about
   * @return slots that do not overlap each other, by start; they may reach beyond the window
   */
  List<TimeSlot> within(TimeSlot window);

  /**
   * When an office is open, breaks included. A day of which nobody knows yet whether it is off
   * counts as closed: a time that is only offered had better not be a holiday.
   *
   * @param hours when the office is open
   * @param zone the office's time zone
   * @param daysOff which days are off
   * @return opening times that fail as {@link OfficeHours#openings} do, but for an unknown year
   */
  static OpeningTimes of(OfficeHours hours, ZoneId zone, DaysOff daysOff) {
    DaysOff known = closedWhereUnknown(daysOff);
    return window -> hours.openings(window, zone, known).toList();
  }

  /**
   * When people work in an office: as {@link #of}, with the breaks taken out.
   *
   * @param hours when the office is open
   * @param zone the office's time zone
   * @param daysOff which days are off
   * @return opening times that fail as {@link OfficeHours#workingTime} does, but for an unknown
   *     year
   */
  static OpeningTimes ofWorkingTime(OfficeHours hours, ZoneId zone, DaysOff daysOff) {
    DaysOff known = closedWhereUnknown(daysOff);
    return window -> hours.workingTime(window, zone, known).toList();
  }

  private static DaysOff closedWhereUnknown(DaysOff daysOff) {
    Objects.requireNonNull(daysOff, "daysOff");
    return (date, service) -> {
      try {
        return daysOff.isDayOff(date, service);
      } catch (UnknownHolidayYearException unknown) {
        return true;
      }
    };
  }
}
