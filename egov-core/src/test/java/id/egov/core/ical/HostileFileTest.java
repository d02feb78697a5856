package id.egov.core.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.ical.ICalendarReader.Limits;
import id.egov.core.reason.Reason;
import id.egov.core.time.TimeSlot;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that want the reader to work or to keep without end. Each ends by a number of {@link
 * Limits}, and what stands beside it is still read.
 */
class HostileFileTest {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final Limits LIMITS = new Limits(300_000, 10_000, 20_000, 500, 1_000, 5_000);
  private static final ICalendarReader READER = new ICalendarReader(JAKARTA, LIMITS);
  private static final TimeSlot YEAR = TimeSlot.parse("2026-11-01T00:00:00Z/2027-11-01T00:00:00Z");

  /** What the reader and the JDK read ahead. */
  private static final int AHEAD = 40_000;

  private static final String HEAD = "BEGIN:VCALENDAR\n";
  private static final String EVENT =
      "BEGIN:VEVENT\nUID:a\nDTSTART:20261123T090000\nDURATION:PT1H\n";
  private static final String GOOD =
      "BEGIN:VEVENT\nUID:good\nDTSTART:20261123T090000\nDURATION:PT1H\nEND:VEVENT\n";

  private static CalendarFile endless(String head, IntFunction<String> piece) {
    EndlessFile file = new EndlessFile(HEAD + GOOD + head, piece);
    try {
      CalendarFile read = READER.read(file);
      assertThat(file.taken()).isLessThan(LIMITS.characters() + AHEAD);
      assertThat(read.events()).extracting(CalendarEvent::uid).contains("good");
      return read;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static CalendarFile event(String lines) {
    CalendarFile read = READER.parse(HEAD + EVENT + lines + "END:VEVENT\n" + GOOD);
    assertThat(read.events()).extracting(CalendarEvent::uid).contains("good");
    return read;
  }

  private static List<String> codes(CalendarFile file) {
    return file.problems().stream().map(CalendarProblem::reason).map(Reason::code).toList();
  }

  @Test
  void lineWithoutEndIsReadUpToTheLimitOfTheFile() {
    CalendarFile read = endless(EVENT + "SUMMARY:", i -> "aaaaaaaaaa");
    assertThat(codes(read)).contains("FILE_TOO_LONG");
    assertThat(read.events()).allMatch(event -> event.summary().isEmpty());
  }

  @Test
  void foldsWithoutEndAreOneLineThatIsTooLong() {
    CalendarFile read = endless(EVENT + "SUMMARY:", i -> "aaaaaaaaaaaaaaaaaaaaaaaaaaa\n ");
    assertThat(codes(read)).contains("TOO_MANY_LINES");
    assertThat(codes(READER.parse(HEAD + EVENT + "SUMMARY:" + "aaaaaaaaa\n ".repeat(3_000) + "\n")))
        .contains("LINE_TOO_LONG");
  }

  @Test
  void emptyLinesWithoutEndAreCounted() {
    assertThat(codes(endless(EVENT, i -> "\n"))).contains("TOO_MANY_LINES");
  }

  @Test
  void componentsWithoutEndAreReadUpToTheirLimit() {
    CalendarFile read = endless("", i -> "BEGIN:VEVENT\nDTSTART:20261123\nEND:VEVENT\n");
    assertThat(read.events()).hasSize(LIMITS.components() - 1);
    assertThat(codes(read)).contains("TOO_MANY_COMPONENTS");
  }

  @Test
  void nestingWithoutEndIsOneProblem() {
    CalendarFile read = endless(EVENT, i -> "BEGIN:X\n");
    assertThat(codes(read).stream().filter("COMPONENT_TOO_DEEP"::equals)).hasSize(1);
    CalendarFile after =
        READER.parse(HEAD + EVENT + "BEGIN:X\n".repeat(1_000) + "END:Y\n".repeat(900) + GOOD);
    assertThat(after.events()).extracting(CalendarEvent::uid).containsExactly("a", "good");
    assertThat(codes(event("BEGIN:X\n".repeat(1_000) + "SUMMARY:b\n" + "END:X\n".repeat(1_000))))
        .containsExactly("COMPONENT_TOO_DEEP");
  }

  @Test
  void problemsWithoutEndAreCounted() {
    ICalendarReader reader = new ICalendarReader(JAKARTA, new Limits(1_000_000, 100_000, 20_000));
    CalendarFile read = reader.parse(HEAD + EVENT + "broken\n".repeat(20_000));
    assertThat(read.problems()).hasSize(Problems.MOST + 1);
    assertThat(read.problems().get(Problems.MOST))
        .isEqualTo(
            new CalendarProblem(
                Problems.MOST + 6,
                "file",
                CalendarReason.PROBLEMS_NOT_LISTED.with("count", "10001", "most", "10000")));
    assertThat(read.events()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EXDATE:20261124T090000\n", "RDATE:20261124T090000\n"})
  void millionExceptionsAreRefusedWithTheirEvent(String line) {
    CalendarFile read = event("RRULE:FREQ=DAILY\n" + line.repeat(1_001));
    assertThat(read.problems())
        .containsExactly(
            new CalendarProblem(
                1_007,
                line.substring(0, line.indexOf(':')),
                CalendarReason.TOO_MANY_DATES.with("most", "1000")));
    assertThat(read.events()).hasSize(1);
    String inOne = line.strip() + ",20261124T090000".repeat(1_000) + "\n";
    assertThat(codes(event("RRULE:FREQ=DAILY\n" + inOne))).containsExactly("TOO_MANY_DATES");
  }

  @Test
  void exceptionsOfARefusedEventCountForNoOther() {
    CalendarFile read =
        event(
            "EXDATE:20261124T090000\n".repeat(1_001)
                + "END:VEVENT\nBEGIN:VEVENT\nDTSTART:20261123\n"
                + "EXDATE:20261124\n".repeat(999));
    assertThat(read.events()).hasSize(2);
    assertThat(codes(read)).containsExactly("TOO_MANY_DATES");
  }

  @Test
  void countIsLimitedOverTheRulesOfAFile() {
    CalendarFile read =
        event(
            "RRULE:FREQ=SECONDLY;COUNT=2147483647\nEND:VEVENT\n"
                + EVENT
                + "RRULE:FREQ=DAILY;COUNT=5000\nEND:VEVENT\n"
                + EVENT
                + "RRULE:FREQ=DAILY;COUNT=1\n");
    assertThat(read.problems().get(0))
        .isEqualTo(
            new CalendarProblem(
                6, "RRULE", CalendarReason.TOO_MANY_OCCURRENCES.with("most", "5000")));
    assertThat(codes(read)).containsExactly("TOO_MANY_OCCURRENCES", "TOO_MANY_OCCURRENCES");
    assertThat(read.events()).extracting(CalendarEvent::line).containsExactly(8, 20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;BYSECOND=0,1,2,3,4,5,6,7,8,9",
        "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=8,9;BYMINUTE=1,2,3,4,5,6,7,8"
      })
  void endlessRuleIsLeftOutOfAWindowInWhichItIsTooMuch(String rule) {
    CalendarFile read = event("RRULE:" + rule + "\n");
    CalendarExpansion expansion = read.expand(YEAR, 1_000);
    assertThat(expansion.occurrences())
        .extracting(occurrence -> occurrence.event().uid())
        .containsExactly("good");
    assertThat(expansion.problems())
        .containsExactly(
            new CalendarProblem(
                2, "VEVENT", CalendarReason.TOO_OFTEN_IN_WINDOW.with("most", "1000")));
  }

  @Test
  void expansionThatMayNotBeCutIsRefused() {
    CalendarFile read = event("RRULE:FREQ=SECONDLY\n");
    assertThatThrownBy(() -> read.expand(YEAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("100000", "line 2", "expand(window, most)");
    assertThatThrownBy(() -> read.expand(YEAR, -1)).hasMessageContaining("most (-1)");
    assertThat(read.expand(YEAR, 0).problems()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYSETPOS=1",
        "FREQ=DAILY;INTERVAL=2147483647",
        "FREQ=SECONDLY;INTERVAL=2147483647;BYSECOND=59;COUNT=4000",
      })
  void ruleThatNeverComesEndsWithItsWindow(String rule) {
    CalendarFile read = event("RRULE:" + rule + "\n");
    assertThat(read.expand(YEAR))
        .extracting(CalendarOccurrence::slot)
        .allMatch(slot -> slot.equals(read.events().get(0).slot()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RRULE:FREQ=DAILY;INTERVAL=99999999999",
        "RRULE:FREQ=DAILY;COUNT=99999999999",
        "RRULE:FREQ=DAILY;BYMONTHDAY=" + "1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,99",
        "EXDATE:999999999999999999999T000000",
      })
  void numbersThatAreTooLargeAreNamed(String line) {
    assertThat(event(line + "\n").problems()).hasSize(1);
    assertThat(event(line + "\n").events()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"P9999W", "P99999D", "PT999999H", "P9999999999D", "PT999999999S"})
  void lengthOfCenturiesIsReadOrNamed(String duration) {
    CalendarFile read =
        READER.parse(HEAD + "BEGIN:VEVENT\nDTSTART:99000101\nDURATION:" + duration + "\n" + GOOD);
    assertThat(read.events().size() + read.problems().size()).isBetween(2, 3);
    assertThat(read.events()).extracting(CalendarEvent::uid).contains("good");
  }

  @Test
  void nulBytesCostTheirLineAtMost() {
    CalendarFile read =
        event("\0SUMMARY:a\nDESC\0RIPTION:b\nLOCATION:Aula\0 besar\nCATEGORIES:\0\n\0\n");
    assertThat(read.events().get(0).location()).isEqualTo("Aula besar");
    assertThat(codes(read)).containsOnly("LINE_MALFORMED");
    assertThat(read.problems()).extracting(CalendarProblem::line).containsExactly(6, 7, 10);
  }

  @Test
  void parametersWithoutEndAreTakenApart() {
    CalendarFile read =
        event(
            "ATTENDEE"
                + ";X=\"a\",\"b\"".repeat(900)
                + ";".repeat(5_000)
                + ";CN=\"^n^^^'\":mailto:a@b\n");
    assertThat(read.problems()).isEmpty();
    assertThat(read.events().get(0).attendees()).isEqualTo(1);
  }

  @Test
  void nothingInATextIsReplacedByMoreThanItIs() {
    String entities = "&lol9;<!ENTITY lol9 \"&lol8;&lol8;\">%lol;${jndi:ldap://x}";
    CalendarFile read =
        event("SUMMARY;ALTREP=\"http://x/" + entities.replace("\"", "") + "\":" + entities + "\n");
    assertThat(read.events().get(0).summary()).isEqualTo(entities);
  }

  @Test
  void zonesWithoutEndAreReportedAndReadAsUnknown() {
    String observance =
        """
        BEGIN:STANDARD
        DTSTART:00010101T000000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        RRULE:FREQ=YEARLY;BYHOUR=0,1,2,3,4;BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYSECOND=1,2,3,4,5,6,7,8,9
        END:STANDARD
        """;
    CalendarFile read =
        READER.parse(
            HEAD
                + "BEGIN:VTIMEZONE\nTZID:K\n"
                + observance.repeat(450)
                + "END:VTIMEZONE\nBEGIN:VEVENT\nDTSTART;TZID=K:20261123T090000\nDURATION:PT1H\n"
                + "END:VEVENT\n"
                + GOOD);
    assertThat(read.events()).hasSize(2);
    assertThat(codes(read)).containsExactly("ZONE_NOT_READ", "ZONE_UNKNOWN");
  }

  @Test
  void clocksThatChangeByTheSecondAreNoZone() {
    CalendarFile read =
        READER.parse(
            HEAD
                + "BEGIN:VTIMEZONE\nTZID:K\nBEGIN:STANDARD\nDTSTART:00010101T000000\n"
                + "TZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=SECONDLY\nEND:STANDARD\n"
                + "END:VTIMEZONE\nBEGIN:VEVENT\nDTSTART;TZID=K:20261123T090000\nDURATION:PT1H\n");
    assertThat(codes(read)).contains("ZONE_NOT_READ", "ZONE_UNKNOWN");
  }

  @Test
  void limitsAreChecked() {
    assertThatThrownBy(() -> new Limits(1, 1, 1, 0, 0, 0)).hasMessageContaining("components (0)");
    assertThatThrownBy(() -> new Limits(1, 1, 1, 1, -1, 0)).hasMessageContaining("dates (-1)");
    assertThatThrownBy(() -> new Limits(1, 1, 1, 1, 0, -1)).hasMessageContaining("counted (-1)");
  }
}
