package id.egov.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningTimesTest {

  private static final DaysOff OFF = HolidayCalendar.indonesia().asOf(LocalDate.of(2026, 11, 23));
  private static final TimeSlot FRIDAY =
      TimeSlot.parse("2026-11-27T00:00:00+07:00/2026-11-28T00:00:00+07:00");

  @Test
  void everyTimeIsAnOpeningWhereNothingIsPreferred() {
    assertThat(OpeningTimes.ALWAYS.within(FRIDAY)).containsExactly(FRIDAY);
  }

  @Test
  void anOfficeIsOpenOverItsBreaksAndWorksBetweenThem() {
    assertThat(OpeningTimes.of(OfficeHours.standard(), Zone.WIB.zoneId(), OFF).within(FRIDAY))
        .containsExactly(TimeSlot.parse("2026-11-27T07:30:00+07:00/2026-11-27T16:30:00+07:00"));
    assertThat(
            OpeningTimes.ofWorkingTime(OfficeHours.standard(), Zone.WIB.zoneId(), OFF)
                .within(FRIDAY))
        .containsExactly(
            TimeSlot.parse("2026-11-27T07:30:00+07:00/2026-11-27T11:30:00+07:00"),
            TimeSlot.parse("2026-11-27T13:00:00+07:00/2026-11-27T16:30:00+07:00"));
  }

  @Test
  void aYearWithoutADecreeIsClosedInsteadOfFailing() {
    TimeSlot overNewYear = TimeSlot.parse("2026-12-31T00:00:00+07:00/2099-01-31T00:00:00+07:00");
    List<TimeSlot> openings =
        OpeningTimes.of(OfficeHours.standard(), Zone.WIB.zoneId(), OFF).within(overNewYear);
    assertThat(openings)
        .containsExactly(TimeSlot.parse("2026-12-31T07:30:00+07:00/2026-12-31T16:00:00+07:00"));
  }
}
