package id.egov.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HolidayCalendarTest {

  private static final HolidayCalendar INDONESIA = HolidayCalendar.indonesia();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final LocalDate AUGUST_18 = LocalDate.of(2025, 8, 18);

  /** The three decrees, month by month as month/day: written apart from the data file. */
  private static final Map<Integer, String> NATIONAL =
      Map.of(
          2024, "1/1 2/8 2/10 3/11 3/29 3/31 4/10 4/11 5/1 5/9 5/23 6/1 6/17 7/7 8/17 9/16 12/25",
          2025, "1/1 1/27 1/29 3/29 3/31 4/1 4/18 4/20 5/1 5/12 5/29 6/1 6/6 6/27 8/17 9/5 12/25",
          2026, "1/1 1/16 2/17 3/19 3/21 3/22 4/3 4/5 5/1 5/14 5/27 5/31 6/1 6/16 8/17 8/25 12/25");

  private static final Map<Integer, String> JOINT_LEAVE =
      Map.of(
          2024, "2/9 3/12 4/8 4/9 4/12 4/15 5/10 5/24 6/18 12/26",
          2025, "1/28 3/28 4/2 4/3 4/4 4/7 5/13 5/30 6/9 8/18 12/26",
          2026, "2/16 3/18 3/20 3/23 3/24 5/15 5/28 12/24");

  private static final Map<Integer, String> ELECTION =
      Map.of(2024, "2/14 11/27", 2025, "", 2026, "");

  @Test
  void everyDayOf2024To2026IsAsTheDecreesSay() {
    LocalDate.of(2024, 1, 1)
        .datesUntil(LocalDate.of(2027, 1, 1))
        .forEach(
            date -> {
              List<HolidayKind> expected = new ArrayList<>();
              addIfListed(date, NATIONAL, HolidayKind.NATIONAL_HOLIDAY, expected);
              addIfListed(date, JOINT_LEAVE, HolidayKind.JOINT_LEAVE, expected);
              addIfListed(date, ELECTION, HolidayKind.ELECTION_DAY, expected);
              assertThat(INDONESIA.on(date, TODAY))
                  .as("%s", date)
                  .extracting(Holiday::kind)
                  .isEqualTo(expected);
              assertThat(INDONESIA.isDayOff(date, TODAY)).isEqualTo(!expected.isEmpty());
            });
  }

  private static void addIfListed(
      LocalDate date, Map<Integer, String> days, HolidayKind kind, List<HolidayKind> into) {
    String text = date.getMonthValue() + "/" + date.getDayOfMonth();
    if (List.of(days.getOrDefault(date.getYear(), "").split(" ")).contains(text)) {
      into.add(kind);
    }
  }

  @Test
  void aDayThatWasAddedLaterIsAWorkingDayForWhoeverAskedBefore() {
    assertThat(INDONESIA.on(AUGUST_18, LocalDate.of(2025, 8, 6))).isEmpty();
    assertThat(INDONESIA.isDayOff(AUGUST_18, LocalDate.of(2025, 8, 6))).isFalse();
    assertThat(INDONESIA.on(AUGUST_18, LocalDate.of(2025, 8, 7)))
        .singleElement()
        .returns(HolidayKind.JOINT_LEAVE, Holiday::kind)
        .returns("SKB 933/2025", Holiday::decree);
    assertThat(INDONESIA.isDayOff(AUGUST_18, LocalDate.of(2025, 8, 7))).isTrue();
    LocalDate polling = LocalDate.of(2024, 11, 27);
    assertThat(INDONESIA.isDayOff(polling, LocalDate.of(2024, 11, 20))).isFalse();
    assertThat(INDONESIA.isDayOff(polling, LocalDate.of(2024, 11, 21))).isTrue();
  }

  @Test
  void aYearWithoutADecreeIsAnError() {
    assertThatThrownBy(() -> INDONESIA.isDayOff(LocalDate.of(2027, 1, 1), TODAY))
        .isInstanceOfSatisfying(
            UnknownHolidayYearException.class,
            e -> {
              assertThat(e.year()).isEqualTo(2027);
              assertThat(e.asOf()).isEqualTo(TODAY);
            })
        .hasMessageContaining("2027")
        .hasMessageContaining("toBuilder().read(");
    assertThatThrownBy(() -> INDONESIA.on(LocalDate.of(2023, 12, 25), TODAY))
        .isInstanceOf(UnknownHolidayYearException.class);
  }

  @Test
  void aYearIsUnknownBeforeItsDecree() {
    LocalDate christmas = LocalDate.of(2026, 12, 25);
    assertThatThrownBy(() -> INDONESIA.on(christmas, LocalDate.of(2025, 9, 18)))
        .isInstanceOf(UnknownHolidayYearException.class);
    assertThat(INDONESIA.on(christmas, LocalDate.of(2025, 9, 19))).hasSize(1);
    assertThat(INDONESIA.isKnown(2025, LocalDate.of(2024, 10, 13))).isFalse();
    assertThat(INDONESIA.isKnown(2025, LocalDate.of(2024, 10, 14))).isTrue();
    assertThat(INDONESIA.isKnown(2024, LocalDate.of(2023, 9, 12))).isTrue();
    assertThat(INDONESIA.isKnown(2027, TODAY)).isFalse();
  }

  @Test
  void jointLeaveClosesOfficesAndNotDirectServices() {
    LocalDate jointLeave = LocalDate.of(2026, 12, 24);
    LocalDate holiday = LocalDate.of(2026, 12, 25);
    LocalDate polling = LocalDate.of(2024, 2, 14);
    assertThat(INDONESIA.isDayOff(jointLeave, TODAY, ServiceKind.ADMINISTRATION)).isTrue();
    assertThat(INDONESIA.isDayOff(jointLeave, TODAY, ServiceKind.DIRECT_SERVICE)).isFalse();
    assertThat(INDONESIA.isDayOff(holiday, TODAY, ServiceKind.DIRECT_SERVICE)).isTrue();
    assertThat(INDONESIA.isDayOff(polling, TODAY, ServiceKind.DIRECT_SERVICE)).isTrue();
  }

  @Test
  void aRangeListsWhatEachOfItsDaysLists() {
    LocalDate start = LocalDate.of(2024, 12, 26);
    LocalDate end = LocalDate.of(2025, 1, 29);
    List<Holiday> dayByDay =
        start.datesUntil(end).flatMap(date -> INDONESIA.on(date, TODAY).stream()).toList();
    assertThat(INDONESIA.between(start, end, TODAY))
        .isEqualTo(dayByDay)
        .extracting(Holiday::dateText)
        .containsExactly("2024-12-26", "2025-01-01", "2025-01-27", "2025-01-28");
    assertThat(INDONESIA.between(start, start, TODAY)).isEmpty();
  }

  @Test
  void aRangeIsAnErrorIfOneOfItsYearsIsUnknown() {
    LocalDate december = LocalDate.of(2026, 12, 1);
    assertThat(INDONESIA.between(december, LocalDate.of(2027, 1, 1), TODAY)).hasSize(2);
    assertThatThrownBy(() -> INDONESIA.between(december, LocalDate.of(2027, 1, 2), TODAY))
        .isInstanceOf(UnknownHolidayYearException.class);
    assertThatThrownBy(
            () -> INDONESIA.between(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 2, 1), TODAY))
        .isInstanceOf(UnknownHolidayYearException.class);
  }

  @Test
  void daysAreNamedInIndonesianAndEnglish() {
    Holiday nyepi = INDONESIA.on(LocalDate.of(2026, 3, 19), TODAY).get(0);
    assertThat(nyepi.name(Locale.forLanguageTag("id-ID")))
        .isEqualTo("Hari Suci Nyepi (Tahun Baru Saka 1948)");
    assertThat(nyepi.name(Locale.GERMANY)).isEqualTo("Nyepi (Day of Silence)");
  }

  @Test
  void aYearCanBeAddedWithoutARelease() {
    HolidayCalendar calendar =
        INDONESIA.toBuilder()
            .year(2027, LocalDate.of(2026, 11, 1), "SKB of a test")
            .add(
                Holiday.of(
                    "2027-01-01",
                    HolidayKind.NATIONAL_HOLIDAY,
                    "2026-11-01",
                    "SKB of a test",
                    "Tahun Baru",
                    "New Year"))
            .build();
    assertThat(calendar.isDayOff(LocalDate.of(2027, 1, 1), TODAY)).isTrue();
    assertThat(calendar.isDayOff(LocalDate.of(2027, 1, 2), TODAY)).isFalse();
    assertThat(calendar.on(AUGUST_18, TODAY)).isEqualTo(INDONESIA.on(AUGUST_18, TODAY));
    assertThat(INDONESIA.isKnown(2027, TODAY)).isFalse();
  }

  @Test
  void aDayCanBeWithdrawnAndSetAgain() {
    LocalDate date = LocalDate.of(2026, 12, 24);
    HolidayCalendar calendar =
        INDONESIA.toBuilder()
            .withdraw(date, HolidayKind.JOINT_LEAVE, LocalDate.of(2026, 10, 1), "withdrawal")
            .add(
                Holiday.of(
                    "2026-12-24",
                    HolidayKind.JOINT_LEAVE,
                    "2026-11-01",
                    "set again",
                    "Cuti bersama",
                    "Joint leave"))
            .build()
            .toBuilder()
            .build();
    assertThat(calendar.isDayOff(date, LocalDate.of(2026, 9, 30))).isTrue();
    assertThat(calendar.isDayOff(date, LocalDate.of(2026, 10, 1))).isFalse();
    assertThat(calendar.isDayOff(date, LocalDate.of(2026, 10, 31))).isFalse();
    assertThat(calendar.on(date, LocalDate.of(2026, 11, 1)))
        .extracting(Holiday::decree)
        .containsExactly("set again");
  }

  @Test
  void twoReasonsOnOneDayAreBothTold() {
    HolidayCalendar calendar =
        INDONESIA.toBuilder()
            .add(
                Holiday.of(
                    "2026-12-25",
                    HolidayKind.ELECTION_DAY,
                    "2026-12-01",
                    "Keppres of a test",
                    "Pemilihan",
                    "Election"))
            .build();
    assertThat(calendar.on(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 1)))
        .extracting(Holiday::kind)
        .containsExactly(HolidayKind.NATIONAL_HOLIDAY, HolidayKind.ELECTION_DAY);
  }

  @Test
  void whatDoesNotFitTogetherIsRefused() {
    Holiday holiday = INDONESIA.on(AUGUST_18, TODAY).get(0);
    assertThatThrownBy(() -> INDONESIA.toBuilder().add(holiday)).hasMessageContaining("2025-08-18");
    assertThatThrownBy(() -> INDONESIA.toBuilder().year(2026, TODAY, "again"))
        .hasMessageContaining("year 2026");
    assertThatThrownBy(() -> HolidayCalendar.builder().add(holiday).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2025-08-18")
        .hasMessageContaining("YEAR");
    assertThatThrownBy(
            () ->
                INDONESIA.toBuilder()
                    .withdraw(AUGUST_18, HolidayKind.NATIONAL_HOLIDAY, TODAY, "SKB of a test")
                    .build())
        .hasMessageContaining("NATIONAL_HOLIDAY")
        .hasMessageContaining("SKB of a test");
    assertThatThrownBy(
            () ->
                INDONESIA.toBuilder()
                    .withdraw(
                        AUGUST_18, HolidayKind.JOINT_LEAVE, holiday.knownFrom(), "the same day")
                    .build())
        .hasMessageContaining("no earlier JOINT_LEAVE");
  }

  @Test
  void theNamesOfTheDecreesAreTheSourcesThatTheFileStates() {
    assertThat(
            new TreeSet<>(
                INDONESIA
                    .between(LocalDate.of(2024, 1, 1), LocalDate.of(2027, 1, 1), TODAY)
                    .stream()
                    .map(Holiday::decree)
                    .toList()))
        .containsExactly(
            "Keppres 10/2024",
            "Keppres 33/2024",
            "SKB 1017/2024",
            "SKB 1497/2025",
            "SKB 855/2023",
            "SKB 933/2025");
  }

  @Test
  void aHolidayIsKnownBeforeItIsOverAndHasNames() {
    assertThatThrownBy(
            () ->
                Holiday.of("2026-01-01", HolidayKind.JOINT_LEAVE, "2026-01-02", "decree", "a", "b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("knownFrom (2026-01-02)");
    assertThatThrownBy(
            () -> Holiday.of("2026-01-01", HolidayKind.JOINT_LEAVE, "2026-01-01", "x", " ", "b"))
        .hasMessageContaining("nameId must not be blank");
  }
}
