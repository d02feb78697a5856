package id.egov.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarTest {

  private static final String TIMES = "DTSTART:20261123T090000\nDTEND:20261123T110000\n";

  @TempDir private Path folder;
  @TempDir private Path out;

  @BeforeEach
  void aSmallCity() throws IOException {
    write("city.properties", Ran.CITY);
    write("rooms.csv", Ran.ROOMS_HEADER + "a,Aula Besar,100,proyektor,\nb,Ruang B,10,,\n");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private Ran run(String... events) throws IOException {
    StringBuilder calendar = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\n");
    for (String event : events) {
      calendar.append("BEGIN:VEVENT\n").append(event).append("END:VEVENT\n");
    }
    write("cal.ics", calendar.append("END:VCALENDAR\n").toString());
    return Ran.with(out, folder.toString(), "--lang", "en");
  }

  @Test
  void theRoomIsNamedByAnExtensionOrTheLocationWithItsIdOrName() throws IOException {
    Ran ran =
        run(
            "UID:1\nSUMMARY:S\nLOCATION:nowhere\nX-EGOV-ROOM:b\n" + TIMES,
            "UID:2\nSUMMARY:S\nLOCATION:nowhere\nX-RUANG: AULA BESAR \n" + TIMES,
            "UID:3\nSUMMARY:S\nLOCATION:ruang b\n" + TIMES,
            "UID:4\nSUMMARY:S\nLOCATION:Gedung Lain\n" + TIMES,
            "UID:5\nSUMMARY:S\n" + TIMES.replace("T09", "T10"));

    assertThat(ran.decision("1").get("room").asString()).isEqualTo("b");
    assertThat(ran.decision("2").get("room").asString()).isEqualTo("a");
    assertThat(ran.clashes("3")).containsExactly("1");
    assertThat(ran.codes("4")).containsExactly("ROOM_UNKNOWN");
    assertThat(ran.decision("4").get("room").asString()).isEqualTo("Gedung Lain");
    assertThat(ran.decision("4").get("alternatives")).isNotEmpty();
    assertThat(ran.codes("5")).startsWith("ALL_ROOMS_TAKEN");
    assertThat(ran.code()).isZero();
  }

  @Test
  void anExtensionThatMeansSomethingElseDoesNotBeatTheLocation() throws IOException {
    write(
        "rooms.csv", Ran.ROOMS_HEADER + "1,Satu,10,,\n2,Dua,10,,\na1,Kecil,10,,\nA1,Besar,10,,\n");
    Ran ran =
        run(
            "UID:moz\nSUMMARY:S\nX-MOZ-GENERATION:1\nLOCATION:2\n" + TIMES,
            "UID:exact\nSUMMARY:S\nLOCATION:A1\n" + TIMES,
            "UID:only\nSUMMARY:S\nX-WHERE:1\n" + TIMES);

    assertThat(ran.decision("moz").get("room").asString()).isEqualTo("2");
    assertThat(ran.decision("exact").get("room").asString()).isEqualTo("A1");
    assertThat(ran.decision("only").get("room").asString()).isEqualTo("1");
  }

  @Test
  void everyEventOfASeriesIsDecidedWhereverItWasMoved() throws IOException {
    String moved =
        """
        UID:m
        SUMMARY:S
        RECURRENCE-ID:20261124T090000
        DTSTART:20270105T090000
        DTEND:20270105T100000
        """;
    String past = "DTSTART:20250106T090000\nDTEND:20250106T100000\n";
    Ran ran =
        run(
            moved,
            "UID:s\nSUMMARY:S\nRRULE:FREQ=DAILY;COUNT=2\n" + TIMES,
            "UID:s\nSUMMARY:S\nRRULE:FREQ=DAILY;COUNT=2\n" + past,
            "UID:often\nSUMMARY:S\nRRULE:FREQ=SECONDLY\n" + TIMES);

    assertThat(ran.codes("m/20261124T090000")).contains("BEYOND_WINDOW");
    assertThat(ran.codes("s")).contains("NO_OCCURRENCE");
    assertThat(ran.codes("often")).contains("TOO_OFTEN");
    assertThat(ran.decisions()).hasSize(5);
  }

  @Test
  void requestsComeFirstAndThenTheCalendarsByName() throws IOException {
    write(
        "z.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:z\n" + TIMES + "END:VEVENT\nEND:VCALENDAR\n");
    write(
        "B.ICS", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:B\n" + TIMES + "END:VEVENT\nEND:VCALENDAR\n");
    write(
        "requests.csv", Ran.REQUESTS_HEADER + "csv,a,T,A,2026-11-23T09:00,2026-11-23T11:00,5,,\n");

    assertThat(run("UID:c2\n" + TIMES, "UID:c1\n" + TIMES).ids())
        .containsExactly("csv", "B", "c2", "c1", "z");
  }

  @Test
  void eachOccurrenceInTheWeekIsARequestAndAReplacedOneIsReplaced() throws IOException {
    Ran ran =
        run(
            """
            UID:daily
            LOCATION:a
            RRULE:FREQ=DAILY;COUNT=30
            DTSTART:20261121T090000
            DTEND:20261121T100000
            EXDATE:20261126T090000
            """,
            """
            UID:daily
            LOCATION:b
            RECURRENCE-ID:20261125T090000
            DTSTART:20261125T150000
            DTEND:20261125T160000
            """);

    assertThat(ran.err()).isEmpty();
    assertThat(ran.ids())
        .containsExactly(
            "daily/20261123T090000",
            "daily/20261124T090000",
            "daily/20261127T090000",
            "daily/20261128T090000",
            "daily/20261129T090000",
            "daily/20261125T090000");
    assertThat(ran.decision("daily/20261125T090000").get("room").asString()).isEqualTo("b");
    assertThat(ran.decision("daily/20261125T090000").get("start").asString())
        .isEqualTo("2026-11-25T15:00:00+07:00");
  }

  @Test
  void aSeriesOutsideTheWeekIsRefusedOnce() throws IOException {
    Ran ran =
        run(
            """
            UID:old
            RRULE:FREQ=WEEKLY;COUNT=3
            DTSTART:20250103T090000
            DTEND:20250103T100000
            """);

    assertThat(ran.ids()).containsExactly("old");
    assertThat(ran.codes("old")).containsExactly("NO_OCCURRENCE");
  }

  @Test
  void whatIsCancelledOrTransparentTakesNoRoom() throws IOException {
    Ran ran =
        run(
            "UID:1\nLOCATION:a\nSTATUS:CANCELLED\n" + TIMES,
            "UID:2\nLOCATION:a\nTRANSP:TRANSPARENT\n" + TIMES,
            "UID:3\nLOCATION:a\n" + TIMES);

    assertThat(ran.codes("1")).containsExactly("EVENT_CANCELLED");
    assertThat(ran.codes("2")).containsExactly("EVENT_TRANSPARENT");
    assertThat(ran.clashes("2")).isEmpty();
    assertThat(ran.outcome("3")).isEqualTo("CONFIRMED");
  }

  @Test
  void aPrivateEventIsNotTold() throws IOException {
    Ran ran =
        run(
            "UID:1\nSUMMARY:Secret\nLOCATION:a\nCLASS:PRIVATE\n" + TIMES,
            "UID:2\nSUMMARY:S\nLOCATION:a\n" + TIMES);

    assertThat(ran.codes("2")).containsExactly("ROOM_TAKEN_CONFIDENTIALLY");
    assertThat(ran.decision("2").get("reasons").toString()).doesNotContain("Secret");
    assertThat(ran.clashes("2")).isEmpty();
  }

  @Test
  void attendeesAreCounted() throws IOException {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 11; i++) {
      many.append("ATTENDEE:mailto:p").append(i).append("@example.org\n");
    }

    assertThat(run("UID:1\nLOCATION:b\n" + many + TIMES).codes("1"))
        .containsExactly("ROOM_TOO_SMALL");
  }

  @Test
  void aBrokenEventIsReportedAndTheRestGoesOn() throws IOException {
    Ran ran =
        run(
            "UID:1\nDTSTART:yesterday\nDTEND:20261123T110000\n",
            "UID:2\nDTEND:20261123T110000\n",
            "UID:3\nDTSTART:20261123T110000\nDTEND:20261123T100000\n",
            "UID:" + "u".repeat(301) + "\n" + TIMES,
            "UID:5\n" + TIMES,
            "UID:5\n" + TIMES);

    assertThat(ran.ids()).containsExactly("5");
    assertThat(ran.err().lines()).hasSize(5).allMatch(line -> line.startsWith("cal.ics:"));
    assertThat(ran.err()).contains("cal.ics:5: DTSTART: ", ": UID: \"5\" is used in cal.ics:");
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void whatIsReadAsMeantIsOnlyNotedInTheLanguageOfTheUser() throws IOException {
    Ran english = run("UID:1\nLOCATION:a\nPRIORITY:tinggi\n" + TIMES);
    Ran indonesian = Ran.with(out, folder.toString());

    assertThat(english.err().strip())
        .isEqualTo(
            "cal.ics:6: PRIORITY: Note: The value \"tinggi\" is no whole number from 0 to 9;"
                + " it is read as 0");
    assertThat(indonesian.err()).contains("PRIORITY: Catatan: Nilai \"tinggi\" bukan bilangan");
    assertThat(english.code()).isZero();
    assertThat(english.outcome("1")).isEqualTo("CONFIRMED");
  }

  @Test
  void aFileThatIsNoCalendarIsReported() throws IOException {
    write("junk.ics", "\u0000\u0001 junk");
    write(
        "requests.csv", Ran.REQUESTS_HEADER + "csv,a,T,A,2026-11-23T09:00,2026-11-23T11:00,5,,\n");
    Ran ran = Ran.with(out, folder.toString());

    assertThat(ran.err()).startsWith("junk.ics:");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.outcome("csv")).isEqualTo("CONFIRMED");
  }
}
