package id.egov.core.ical;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.time.TimeSlot;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes of an occurrence and all that follow it (RFC 5545 section 3.2.13). */
class ThisAndFutureTest {

  private static final ICalendarReader READER = new ICalendarReader(ZoneId.of("Asia/Jakarta"));
  private static final TimeSlot WINDOW =
      TimeSlot.parse("2026-11-01T00:00:00Z/2026-12-31T00:00:00Z");
  private static final String WEEKLY =
      """
      UID:a
      SUMMARY:pagi
      DTSTART:20261102T090000
      DTEND:20261102T100000
      RRULE:FREQ=WEEKLY;COUNT=6
      """;

  private static final String DAYS =
      """
      UID:a
      SUMMARY:a
      DTSTART:20261102
      RRULE:FREQ=WEEKLY;COUNT=3
      """;

  private static CalendarFile file(String... events) {
    return READER.parse(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\n"
            + String.join("END:VEVENT\nBEGIN:VEVENT\n", events)
            + "END:VEVENT\nEND:VCALENDAR\n");
  }

  private static List<String> expanded(CalendarFile file, TimeSlot window) {
    assertThat(file.problems()).isEmpty();
    return file.expand(window).stream()
        .map(occurrence -> occurrence.event().summary() + " " + occurrence.slot())
        .toList();
  }

  private static String change(String original, String start, String end, String summary) {
    return """
    UID:a
    RECURRENCE-ID;RANGE=THISANDFUTURE:%s
    DTSTART:%s
    DTEND:%s
    SUMMARY:%s
    """
        .formatted(original, start, end, summary);
  }

  @Test
  void whatFollowsMovesAndLastsAsLong() {
    CalendarFile file =
        file(WEEKLY, change("20261116T090000", "20261117T130000", "20261117T150000", "siang"));
    assertThat(file.events().get(1).thisAndFuture()).isTrue();
    assertThat(expanded(file, WINDOW))
        .containsExactly(
            "pagi 2026-11-02T02:00:00Z/2026-11-02T03:00:00Z",
            "pagi 2026-11-09T02:00:00Z/2026-11-09T03:00:00Z",
            "siang 2026-11-17T06:00:00Z/2026-11-17T08:00:00Z",
            "siang 2026-11-24T06:00:00Z/2026-11-24T08:00:00Z",
            "siang 2026-12-01T06:00:00Z/2026-12-01T08:00:00Z",
            "siang 2026-12-08T06:00:00Z/2026-12-08T08:00:00Z");
    assertThat(file.expand(WINDOW).get(3).id()).isEqualTo("a/2026-11-23T02:00:00Z");
  }

  @Test
  void laterChangeAndSingleOnePrevail() {
    CalendarFile file =
        file(
            WEEKLY,
            change("20261116T090000", "20261116T110000", "20261116T120000", "satu"),
            change("20261130T090000", "20261130T080000", "20261130T090000", "dua"),
            """
            UID:a
            RECURRENCE-ID:20261123T090000
            DTSTART:20261123T200000
            DURATION:PT1H
            SUMMARY:malam
            """);
    assertThat(expanded(file, WINDOW))
        .containsExactly(
            "pagi 2026-11-02T02:00:00Z/2026-11-02T03:00:00Z",
            "pagi 2026-11-09T02:00:00Z/2026-11-09T03:00:00Z",
            "satu 2026-11-16T04:00:00Z/2026-11-16T05:00:00Z",
            "malam 2026-11-23T13:00:00Z/2026-11-23T14:00:00Z",
            "dua 2026-11-30T01:00:00Z/2026-11-30T02:00:00Z",
            "dua 2026-12-07T01:00:00Z/2026-12-07T02:00:00Z");
  }

