package id.egov.core.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneOffsetTransitionRule.TimeDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearlyChangeTest {

  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

  private static ZoneOffsetTransitionRule rule(
      Month month, int day, DayOfWeek weekday, TimeDefinition time) {
    // At 24:00 of standard time, or in UTC where the local day is the one before.
    boolean utc = time == TimeDefinition.UTC;
    return ZoneOffsetTransitionRule.of(
        month,
        day,
        weekday,
        utc ? LocalTime.of(1, 0) : LocalTime.MIDNIGHT,
        !utc,
        time,
        ZoneOffset.ofHours(utc ? -3 : 2),
        ZoneOffset.ofHours(utc ? -3 : 3),
        ZoneOffset.ofHours(utc ? -2 : 2));
  }

  private static List<String> changes(
      Month month, int day, DayOfWeek weekday, TimeDefinition time) {
    return YearlyChange.of(rule(month, day, weekday, time), FROM).stream()
        .map(
            change ->
                change.first().getDateTimeBefore() + " " + change.rrule().replaceFirst(".*Y;", ""))
        .toList();
  }

  @Test
  void lastDayAtMidnightMayBeInTheNextMonth() {
    // Egypt: the last Thursday of October at 24:00.
    assertThat(changes(Month.OCTOBER, -1, DayOfWeek.THURSDAY, TimeDefinition.WALL))
        .containsExactly(
            "2026-10-30T00:00 BYMONTH=10;BYMONTHDAY=26,27,28,29,30,31;BYDAY=FR",
            "2030-11-01T00:00 BYMONTH=11;BYMONTHDAY=1;BYDAY=FR");
  }

  @Test
  void localDayMayBeTheOneBefore() {
    // Greenland: at 01:00 UTC of the last Sunday of March.
    assertThat(changes(Month.MARCH, -1, DayOfWeek.SUNDAY, TimeDefinition.UTC))
        .containsExactly("2026-03-28T22:00 BYMONTH=3;BYMONTHDAY=24,25,26,27,28,29,30;BYDAY=SA");
  }

  @Test
  void dayFromADateOn() {
    assertThat(changes(Month.APRIL, 7, DayOfWeek.SATURDAY, TimeDefinition.WALL))
        .containsExactly("2026-04-12T00:00 BYMONTH=4;BYDAY=2SU");
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, BYMONTH=3;BYDAY=-1SU, BYMONTH=10;BYDAY=-1SU",
    "America/New_York, BYMONTH=3;BYDAY=2SU, BYMONTH=11;BYDAY=1SU",
    "Australia/Sydney, BYMONTH=4;BYDAY=1SU, BYMONTH=10;BYDAY=1SU",
  })
  void commonRulesHaveTheirCommonForm(String zone, String one, String other) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ZoneWriter.write(
        new LineWriter(bytes), new ZoneSpans.Span(ZoneId.of(zone), FROM, FROM.plusSeconds(1)));
    assertThat(Lines.of(bytes.toByteArray()))
        .filteredOn(line -> line.startsWith("RRULE"))
        .containsExactlyInAnyOrder("RRULE:FREQ=YEARLY;" + one, "RRULE:FREQ=YEARLY;" + other);
  }

  @Test
  void fixedDateHasNoWeekday() {
    ZoneOffsetTransitionRule rule =
        ZoneOffsetTransitionRule.of(
            Month.SEPTEMBER,
            21,
            null,
            LocalTime.MIDNIGHT,
            false,
            TimeDefinition.WALL,
            ZoneOffset.ofHours(3),
            ZoneOffset.ofHours(4),
            ZoneOffset.ofHours(3));
    assertThat(YearlyChange.of(rule, FROM))
        .extracting(YearlyChange::rrule)
        .containsExactly("RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=21");
  }

  @Test
  void changeBehindTheLastYearIsLeftOut() {
    ZoneOffsetTransitionRule rule =
        rule(Month.OCTOBER, -1, DayOfWeek.THURSDAY, TimeDefinition.WALL);
    assertThat(YearlyChange.of(rule, Instant.parse("9998-01-01T00:00:00Z")))
        .extracting(change -> change.first().getDateTimeBefore().toString())
        .containsExactly("9998-10-30T00:00");
    assertThat(YearlyChange.of(rule, Instant.parse("9999-12-01T00:00:00Z"))).isEmpty();
  }
}
