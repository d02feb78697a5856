package id.egov.core.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.ical.Attendee.Participation;
import id.egov.core.ical.Attendee.Role;
import id.egov.core.ical.CalendarEntry.Status;
import id.egov.core.org.Visibility;
import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ICalendarWriterTest {

  private static final ICalendarWriter WRITER = new ICalendarWriter("-//Kota Contoh//Agenda//ID");
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ICalendarReader READER = new ICalendarReader(JAKARTA);
  private static final Instant STAMP = Instant.parse("2026-11-20T01:02:03.999Z");
  private static final Organizer OWNER = Organizer.mail("umum@kota.go.id", "Bagian Umum");
  private static final EventTime NINE =
      EventTime.of(TimeSlot.parse("2026-11-23T02:00:00Z/2026-11-23T03:30:00Z"), JAKARTA);

  private static CalendarEntry.Builder event(EventTime time) {
    return CalendarEntry.builder("rapat-1@kota.go.id", time)
        .summary("Rapat koordinasi")
        .organizer(OWNER);
  }

  private static byte[] published(CalendarEntry... events) {
    return WRITER.write(CalendarMessage.publish("", List.of(events)), STAMP);
  }

  private static List<String> lines(CalendarEntry event) {
    return Lines.component(published(event), "VEVENT");
  }

  private static List<String> times(EventTime time) {
    return lines(event(time).build()).stream()
        .filter(line -> line.matches("(DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE).*"))
        .toList();
  }

  private static CalendarEvent readBack(CalendarEntry event) {
    CalendarFile file = READER.read(published(event));
    assertThat(file.problems()).isEmpty();
    assertThat(file.events()).hasSize(1);
    return file.events().get(0);
  }

  @Test
  void invitationIsWrittenInFull() {
    CalendarEntry event =
        event(NINE)
            .sequence(2)
            .description("Membahas anggaran; triwulan IV,\nlampiran C:\\arsip")
            .location("Ruang Melati, lantai 2")
            .visibility(Visibility.INTERNAL)
            .categories(List.of("Rapat", "Keuangan, APBD"))
            .url("https://kota.go.id/agenda/1?a=b,c;d")
            .comment("Waktu berubah")
            .attendees(
                List.of(
                    Attendee.mail("walikota@kota.go.id", "Wali Kota").withRole(Role.CHAIR),
                    Attendee.room("urn:x-kota:ruang:melati", "Ruang Melati")))
            .build();
    CalendarMessage message = CalendarMessage.request(List.of(event));
    assertThat(new String(WRITER.write(message, STAMP), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Kota Contoh//Agenda//ID
            CALSCALE:GREGORIAN
            METHOD:REQUEST
            BEGIN:VTIMEZONE
            TZID:Asia/Jakarta
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0700
            TZOFFSETTO:+0700
            TZNAME:WIB
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:rapat-1@kota.go.id
            SEQUENCE:2
            DTSTAMP:20261120T010203Z
            DTSTART;TZID=Asia/Jakarta:20261123T090000
            DTEND;TZID=Asia/Jakarta:20261123T103000
            SUMMARY:Rapat koordinasi
            DESCRIPTION:Membahas anggaran\\; triwulan IV\\,\\nlampiran C:\\\\arsip
            LOCATION:Ruang Melati\\, lantai 2
            COMMENT:Waktu berubah
            STATUS:CONFIRMED
            CLASS:PRIVATE
            TRANSP:OPAQUE
            CATEGORIES:Rapat,Keuangan\\, APBD
            URL:https://kota.go.id/agenda/1?a=b,c;d
            ORGANIZER;CN="Bagian Umum":mailto:umum@kota.go.id
            ATTENDEE;CN="Wali Kota";CUTYPE=INDIVIDUAL;ROLE=CHAIR;PARTSTAT=NEEDS-ACTION;
             RSVP=TRUE:mailto:walikota@kota.go.id
            ATTENDEE;CN="Ruang Melati";CUTYPE=ROOM;ROLE=NON-PARTICIPANT;PARTSTAT=ACCEPT
             ED;RSVP=FALSE:urn:x-kota:ruang:melati
            END:VEVENT
            END:VCALENDAR
            """
                .replace("\n", "\r\n"));
    assertThat(message.contentType()).isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
  }

  @Test
  void sameInputGivesSameBytes() {
    CalendarMessage message = CalendarMessage.publish("Agenda", List.of(event(NINE).build()));
    assertThat(WRITER.write(message, STAMP)).isEqualTo(WRITER.write(message, STAMP));
  }

  @Test
  void nameOfTheCalendarIsPublished() {
    assertThat(Lines.of(WRITER.write(CalendarMessage.publish("Agenda; Kota", List.of()), STAMP)))
        .containsExactly(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Kota Contoh//Agenda//ID",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            "X-WR-CALNAME:Agenda\\; Kota",
            "NAME:Agenda\\; Kota",
            "END:VCALENDAR");
  }

  @Test
  void libraryIsTheProductUnlessAnotherIsNamed() {
    byte[] file = new ICalendarWriter().write(CalendarMessage.publish("", List.of()), STAMP);
    assertThat(Lines.of(file)).contains("PRODID:-//egov//egov-core//ID");
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Jakarta, +0700, WIB, 090000, 19700101, +0700",
    "Asia/Pontianak, +0700, WIB, 090000, 19880101, +0800",
    "Asia/Makassar, +0800, WITA, 100000, 19700101, +0800",
    "Asia/Jayapura, +0900, WIT, 110000, 19700101, +0900",
  })
  void zonesOfIndonesiaHaveOneOffset(
      String zone, String offset, String name, String start, String since, String before) {
    EventTime time = EventTime.of(NINE.slot(), ZoneId.of(zone));
    byte[] file = published(event(time).build());
    assertThat(Lines.component(file, "VTIMEZONE"))
        .containsExactly(
            "TZID:" + zone,
            "BEGIN:STANDARD",
            "DTSTART:" + since + "T000000",
            "TZOFFSETFROM:" + before,
            "TZOFFSETTO:" + offset,
            "TZNAME:" + name,
            "END:STANDARD");
    assertThat(Lines.of(file)).contains("DTSTART;TZID=" + zone + ":20261123T" + start);
  }

  @Test
  void utcNeedsNoZone() {
    assertThat(times(EventTime.utc(NINE.slot())))
        .containsExactly("DTSTART:20261123T020000Z", "DTEND:20261123T033000Z");
    assertThat(Lines.of(published(event(EventTime.utc(NINE.slot())).build())))
        .doesNotContain("BEGIN:VTIMEZONE");
  }

  @Test
  void daysAreDatesWithoutZone() {
    LocalDate first = LocalDate.parse("2026-12-24");
    EventTime time = EventTime.days(first, first.plusDays(1), JAKARTA);
    assertThat(times(time))
        .containsExactly("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261226");
    assertThat(Lines.of(published(event(time).build()))).doesNotContain("BEGIN:VTIMEZONE");
    assertThat(readBack(event(time).build()).slot()).isEqualTo(time.slot());
  }

  @Test
  void hourThatOccursTwiceIsWrittenInUtc() {
    // Clocks go back from 3 to 2 at 01:00Z: 02:30 is 00:30Z, and once more 01:30Z.
    TimeSlot second = TimeSlot.parse("2026-10-25T01:30:00Z/2026-10-25T03:00:00Z");
    assertThat(times(EventTime.of(second, BERLIN)))
        .containsExactly("DTSTART:20261025T013000Z", "DTEND:20261025T030000Z");
    TimeSlot first = TimeSlot.parse("2026-10-25T00:30:00Z/2026-10-25T01:30:00Z");
    assertThat(times(EventTime.of(first, BERLIN)))
        .containsExactly("DTSTART:20261025T003000Z", "DTEND:20261025T013000Z");
    assertThat(readBack(event(EventTime.of(first, BERLIN)).build()).slot()).isEqualTo(first);
  }

  @Test
  void seriesStaysLocalWhateverItsEnd() {
    Recurrence daily =
        Recurrence.timed(LocalDateTime.parse("2026-10-24T23:00:00"), BERLIN)
            .withRule("FREQ=DAILY;COUNT=3");
    EventTime time = EventTime.series(daily, Duration.ofSeconds(4 * 3600 + 1805));
    assertThat(times(time))
        .containsExactly(
            "DTSTART;TZID=Europe/Berlin:20261024T230000",
            "DURATION:PT4H30M5S",
            "RRULE:FREQ=DAILY;COUNT=3");
    CalendarEvent read = readBack(event(time).build());
    assertThat(read.slot()).isEqualTo(time.slot());
    assertThat(read.recurrence()).isEqualTo(daily);
  }

  @Test
  void seriesThatBeginsInASkippedHourKeepsItsLocalStart() {
    Recurrence daily =
        Recurrence.timed(LocalDateTime.parse("2026-03-29T02:30:00"), BERLIN)
            .withRule("FREQ=DAILY;COUNT=3");
    CalendarEntry event = event(EventTime.series(daily, Duration.ofHours(1))).build();
    assertThat(readBack(event).recurrence()).isEqualTo(daily);
  }

  @Test
  void seriesWithFurtherDatesAndDatesLeftOut() {
    Recurrence weekly =
        Recurrence.timed(LocalDateTime.parse("2026-11-23T09:00:00"), JAKARTA)
            .withRule("FREQ=WEEKLY;BYDAY=MO;COUNT=5")
            .withDates(List.of(LocalDateTime.parse("2026-11-20T09:00:00")))
            .withoutDates(List.of(LocalDateTime.parse("2026-12-07T09:00:00")));
    EventTime time = EventTime.series(weekly, Duration.ofMinutes(90));
    assertThat(times(time))
        .containsExactly(
            "DTSTART;TZID=Asia/Jakarta:20261123T090000",
            "DTEND;TZID=Asia/Jakarta:20261123T103000",
            "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=5",
            "RDATE;TZID=Asia/Jakarta:20261120T090000",
            "EXDATE;TZID=Asia/Jakarta:20261207T090000");
    CalendarEvent read = readBack(event(time).build());
    assertThat(read.recurrence()).isEqualTo(weekly);
    assertThat(
            READER
                .read(published(event(time).build()))
                .expand(TimeSlot.parse("2026-11-01T00:00:00Z/2027-03-01T00:00:00Z")))
        .extracting(occurrence -> occurrence.slot().startInclusive())
        .containsExactlyElementsOf(weekly.all());
  }

  @Test
  void daysRecurAsDates() {
    Recurrence yearly =
        Recurrence.allDay(LocalDate.parse("2026-04-01"), JAKARTA)
            .withRule("FREQ=YEARLY;UNTIL=20290401T170000Z")
            .withDates(List.of(LocalDateTime.parse("2026-05-02T00:00:00")))
            .withoutDates(List.of(LocalDateTime.parse("2027-04-01T00:00:00")));
    EventTime time = EventTime.series(yearly, Duration.ofDays(2));
    assertThat(times(time))
        .containsExactly(
            "DTSTART;VALUE=DATE:20260401",
            "DTEND;VALUE=DATE:20260403",
            "RRULE:FREQ=YEARLY;UNTIL=20290401",
            "RDATE;VALUE=DATE:20260502",
            "EXDATE;VALUE=DATE:20270401");
    assertThat(Objects.requireNonNull(readBack(event(time).build()).recurrence()).all())
        .isEqualTo(yearly.all());
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Jakarta, 20261130, 20261130T165959Z",
    "Asia/Jakarta, 20261130T090000, 20261130T020000Z",
    "Asia/Jakarta, 20261130T020000Z, 20261130T020000Z",
    "Z, 20261130, 20261130T235959Z",
    // This local time is skipped: nothing at three o'clock or later is meant.
    "Europe/Berlin, 20270328T023000, 20270328T005959Z",
    // This one occurs twice; a rule takes the first.
    "Europe/Berlin, 20271031T023000, 20271031T003000Z",
  })
  void endOfARuleWithTimesIsInUtc(String zone, String until, String written) {
    Recurrence daily =
        Recurrence.timed(LocalDateTime.parse("2026-11-23T09:00:00"), ZoneId.of(zone))
            .withRule("FREQ=DAILY;UNTIL=" + until);
    EventTime time = EventTime.series(daily, Duration.ofHours(1));
    assertThat(times(time)).contains("RRULE:FREQ=DAILY;UNTIL=" + written);
    assertThat(Objects.requireNonNull(readBack(event(time).build()).recurrence()).all())
        .isEqualTo(daily.all());
  }

  @Test
  void occurrenceIsReplacedInTheFormOfItsSeries() {
    Recurrence weekly =
        Recurrence.timed(LocalDateTime.parse("2026-11-23T09:00:00"), JAKARTA)
            .withRule("FREQ=WEEKLY;COUNT=3");
    CalendarEntry series = event(EventTime.series(weekly, Duration.ofHours(1))).build();
    Instant second = Instant.parse("2026-11-30T02:00:00Z");
    CalendarEntry moved =
        event(EventTime.utc(TimeSlot.of(second.plusSeconds(3600), Duration.ofHours(1))))
            .replacing(second)
            .build();
    byte[] file = published(series, moved);
    assertThat(Lines.of(file)).contains("RECURRENCE-ID;TZID=Asia/Jakarta:20261130T090000");
    assertThat(
            READER.read(file).expand(TimeSlot.parse("2026-11-01T00:00:00Z/2027-03-01T00:00:00Z")))
        .extracting(occurrence -> occurrence.slot().startInclusive())
        .containsExactly(
            Instant.parse("2026-11-23T02:00:00Z"),
            Instant.parse("2026-11-30T03:00:00Z"),
            Instant.parse("2026-12-07T02:00:00Z"));
    // Alone it names the zone too, and defines it.
    byte[] alone = WRITER.write(CalendarMessage.publish("", List.of(moved)), STAMP);
    assertThat(Lines.of(alone)).contains("RECURRENCE-ID:20261130T020000Z");
  }

  @Test
  void originalStartIsADateOnlyWhereADayBegins() {
    LocalDate day = LocalDate.parse("2026-11-30");
    EventTime allDay = EventTime.days(day, day, JAKARTA);
    Instant midnight = allDay.slot().startInclusive();
    assertThat(lines(event(allDay).replacing(midnight).build()))
        .contains("RECURRENCE-ID;VALUE=DATE:20261130");
    byte[] file = published(event(allDay).replacing(midnight.plusSeconds(3600)).build());
    assertThat(Lines.of(file))
        .contains("RECURRENCE-ID;TZID=Asia/Jakarta:20261130T010000", "BEGIN:VTIMEZONE");
  }

  @Test
  void changeAndCancellationKeepTheUid() {
    CalendarEntry first = event(NINE).attendees(List.of(Attendee.mail("a@kota.go.id", ""))).build();
    CalendarEntry changed = first.toBuilder().sequence(1).location("Aula").build();
    CalendarEntry cancelled = changed.cancelled();
    List<byte[]> sent =
        List.of(
            WRITER.write(CalendarMessage.request(List.of(first)), STAMP),
            WRITER.write(CalendarMessage.request(List.of(changed)), STAMP),
            WRITER.write(CalendarMessage.cancel(List.of(cancelled)), STAMP));
    List<CalendarEvent> read =
        sent.stream().map(file -> READER.read(file).events().get(0)).toList();
    assertThat(read).extracting(CalendarEvent::uid).containsOnly("rapat-1@kota.go.id");
    assertThat(read).extracting(CalendarEvent::sequence).containsExactly(0, 1, 2);
    assertThat(read).extracting(CalendarEvent::occupies).containsExactly(true, true, false);
    assertThat(Lines.of(sent.get(2))).contains("METHOD:CANCEL", "STATUS:CANCELLED");
  }

  @Test
  void delegationIsWrittenOnBothSides() {
    Attendee mayor = Attendee.mail("walikota@kota.go.id", "Wali Kota");
    Attendee deputy = Attendee.mail("wakil@kota.go.id", "Wakil");
    CalendarEntry event =
        event(NINE)
            .attendees(
                List.of(
                    mayor.delegatingTo(deputy.address()),
                    deputy.comingFor(mayor.address()).withAnswer(Participation.ACCEPTED)))
            .build();
    assertThat(lines(event))
        .contains(
            "ATTENDEE;CN=\"Wali Kota\";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=DELEGATED;"
                + "RSVP=FALSE;DELEGATED-TO=\"mailto:wakil@kota.go.id\":mailto:walikota@kota.go.id",
            "ATTENDEE;CN=Wakil;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;"
                + "RSVP=FALSE;DELEGATED-FROM=\"mailto:walikota@kota.go.id\":mailto:wakil@kota.go.id");
    assertThat(mayor.withAnswer(Participation.NEEDS_ACTION)).isEqualTo(mayor);
  }

  @Test
  void severalDelegatesAreEachInQuotes() {
    Attendee group =
        new Attendee(
            "mailto:camat@kota.go.id",
            "",
            Attendee.Kind.GROUP,
            Role.OPT_PARTICIPANT,
            Participation.DELEGATED,
            false,
            List.of("mailto:a@kota.go.id", "mailto:b@kota.go.id"),
            List.of());
    assertThat(lines(event(NINE).attendees(List.of(group)).build()))
        .contains(
            "ATTENDEE;CUTYPE=GROUP;ROLE=OPT-PARTICIPANT;PARTSTAT=DELEGATED;RSVP=FALSE;"
                + "DELEGATED-TO=\"mailto:a@kota.go.id\",\"mailto:b@kota.go.id\""
                + ":mailto:camat@kota.go.id");
  }

  @Test
  void replyNamesTheOneWhoAnswers() {
    Attendee mayor = Attendee.mail("walikota@kota.go.id", "");
    CalendarEntry asked =
        event(NINE).attendees(List.of(mayor, Attendee.mail("b@kota.go.id", ""))).build();
    CalendarMessage reply = CalendarMessage.reply(asked, mayor.withAnswer(Participation.DECLINED));
    assertThat(Lines.of(WRITER.write(reply, STAMP)))
        .contains("METHOD:REPLY")
        .filteredOn(line -> line.startsWith("ATTENDEE") || line.startsWith("STATUS"))
        .containsExactly(
            "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;RSVP=FALSE"
                + ":mailto:walikota@kota.go.id");
    assertThat(Lines.of(WRITER.write(CalendarMessage.counter(asked), STAMP)))
        .contains("METHOD:COUNTER");
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLIC, PUBLIC",
    "INTERNAL, PRIVATE",
    "RESTRICTED, PRIVATE",
    "CONFIDENTIAL, CONFIDENTIAL"
  })
  void visibilityBecomesClass(Visibility visibility, String written) {
    CalendarEntry event = event(NINE).visibility(visibility).build();
    assertThat(lines(event)).contains("CLASS:" + written);
    assertThat(readBack(event).classification()).isEqualTo(written);
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void statusAndTransparencyAreReadBack(Status status) {
    CalendarEvent read = readBack(event(NINE).status(status).transparent(true).build());
    assertThat(read.status()).isEqualTo(status.name());
    assertThat(read.transparent()).isTrue();
    assertThat(lines(event(NINE).status(null).build())).noneMatch(l -> l.startsWith("STATUS"));
  }

  @Test
  void busyTimesAreSortedAndCutToTheirWindow() {
    TimeSlot window = TimeSlot.parse("2026-11-23T00:00:00Z/2026-11-24T00:00:00Z");
    FreeBusy times =
        new FreeBusy(
            "sibuk-1",
            OWNER,
            window,
            List.of(
                TimeSlot.parse("2026-11-23T23:00:00Z/2026-11-24T05:00:00Z"),
                NINE.slot(),
                NINE.slot(),
                TimeSlot.parse("2026-11-25T23:00:00Z/2026-11-26T05:00:00Z")),
            List.of(TimeSlot.parse("2026-11-23T07:00:00Z/2026-11-23T08:00:00Z")));
    assertThat(Lines.component(WRITER.write(CalendarMessage.publish(times), STAMP), "VFREEBUSY"))
        .containsExactly(
            "UID:sibuk-1",
            "DTSTAMP:20261120T010203Z",
            "ORGANIZER;CN=\"Bagian Umum\":mailto:umum@kota.go.id",
            "DTSTART:20261123T000000Z",
            "DTEND:20261124T000000Z",
            "FREEBUSY;FBTYPE=BUSY:20261123T020000Z/20261123T033000Z",
            "FREEBUSY;FBTYPE=BUSY:20261123T230000Z/20261124T000000Z",
            "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261123T070000Z/20261123T080000Z");
    FreeBusy free = new FreeBusy("sibuk-1", OWNER, window, List.of(), List.of());
    assertThat(Lines.of(WRITER.write(CalendarMessage.publish(free), STAMP)))
        .contains("FREEBUSY;FBTYPE=FREE:20261123T000000Z/20261124T000000Z");
  }

  @Test
  void textsCannotBreakOrAddLines() {
    String evil =
        "a\r\nATTENDEE:x\rEND:VEVENT\n\u000BB\fC\u0085D\u2028E\u2029F\u0000\u001B\u007F\tz";
    String read = "a\nATTENDEE:x\nEND:VEVENT\n\nB\nC\nD\nE\nF\tz";
    CalendarEntry event =
        event(NINE)
            .summary(evil)
            .description(evil)
            .location(evil)
            .comment(evil)
            .categories(List.of(evil, evil))
            .organizer(Organizer.mail("umum@kota.go.id", evil))
            .attendees(List.of(Attendee.mail("a@kota.go.id", "x\":mailto:b\r\nX-A;B=^n,ü")))
            .build();
    byte[] file = WRITER.write(CalendarMessage.publish(evil, List.of(event)), STAMP);
    assertThat(Lines.of(file))
        .filteredOn(line -> line.startsWith("ATTENDEE") || line.startsWith("X-A"))
        .containsExactly(
            "ATTENDEE;CN=\"x^':mailto:b^nX-A;B=^^n,ü\";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;"
                + "PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:a@kota.go.id");
    assertThat(Lines.of(file).stream().filter("END:VEVENT"::equals)).hasSize(1);
    CalendarEvent back = readBack(event);
    assertThat(back.summary()).isEqualTo(read);
    assertThat(back.location()).isEqualTo(read);
    assertThat(back.organizer()).isEqualTo(read);
    assertThat(back.categories()).containsExactly(read, read);
    assertThat(back.attendees()).isEqualTo(1);
  }

  @Test
  void loneSurrogateIsReplaced() {
    assertThat(readBack(event(NINE).summary("a\uD83Db").build()).summary()).isEqualTo("a\uFFFDb");
  }

  @Test
  void charactersAreNeverCut() {
    for (int shift = 0; shift < 80; shift++) {
      String text = "a".repeat(shift) + "😀é漢".repeat(60);
      byte[] file = published(event(NINE).summary(text).build());
      assertThat(Lines.of(file)).contains("SUMMARY:" + text);
    }
  }

  @Test
  void brokenOutputIsReported() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("disk full");
          }
        };
    CalendarMessage message = CalendarMessage.publish("", List.of());
    assertThatThrownBy(() -> WRITER.write(message, STAMP, full))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
    assertThatThrownBy(() -> WRITER.write(message, Instant.MAX))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stampedAt");
  }
}
