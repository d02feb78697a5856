package id.egov.core.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.util.Strings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ical4j 4.4.0 by itself gets wrong in a line, one test each. */
class LineLibraryMissesTest {

  /** What the library calls back with. */
  private static List<String> parts(String line) throws IOException, ParserException {
    List<String> parts = new ArrayList<>();
    new CalendarParserImpl(false)
        .parse(
            new StringReader("BEGIN:VCALENDAR\n" + line + "\nEND:VCALENDAR\n"),
            new ContentHandler() {
              @Override
              public void startCalendar() {}

              @Override
              public void endCalendar() {}

              @Override
              public void startComponent(String name) {}

              @Override
              public void endComponent(String name) {}

              @Override
              public void startProperty(String name) {
                parts.add(name);
              }

              @Override
              public void parameter(String name, String value) {
                parts.add(name + "=" + value);
              }

              @Override
              public void propertyValue(String value) {
                parts.add(value);
              }

              @Override
              public void endProperty(String name) {}
            });
    return parts;
  }

  @Test
  void listOfQuotedValuesSpillsIntoTheValue() throws Exception {
    assertThat(parts("ATTENDEE;MEMBER=\"mailto:a\",\"mailto:b\":mailto:c"))
        .containsExactly("ATTENDEE", "MEMBER=\"mailto:a\"", "\"mailto:b\":mailto:c");
  }

  @Test
  void backslashInQuotesIsAnEscape() throws Exception {
    assertThat(parts("X-A;X-P=\"C:\\temp\":v")).containsExactly("X-A", "X-P=\"C:\temp\"", "v");
  }

  @Test
  void lineWithoutColonSwallowsTheNext() throws Exception {
    assertThat(parts("X-A\nX-B:v")).containsExactly("X-A", "X-B:v");
  }

  @Test
  void unquotedZoneEndsAtItsColon() throws Exception {
    assertThat(parts("DTSTART;TZID=(UTC+07:00) Bangkok:20261123T090000"))
        .containsExactly("DTSTART", "TZID=(UTC+07", "00) Bangkok:20261123T090000");
  }

  @Test
  void parameterWithoutValueIsRefused() {
    assertThatThrownBy(() -> parts("X-A;X-P:v")).isInstanceOf(ParserException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "baris\\Nbaru, baris\\Nbaru",
    "C:\\\\arsip\\\\\\nbaru, C:\\arsip\\\\nbaru",
  })
  void textsAreNotFullyUnescaped(String written, String read) {
    assertThat(Strings.unescape(written)).isEqualTo(read);
  }

  @Test
  void listsOfTextsAreUnescapedTwiceAndOverflowTheStack() {
    assertThat(new TextList("C:\\\\new,b,b").getTexts()).containsExactly("C:\new", "b");
    String commas = "\\,".repeat(200_000);
    assertThatThrownBy(() -> new TextList(commas)).isInstanceOf(StackOverflowError.class);
  }

  @Test
  void allOfTheseAreReadByTheReader() {
    ICalendarReader reader = new ICalendarReader(ZoneId.of("Asia/Jakarta"));
    CalendarFile file =
        reader.parse(
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            DTSTART;TZID=GMT+07:00:20261123T090000
            DTEND;TZID=(UTC+07:00) Bangkok:20261123T100000
            EXDATE;TZID=(UTC+07:00) Bangkok:20261124T090000
            summary;ENCODED;LANGUAGE=id:C:\\\\arsip\\\\\\nbaris\\Nbaru
            ORGANIZER;CN="Kota\\Umum: ""a"" b";MEMBER="mailto:a","mailto:b":mailto:c
            ATTENDEE;CN="tak ditutup:mailto:d
            X-A;X-P=a"b"c;=:v
            X-KOSONG;X-P=:
            LOCATION
            CATEGORIES:C:\\\\new,b,b,é
            END:VEVENT
            END:VCALENDAR
            """);
    CalendarEvent event = file.events().get(0);
    assertThat(event.slot()).hasToString("2026-11-23T02:00:00Z/2026-11-23T03:00:00Z");
    assertThat(event.summary()).isEqualTo("C:\\arsip\\\nbaris\nbaru");
    assertThat(event.organizer()).isEqualTo("Kota\\Umum: a b");
    assertThat(event.attendees()).isEqualTo(1);
    assertThat(event.extensions()).containsEntry("X-A", "v").containsEntry("X-KOSONG", "");
    assertThat(event.categories()).containsExactly("C:\\new", "b", "b", "é");
    assertThat(event.location()).isEmpty();
    assertThat(file.problems()).extracting(CalendarProblem::line).containsExactly(3, 4, 11);
  }
}
