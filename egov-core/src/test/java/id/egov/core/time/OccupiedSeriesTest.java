package id.egov.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OccupiedSeriesTest {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final Duration HOUR = Duration.ofHours(1);

  /** An hour each, in Jakarta. */
  private static OccupiedSeries series(String start, String rule) {
    return series(start, "Asia/Jakarta", rule, HOUR);
  }

  private static OccupiedSeries series(String start, String zone, String rule, Duration duration) {
    return OccupiedSeries.of(
        Recurrence.timed(LocalDateTime.parse(start), ZoneId.of(zone)).withRule(rule), duration);
  }

  private static OccupiedSeries seconds(String start, String rule) {
    return series(start, "Asia/Jakarta", rule, Duration.ofSeconds(1));
  }

  private static LocalDateTime firstClash(OccupiedSeries one, OccupiedSeries other) {
    Optional<SeriesClash> clash = one.firstClash(other);
    assertThat(other.firstClash(one).map(SeriesClash::overlap))
        .isEqualTo(clash.map(SeriesClash::overlap));
    return LocalDateTime.ofInstant(clash.orElseThrow().overlap().startInclusive(), JAKARTA);
  }

  private static void assertNever(OccupiedSeries one, OccupiedSeries other) {
    assertThat(one.firstClash(other)).isEmpty();
    assertThat(other.firstClash(one)).isEmpty();
  }

  @Test
  void clashSaysWhichOccurrencesAndWhatBothOccupy() {
    OccupiedSeries mondays = series("2026-11-23T09:00", "FREQ=WEEKLY");
    OccupiedSeries fortnightly =
        new OccupiedSeries(
            Recurrence.timed(LocalDateTime.parse("2026-10-05T10:20"), JAKARTA)
                .withRule("FREQ=WEEKLY;INTERVAL=2"),
            Duration.ofMinutes(30),
            Duration.ofMinutes(25),
            Duration.ofMinutes(15));
    assertThat(mondays.firstClash(fortnightly))
        .contains(
            new SeriesClash(
                TimeSlot.parse("2026-11-30T02:00:00Z/2026-11-30T03:00:00Z"),
                TimeSlot.parse("2026-11-30T03:20:00Z/2026-11-30T03:50:00Z"),
                TimeSlot.parse("2026-11-30T02:55:00Z/2026-11-30T03:00:00Z")));
  }

  @Test
  void seriesThatOnlyTouchDoNotClash() {
    OccupiedSeries nine = series("2026-11-23T09:00", "FREQ=DAILY");
    assertNever(nine, series("2026-11-23T10:00", "FREQ=DAILY;BYMONTH=1,3,11"));
    OccupiedSeries cleaned =
        new OccupiedSeries(nine.recurrence(), HOUR, Duration.ZERO, Duration.ofMillis(1));
    assertThat(firstClash(cleaned, series("2026-11-20T10:00", "FREQ=DAILY;BYMONTH=1,3")))
        .isEqualTo("2027-01-01T10:00");
  }

  @Test
  void leapDays() {
    OccupiedSeries leap = series("2024-02-29T09:00", "FREQ=YEARLY");
    assertThat(firstClash(leap, series("2025-01-29T09:00", "FREQ=MONTHLY")))
        .isEqualTo("2028-02-29T09:00");
    assertThat(firstClash(leap, series("2097-01-31T09:00", "FREQ=MONTHLY;BYMONTHDAY=-1")))
        .isEqualTo("2104-02-29T09:00");
    assertNever(leap, series("2025-01-30T09:00", "FREQ=MONTHLY"));
    assertNever(leap, series("2025-02-28T09:00", "FREQ=YEARLY;INTERVAL=2"));
    assertThat(firstClash(leap, series("2001-02-01T09:00", "FREQ=YEARLY;BYMONTH=2;BYDAY=5FR")))
        .isEqualTo("2036-02-29T09:00");
  }

  @Test
  void fifthFridayAndThirtyFirst() {
    OccupiedSeries fifth = series("2026-01-30T09:00", "FREQ=MONTHLY;BYDAY=5FR");
    assertThat(firstClash(fifth, series("2026-01-31T09:00", "FREQ=MONTHLY")))
        .isEqualTo("2026-07-31T09:00");
    assertNever(fifth, series("2026-01-28T09:00", "FREQ=MONTHLY"));
  }

  @Test
  void weeksOfThisAndThatInterval() {
    OccupiedSeries two = series("2026-11-23T09:00", "FREQ=WEEKLY;INTERVAL=2");
    assertThat(firstClash(two, series("2026-11-30T09:30", "FREQ=WEEKLY;INTERVAL=3")))
        .isEqualTo("2026-12-21T09:30");
    assertNever(two, series("2026-11-30T09:00", "FREQ=WEEKLY;INTERVAL=4"));
    assertNever(two, series("2026-11-30T09:00", "FREQ=WEEKLY;INTERVAL=2;BYMONTH=1,2,3"));
  }

  @Test
  void coprimeIntervalsMeetDecadesLater() {
    // 97 x 78 = 1 + 89 x 85
    assertThat(
            firstClash(
                series("2026-11-23T09:00", "FREQ=DAILY;INTERVAL=97"),
                series("2026-11-24T09:00", "FREQ=DAILY;INTERVAL=89")))
        .isEqualTo(LocalDateTime.parse("2026-11-23T09:00").plusDays(7566));
  }

  @Test
  void weeksAgainstMonths() {
    // Every seven weeks on a Monday, every five months on the 23rd.
    OccupiedSeries weeks = series("2026-11-16T09:00", "FREQ=WEEKLY;INTERVAL=7");
    OccupiedSeries months = series("2026-11-23T09:00", "FREQ=MONTHLY;INTERVAL=5");
    List<Instant> both =
        weeks
            .recurrence()
            .starts()
            .filter(
                start ->
                    months
                        .recurrence()
                        .starts(TimeSlot.of(start, Duration.ofMillis(1)))
                        .findAny()
                        .isPresent())
            .limit(1)
            .toList();
    assertThat(firstClash(weeks, months)).isEqualTo(LocalDateTime.ofInstant(both.get(0), JAKARTA));
  }

  @Test
  void whatTheCalendarForbidsForEver() {
    // The first day of a century is a Monday, Saturday, Thursday or Tuesday.
    OccupiedSeries centuries = series("2001-01-01T09:00", "FREQ=YEARLY;INTERVAL=100");
    assertThat(firstClash(centuries, series("2026-11-24T09:00", "FREQ=WEEKLY")))
        .isEqualTo("2301-01-01T09:00");
    assertNever(centuries, series("2026-11-25T09:00", "FREQ=WEEKLY"));
    assertNever(
        series("2026-11-03T09:00", "FREQ=MONTHLY;BYDAY=1TU"),
        series("2026-11-17T09:00", "FREQ=MONTHLY;BYDAY=3TU"));
    // The third Tuesday may be the 21st, the fourth never.
    assertNever(
        series("2026-11-21T09:00", "FREQ=MONTHLY"),
        series("2026-11-24T09:00", "FREQ=MONTHLY;BYDAY=4TU"));
  }

  @Test
  void seriesInDifferentZones() {
    OccupiedSeries jakarta = series("2026-11-23T09:00", "FREQ=DAILY");
    assertThat(firstClash(jakarta, series("2026-01-01T10:30", "Asia/Makassar", "FREQ=DAILY", HOUR)))
        .isEqualTo("2026-11-23T09:30");
    assertNever(jakarta, series("2026-01-01T09:00", "Asia/Jayapura", "FREQ=DAILY", HOUR));
    // Nine in New York is eight in the evening in Jakarta, nine in winter.
    OccupiedSeries newYork = series("2026-07-01T09:00", "America/New_York", "FREQ=DAILY", HOUR);
    assertThat(firstClash(newYork, series("2026-07-01T21:00", "FREQ=DAILY")))
        .isEqualTo("2026-11-01T21:00");
    assertNever(newYork, series("2026-07-01T19:00", "FREQ=DAILY"));
    assertNever(newYork, series("2026-07-01T21:00", "FREQ=DAILY;BYMONTH=4,5,6,7,8,9,10"));
    // A Tuesday at three is a Monday in New York.
    assertThat(
            firstClash(
                series("2026-07-06T16:00", "America/New_York", "FREQ=WEEKLY", HOUR),
                series("2026-07-07T03:00", "FREQ=WEEKLY")))
        .isEqualTo("2026-07-07T03:00");
  }

  @Test
  void clocksThatChangeMakeAnOverlapInOneNightOfTheYear() {
    OccupiedSeries night =
        series("2026-01-01T01:30", "Europe/Berlin", "FREQ=DAILY", Duration.ofMinutes(90));
    OccupiedSeries morning = series("2026-01-01T03:00", "Europe/Berlin", "FREQ=DAILY", HOUR);
    // On 29 March two o'clock is three already: ninety minutes reach four.
    assertThat(firstClash(night, morning)).isEqualTo("2026-03-29T08:00");
    OccupiedSeries evening =
        series("2026-01-01T23:30", "Europe/Berlin", "FREQ=DAILY", Duration.ofHours(2));
    assertNever(evening, morning);
  }

  @Test
  void datesLeftOutAndFurtherDatesCount() {
    OccupiedSeries tuesdays = series("2026-11-24T09:00", "FREQ=MONTHLY;BYDAY=4TU");
    OccupiedSeries days = series("2026-11-24T09:00", "FREQ=MONTHLY");
    // The 24th is a Tuesday in November 2026, August 2027, October 2028 …
    assertThat(firstClash(tuesdays, days)).isEqualTo("2026-11-24T09:00");
    OccupiedSeries fewer =
        OccupiedSeries.of(
            days.recurrence()
                .withoutDates(
                    List.of(
                        LocalDateTime.parse("2026-11-24T09:00"),
                        LocalDateTime.parse("2027-08-24T09:00"),
                        LocalDateTime.parse("4000-08-24T09:00"))),
            HOUR);
    assertThat(firstClash(tuesdays, fewer)).isEqualTo("2028-10-24T09:00");
    OccupiedSeries afternoon = series("2026-11-24T13:00", "FREQ=MONTHLY");
    assertNever(tuesdays, afternoon);
    LocalDateTime far = LocalDateTime.parse("8888-08-01T09:30");
    OccupiedSeries more =
        OccupiedSeries.of(
            afternoon
                .recurrence()
                .withDates(List.of(far.minusYears(3000), far, far.plusYears(1000))),
            HOUR);
    assertNever(tuesdays, more);
    assertThat(firstClash(series("2026-11-02T09:00", "FREQ=YEARLY;BYMONTH=8;BYDAY=SU"), more))
        .isEqualTo(far);
  }

  @Test
  void endsCount() {
    OccupiedSeries days = series("2026-11-24T09:00", "FREQ=DAILY;INTERVAL=5");
    assertThat(firstClash(days, series("2026-11-25T09:00", "FREQ=DAILY;INTERVAL=7;COUNT=3")))
        .isEqualTo("2026-12-09T09:00");
    assertNever(days, series("2026-11-25T09:00", "FREQ=DAILY;INTERVAL=7;COUNT=2"));
    assertThat(firstClash(days, series("2026-11-25T09:00", "FREQ=DAILY;INTERVAL=7;UNTIL=20261209")))
        .isEqualTo("2026-12-09T09:00");
    assertNever(days, series("2026-11-25T09:00", "FREQ=DAILY;INTERVAL=7;UNTIL=20261209T015959Z"));
    assertNever(days, series("2026-11-25T09:00", "FREQ=DAILY;INTERVAL=7;UNTIL=20261209T085959"));
    assertNever(
        days,
        OccupiedSeries.of(
            Recurrence.timed(LocalDateTime.parse("2026-11-25T09:00"), JAKARTA), HOUR));
  }

  @Test
  void countLargerThanTheWorldEndsWithIt() {
    OccupiedSeries odd =
        seconds("2026-11-23T09:00:01", "FREQ=SECONDLY;INTERVAL=2;COUNT=2147483647");
    OccupiedSeries even = seconds("2026-11-23T09:00", "FREQ=SECONDLY;INTERVAL=2;BYMONTH=2,4");
    assertNever(odd, even);
    // So many odd seconds last 136 years.
    assertNever(odd, seconds("2163-11-23T09:00:01", "FREQ=YEARLY"));
    assertThat(firstClash(odd, seconds("2161-11-23T09:00:01", "FREQ=YEARLY")))
        .isEqualTo("2161-11-23T09:00:01");
  }

  @Test
  void timesWithinADay() {
    assertNever(
        seconds("2026-11-23T09:00", "FREQ=SECONDLY;INTERVAL=2;BYDAY=MO,FR"),
        seconds("2026-11-23T09:00:01", "FREQ=SECONDLY;INTERVAL=4;BYMONTH=2,3"));
    assertNever(
        seconds("2026-11-23T00:00", "FREQ=MINUTELY;INTERVAL=1439"),
        seconds("2026-11-23T00:00:30", "FREQ=MINUTELY"));
    // 1709 and 1721 seconds apart, with one second between the starts.
    OccupiedSeries some = seconds("2026-11-23T00:00", "FREQ=SECONDLY;INTERVAL=1709");
    OccupiedSeries others = seconds("2026-11-23T00:00:01", "FREQ=SECONDLY;INTERVAL=1721");
    long steps = 0;
    while ((steps * 1709 - 1) % 1721 != 0) {
      steps++;
    }
    assertThat(firstClash(some, others))
        .isEqualTo(LocalDateTime.parse("2026-11-23T00:00").plusSeconds(steps * 1709));
    assertThat(
            firstClash(
                series("2026-11-23T09:00", "FREQ=HOURLY;INTERVAL=25"),
                series("2026-11-23T08:00", "FREQ=YEARLY")))
        .isEqualTo(
            Recurrence.timed(LocalDateTime.parse("2026-11-23T09:00"), JAKARTA)
                .withRule("FREQ=HOURLY;INTERVAL=25;BYMONTH=11;BYMONTHDAY=23;BYHOUR=8")
                .startsAfter(Instant.parse("2026-11-24T00:00:00Z"), 1)
                .get(0)
                .atZone(JAKARTA)
                .toLocalDateTime());
  }

  @Test
  void ruleThatNeverMatchesNeverClashes() {
    OccupiedSeries never = series("2026-11-23T09:00", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");
    assertNever(never, series("2026-11-24T09:00", "FREQ=DAILY"));
    assertThat(firstClash(never, series("2026-11-20T09:00", "FREQ=DAILY")))
        .isEqualTo("2026-11-23T09:00");
    assertNever(
        series("2026-11-23T09:00", "FREQ=WEEKLY;INTERVAL=2147483647"),
        series("2026-11-24T09:00", "FREQ=YEARLY;INTERVAL=2147483647"));
  }

  @Test
  void allDaySeries() {
    OccupiedSeries sundays =
        OccupiedSeries.of(
            Recurrence.allDay(LocalDate.parse("2026-01-04"), ZoneId.of("Europe/Berlin"))
                .withRule("FREQ=WEEKLY"),
            Duration.ofDays(1));
    // The Sunday in March ends at 22:00 UTC, other winter Sundays at 23:00.
    assertNever(sundays, series("2026-11-30T06:00", "FREQ=WEEKLY"));
    assertThat(firstClash(sundays, series("2026-01-05T04:30", "FREQ=WEEKLY")))
        .isEqualTo("2026-01-05T04:30");
    assertThat(firstClash(sundays, series("2026-04-06T05:30", "FREQ=WEEKLY")))
        .isEqualTo("2026-10-26T05:30");
    assertThat(sundays.firstClashWithItself()).isEmpty();
    OccupiedSeries weekLong = OccupiedSeries.of(sundays.recurrence(), Duration.ofDays(7));
    assertThat(weekLong.firstClashWithItself()).isEmpty();
    OccupiedSeries cleaned =
        new OccupiedSeries(
            sundays.recurrence(), Duration.ofDays(7), Duration.ZERO, Duration.ofMillis(1));
    assertThat(cleaned.firstClashWithItself())
        .contains(
            new SeriesClash(
                TimeSlot.parse("2026-01-03T23:00:00Z/2026-01-10T23:00:00Z"),
                TimeSlot.parse("2026-01-10T23:00:00Z/2026-01-17T23:00:00Z"),
                TimeSlot.parse("2026-01-10T23:00:00Z/2026-01-10T23:00:00.001Z")));
  }

  @Test
  void seriesThatClashesWithItselfOnlyInSomeMonths() {
    OccupiedSeries months =
        series("2027-03-01T00:00", "Asia/Jakarta", "FREQ=MONTHLY", Duration.ofDays(29));
    SeriesClash clash = months.firstClashWithItself().orElseThrow();
    assertThat(clash.first().startInclusive()).isEqualTo("2029-01-31T17:00:00Z");
    assertThat(clash.second().startInclusive()).isEqualTo("2029-02-28T17:00:00Z");
    assertThat(clash.overlap())
        .isEqualTo(TimeSlot.parse("2029-02-28T17:00:00Z/2029-03-01T17:00:00Z"));
    assertThat(
            series("2027-03-01T00:00", "Asia/Jakarta", "FREQ=MONTHLY", Duration.ofDays(28))
                .firstClashWithItself())
        .isEmpty();
    assertThat(
            series("2027-03-31T00:00", "Asia/Jakarta", "FREQ=MONTHLY", Duration.ofDays(31))
                .firstClashWithItself())
        .isEmpty();
  }

  @Test
  void oneOccurrenceDoesNotClashWithItself() {
    ZoneId apia = ZoneId.of("Pacific/Apia");
    // 30 December 2011 was skipped in Samoa: its day starts with the 31st.
    Recurrence days =
        Recurrence.allDay(LocalDate.parse("2011-12-20"), apia)
            .withRule("FREQ=DAILY;COUNT=20")
            .withDates(List.of(LocalDateTime.parse("2011-12-30T00:00")));
    assertThat(OccupiedSeries.of(days, Duration.ofDays(1)).firstClashWithItself()).isEmpty();
    assertThat(
            OccupiedSeries.of(Recurrence.timed(LocalDateTime.parse("2026-01-01T09:00"), apia), HOUR)
                .firstClashWithItself())
        .isEmpty();
  }

  @Test
  void timeEndsWhereSlotsEnd() {
    // They would meet in the year 10037.
    assertNever(
        series("2026-11-23T09:00", "FREQ=DAILY;INTERVAL=1709"),
        series("2026-11-27T09:00", "FREQ=DAILY;INTERVAL=1713"));
    OccupiedSeries last = series("9999-12-30T23:30", "UTC", "FREQ=DAILY", Duration.ofMinutes(29));
    assertThat(last.firstClash(last)).isPresent();
    OccupiedSeries beyond = series("9999-12-31T23:30", "UTC", "FREQ=DAILY", HOUR);
    assertNever(last, beyond);
    assertNever(
        beyond,
        OccupiedSeries.of(
            Recurrence.allDay(LocalDate.of(9999, 12, 31), ZoneOffset.UTC), Duration.ofDays(1)));
    OccupiedSeries early =
        new OccupiedSeries(
            Recurrence.timed(LocalDateTime.parse("0001-01-01T00:30"), ZoneOffset.UTC)
                .withRule("FREQ=DAILY"),
            HOUR,
            HOUR,
            Duration.ZERO);
    assertThat(early.firstClash(early).orElseThrow().first())
        .isEqualTo(TimeSlot.parse("0001-01-02T00:30:00Z/0001-01-02T01:30:00Z"));
  }

  @Test
  void durationsAreChecked() {
    Recurrence once = Recurrence.timed(LocalDateTime.parse("2026-11-23T09:00"), JAKARTA);
    Duration zero = Duration.ZERO;
    assertThatThrownBy(() -> OccupiedSeries.of(once, zero))
        .hasMessageContaining("longer than zero");
    assertThatThrownBy(() -> OccupiedSeries.of(once, HOUR.plusNanos(1)))
        .hasMessageContaining("duration (PT1H0.000000001S)");
    assertThatThrownBy(() -> new OccupiedSeries(once, HOUR, HOUR.negated(), zero))
        .hasMessageContaining("setup (PT-1H)");
    assertThatThrownBy(() -> new OccupiedSeries(once, HOUR, zero, Duration.ofDays(9_999_999)))
        .hasMessageContaining("teardown");
    assertThatThrownBy(
            () ->
                OccupiedSeries.of(Recurrence.allDay(LocalDate.parse("2026-11-23"), JAKARTA), HOUR))
        .hasMessageContaining("whole days");
  }

  @Test
  void jsonComesBackEqualWithJackson2And3() throws Exception {
    OccupiedSeries series =
        new OccupiedSeries(
            Recurrence.timed(LocalDateTime.parse("2026-11-23T09:00"), JAKARTA)
                .withRule("FREQ=DAILY"),
            HOUR,
            Duration.ofMinutes(30),
            Duration.ofMinutes(15));
    String json =
        """
        {"recurrence":"DTSTART;TZID=Asia/Jakarta:20261123T090000\\nRRULE:FREQ=DAILY",\
        "duration":"PT1H","setup":"PT30M","teardown":"PT15M"}""";
    ObjectMapper two = new ObjectMapper();
    JsonMapper three = new JsonMapper();
    assertThat(two.readTree(two.writeValueAsString(series))).isEqualTo(two.readTree(json));
    assertThat(two.readValue(json, OccupiedSeries.class)).isEqualTo(series);
    assertThat(three.readValue(three.writeValueAsString(series), OccupiedSeries.class))
        .isEqualTo(series);
    String bare = json.replaceAll(",\"setup.*", "}");
    assertThat(two.readValue(bare, OccupiedSeries.class))
        .isEqualTo(OccupiedSeries.of(series.recurrence(), HOUR));
    SeriesClash clash = series.firstClash(series).orElseThrow();
    assertThat(three.readValue(two.writeValueAsString(clash), SeriesClash.class)).isEqualTo(clash);
  }
}
