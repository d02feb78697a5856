package id.egov.examples.quickstart;

import id.egov.core.time.DaysOff;
import id.egov.core.time.HolidayCalendar;
import id.egov.core.time.OfficeHours;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.UnknownHolidayYearException;
import id.egov.core.time.UnknownRamadan;
import id.egov.core.time.UnknownRamadanException;
import java.util.List;

/**
 * When the offices of the city are open in the week: alternatives lie in these times if any can.
 */
final class CityHours {

  private CityHours() {}

  static OpeningTimes of(City city, Problems problems) {
    List<TimeSlot> openings =
        openings(
            city, OfficeHours.standard(), HolidayCalendar.indonesia().asOf(city.from()), problems);
    return window -> openings.stream().filter(window::overlaps).toList();
  }

  /** Goes on without what is not known, and says so. */
  private static List<TimeSlot> openings(
      City city, OfficeHours hours, DaysOff daysOff, Problems problems) {
    try {
      return hours.openings(city.week(), city.zone(), daysOff).toList();
    } catch (UnknownHolidayYearException e) {
      problems.warn(InputReason.HOLIDAYS_UNKNOWN.with("year", String.valueOf(e.year())));
      return openings(city, hours, DaysOff.none(), problems);
    } catch (UnknownRamadanException e) {
      problems.warn(InputReason.RAMADAN_UNKNOWN.with("date", e.date().toString()));
      OfficeHours regular =
          hours.toBuilder().whenRamadanIsUnknown(UnknownRamadan.REGULAR_HOURS).build();
      return openings(city, regular, daysOff, problems);
    } catch (IllegalArgumentException e) {
      // Before the first hours of the schedule: no time is better than another.
      problems.warn(InputReason.OFFICE_HOURS_UNKNOWN.with("date", city.from().toString()));
      return List.of();
    }
  }
}
