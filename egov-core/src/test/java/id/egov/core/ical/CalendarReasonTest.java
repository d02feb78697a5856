package id.egov.core.ical;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.reason.Reason;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.reason.Severity;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarReasonTest {

  private static final ICalendarReader READER = new ICalendarReader(ZoneId.of("Asia/Jakarta"));
  private static final String START = "DTSTART:20261123T090000\nDTEND:20261123T100000\n";

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle("id.egov.core.ical.problems", language);
  }

  private static Set<String> places(String text) {
    return Pattern.compile("\\{[A-Za-z]+}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<CalendarProblem> problems(String lines) {
    return READER
        .parse("BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + lines + "\nEND:VEVENT\nEND:VCALENDAR\n")
        .problems();
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeHasATextInBothLanguagesWithTheSameEvidence(CalendarReason code) {
    String english = bundle(Locale.ENGLISH).getString(code.name());
    String indonesian = bundle(ReasonTexts.INDONESIAN).getString(code.name());
    assertThat(indonesian).isNotEqualTo(english);
    assertThat(places(indonesian)).isEqualTo(places(english));
    // Whoever reads it knows what became of it.
    boolean leftOut = english.contains("left out") || code == CalendarReason.CALENDAR_MISSING;
    assertThat(leftOut).isEqualTo(code.severity() == Severity.REFUSAL);
  }

  @Test
  void noTextIsWithoutACode() {
    Set<String> codes =
        Arrays.stream(CalendarReason.values()).map(Enum::name).collect(Collectors.toSet());
    for (Locale language : List.of(Locale.ENGLISH, ReasonTexts.INDONESIAN)) {
      assertThat(bundle(language).getLocale()).isEqualTo(language);
      assertThat(bundle(language).keySet()).isEqualTo(codes);
    }
  }

  @Test
  void problemIsToldInBothLanguages() {
    CalendarProblem problem = problems("DTSTART:kemarin").get(0);
    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.field()).isEqualTo("DTSTART");
    assertThat(problem.message(Locale.ENGLISH))
        .isEqualTo(
            "The value \"kemarin\" cannot be read, allowed are existing values such as"
                + " 20261123T090000, 20261123T020000Z, 20261123; the event is left out");
    assertThat(problem.message(ReasonTexts.INDONESIAN))
        .isEqualTo(
            "Nilai \"kemarin\" tidak dapat dibaca, yang diperbolehkan nilai yang ada seperti"
                + " 20261123T090000, 20261123T020000Z, 20261123; acara ini dilewati");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DTSTART:3174012345678901",
        "DTSTART:3174 0123 4567 8901",
        START + "UID:3174012345678901\nEND:VEVENT\nBEGIN:VEVENT\n" + START + "UID:3174012345678901",
        START + "PRIORITY:3174012345678901",
        START + "EXDATE:20261123T090000,31.74.01.234567.8901",
        START + "RDATE;VALUE=PERIOD:20261123T090000/3174012345678901",
        START + "RRULE:3174012345678901",
        START + "RECURRENCE-ID:3174012345678901",
        START + "SUMMARY 3174012345678901",
        "DTSTART;TZID=3174012345678901:20261123T090000\nDURATION:PT1H",
        "DTSTART:20261123T090000\nDURATION:3174-0123-4567-8901",
        START + "END:3174012345678901",
        START + "BEGIN:3174012345678901",
      })
  void noProblemRepeatsAPersonalNumber(String lines) {
    List<CalendarProblem> problems = problems(lines);
    assertThat(problems).isNotEmpty();
    for (CalendarProblem problem : problems) {
      for (Locale language : List.of(Locale.ENGLISH, ReasonTexts.INDONESIAN)) {
        assertThat(problem.message(language)).doesNotContain("317", "8901");
      }
      assertThat(problem.toString()).doesNotContain("317", "8901");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "20261323T110000, 20261323T110000",
    "'(UTC+07:00) Bangkok', '(UTC+07:00) Bangkok'",
    "3174012345678901, 9999999999999999",
    "a.b@example.org, a.a@aaaaaaa.aaa",
    "Æon\u001b9, aaa?9",
    "a123456789b123456789c123456789d123456789e1, a999999999a999999999a999999999a999999999…",
  })
  void valueIsShownIfItIsShortAndNotPersonal(String value, String shown) {
    assertThat(Shown.value(value)).isEqualTo(shown);
  }

  @Test
  void problemStandsAtTheLineThatIsWrong() {
    CalendarProblem problem = problems(START + "RECURRENCE-ID:kemarin").get(0);
    assertThat(problem.line()).isEqualTo(5);
    assertThat(problem.field()).isEqualTo("RECURRENCE-ID");
  }

  @Test
  void timesBeyondTheYearsInUseAreLeftOut() {
    Reason range = CalendarReason.TIME_OUT_OF_RANGE.with("least", "0001", "most", "9999");
    assertThat(problems("DTSTART;VALUE=DATE:00000101"))
        .containsExactly(new CalendarProblem(3, "DTSTART", range));
    assertThat(problems("DTSTART:99991231T090000Z\nDURATION:P1D"))
        .containsExactly(new CalendarProblem(4, "DURATION", range));
    assertThat(problems(START + "RDATE:00000101"))
        .extracting(problem -> problem.reason().code())
        .containsExactly("DATES_NOT_READ");
  }
}
