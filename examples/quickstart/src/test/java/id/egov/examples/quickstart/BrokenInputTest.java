package id.egov.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenInputTest {

  private static final String GOOD = "good,a,T,A,2026-11-23T09:00,2026-11-23T11:00,5,,\n";

  @TempDir private Path folder;
  @TempDir private Path out;

  @BeforeEach
  void aSmallCity() throws IOException {
    write("city.properties", Ran.CITY);
    write("rooms.csv", Ran.ROOMS_HEADER + "a,Aula,100,proyektor,\n");
    write("requests.csv", Ran.REQUESTS_HEADER + GOOD);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private Ran run() {
    return Ran.with(out, folder.toString(), "--lang", "en");
  }

  private void assertBroken(String line, String problem) throws IOException {
    write("requests.csv", Ran.REQUESTS_HEADER + line + "\n" + GOOD);
    Ran ran = run();

    assertThat(ran.err().lines()).as(line).singleElement().asString().startsWith(problem);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.outcome("good")).isEqualTo("CONFIRMED");
    assertThat(ran.out()).contains("1 broken lines");
  }

  @Test
  void eachBrokenFieldOfARequestIsReportedWithItsLineAndTheRestGoesOn() throws IOException {
    String end = "2026-11-23T11:00,5,,";
    assertBroken(",a,T,A,2026-11-23T09:00," + end, "requests.csv:2: id: ");
    assertBroken("x\u0007y,a,T,A,2026-11-23T09:00," + end, "requests.csv:2: id: ");
    assertBroken("1,a\u0007b,T,A,2026-11-23T09:00," + end, "requests.csv:2: room: ");
    assertBroken("1,a, ,A,2026-11-23T09:00," + end, "requests.csv:2: title: is empty");
    assertBroken(
        "1,a," + "T".repeat(501) + ",A,2026-11-23T09:00," + end, "requests.csv:2: title: ");
    assertBroken("1,a,T,,2026-11-23T09:00," + end, "requests.csv:2: agency: is empty");
    assertBroken("1,a,T,A,,2026-11-23T11:00,5,,", "requests.csv:2: start: is empty");
    assertBroken("1,a,T,A,tomorrow," + end, "requests.csv:2: start: \"tomorrow\"");
    assertBroken("1,a,T,A,2026-11-23T09:00Z," + end, "requests.csv:2: start: ");
    assertBroken("1,a,T,A,2026-02-30T09:00," + end, "requests.csv:2: start: ");
    assertBroken("1,a,T,A,2026-11-23T11:00," + end, "requests.csv:2: end: ");
    assertBroken("1,a,T,A,2026-11-23T12:00," + end, "requests.csv:2: end: ");
    assertBroken("1,a,T,A,2026-11-23T09:00,+12345-01-01T00:00,5,,", "requests.csv:2: end: ");
    assertBroken("1,a,T,A,2026-11-23T09:00,2026-11-23T11:00,,,", "requests.csv:2: people: ");
    assertBroken("1,a,T,A,2026-11-23T09:00,2026-11-23T11:00,0,,", "requests.csv:2: people: ");
    assertBroken("1,a,T,A,2026-11-23T09:00,2026-11-23T11:00,-3,,", "requests.csv:2: people: ");
    assertBroken("1,a,T,A,2026-11-23T09:00,2026-11-23T11:00,1e9,,", "requests.csv:2: people: ");
    assertBroken("1,a,T,A,2026-11-23T09:00,2026-11-23T11:00,5,,10", "requests.csv:2: priority: ");
    assertBroken("1,a,T,A,2026-11-23T09:00," + end + ",extra", "requests.csv:2: priority: ");
    assertBroken("1,a,T,A,2026-11-23T09:00", "requests.csv:2: end: there are 5 fields");
    assertBroken("1,a,T", "requests.csv:2: agency: there are 3 fields");
    assertBroken("1,a,\"T,A,2026-11-23T09:00," + end, "requests.csv:2: ");
  }

  @Test
  void anIdThatComesTwiceIsReportedWhereItComesAgain() throws IOException {
    write("requests.csv", Ran.REQUESTS_HEADER + GOOD + GOOD);
    Ran ran = run();

    assertThat(ran.err()).startsWith("requests.csv:3: id: \"good\" is used in requests.csv:2");
    assertThat(ran.ids()).containsExactly("good");
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsLineOnly() throws IOException {
    write(
        "requests.csv",
        Ran.REQUESTS_HEADER
            + "1,a,\"open,A,2026-11-23T09:00,2026-11-23T11:00,5,,\n"
            + GOOD
            + "3,a,\"closed\",A,2026-11-23T13:00,2026-11-23T14:00,5,,\n"
            + "4,a,\"open again,A,2026-11-23T09:00,2026-11-23T11:00,5,,\n"
            + "5,a,last,A,2026-11-23T14:00,2026-11-23T15:00,5,,\n");
    Ran ran = run();

    assertThat(ran.ids()).containsExactly("good", "3", "5");
    assertThat(ran.err().lines().map(line -> line.substring(0, 15)))
        .containsExactly("requests.csv:2:", "requests.csv:5:");
  }

  @Test
  void aQuoteInsideAPlainFieldIsALetterAndJoinsNoLines() throws IOException {
    write(
        "requests.csv",
        Ran.REQUESTS_HEADER
            + "1,a,Layar 5\" lebar,A,2026-11-23T09:00,2026-11-23T10:00,5,,\n"
            + GOOD
            + "3,a,Layar 7\" lebar,A,2026-11-23T13:00,2026-11-23T14:00,5,,\n"
            + "4,a,\"over two\nlines, \"\"quoted\"\"\",A,2026-11-23T14:00,2026-11-23T15:00,5,,\n");
    Ran ran = run();

    assertThat(ran.ids()).containsExactly("1", "good", "3", "4");
    assertThat(ran.code()).isZero();
  }

  @Test
  void whatWouldMoveTheCursorIsNotPrinted() throws IOException {
    write(
        "requests.csv",
        Ran.REQUESTS_HEADER
            + "1,a,\u001b[2Jgone,A,2026-11-23T09:00,2026-11-23T10:00,5,,\n"
            + "2,a,x,A,\u001b[31mred,2026-11-23T10:00,5,,\n");
    Ran ran = run();

    assertThat(ran.out() + ran.err()).contains("[2Jgone").doesNotContain("\u001b");
  }

  @Test
  void anEmptyFileOfRequestsMayStandBesideACalendar() throws IOException {
    write("requests.csv", "");
    write(
        "cal.ics",
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:e
        SUMMARY:S
        DTSTART:20261123T090000
        DTEND:20261123T100000
        END:VEVENT
        END:VCALENDAR
        """);

    assertThat(run().ids()).containsExactly("e");
  }

  @Test
  void whatIsNoUtf8IsReported() throws IOException {
    String line = "1,a,Rapat ké,A,2026-11-23T09:00,2026-11-23T11:00,5,,\n";
    byte[] latin = (Ran.REQUESTS_HEADER + line + GOOD).getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("requests.csv"), latin);
    Ran ran = run();

    assertThat(ran.err()).startsWith("requests.csv:2: title: is no UTF-8 text");
    assertThat(ran.outcome("good")).isEqualTo("CONFIRMED");
  }

  @Test
  void brokenRoomsAreReportedAndTheOthersAreBooked() throws IOException {
    write(
        "rooms.csv",
        Ran.ROOMS_HEADER
            + """
            a,Aula,100,proyektor,
            a,Aula lagi,50,,
            b,,10,,
            c,Ruang C,0,,
            d,Ruang D,10,,nowhere
            e,Ruang E,10,,f
            f,Ruang F,10,,e
            g,Ruang G,10,,g
            h,Ruang H,20,,d;a
            """);
    Ran ran = run();

    assertThat(ran.err().lines().map(line -> line.split(": ", 3)[0] + " " + line.split(": ", 3)[1]))
        .containsExactlyInAnyOrder(
            "rooms.csv:3 id",
            "rooms.csv:4 name",
            "rooms.csv:5 capacity",
            "rooms.csv:6 parts",
            "rooms.csv:7 parts",
            "rooms.csv:8 parts",
            "rooms.csv:9 parts",
            "rooms.csv:10 parts");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.outcome("good")).isEqualTo("CONFIRMED");
  }

  @Test
  void aMissingFolderOrFileIsOneClearLine() throws IOException {
    assertOneLine(Ran.with(out, folder.resolve("none").toString(), "--lang", "en"), "no folder");
    Files.delete(folder.resolve("requests.csv"));
    assertOneLine(run(), "neither requests.csv nor *.ics");
    Files.delete(folder.resolve("rooms.csv"));
    assertOneLine(run(), "rooms.csv");
    Files.delete(folder.resolve("city.properties"));
    assertOneLine(run(), "city.properties");
  }

  @Test
  void aBrokenCityOrHeaderIsOneClearLine() throws IOException {
    write("rooms.csv", "id,name,capacity\na,Aula,1\n");
    assertOneLine(run(), "rooms.csv: the columns features,parts are missing");
    write("rooms.csv", "id,name,capacity,features,parts,id\n");
    assertOneLine(run(), "rooms.csv: the column id is twice");
    write("rooms.csv", "");
    assertOneLine(run(), "rooms.csv: the columns id,name");
    write("city.properties", "# a city\nregion=99.01\nfrom=2026-11-23\nto=2026-11-29\n");
    assertOneLine(run(), "city.properties:2: region: \"99.01\"");
    write("city.properties", "region=13.72\nfrom=2026-11-23\nto=2026-11-22\n");
    assertOneLine(run(), "city.properties:3: to: ");
    write("city.properties", "region=13.72\nto=2026-11-22\n");
    assertOneLine(run(), "city.properties: from: ");
    write("city.properties", "region=13.72\nfrom=0000-01-01\nto=0000-01-02\n");
    assertOneLine(run(), "city.properties:2: from: ");
    write("city.properties", "region=\\u13\n");
    assertOneLine(run(), "city.properties");
  }

  private static void assertOneLine(Ran ran, String part) {
    assertThat(ran.err().lines()).singleElement().asString().contains(part);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void aFolderThatCannotBeWrittenIsOneClearLine() throws IOException {
    write("file", "");
    Ran ran = Ran.with(folder.resolve("file"), folder.toString(), "--lang", "en");

    assertOneLine(ran, "decisions.json cannot be written");
  }
}
