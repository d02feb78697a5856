package id.egov.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What ical4j 4.4.0 by itself gets wrong, one test each. */
class RecurrenceLibraryMissesTest {

  private static List<String> first(int limit, String start, String rule) {
    return Recurrence.timed(LocalDateTime.parse(start), ZoneOffset.UTC)
        .withRule(rule)
        .starts()
        .limit(limit)
        .map(Instant::toString)
        .map(text -> text.substring(0, 16))
        .toList();
  }

  @Test
  void positionsOutOfOrderCountTheSameInstances() {
    assertThat(first(4, "2026-11-02T09:00", "FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=-1,1;COUNT=4"))
        .containsExactly(
            "2026-11-02T09:00", "2026-11-30T09:00", "2026-12-01T09:00", "2026-12-30T09:00");
  }

  @Test
  void week53OnAWeekdayExistsOnlyInLongYears() {
    // 2020, 2026 and 2032 have 53 weeks; the last days of week 53 lie in January.
    assertThat(first(3, "2020-12-28T09:00", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO"))
        .containsExactly("2020-12-28T09:00", "2026-12-28T09:00", "2032-12-27T09:00");
    assertThat(first(3, "2021-01-02T09:00", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=SA"))
        .containsExactly("2021-01-02T09:00", "2027-01-02T09:00", "2033-01-01T09:00");
  }

  @Test
  void weekOneMayBeginInDecember() {
    assertThat(first(3, "2024-12-30T09:00", "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO"))
        .containsExactly("2024-12-30T09:00", "2025-12-29T09:00", "2027-01-04T09:00");
  }

  @Test
  void day366FromTheEndIsTheFirstOfALeapYear() {
    assertThat(first(3, "2024-01-01T09:00", "FREQ=YEARLY;BYYEARDAY=-366"))
        .containsExactly("2024-01-01T09:00", "2028-01-01T09:00", "2032-01-01T09:00");
  }

  @Test
  void dayOfYearAndMonthBothApply() {
    assertThat(first(3, "2026-02-01T09:00", "FREQ=YEARLY;BYYEARDAY=32,60;BYMONTH=2"))
        .containsExactly("2026-02-01T09:00", "2027-02-01T09:00", "2028-02-01T09:00");
  }

  @Test
  void timesOfDayAreIgnoredForAStartThatIsADate() {
    ZoneId jakarta = ZoneId.of("Asia/Jakarta");
    Recurrence days =
        Recurrence.allDay(LocalDate.parse("2026-11-23"), jakarta)
            .withRule("FREQ=DAILY;BYHOUR=9,17;BYMINUTE=30;BYSECOND=5;COUNT=2");
    assertThat(days.all())
        .containsExactly(
            Instant.parse("2026-11-22T17:00:00Z"), Instant.parse("2026-11-23T17:00:00Z"));
  }

  @Test
  void hourlyOnADayOfTheYearReachesTheNextYear() {
    assertThat(first(4, "2026-02-01T22:00", "FREQ=HOURLY;BYYEARDAY=32"))
        .containsExactly(
            "2026-02-01T22:00", "2026-02-01T23:00", "2027-02-01T00:00", "2027-02-01T01:00");
    assertThat(first(3, "2026-12-31T22:00", "FREQ=HOURLY;INTERVAL=2;BYYEARDAY=-1"))
        .containsExactly("2026-12-31T22:00", "2027-12-31T00:00", "2027-12-31T02:00");
  }

  @Test
  void distantLeapDayIsReached() {
    assertThat(first(3, "2096-02-29T09:00", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29"))
        .containsExactly("2096-02-29T09:00", "2104-02-29T09:00", "2108-02-29T09:00");
    assertThat(
            first(
                2,
                "2096-02-29T09:00",
                "FREQ=SECONDLY;BYMONTHDAY=29;BYMONTH=2;BYHOUR=10;BYMINUTE=0;BYSECOND=0"))
        .containsExactly("2096-02-29T09:00", "2096-02-29T10:00");
  }

  @Test
  void instanceAfterMoreThanAThousandEmptyPeriodsIsFound() {
    // Each year one day earlier, but for leap years: from January back to February.
    assertThat(first(3, "2026-01-31T09:00", "FREQ=DAILY;INTERVAL=365;BYMONTH=2"))
        .containsExactly("2026-01-31T09:00", "3416-02-29T09:00", "3417-02-28T09:00");
    assertThat(first(2, "6059-03-01T09:00", "FREQ=MONTHLY;INTERVAL=13;BYMONTH=2;BYDAY=5SU"))
        .containsExactly("6059-03-01T09:00", "7176-02-29T09:00");
  }

  @Test
  void weekAcrossTheEndOfAMonthIsAskedDayByDay() {
    assertThat(first(3, "2026-06-07T09:00", "FREQ=WEEKLY;BYMONTH=2,3;BYDAY=SU,MO;WKST=MO"))
        .containsExactly("2026-06-07T09:00", "2027-02-01T09:00", "2027-02-07T09:00");
    // Sunday 1 February 2032 belongs to the week of Monday 26 January.
    assertThat(first(2, "2032-01-26T09:00", "FREQ=WEEKLY;BYMONTH=2;BYDAY=SU"))
        .containsExactly("2032-01-26T09:00", "2032-02-01T09:00");
  }

  @Test
  void yearlyMonthDayWithoutMonthMeansEveryMonth() {
    assertThat(first(3, "2026-11-15T09:00", "FREQ=YEARLY;BYMONTHDAY=15"))
        .containsExactly("2026-11-15T09:00", "2026-12-15T09:00", "2027-01-15T09:00");
  }

  @Test
  void numberedWeekdayAndDayOfMonthBothApply() {
    assertThat(first(3, "2026-11-13T09:00", "FREQ=MONTHLY;BYDAY=2FR;BYMONTHDAY=13"))
        .containsExactly("2026-11-13T09:00", "2027-08-13T09:00", "2028-10-13T09:00");
  }

  @Test
  void everySecondOfAYearIsFoundWithoutListingThem() {
    String rule =
        "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=%s;BYMINUTE=%s;BYSECOND=%s;BYSETPOS=-1"
            .formatted(upTo(24), upTo(60), upTo(60));
    assertThat(first(3, "2026-11-13T09:00", rule))
        .containsExactly("2026-11-13T09:00", "2026-12-31T23:59", "2027-12-31T23:59");
  }

  private static String upTo(int end) {
    return java.util.stream.IntStream.range(0, end)
        .mapToObj(String::valueOf)
        .collect(java.util.stream.Collectors.joining(","));
  }
}
