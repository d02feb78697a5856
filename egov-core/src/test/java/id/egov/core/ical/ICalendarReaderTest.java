package id.egov.core.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.core.ical.ICalendarReader.Limits;
import id.egov.core.reason.Reason;
import id.egov.core.time.TimeSlot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ICalendarReaderTest {

  private static final ICalendarReader READER = new ICalendarReader(ZoneId.of("Asia/Jakarta"));
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final TimeSlot WINDOW = slot("2026-11-01T00:00:00Z", "2027-01-31T00:00:00Z");

  private static TimeSlot slot(String start, String end) {
    return TimeSlot.parse(start + "/" + end);
  }

  private static CalendarFile file(String name) {
    try (InputStream in =
        Objects.requireNonNull(ICalendarReaderTest.class.getResourceAsStream(name))) {
      return READER.read(in.readAllBytes());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static CalendarFile event(String... lines) {
    return READER.parse(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\n"
            + String.join("\n", lines)
            + "\nEND:VEVENT\nEND:VCALENDAR\n");
  }

  private static List<Reason> reasons(CalendarFile file) {
    return file.problems().stream().map(CalendarProblem::reason).toList();
  }

  private static List<String> expanded(CalendarFile file) {
    return file.expand(WINDOW).stream()
        .map(occurrence -> occurrence.slot().startInclusive() + " " + occurrence.event().summary())
        .toList();
  }

  @Test
  void khalSeriesIsReadInItsZone() {
    CalendarFile file = file("khal-weekly.ics");
    assertThat(file.problems()).isEmpty();
    assertThat(file.events()).hasSize(1);
    CalendarEvent event = file.events().get(0);
    assertThat(event.summary()).isEqualTo("Rapat koordinasi");
    assertThat(event.location()).isEqualTo("Ruang Melati");
    assertThat(event.line()).isEqualTo(13);
    assertThat(event.slot()).isEqualTo(slot("2026-11-23T02:00:00Z", "2026-11-23T04:00:00Z"));
    // It writes UNTIL as the midnight at which the last day begins.
    assertThat(file.expand(WINDOW)).hasSize(4);
  }

  @Test
  void khalDaysAreLocalDays() {
    CalendarEvent event = file("khal-all-day.ics").events().get(0);
    assertThat(event.allDay()).isTrue();
    assertThat(event.slot()).isEqualTo(slot("2026-12-23T17:00:00Z", "2026-12-25T17:00:00Z"));
    assertThat(event.recurrence()).isNull();
  }

  @Test
  void calcurseFloatsWithDurationsAndWithoutUids() {
    CalendarFile file = file("calcurse.ics");
    assertThat(file.problems()).isEmpty();
    assertThat(file.events())
        .extracting(CalendarEvent::uid)
        .containsExactly("line-4", "line-8", "line-14", "line-21");
    assertThat(file.events().get(0).slot())
        .isEqualTo(slot("2026-12-30T17:00:00Z", "2026-12-31T17:00:00Z"));
    assertThat(file.events().get(1).slot())
        .isEqualTo(slot("2026-11-23T02:00:00Z", "2026-11-23T04:30:00Z"));
    assertThat(expanded(file).stream().filter(text -> text.endsWith("Apel pagi")))
        .containsExactly(
            "2026-11-24T01:00:00Z Apel pagi",
            "2026-11-25T01:00:00Z Apel pagi",
            "2026-11-27T01:00:00Z Apel pagi",
            "2026-11-28T01:00:00Z Apel pagi");
  }

  @Test
  void outlookNamesZonesAsWindowsDoes() {
    CalendarFile file = file("outlook.ics");
    assertThat(file.problems()).isEmpty();
    CalendarEvent meeting = file.events().get(0);
    assertThat(meeting.slot()).isEqualTo(slot("2026-11-23T02:00:00Z", "2026-11-23T04:00:00Z"));
    assertThat(Objects.requireNonNull(meeting.recurrence()).zone())
        .isEqualTo(ZoneId.of("Asia/Jakarta"));
    assertThat(meeting.summary()).isEqualTo("Rapat anggaran, triwulan IV");
    assertThat(meeting.location()).isEqualTo("Ruang Melati; lantai 2");
    assertThat(meeting.organizer()).isEqualTo("Bagian Umum");
    assertThat(meeting.attendees()).isEqualTo(2);
    assertThat(meeting.categories()).containsExactly("Rapat", "Keuangan, APBD", "Triwulan");
    assertThat(meeting.status()).isEqualTo("CONFIRMED");
    assertThat(meeting.classification()).isEqualTo("PRIVATE");
    assertThat(meeting.priority()).isEqualTo(5);
    assertThat(meeting.sequence()).isEqualTo(3);
    assertThat(meeting.transparent()).isFalse();
    assertThat(meeting.extensions()).containsOnlyKeys("X-MICROSOFT-CDO-BUSYSTATUS", "X-ALT-DESC");
    assertThat(expanded(file))
        .containsExactly(
            "2026-11-23T02:00:00Z Rapat anggaran, triwulan IV",
            "2026-11-30T02:00:00Z Rapat anggaran, triwulan IV",
            "2026-12-14T02:00:00Z Rapat anggaran, triwulan IV",
            "2026-12-21T02:00:00Z Rapat anggaran, triwulan IV");
  }

  @Test
  void zoneThatOnlyTheFileDefinesIsReadByItsRules() {
    assertThat(file("outlook.ics").events().get(1).slot())
        .isEqualTo(slot("2026-07-01T08:00:00Z", "2026-07-01T09:30:00Z"));
  }

  @Test
  void replacedOccurrencesStandForTheirOriginals() {
    CalendarFile file = file("google.ics");
    assertThat(file.problems()).isEmpty();
    assertThat(expanded(file))
        .containsExactly(
            "2026-11-22T17:00:00Z Pameran",
            "2026-11-24T01:00:00Z Apel pagi",
            "2026-11-25T06:00:00Z Apel siang",
            "2026-11-26T01:00:00Z Apel pagi",
            "2026-11-27T01:00:00Z Apel pagi",
            "2026-12-06T17:00:00Z Pameran");
    List<CalendarOccurrence> apel =
        file.expand(WINDOW).stream().filter(o -> o.id().startsWith("apel")).toList();
    assertThat(apel).extracting(o -> o.event().occupies()).containsExactly(true, true, false, true);
    assertThat(apel.get(1).id()).isEqualTo("apel@google.com/2026-11-25T01:00:00Z");
    assertThat(file.events().get(4).occupies()).isFalse();
    assertThat(file.expand(WINDOW).get(0).slot())
        .isEqualTo(slot("2026-11-22T17:00:00Z", "2026-11-24T17:00:00Z"));
    assertThat(file.expand(slot("2026-11-25T01:00:00Z", "2026-11-25T02:00:00Z"))).isEmpty();
  }

  @Test
  void brokenLinesAndEventsAreReportedAndTheRestIsRead() {
    CalendarFile file = file("broken.ics");
    assertThat(file.events())
        .extracting(CalendarEvent::summary)
        .containsExactly("Baris patah", "Zona tak dikenal", "Belum selesai");
    CalendarEvent event = file.events().get(0);
    assertThat(event.priority()).isZero();
    assertThat(Objects.requireNonNull(event.recurrence()).rule()).contains("FREQ=DAILY;COUNT=2");
    assertThat(event.recurrenceId()).isEqualTo("2026-11-23T06:00:00Z");
    assertThat(file.events().get(1).slot())
        .isEqualTo(slot("2026-11-24T01:00:00Z", "2026-11-24T02:00:00Z"));
    assertThat(file.events().get(2).slot())
        .isEqualTo(slot("2026-11-24T03:00:00Z", "2026-11-24T04:00:00Z"));
    assertThat(file.problems().stream().map(p -> p.line() + " " + p.field()))
        .containsExactly(
            "1 X-BEFORE",
            "4 END",
            "5 DTSTART",
            "9 DTSTART",
            "14 DTEND",
            "18 DTSTART",
            "24 DTEND",
            "31 file",
            "32 PRIORITY",
            "33 SEQUENCE",
            "34 RRULE",
            "36 RRULE",
            "37 EXRULE",
            "38 EXDATE",
            "40 END",
            "43 END",
            "45 DTSTART",
            "48 END",
            "48 UID",
            "50 DTSTART");
    assertThat(file.problems())
        .extracting(problem -> CalendarReason.valueOf(problem.reason().code()))
        .containsExactly(
            CalendarReason.LINE_OUTSIDE_CALENDAR,
            CalendarReason.COMPONENT_NOT_BEGUN,
            CalendarReason.EVENT_WITHOUT_START,
            CalendarReason.LENGTH_MISSING,
            CalendarReason.LENGTH_MISSING,
            CalendarReason.VALUE_NOT_READ,
            CalendarReason.VALUE_NOT_READ,
            CalendarReason.LINE_MALFORMED,
            CalendarReason.NUMBER_OUT_OF_RANGE,
            CalendarReason.NUMBER_OUT_OF_RANGE,
            CalendarReason.RULE_NOT_READ,
            CalendarReason.RULE_REPEATED,
            CalendarReason.EXRULE_NOT_READ,
            CalendarReason.DATES_NOT_READ,
            CalendarReason.COMPONENT_NOT_ENDED,
            CalendarReason.COMPONENT_NOT_ENDED,
            CalendarReason.ZONE_UNKNOWN,
            CalendarReason.COMPONENT_NOT_ENDED,
            CalendarReason.UID_REPEATED,
            CalendarReason.ZONE_UNKNOWN);
    assertThat(reasons(file))
        .contains(
            CalendarReason.LENGTH_MISSING.with(
                "start", "2026-11-23T02:00:00Z", "end", "2026-11-23T02:00:00Z"),
            CalendarReason.ZONE_UNKNOWN.with("zone", "Mars/Base", "used", "Asia/Jakarta"),
            CalendarReason.UID_REPEATED.with("line", "43"));
    assertThat(file.problems()).allMatch(problem -> !problem.message(Locale.ENGLISH).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-07-01T08:00:00Z",
    "/freeassociation.sourceforge.net/Europe/Berlin, 2026-07-01T08:00:00Z",
    "/mozilla.org/20050126_1/Europe/London, 2026-07-01T09:00:00Z",
    "/citadel.org/20190914_1/America/Argentina/Buenos_Aires, 2026-07-01T13:00:00Z",
    "W. Europe Standard Time, 2026-07-01T08:00:00Z",
    "se asia standard time, 2026-07-01T03:00:00Z",
    "Singapore Standard Time, 2026-07-01T02:00:00Z",
    "Tokyo Standard Time, 2026-07-01T01:00:00Z",
    "UTC, 2026-07-01T10:00:00Z",
    "US-Eastern, 2026-07-01T14:00:00Z",
    "America/New York, 2026-07-01T14:00:00Z",
  })
  void zoneNamesAreUnderstood(String tzid, String expected) {
    CalendarFile file = event("DTSTART;TZID=" + tzid + ":20260701T100000", "DURATION:PT1H");
    assertThat(file.problems()).isEmpty();
    assertThat(file.events().get(0).slot().startInclusive()).hasToString(expected);
  }

  private static CalendarFile ownZone(String observances) {
    return READER.parse(
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        DTSTART;TZID=Kantor:20260701T100000
        DURATION:P1W1DT1H1M1S
        END:VEVENT
        BEGIN:VTIMEZONE
        TZID:Kantor
        %s
        END:VTIMEZONE
        END:VCALENDAR
        """
            .formatted(observances));
  }

  private static String observance(String kind, String start, String from, String to, String more) {
    return "BEGIN:%s\nDTSTART:%s\nTZOFFSETFROM:%s\nTZOFFSETTO:%s\n%sEND:%s"
        .formatted(kind, start, from, to, more, kind);
  }

  @Test
  void zoneOfTheFileWithOneOffsetIsThatOffset() {
    CalendarFile file =
        ownZone(
            observance("STANDARD", "19700101T000000", "+0730", "+0700", "RDATE:19710101T000000\n"));
    assertThat(file.problems()).isEmpty();
    assertThat(file.events().get(0).slot())
        .isEqualTo(slot("2026-07-01T03:00:00Z", "2026-07-09T04:01:01Z"));
    // Some programs write only the start of the event itself.
    assertThat(
            ownZone(observance("DAYLIGHT", "20260701T100000", "+0200", "+0200", ""))
                .events()
                .get(0)
                .slot()
                .startInclusive())
        .hasToString("2026-07-01T08:00:00Z");
  }

  @Test
  void zoneOfTheFileMayNameAKnownOne() {
    assertThat(ownZone("X-LIC-LOCATION:Europe/Lisbon").events().get(0).slot().startInclusive())
        .hasToString("2026-07-01T09:00:00Z");
  }

  @Test
  void zoneOfTheFileThatAgreesWithNoneIsReported() {
    String march = "RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3\n";
    String may = "RRULE:FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=5\n";
    CalendarFile odd =
        ownZone(
            observance("STANDARD", "20000303T020000", "+0200", "+0100", march)
                + "\n"
                + observance("DAYLIGHT", "20000505T020000", "+0100", "+0200", may));
    assertThat(odd.events()).hasSize(1);
    Reason unknown = CalendarReason.ZONE_UNKNOWN.with("zone", "Kantor", "used", "Asia/Jakarta");
    Reason unread =
        CalendarReason.ZONE_NOT_READ.with("zone", "Kantor", "allowed", FileZone.ALLOWED);
    assertThat(reasons(odd)).containsExactly(unknown);
    assertThat(reasons(ownZone(observance("STANDARD", "19700101T000000", "7", "+0700", ""))))
        .containsExactly(unread, unknown);
    assertThat(reasons(ownZone("BEGIN:STANDARD\nEND:STANDARD"))).containsExactly(unread, unknown);
    assertThat(reasons(ownZone("X-A:b"))).containsExactly(unknown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lineBreaksFoldsAndByteOrderMarkAreTolerated(String lineBreak) throws IOException {
    String text =
        """
        \uFEFFBEGIN:VCALENDAR
        begin:vevent

        DTSTART:20261123T020000Z
        DTEND:20261123T030000Z
        SUMMARY:Rapat panj
         ang\tsekali\\nbaris dua
        ORGANIZER:mailto:umum@example.go.id
        IANA-UNKNOWN;X=1:ignored
        END:VEVENT\
        """
            .replace("\n", lineBreak);
    Reader in = new StringReader(text);
    CalendarFile file = READER.read(in);
    assertThat(file.problems()).isEmpty();
    assertThat(file.events().get(0).summary()).isEqualTo("Rapat panjang\tsekali\nbaris dua");
    assertThat(file.events().get(0).organizer()).isEqualTo("umum@example.go.id");
    assertThat(file.events().get(0).line()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"caf\u00e9", "\u5e02\u5f79\u6240", "\ud83c\udfdb rapat", "biasa"})
  void charactersMayBeFoldedBetweenAnyTwoBytes(String summary) {
    byte[] bytes = summary.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at <= bytes.length; at++) {
      ByteArrayOutputStream folded = new ByteArrayOutputStream();
      folded.writeBytes(
          "\uFEFFBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261123\r\nSUMMARY:"
              .getBytes(StandardCharsets.UTF_8));
      folded.write(bytes, 0, at);
      folded.writeBytes("\r\n ".getBytes(StandardCharsets.UTF_8));
      folded.write(bytes, at, bytes.length - at);
      folded.writeBytes("\r\nEND:VEVENT\r\nEND:VCALENDAR".getBytes(StandardCharsets.UTF_8));
      CalendarFile file = READER.read(folded.toByteArray());
      assertThat(file.problems()).isEmpty();
      assertThat(file.events().get(0).summary()).isEqualTo(summary);
    }
  }

  @Test
  void lineThatIsNoUtf8IsReadAsOldProgramsWroteItAndReported() {
    String latin =
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261123\nSUMMARY:caf\u00e9 kota\nLOCATION:Aula";
    CalendarFile file = READER.read(latin.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(file.events().get(0).summary()).isEqualTo("caf\u00e9 kota");
    assertThat(file.problems())
        .contains(
            new CalendarProblem(
                4, "file", CalendarReason.TEXT_NOT_UTF8.with("used", "windows-1252")));
    assertThat(READER.parse(latin).events().get(0).summary()).isEqualTo("caf\u00e9 kota");
  }

  @Test
  void lengthMayBeAssumedWhereThereIsNone() {
    String lines = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261123T090000Z\n";
    ICalendarReader assuming = READER.assumingLength(Duration.ofHours(2));
    for (String end : List.of("", "DTEND:20261123T090000Z\n", "DURATION:PT0S\n")) {
      CalendarFile file = assuming.parse(lines + end + "END:VEVENT\nEND:VCALENDAR\n");
      assertThat(file.events().get(0).slot())
          .isEqualTo(slot("2026-11-23T09:00:00Z", "2026-11-23T11:00:00Z"));
      assertThat(reasons(file))
          .containsExactly(
              CalendarReason.LENGTH_ASSUMED.with(
                  "start", "2026-11-23T09:00:00Z", "used", "2026-11-23T11:00:00Z"));
    }
    assertThat(assuming.parse(lines + "DTEND:20261123T080000Z").events()).isEmpty();
    assertThatThrownBy(() -> READER.assumingLength(Duration.ZERO)).hasMessageContaining("PT0S");
    assertThatThrownBy(() -> READER.assumingLength(Duration.ofHours(-1)))
        .hasMessageContaining("length");
  }

  @Test
  void doubledLineBreaksOfAMailProgramContinueAFoldedLine() {
    String text =
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        DTSTART:20261123
        SUMMARY:Rapat
          besar
        END:VEVENT
        END:VCALENDAR
        """
            .replace("\n", "\r\r\n");
    CalendarFile file = READER.parse(text);
    assertThat(file.problems()).isEmpty();
    assertThat(file.events().get(0).summary()).isEqualTo("Rapat besar");
  }

  @Test
  void dateThatCannotBeReadCostsNoOtherOfItsLine() {
    CalendarFile file =
        event(
            "DTSTART:20261123T060000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=4\nSUMMARY:a",
            "EXDATE:20261124T060000,kemarin,20261126T060000",
            "RDATE:");
    assertThat(reasons(file))
        .containsExactly(
            CalendarReason.DATES_NOT_READ.with("value", "kemarin", "allowed", IcalValue.DATES));
    assertThat(expanded(file)).containsExactly("2026-11-22T23:00:00Z a", "2026-11-24T23:00:00Z a");
  }

  @Test
  void dayWithoutEndOrWithTheSameEndIsOneDay() {
    for (String end : List.of("SUMMARY:a", "DTEND;VALUE=DATE:20261123", "DURATION:P1D")) {
      assertThat(event("DTSTART;VALUE=DATE:20261123", end).events().get(0).slot())
          .isEqualTo(slot("2026-11-22T17:00:00Z", "2026-11-23T17:00:00Z"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DURATION:-PT1H",
        "DURATION:one hour",
        "DTEND:20261123T250000Z",
        "DTEND:20260230T100000Z",
        "DTEND:99991231T235959Z\nDURATION:P1D\nRRULE:x",
      })
  void endsAreCheckedByTheirValues(String end) {
    CalendarFile file = event("DTSTART:20261123T090000Z", end);
    assertThat(file.problems()).hasSize(1);
  }

  @Test
  void untilAsADateMeansTheWholeLocalDay() {
    CalendarFile file =
        event(
            "DTSTART:20261123T060000",
            "DURATION:PT1H",
            "RRULE:FREQ=DAILY;UNTIL=20261125",
            "SUMMARY:a");
    assertThat(expanded(file)).hasSize(3);
  }

  @Test
  void furtherDatesInOtherZonesAndPeriodsAreRead() {
    CalendarFile file =
        event(
            "DTSTART:20261123T060000",
            "DURATION:PT1H",
            "SUMMARY:a",
            "RDATE;VALUE=PERIOD:20261124T000000Z/PT1H,20261125T000000Z/20261125T010000Z",
            "RDATE;VALUE=DATE:20261126",
            "EXDATE;TZID=Asia/Makassar:20261124T080000/PT9H");
    assertThat(file.problems()).isEmpty();
    assertThat(expanded(file))
        .containsExactly(
            "2026-11-22T23:00:00Z a", "2026-11-25T00:00:00Z a", "2026-11-25T23:00:00Z a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT4H", "20261124T100000", "20261124T030000Z"})
  void periodOfAnotherLengthIsReportedAndLastsAsLongAsItsEvent(String end) {
    CalendarFile file =
        event(
            "DTSTART:20261123T060000",
            "DURATION:PT1H",
            "RDATE;VALUE=PERIOD:20261124T060000/" + end + ",20261125T060000/PT1H");
    Reason reason =
        CalendarReason.PERIOD_LENGTH_NOT_READ.with(
            "start", "2026-11-23T23:00:00Z",
            "end", "2026-11-24T03:00:00Z",
            "used", "2026-11-24T00:00:00Z");
    assertThat(file.problems()).containsExactly(new CalendarProblem(5, "RDATE", reason));
    assertThat(file.expand(WINDOW))
        .extracting(CalendarOccurrence::slot)
        .containsExactly(
            slot("2026-11-22T23:00:00Z", "2026-11-23T00:00:00Z"),
            slot("2026-11-23T23:00:00Z", "2026-11-24T00:00:00Z"),
            slot("2026-11-24T23:00:00Z", "2026-11-25T00:00:00Z"));
  }

  @Test
  void periodsOfASeriesOfDaysAreHeldAgainstItsDays() {
    CalendarFile file =
        event(
            "DTSTART;VALUE=DATE:20261123",
            "DTEND;VALUE=DATE:20261125",
            "RDATE;VALUE=PERIOD:20261201T000000/P2D,20261208T000000/PT4H");
    Reason reason =
        CalendarReason.PERIOD_LENGTH_NOT_READ.with(
            "start", "2026-12-07T17:00:00Z",
            "end", "2026-12-07T21:00:00Z",
            "used", "2026-12-09T17:00:00Z");
    assertThat(reasons(file)).containsExactly(reason);
    assertThat(file.expand(WINDOW)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PT", "P-1D", "kemarin", "-PT1H"})
  void periodWhoseEndCannotBeReadIsReported(String end) {
    CalendarFile file = event("DTSTART:20261123\nRDATE;VALUE=PERIOD:20261124T060000/" + end);
    assertThat(file.events()).hasSize(1);
    assertThat(file.problems()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void dayReplacesTheOccurrenceOfThatDayInTheZoneOfItsSeries(boolean seriesFirst) {
    String series =
        """
        UID:a
        SUMMARY:a
        DTSTART;TZID=Asia/Jayapura:20261123T060000
        DURATION:PT1H
        RRULE:FREQ=DAILY;COUNT=3
        """;
    // Moved to another hour, told in another zone.
    String moved =
        """
        UID:a
        SUMMARY:b
        DTSTART:20261124T150000Z
        DURATION:PT1H
        RECURRENCE-ID;VALUE=DATE:20261124
        """;
    String between = "END:VEVENT\nBEGIN:VEVENT\n";
    CalendarFile file = event(seriesFirst ? series + between + moved : moved + between + series);
    assertThat(file.problems()).isEmpty();
    assertThat(file.events()).isSortedAccordingTo(Comparator.comparingInt(CalendarEvent::line));
    assertThat(expanded(file))
        .containsExactly(
            "2026-11-22T21:00:00Z a", "2026-11-24T15:00:00Z b", "2026-11-24T21:00:00Z a");
    assertThat(file.expand(WINDOW).get(1).id()).isEqualTo("a/2026-11-23T21:00:00Z");
  }

  @Test
  void dayOfASeriesOfDaysMayBeReplacedByATimeInAnotherZone() {
    CalendarFile file =
        event(
            "UID:a\nSUMMARY:a\nDTSTART;VALUE=DATE:20261123\nRRULE:FREQ=DAILY;COUNT=2",
            "END:VEVENT\nBEGIN:VEVENT\nUID:a\nSUMMARY:b\nRECURRENCE-ID;VALUE=DATE:20261124",
            "DTSTART;TZID=Europe/Berlin:20261124T090000\nDURATION:PT1H");
    assertThat(expanded(file)).containsExactly("2026-11-22T17:00:00Z a", "2026-11-24T08:00:00Z b");
  }

  @Test
  void dayWithoutItsSeriesIsRead() {
    CalendarFile file =
        event("DTSTART:20261124T090000\nDURATION:PT1H\nRECURRENCE-ID;VALUE=DATE:20261124");
    assertThat(file.problems()).isEmpty();
    assertThat(file.events().get(0).recurrenceId()).isEqualTo("2026-11-24T02:00:00Z");
  }

  private static String organizer(String commonName) {
    String organizer = "ORGANIZER;CN=" + commonName + ";X-P=a:mailto:umum@example.go.id";
    return event("DTSTART;VALUE=DATE:20261123", organizer).events().get(0).organizer();
  }

  @Test
  void parametersAreUnquotedAndUnescaped() {
    assertThat(organizer("Bagian^nUmum")).isEqualTo("Bagian\nUmum");
    assertThat(organizer("^'Umum^'")).isEqualTo("\"Umum\"");
    assertThat(organizer("\"Bagian ^'Umum^'; lantai: 2\"")).isEqualTo("Bagian \"Umum\"; lantai: 2");
    assertThat(organizer("Umum^^n ^x^")).isEqualTo("Umum^n ^x^");
  }

  @Test
  void methodCancelCancelsTheEventsOfItsCalendar() {
    String event = "BEGIN:VEVENT\nDTSTART:20261123\nSTATUS:CONFIRMED\nEND:VEVENT\n";
    String end = "END:VCALENDAR\n";
    CalendarFile file =
        READER.parse(
            "BEGIN:VCALENDAR\n%sMETHOD:cancel\n%s%s".formatted(event, event, end)
                + "BEGIN:VCALENDAR\nMETHOD:REQUEST\n%s%s".formatted(event, end));
    assertThat(file.events())
        .extracting(CalendarEvent::status)
        .containsExactly("CANCELLED", "CANCELLED", "CONFIRMED");
    assertThat(file.events().get(0).occupies()).isFalse();
  }

  @Test
  void limitsAreKeptAndReported() {
    String text = "BEGIN:VCALENDAR\nX-LONG:12345678901234567890\nBEGIN:VEVENT\n";
    CalendarFile shortLines = new ICalendarReader(UTC, new Limits(1000, 100, 20)).parse(text);
    assertThat(shortLines.problems().get(0))
        .isEqualTo(
            new CalendarProblem(2, "file", CalendarReason.LINE_TOO_LONG.with("characters", "20")));
    assertThat(reasons(new ICalendarReader(UTC, new Limits(1000, 2, 100)).parse(text)))
        .contains(CalendarReason.TOO_MANY_LINES.with("lines", "2"));
    assertThat(reasons(new ICalendarReader(UTC, new Limits(30, 9, 100)).parse(text)))
        .contains(CalendarReason.FILE_TOO_LONG.with("characters", "30"));
    assertThatThrownBy(() -> new Limits(0, 1, 1)).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> new Limits(1, 0, 1)).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> new Limits(1, 1, 0)).hasMessageContaining("at least 1");
  }

  @Test
  void whatIsNoCalendarIsSaidToBeNone(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.ics"), ":\n<html>\n", StandardCharsets.UTF_8);
    CalendarFile read = READER.read(file);
    assertThat(read.events()).isEmpty();
    assertThat(reasons(read))
        .contains(CalendarReason.CALENDAR_MISSING.with("allowed", "BEGIN:VCALENDAR"));
  }

  @Test
  void jsonRoundTripsWithJackson2And3() throws Exception {
    ObjectMapper two = new ObjectMapper();
    JsonMapper three = new JsonMapper();
    for (CalendarFile file : List.of(file("google.ics"), file("broken.ics"))) {
      assertThat(two.readValue(two.writeValueAsString(file), CalendarFile.class)).isEqualTo(file);
      assertThat(three.readValue(three.writeValueAsString(file), CalendarFile.class))
          .isEqualTo(file);
      CalendarOccurrence occurrence = file.expand(WINDOW).get(0);
      assertThat(two.readValue(two.writeValueAsString(occurrence), CalendarOccurrence.class))
          .isEqualTo(occurrence);
    }
  }
}
