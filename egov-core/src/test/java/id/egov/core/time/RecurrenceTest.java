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
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RecurrenceTest {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDateTime NINE = LocalDateTime.parse("2026-11-23T09:00");
  private static final Recurrence ONCE = Recurrence.timed(NINE, JAKARTA);
  private static final Recurrence MONDAYS = ONCE.withRule("FREQ=WEEKLY;BYDAY=MO");

  private static Instant wib(String local) {
    return LocalDateTime.parse(local).atZone(JAKARTA).toInstant();
  }

  @Test
  void withoutARuleItOccursOnce() {
    assertThat(ONCE.all()).containsExactly(wib("2026-11-23T09:00"));
    assertThat(ONCE.isEndless()).isFalse();
    assertThat(ONCE.rule()).isEmpty();
    assertThat(ONCE).hasToString("DTSTART;TZID=Asia/Jakarta:20261123T090000");
  }

  @Test
  void allOfAnEndlessRuleIsRefusedWithAdvice() {
    assertThat(MONDAYS.isEndless()).isTrue();
    assertThatThrownBy(MONDAYS::all)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("FREQ=WEEKLY;BYDAY=MO")
        .hasMessageContaining("starts(window)");
    assertThat(MONDAYS.starts().limit(2))
        .containsExactly(wib("2026-11-23T09:00"), wib("2026-11-30T09:00"));
  }

  @Test
  void startsAfterIsExclusiveAndLimited() {
    assertThat(MONDAYS.startsAfter(wib("2126-11-25T09:00"), 2))
        .containsExactly(wib("2126-12-02T09:00"), wib("2126-12-09T09:00"));
    assertThat(MONDAYS.startsAfter(wib("2026-11-23T09:00"), 1))
        .containsExactly(wib("2026-11-30T09:00"));
    assertThatThrownBy(() -> MONDAYS.startsAfter(Instant.EPOCH, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void windowHoldsItsStartAndNotItsEnd() {
    TimeSlot window = new TimeSlot(wib("2026-11-30T09:00"), wib("2026-12-14T09:00"));
    assertThat(MONDAYS.starts(window))
        .containsExactly(wib("2026-11-30T09:00"), wib("2026-12-07T09:00"));
  }

  @Test
  void startThatTheRuleDoesNotMatchIsAnInstanceAndCounts() {
    Recurrence tuesdays = ONCE.withRule("FREQ=WEEKLY;BYDAY=TU;COUNT=3");
    assertThat(tuesdays.all())
        .containsExactly(wib("2026-11-23T09:00"), wib("2026-11-24T09:00"), wib("2026-12-01T09:00"));
    assertThat(tuesdays.withoutDates(List.of(NINE)).all())
        .containsExactly(wib("2026-11-24T09:00"), wib("2026-12-01T09:00"));
  }

  @Test
  void furtherDatesAndDatesLeftOutAreSortedAndNotDoubled() {
    Recurrence recurrence =
        ONCE.withRule("FREQ=DAILY;COUNT=2")
            .withDates(List.of(NINE.plusDays(9), NINE.plusDays(1), NINE.plusDays(9)))
            .withDates(List.of(NINE.minusDays(1)))
            .withoutDates(List.of(NINE.plusDays(9), NINE.plusDays(50)));
    assertThat(recurrence.all())
        .containsExactly(wib("2026-11-22T09:00"), wib("2026-11-23T09:00"), wib("2026-11-24T09:00"));
    assertThat(recurrence)
        .hasToString(
            """
            DTSTART;TZID=Asia/Jakarta:20261123T090000
            RRULE:FREQ=DAILY;COUNT=2
            RDATE;TZID=Asia/Jakarta:20261122T090000,20261124T090000,20261202T090000
            EXDATE;TZID=Asia/Jakarta:20261202T090000,20270112T090000""");
  }

  @Test
  void untilAsADateIncludesThatLocalDayEastOfUtc() {
    // Midnight UTC of the 24th is seven in the morning in Jakarta.
    assertThat(ONCE.withRule("FREQ=DAILY;UNTIL=20261124").all()).hasSize(2);
    assertThat(ONCE.withRule("FREQ=DAILY;UNTIL=20261124T020000Z").all()).hasSize(2);
    assertThat(ONCE.withRule("FREQ=DAILY;UNTIL=20261124T015959Z").all()).hasSize(1);
    assertThat(ONCE.withRule("FREQ=DAILY;UNTIL=20261124T090000").all()).hasSize(2);
    assertThat(ONCE.withRule("FREQ=DAILY;UNTIL=20261124T085959").all()).hasSize(1);
  }

  @Test
  void untilOfDaysCountsAsWritten() {
    Recurrence day = Recurrence.allDay(LocalDate.parse("2026-11-23"), JAKARTA);
    assertThat(day.withRule("FREQ=DAILY;UNTIL=20261124").all()).hasSize(2);
    assertThat(day.withRule("FREQ=DAILY;UNTIL=20261124T000000Z").all()).hasSize(2);
  }

  @Test
  void localTimeStaysWhenClocksChangeAndSkippedTimesAreNoInstances() {
    // Berlin skips 02:00 to 03:00 on 29 March 2026 and repeats 02:00 to 03:00 on 25 October.
    Recurrence nightly =
        Recurrence.timed(LocalDateTime.parse("2026-03-28T02:30"), BERLIN)
            .withRule("FREQ=DAILY;COUNT=3");
    assertThat(nightly.all())
        .containsExactly(
            Instant.parse("2026-03-28T01:30:00Z"),
            Instant.parse("2026-03-30T00:30:00Z"),
            Instant.parse("2026-03-31T00:30:00Z"));
    Recurrence autumn =
        Recurrence.timed(LocalDateTime.parse("2026-10-24T02:30"), BERLIN)
            .withRule("FREQ=DAILY;COUNT=2");
    assertThat(autumn.all())
        .containsExactly(
            Instant.parse("2026-10-24T00:30:00Z"), Instant.parse("2026-10-25T00:30:00Z"));
  }

  @Test
  void startInAGapIsReadWithTheOffsetBefore() {
    Recurrence hourly =
        Recurrence.timed(LocalDateTime.parse("2026-03-29T02:00"), BERLIN)
            .withRule("FREQ=HOURLY;COUNT=3");
    assertThat(hourly.all())
        .containsExactly(
            Instant.parse("2026-03-29T01:00:00Z"),
            Instant.parse("2026-03-29T02:00:00Z"),
            Instant.parse("2026-03-29T03:00:00Z"));
  }

  @Test
  void slotsThatReachIntoTheWindowAreThere() {
    TimeSlot window = new TimeSlot(wib("2026-11-30T10:00"), wib("2026-12-07T09:00"));
    assertThat(MONDAYS.slots(Duration.ofHours(2), window))
        .containsExactly(new TimeSlot(wib("2026-11-30T09:00"), wib("2026-11-30T11:00")));
    assertThat(MONDAYS.slots(Duration.ofHours(1), window)).isEmpty();
    assertThatThrownBy(() -> MONDAYS.slots(Duration.ZERO, window))
        .hasMessageContaining("longer than zero");
  }

  @Test
  void slotsOfDaysAreLocalDays() {
    Recurrence sundays =
        Recurrence.allDay(LocalDate.parse("2026-03-29"), BERLIN).withRule("FREQ=WEEKLY");
    TimeSlot window = TimeSlot.parse("2026-03-29T20:00:00Z/2026-03-29T21:00:00Z");
    assertThat(sundays.slots(Duration.ofDays(1), window))
        .containsExactly(TimeSlot.parse("2026-03-28T23:00:00Z/2026-03-29T22:00:00Z"));
    assertThatThrownBy(() -> sundays.slots(Duration.ofHours(30), window))
        .hasMessageContaining("whole days");
  }

  @Test
  void ruleThatNeverMatchesEnds() {
    for (String frequency : List.of("YEARLY", "MONTHLY", "DAILY", "HOURLY", "SECONDLY")) {
      assertThat(ONCE.withRule("FREQ=" + frequency + ";BYMONTH=2;BYMONTHDAY=30").starts())
          .as(frequency)
          .hasSize(1);
    }
    assertThat(ONCE.withRule("FREQ=SECONDLY;INTERVAL=2;BYSECOND=1").starts()).hasSize(1);
    assertThat(ONCE.withRule("FREQ=WEEKLY;INTERVAL=2147483647").starts()).hasSize(1);
    assertThat(ONCE.withRule("FREQ=YEARLY;INTERVAL=2000").starts()).hasSize(4);
  }

  @Test
  void splitDividesCount() {
    Recurrence.Split split = ONCE.withRule("FREQ=DAILY;COUNT=5").split(wib("2026-11-25T09:00"));
    assertThat(split.before().rule()).contains("FREQ=DAILY;COUNT=2");
    assertThat(split.from().rule()).contains("FREQ=DAILY;COUNT=3");
    assertThat(split.from().start()).isEqualTo("2026-11-25T09:00");
  }

  @Test
  void splitEndsTheFirstPartAndKeepsTheEndOfTheSecond() {
    Recurrence.Split split =
        ONCE.withRule("FREQ=DAILY;UNTIL=20261201").split(wib("2026-11-25T09:00"));
    assertThat(split.before().rule()).contains("FREQ=DAILY;UNTIL=20261125T015959Z");
    assertThat(split.from().rule()).contains("FREQ=DAILY;UNTIL=20261201");
    Recurrence days =
        Recurrence.allDay(LocalDate.parse("2026-11-23"), JAKARTA).withRule("FREQ=DAILY");
    assertThat(days.split(wib("2026-11-25T00:00")).before().rule())
        .contains("FREQ=DAILY;UNTIL=20261124");
  }

  @Test
  void splitPartMovesWithItsEndAndItsDates() {
    Recurrence from =
        ONCE.withRule("FREQ=DAILY;UNTIL=20261127T020000Z")
            .withoutDates(List.of(NINE.plusDays(3)))
            .split(wib("2026-11-25T09:00"))
            .from()
            .movedTo(LocalDateTime.parse("2026-11-25T14:00"));
    assertThat(from.all()).containsExactly(wib("2026-11-25T14:00"), wib("2026-11-27T14:00"));
    assertThat(ONCE.withRule("FREQ=DAILY;UNTIL=20261124").movedTo(NINE.minusHours(10)).rule())
        .contains("FREQ=DAILY;UNTIL=20261123");
    assertThat(
            Recurrence.allDay(LocalDate.parse("2026-11-23"), JAKARTA)
                .withRule("FREQ=DAILY;COUNT=2")
                .movedTo(NINE.plusDays(1)))
        .hasToString(
            "X-WR-TIMEZONE:Asia/Jakarta\nDTSTART;VALUE=DATE:20261124\n"
                + "RRULE:FREQ=DAILY;COUNT=2");
  }

  @Test
  void splitNeedsSomethingOnBothSides() {
    Recurrence two = ONCE.withRule("FREQ=DAILY;COUNT=2");
    assertThatThrownBy(() -> two.split(wib("2026-11-23T09:00")))
        .hasMessageContaining("after the start");
    assertThatThrownBy(() -> two.split(wib("2026-11-24T10:00")))
        .hasMessageContaining("nothing starts");
    assertThatThrownBy(() -> ONCE.split(wib("2026-11-24T10:00")))
        .hasMessageContaining("nothing starts");
    Recurrence.Split further =
        ONCE.withDates(List.of(NINE.plusDays(5), NINE.plusDays(2))).split(wib("2026-11-24T10:00"));
    assertThat(further.before()).isEqualTo(ONCE);
    assertThat(further.from().all())
        .containsExactly(wib("2026-11-25T09:00"), wib("2026-11-28T09:00"));
  }

  @Test
  void readsLinesAsProgramsWriteThem() {
    Recurrence recurrence =
        Recurrence.parse(
            """
            dtstart;X-A="b:c";tzid=Asia/Jakarta:20261123T090000
            RRULE:FREQ=weekly;BYDAY=WE,MO
             ,MO;
            EXDATE;VALUE=DATE:20261125
            EXDATE:20261130T020000Z

            RDATE;TZID=Asia/Makassar:20261201T100000
            """
                .replace("\n", "\r\n"));
    assertThat(recurrence)
        .hasToString(
            """
            DTSTART;TZID=Asia/Jakarta:20261123T090000
            RRULE:FREQ=WEEKLY;BYDAY=MO,WE
            RDATE;TZID=Asia/Jakarta:20261201T090000
            EXDATE;TZID=Asia/Jakarta:20261125T090000,20261130T090000""");
  }

  @Test
  void writesEachKindOfZone() {
    for (String lines :
        List.of(
            "DTSTART:20261123T090000Z\nEXDATE:20261124T090000Z",
            "DTSTART;TZID=\"+07:00\":20261123T090000\nRRULE:FREQ=DAILY",
            "X-WR-TIMEZONE:Asia/Jakarta\nDTSTART;VALUE=DATE:20261123\nRDATE;VALUE=DATE:20261130")) {
      assertThat(Recurrence.parse(lines)).hasToString(lines);
    }
    assertThat(Recurrence.parse("X-WR-TIMEZONE:Asia/Jakarta\nDTSTART:20261123T090000"))
        .isEqualTo(ONCE);
    assertThat(
            Recurrence.parse(
                "X-WR-TIMEZONE:Asia/Jakarta\nDTSTART;VALUE=DATE:20261123\nEXDATE:20261123T000000"))
        .hasToString(
            "X-WR-TIMEZONE:Asia/Jakarta\nDTSTART;VALUE=DATE:20261123\nEXDATE;VALUE=DATE:20261123");
  }

  @Test
  void linesThatAreNoRecurrenceAreRefusedByName() {
    assertRefused("DTSTART:20261123T090000", "X-WR-TIMEZONE once");
    assertRefused("RRULE:FREQ=DAILY", "DTSTART once");
    assertRefused("DTSTART:20261123T090000Z\nDTEND:20261123T100000Z", "DTEND is no part");
    assertRefused("DTSTART:20261123T090000Z\nwhat", "'what' is no line");
    assertRefused("DTSTART:2026-11-23T09:00Z", "is no date and time");
    assertRefused("X-WR-TIMEZONE:Asia/Jakarta\nDTSTART:20260230", "is no date");
    assertRefused("DTSTART;TZID=Mars/Base:20261123T090000", "'Mars/Base' is no time zone");
    assertRefused("DTSTART:20261123T090000Z\nRRULE:FREQ=DAILY\nRRULE:FREQ=DAILY", "twice");
  }

  private static void assertRefused(String lines, String why) {
    assertThatThrownBy(() -> Recurrence.parse(lines))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void startsMustBeWholeSecondsInFourDigitYears() {
    assertThatThrownBy(() -> Recurrence.timed(NINE.plusNanos(1), JAKARTA))
        .hasMessageContaining("whole second");
    assertThatThrownBy(() -> Recurrence.allDay(LocalDate.of(10_000, 1, 1), JAKARTA))
        .hasMessageContaining("0001 to 9999");
    assertThatThrownBy(() -> Recurrence.allDay(LocalDate.of(0, 1, 1), JAKARTA))
        .hasMessageContaining("0001 to 9999");
    assertThat(
            Recurrence.timed(LocalDateTime.parse("9999-12-30T09:00"), ZoneOffset.UTC)
                .withRule("FREQ=DAILY")
                .starts())
        .hasSize(2);
    assertThatThrownBy(
            () -> Recurrence.allDay(LocalDate.of(2026, 1, 1), JAKARTA).withRule("FREQ=HOURLY"))
        .hasMessageContaining("within a day");
  }

  @Test
  void equalRecurrencesAreEqual() {
    assertThat(MONDAYS)
        .isEqualTo(ONCE.withRule("BYDAY=MO;INTERVAL=1;FREQ=WEEKLY;WKST=MO"))
        .isNotEqualTo(ONCE)
        .isNotEqualTo(MONDAYS.withDates(List.of(NINE.plusDays(1))))
        .isNotEqualTo(MONDAYS.withoutDates(List.of(NINE.plusDays(1))))
        .isNotEqualTo(Recurrence.timed(NINE, BERLIN).withRule("FREQ=WEEKLY;BYDAY=MO"))
        .isNotEqualTo(MONDAYS.toString());
    Recurrence midnight = Recurrence.timed(LocalDateTime.parse("2026-11-23T00:00"), JAKARTA);
    assertThat(Recurrence.allDay(LocalDate.parse("2026-11-23"), JAKARTA)).isNotEqualTo(midnight);
  }

  @Test
  void jsonIsOneStringForJackson2And3() throws Exception {
    String json = "\"DTSTART;TZID=Asia/Jakarta:20261123T090000\\nRRULE:FREQ=WEEKLY;BYDAY=MO\"";
    ObjectMapper two = new ObjectMapper();
    assertThat(two.writeValueAsString(MONDAYS)).isEqualTo(json);
    assertThat(two.readValue(json, Recurrence.class)).isEqualTo(MONDAYS);
    JsonMapper three = new JsonMapper();
    assertThat(three.writeValueAsString(MONDAYS)).isEqualTo(json);
    assertThat(three.readValue(json, Recurrence.class)).isEqualTo(MONDAYS);
  }

  @Test
  void whatWasLeftOutComesBackAndWhatWasNotThereIsAdded() {
    Recurrence three =
        MONDAYS.withRule("FREQ=WEEKLY;COUNT=3").withoutDates(List.of(NINE.plusWeeks(1)));
    assertThat(three.occurringAt(List.of(NINE.plusWeeks(1))))
        .isEqualTo(MONDAYS.withRule("FREQ=WEEKLY;COUNT=3"));
    Recurrence more = three.occurringAt(List.of(NINE, NINE.plusDays(1)));
    assertThat(more.all())
        .containsExactly(wib("2026-11-23T09:00"), wib("2026-11-24T09:00"), wib("2026-12-07T09:00"));
    assertThat(three.occurringAt(List.of())).isEqualTo(three);
    Recurrence days = Recurrence.allDay(NINE.toLocalDate(), JAKARTA);
    assertThat(days.withoutDates(List.of(NINE)).occurringAt(List.of(NINE))).isEqualTo(days);
  }
}