  @Test
  void whatMovedIntoAWindowIsThereAndWhatMovedOutIsNot() {
    CalendarFile file =
        file(WEEKLY, change("20261116T090000", "20261120T090000", "20261120T100000", "jumat"));
    assertThat(expanded(file, TimeSlot.parse("2026-11-27T00:00:00Z/2026-11-28T00:00:00Z")))
        .containsExactly("jumat 2026-11-27T02:00:00Z/2026-11-27T03:00:00Z");
    assertThat(expanded(file, TimeSlot.parse("2026-11-23T00:00:00Z/2026-11-24T00:00:00Z")))
        .isEmpty();
  }

  @Test
  void cancellingWhatFollowsFreesItsTime() {
    CalendarFile file =
        file(
            WEEKLY,
            change("20261116T090000", "20261116T090000", "20261116T100000", "batal")
                + "STATUS:CANCELLED\n");
    assertThat(file.expand(WINDOW))
        .extracting(occurrence -> occurrence.event().occupies())
        .containsExactly(true, true, false, false, false, false);
  }

  @Test
  void timeOfDayStaysOverAChangeOfClocks() {
    CalendarFile file =
        file(
            """
            UID:a
            SUMMARY:a
            DTSTART;TZID=Europe/Berlin:20261012T090000
            DURATION:PT1H
            RRULE:FREQ=WEEKLY;COUNT=4
            """,
            """
            UID:a
            SUMMARY:b
            RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261019T090000
            DTSTART;TZID=Europe/Berlin:20261019T110000
            DURATION:PT1H
            """);
    assertThat(expanded(file, TimeSlot.parse("2026-10-01T00:00:00Z/2026-12-01T00:00:00Z")))
        .containsExactly(
            "a 2026-10-12T07:00:00Z/2026-10-12T08:00:00Z",
            "b 2026-10-19T09:00:00Z/2026-10-19T10:00:00Z",
            "b 2026-10-26T10:00:00Z/2026-10-26T11:00:00Z",
            "b 2026-11-02T10:00:00Z/2026-11-02T11:00:00Z");
  }

  @Test
  void daysMoveByDays() {
    CalendarFile file =
        file(
            DAYS,
            """
            UID:a
            SUMMARY:b
            RECURRENCE-ID;RANGE=THISANDFUTURE:20261109
            DTSTART:20261110
            DTEND:20261112
            """);
    assertThat(expanded(file, WINDOW))
        .containsExactly(
            "a 2026-11-01T17:00:00Z/2026-11-02T17:00:00Z",
            "b 2026-11-09T17:00:00Z/2026-11-11T17:00:00Z",
            "b 2026-11-16T17:00:00Z/2026-11-18T17:00:00Z");
  }

  @Test
  void daysMayBecomeTimes() {
    CalendarFile file =
        file(
            DAYS,
            """
            UID:a
            SUMMARY:b
            RECURRENCE-ID;RANGE=THISANDFUTURE:20261109
            DTSTART:20261109T090000
            DURATION:PT2H
            """);
    assertThat(expanded(file, WINDOW))
        .containsExactly(
            "a 2026-11-01T17:00:00Z/2026-11-02T17:00:00Z",
            "b 2026-11-09T02:00:00Z/2026-11-09T04:00:00Z",
            "b 2026-11-16T02:00:00Z/2026-11-16T04:00:00Z");
  }

  @Test
  void changeWithoutItsSeriesIsOneOccurrence() {
    assertThat(
            expanded(
                file(change("20261116T090000", "20261117T130000", "20261117T150000", "siang")),
                WINDOW))
        .containsExactly("siang 2026-11-17T06:00:00Z/2026-11-17T08:00:00Z");
  }

  @Test
  void rangeThatNobodyWritesAnyMoreIsReported() {
    CalendarFile file =
        file(
            WEEKLY,
            """
            UID:a
            RECURRENCE-ID;RANGE=THISANDPRIOR:20261116T090000
            DTSTART:20261116T100000
            DURATION:PT1H
            """);
    assertThat(file.problems())
        .containsExactly(
            new CalendarProblem(
                11,
                "RECURRENCE-ID",
                CalendarReason.RANGE_NOT_READ.with("allowed", "THISANDFUTURE")));
    assertThat(file.expand(WINDOW)).hasSize(6);
  }
}
