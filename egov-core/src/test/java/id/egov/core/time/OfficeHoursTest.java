package id.egov.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OfficeHoursTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final DaysOff HOLIDAYS = HolidayCalendar.indonesia().asOf(TODAY);
  private static final ZoneId JAKARTA = Zone.WIB.zoneId();
  private static final WeekHours ROUND_THE_CLOCK =
      new WeekHours(Map.of()).with(EnumSet.allOf(DayOfWeek.class), DayHours.of("00:00/00:00"));

  /** Working days by month, counted apart with another program from the table of the decrees. */
  private static final Map<Integer, List<Integer>> WORKING_DAYS =
      Map.of(
          2024, List.of(22, 18, 18, 16, 18, 18, 23, 22, 20, 23, 20, 20),
          2025, List.of(19, 20, 19, 16, 17, 18, 23, 20, 21, 23, 20, 21),
          2026, List.of(20, 18, 17, 21, 16, 20, 23, 19, 22, 22, 21, 21));

  /** 450 minutes a day and 390 in Ramadan: 17, 19 and 19 working days lie in it. */
  private static final Map<Integer, Integer> WORKING_MINUTES =
      Map.of(2024, 106080, 2025, 105510, 2026, 106860);

  private static TimeSlot window(LocalDate start, LocalDate endExclusive, ZoneId zone) {
    return new TimeSlot(
        start.atStartOfDay(zone).toInstant(), endExclusive.atStartOfDay(zone).toInstant());
  }

  private static TimeSlot year(int year, ZoneId zone) {
    return window(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), zone);
  }

  private static String local(TimeSlot slot, ZoneId zone) {
    LocalDate date = LocalDate.ofInstant(slot.startInclusive(), zone);
    LocalTime start = LocalTime.ofInstant(slot.startInclusive(), zone);
    LocalTime end = LocalTime.ofInstant(slot.endExclusive(), zone);
    return date + " " + start + "-" + end;
  }

  private static List<String> locals(Stream<TimeSlot> slots, ZoneId zone) {
    return slots.map(slot -> local(slot, zone)).toList();
  }

  @Test
  void theWeeklyTotalsAreThoseOfTheRegulation() {
    OfficeHoursPeriod period = OfficeHours.standard().periods().get(0);
    assertThat(period.regular().workingDuration()).isEqualTo(Duration.ofMinutes(37 * 60 + 30));
    assertThat(period.ramadan().workingDuration()).isEqualTo(Duration.ofMinutes(32 * 60 + 30));
  }

  @Test
  void everyDayOf2024To2026OpensAsTheRegulationAndTheDecreesSay() {
    for (Zone zone : Zone.values()) {
      ZoneId id = zone.zoneId();
      List<String> expected = new ArrayList<>();
      LocalDate.of(2024, 1, 1)
          .datesUntil(LocalDate.of(2027, 1, 1))
          .forEach(date -> expectedOpening(date).ifPresent(hours -> expected.add(date + hours)));
      TimeSlot all = window(LocalDate.of(2024, 1, 1), LocalDate.of(2027, 1, 1), id);
      assertThat(locals(OfficeHours.standard().openings(all, id, HOLIDAYS), id))
          .isEqualTo(expected);
    }
  }

  private static Optional<String> expectedOpening(LocalDate date) {
    boolean weekend = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(date.getDayOfWeek());
    if (weekend || HolidayCalendar.indonesia().isDayOff(date, TODAY)) {
      return Optional.empty();
    }
    boolean friday = date.getDayOfWeek() == DayOfWeek.FRIDAY;
    String text = date.toString();
    boolean ramadan =
        (text.compareTo("2024-03-12") >= 0 && text.compareTo("2024-04-09") <= 0)
            || (text.compareTo("2025-03-01") >= 0 && text.compareTo("2025-03-30") <= 0)
            || (text.compareTo("2026-02-19") >= 0 && text.compareTo("2026-03-20") <= 0);
    return Optional.of(
        ramadan
            ? (friday ? " 08:00-15:30" : " 08:00-15:00")
            : (friday ? " 07:30-16:30" : " 07:30-16:00"));
  }

  @Test
  void theWorkingDaysOfEachMonthAreThoseOfTheTable() {
    WORKING_DAYS.forEach(
        (year, months) -> {
          Map<Integer, Long> counts =
              OfficeHours.standard()
                  .openings(year(year, JAKARTA), JAKARTA, HOLIDAYS)
                  .collect(
                      Collectors.groupingBy(
                          slot ->
                              LocalDate.ofInstant(slot.startInclusive(), JAKARTA).getMonthValue(),
                          Collectors.counting()));
          for (int month = 1; month <= 12; month++) {
            assertThat(counts.get(month))
                .as("%s-%s", year, month)
                .isEqualTo(months.get(month - 1).longValue());
          }
          Duration worked =
              OfficeHours.standard()
                  .workingTime(year(year, JAKARTA), JAKARTA, HOLIDAYS)
                  .map(TimeSlot::duration)
                  .reduce(Duration.ZERO, Duration::plus);
          assertThat(worked.toMinutes())
              .isEqualTo(WORKING_MINUTES.getOrDefault(year, 0).longValue());
        });
  }

  @Test
  void breaksAreTakenOutOfTheWorkingTime() {
    TimeSlot thursdayAndFriday =
        window(LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 21), JAKARTA);
    assertThat(
            locals(
                OfficeHours.standard().workingTime(thursdayAndFriday, JAKARTA, HOLIDAYS), JAKARTA))
        .containsExactly(
            "2026-11-19 07:30-12:00",
            "2026-11-19 13:00-16:00",
            "2026-11-20 07:30-11:30",
            "2026-11-20 13:00-16:30");
  }

  @Test
  void slotsAreCutToTheWindow() {
    TimeSlot window = TimeSlot.parse("2026-11-23T09:15:00.001+07:00/2026-11-24T08:00:00+07:00");
    assertThat(locals(OfficeHours.standard().openings(window, JAKARTA, HOLIDAYS), JAKARTA))
        .containsExactly("2026-11-23 09:15:00.001-16:00", "2026-11-24 07:30-08:00");
    TimeSlot night = TimeSlot.parse("2026-11-23T16:00:00+07:00/2026-11-24T07:30:00+07:00");
    assertThat(OfficeHours.standard().openings(night, JAKARTA, HOLIDAYS)).isEmpty();
  }

  @Test
  void jointLeaveDoesNotCloseADirectService() {
    OfficeHours clinic =
        OfficeHours.standard().toBuilder().service(ServiceKind.DIRECT_SERVICE).build();
    LocalDate jointLeave = LocalDate.of(2026, 12, 24);
    assertThat(OfficeHours.standard().on(jointLeave, HOLIDAYS)).isEmpty();
    assertThat(clinic.on(jointLeave, HOLIDAYS)).isPresent();
    assertThat(clinic.on(jointLeave.plusDays(1), HOLIDAYS)).isEmpty();
    assertThat(OfficeHours.standard().on(jointLeave.plusDays(1), DaysOff.none())).isPresent();
  }

  @Test
  void theDaysOffAreThoseThatWereKnown() {
    LocalDate date = LocalDate.of(2025, 8, 18);
    DaysOff before = HolidayCalendar.indonesia().asOf(LocalDate.of(2025, 8, 6));
    assertThat(OfficeHours.standard().on(date, before)).isPresent();
    assertThat(OfficeHours.standard().on(date, HOLIDAYS)).isEmpty();
  }

  @Test
  void anUnknownYearFailsAndNotBeforeTheStreamGetsThere() {
    TimeSlot window = window(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 2, 1), JAKARTA);
    assertThat(OfficeHours.standard().openings(window, JAKARTA, HOLIDAYS).limit(4)).hasSize(4);
    assertThatThrownBy(() -> OfficeHours.standard().openings(window, JAKARTA, HOLIDAYS).toList())
        .isInstanceOf(UnknownHolidayYearException.class);
  }

  @Test
  void anUnknownRamadanFailsUnlessTheCallerChoseOtherwise() {
    LocalDate monday = LocalDate.of(2027, 3, 1);
    assertThatThrownBy(() -> OfficeHours.standard().on(monday, DaysOff.none()))
        .isInstanceOfSatisfying(
            UnknownRamadanException.class, e -> assertThat(e.date()).isEqualTo(monday))
        .hasMessageContaining("2027-03-01")
        .hasMessageContaining("REGULAR_HOURS");
    OfficeHours guessing =
        OfficeHours.standard().toBuilder()
            .whenRamadanIsUnknown(UnknownRamadan.REGULAR_HOURS)
            .build();
    assertThat(guessing.on(monday, DaysOff.none()))
        .contains(DayHours.of("07:30/16:00", "12:00/13:00"));
    assertThat(guessing.on(LocalDate.of(2026, 3, 2), DaysOff.none()))
        .contains(DayHours.of("08:00/15:00", "12:00/12:30"));
    OfficeHours informed =
        OfficeHours.standard().toBuilder()
            .ramadanDates(
                RamadanDates.indonesia().with(LocalDate.of(2027, 2, 8), LocalDate.of(2027, 3, 9)))
            .build();
    assertThat(informed.on(monday, DaysOff.none()))
        .contains(DayHours.of("08:00/15:00", "12:00/12:30"));
  }

  @Test
  void ramadanIsNotAskedForWhereItMakesNoDifference() {
    LocalDate sunday = LocalDate.of(2027, 3, 7);
    assertThat(OfficeHours.standard().on(sunday, DaysOff.none())).isEmpty();
    OfficeHours always =
        OfficeHours.builder().from(LocalDate.of(2026, 1, 1), ROUND_THE_CLOCK).build();
    assertThat(always.on(sunday, DaysOff.none())).contains(DayHours.of("00:00/00:00"));
  }

  @Test
  void aDayMayBeClosedOrOpenInRamadanOnly() {
    WeekHours saturdays =
        new WeekHours(Map.of()).with(EnumSet.of(DayOfWeek.SATURDAY), DayHours.of("08:00/12:00"));
    WeekHours never = new WeekHours(Map.of());
    LocalDate inRamadan = LocalDate.of(2026, 2, 21);
    LocalDate outside = LocalDate.of(2026, 5, 2);
    OfficeHours.Builder builder = OfficeHours.builder().ramadanDates(RamadanDates.indonesia());
    OfficeHours open = builder.from(LocalDate.of(2025, 1, 1), never, saturdays).build();
    OfficeHours closed = builder.from(LocalDate.of(2026, 1, 1), saturdays, never).build();
    assertThat(open.on(inRamadan, DaysOff.none())).isPresent();
    assertThat(open.on(outside, DaysOff.none())).isEmpty();
    assertThat(closed.on(inRamadan, DaysOff.none())).isEmpty();
    assertThat(closed.on(outside, DaysOff.none())).isPresent();
  }

  @Test
  void newHoursCountFromTheirDateOn() {
    OfficeHours hours =
        OfficeHours.standard().toBuilder()
            .from(LocalDate.of(2026, 11, 24), ROUND_THE_CLOCK)
            .build();
    TimeSlot window = window(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 25), JAKARTA);
    assertThat(locals(hours.openings(window, JAKARTA, HOLIDAYS), JAKARTA))
        .containsExactly("2026-11-23 07:30-16:00", "2026-11-24 00:00-00:00");
    assertThatThrownBy(
            () -> hours.toBuilder().from(LocalDate.of(2026, 11, 24), ROUND_THE_CLOCK).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-11-24");
  }

  @Test
  void aDateBeforeTheFirstHoursIsAnError() {
    assertThatThrownBy(() -> OfficeHours.standard().on(LocalDate.of(2023, 4, 11), DaysOff.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2023-04-11")
        .hasMessageContaining("2023-04-12");
    assertThatThrownBy(() -> OfficeHours.builder().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("periods");
  }

  @Test
  void aStreamOverManyCenturiesLooksAtNoMoreDaysThanItGives() {
    OfficeHours always = OfficeHours.builder().from(LocalDate.of(1, 1, 1), ROUND_THE_CLOCK).build();
    TimeSlot everything = TimeSlot.parse("0001-01-02T00:00:00Z/9999-12-31T23:59:59.999Z");
    AtomicInteger asked = new AtomicInteger();
    DaysOff counting =
        (date, service) -> {
          asked.incrementAndGet();
          return false;
        };
    assertThat(always.openings(everything, JAKARTA, counting).limit(5)).hasSize(5);
    assertThat(asked).hasValue(5);
    var slots = always.openings(everything, JAKARTA, counting).iterator();
    for (int i = 0; i < 3; i++) {
      assertThat(slots.next().startInclusive()).isNotNull();
    }
    assertThat(asked.get()).isBetween(8, 9);
  }

  @Test
  void theLastDayThatASlotCanHoldIsCutAndNotAnError() {
    OfficeHours always = OfficeHours.builder().from(LocalDate.of(1, 1, 1), ROUND_THE_CLOCK).build();
    TimeSlot end = TimeSlot.parse("9999-12-31T20:00:00Z/9999-12-31T23:59:59.999Z");
    assertThat(always.openings(end, ZoneId.of("America/New_York"), DaysOff.none()))
        .containsExactly(end);
    assertThat(always.openings(end, JAKARTA, DaysOff.none())).containsExactly(end);
  }

  @Test
  void aSkippedLocalTimeIsTheMomentOfTheChange() {
    ZoneId newYork = ZoneId.of("America/New_York");
    LocalDate springForward = LocalDate.of(2026, 3, 8);
    OfficeHours hours =
        OfficeHours.builder()
            .from(
                springForward,
                new WeekHours(Map.of())
                    .with(
                        EnumSet.of(DayOfWeek.SUNDAY),
                        DayHours.of("01:00/05:00", "02:10/02:50", "04:00/04:30")))
            .build();
    TimeSlot day = window(springForward, springForward.plusDays(1), newYork);
    assertThat(hours.workingTime(day, newYork, DaysOff.none()))
        .containsExactly(
            TimeSlot.parse("2026-03-08T06:00:00Z/2026-03-08T07:00:00Z"),
            TimeSlot.parse("2026-03-08T07:00:00Z/2026-03-08T08:00:00Z"),
            TimeSlot.parse("2026-03-08T08:30:00Z/2026-03-08T09:00:00Z"));
  }

  @Test
  void aBuilderKeepsWhatItWasMadeFrom() {
    OfficeHours copy = OfficeHours.standard().toBuilder().build();
    assertThat(copy).isEqualTo(OfficeHours.standard());
    assertThat(copy)
        .isNotEqualTo(copy.toBuilder().service(ServiceKind.DIRECT_SERVICE).build())
        .isNotEqualTo(copy.toBuilder().whenRamadanIsUnknown(UnknownRamadan.REGULAR_HOURS).build())
        .isNotEqualTo(copy.toBuilder().ramadanDates(RamadanDates.none()).build())
        .isNotEqualTo(copy.toBuilder().from(TODAY, ROUND_THE_CLOCK).build());
    assertThat(copy.toString()).contains("2023-04-12", "07:30/16:00", "ADMINISTRATION");
  }
}
