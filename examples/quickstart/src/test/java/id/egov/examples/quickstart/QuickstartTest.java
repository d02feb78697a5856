package id.egov.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class QuickstartTest {

  private static final String TWO_ROOMS =
      Ran.ROOMS_HEADER + "a,Aula,100,proyektor,\nb,Ruang B,10,,\n";

  @TempDir private Path folder;
  @TempDir private Path out;

  @BeforeEach
  void aSmallCity() throws IOException {
    write("city.properties", Ran.CITY);
    write("rooms.csv", TWO_ROOMS);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private Ran run(String... options) {
    String[] args = new String[options.length + 1];
    args[0] = folder.toString();
    System.arraycopy(options, 0, args, 1, options.length);
    return Ran.with(out, args);
  }

  private Ran runRequests(String lines) throws IOException {
    write("requests.csv", Ran.REQUESTS_HEADER + lines);
    return run("--lang", "en");
  }

  @Test
  void theBundledWeekIsDecidedWithoutAProblem() {
    Ran ran = Ran.with(out);

    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.decisions()).hasSizeGreaterThan(35);
    assertThat(ran.out()).contains("DITERIMA", "DITOLAK", "Usulan: ");
    // Halls and their parts, any room, and what khal and calcurse wrote.
    assertThat(ran.clashes("R-002")).containsExactly("R-001");
    assertThat(ran.clashes("R-010")).containsExactly("R-009");
    // What is more important gets the place of the others, who are moved or have to go.
    assertThat(ran.outcome("R-005")).isEqualTo("CONFIRMED");
    assertThat(ran.codes("R-005")).containsExactly("HAS_DISPLACED");
    assertThat(ran.outcome("R-003")).isEqualTo("CONFIRMED");
    assertThat(ran.codes("R-003")).containsExactly("DISPLACED_BY");
    assertThat(ran.outcome("R-017")).isEqualTo("DISPLACED");
    // What has to be approved, and a series.
    assertThat(ran.outcome("R-020")).isEqualTo("CONFIRMED");
    assertThat(ran.outcome("R-027")).isEqualTo("REJECTED");
    assertThat(ran.ids().stream().filter(id -> id.startsWith("R-032"))).hasSize(5);
    assertThat(ran.codes("R-023")).containsExactly("NO_ROOM_FITS");
    assertThat(ran.ids())
        .contains(
            "2RQSKQWPFB45MAMA9XE03JS06R8IRTMBHYS8/20261126T073000",
            "calcurse-dinas-kesehatan.ics:4/20261126T130000")
        .doesNotContain("2RQSKQWPFB45MAMA9XE03JS06R8IRTMBHYS8/20261127T073000");
  }

  @Test
  void theSameWeekIsDecidedTheSameWay() throws IOException {
    Ran.with(out.resolve("1"));
    Ran.with(out.resolve("2"));

    assertThat(out.resolve("1/decisions.json"))
        .hasSameBinaryContentAs(out.resolve("2/decisions.json"));
  }

  @Test
  void aDecisionHasEveryFieldAndTimesWithTheirOffset() throws IOException {
    Ran ran =
        runRequests(
            """
            1,a,First,Agency,2026-11-23T09:00,2026-11-23T11:00,50,,
            2,a,Second,Agency,2026-11-23T10:00:00,2026-11-23T12:00:00,50,proyektor,9
            """);

    assertThat(ran.code()).isZero();
    JsonNode refused = ran.decision("2");
    assertThat(refused.propertyNames())
        .containsExactly(
            "id", "outcome", "room", "start", "end", "reasons", "clashes", "alternatives");
    assertThat(refused.get("start").asString()).isEqualTo("2026-11-23T10:00:00+07:00");
    assertThat(refused.get("end").asString()).isEqualTo("2026-11-23T12:00:00+07:00");
    assertThat(refused.get("reasons").get(0).get("message").asString())
        .isEqualTo("Room a is taken by \"First\" (Agency), Monday 23 November 2026 09:00–11:00");
    assertThat(ran.clashes("2")).containsExactly("1");
    assertThat(refused.get("alternatives").get(0).get("start").asString())
        .isEqualTo("2026-11-23T11:00:00+07:00");
  }

  @Test
  void aCityInTheEastKeepsItsOwnTime() throws IOException {
    write("city.properties", Ran.CITY.replace("13.72", "96.71"));
    Ran ran = runRequests("1,a,T,A,2026-11-23T09:00,2026-11-23T11:00,50,,\n");

    assertThat(ran.decision("1").get("start").asString()).isEqualTo("2026-11-23T09:00:00+09:00");
  }

  @Test
  void anEmptyRoomMeansTheTightestThatFits() throws IOException {
    Ran ran = runRequests("1,,T,A,2026-11-23T09:00,2026-11-23T11:00,8,,\n");

    assertThat(ran.decision("1").get("room").asString()).isEqualTo("b");
  }

  @Test
  void aRequestOutsideTheWeekIsRefusedAndNotBroken() throws IOException {
    Ran ran =
        runRequests(
            """
            1,a,T,A,2026-11-22T09:00,2026-11-22T11:00,5,,
            2,a,T,A,2026-11-30T09:00,2026-11-30T11:00,5,,
            """);

    assertThat(ran.code()).isZero();
    assertThat(ran.codes("1")).containsExactly("IN_THE_PAST");
    assertThat(ran.codes("2")).containsExactly("BEYOND_WINDOW");
    assertThat(ran.decision("2").get("alternatives")).isNotEmpty();
  }

  @Test
  void whatAUnixOrAWindowsProgramWritesIsReadAlike() throws IOException {
    String line = "1,a,\"Rapat, \"\"besar\"\"\nkedua\",A,2026-11-23T09:00,2026-11-23T11:00,5,,\n";
    String text = "\uFEFF" + Ran.REQUESTS_HEADER + line;
    write("requests.csv", text.replace("\n", "\r\n"));
    Ran ran = run();

    assertThat(ran.err()).isEmpty();
    assertThat(ran.outcome("1")).isEqualTo("CONFIRMED");
    assertThat(ran.out()).contains("Rapat, \"besar\" ked");
  }

  @Test
  void columnsMayComeInAnyOrderAndAmongOthers() throws IOException {
    write(
        "requests.csv",
        """
        note,end,start,agency,title,room,id,people,features,priority
        x,2026-11-23T11:00,2026-11-23T09:00,A,T,a,1,5,,
        """);

    assertThat(run().outcome("1")).isEqualTo("CONFIRMED");
  }

  @Test
  void aNumberOfACitizenIsNeverPrinted() throws IOException {
    Ran ran =
        runRequests(
            """
            1,a,Wawancara 1372014506900001,A,2026-11-23T09:00,2026-11-23T11:00,5,,
            2,a,T,A,2026-11-23T09:00,2026-11-23T11:00,1372.0145.0690.0001,,
            3,a,T,A,2026-11-23T09:00,2026-11-23T11:00,5,,
            """);

    assertThat(ran.err()).contains("requests.csv:3: people: \"****************\"");
    assertThat(ran.out() + ran.err() + ran.decisions()).doesNotContain("0690");
  }

  @Test
  void aLongWeekIsSummedUpUnlessAllIsAskedFor() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 100; i++) {
      lines.append(i).append(",a,T").append(i);
      lines.append(",A,2026-11-23T09:00,2026-11-23T11:00,5,,\n");
    }
    Ran summed = runRequests(lines.toString());
    Ran all = run("--lang", "en", "--all");

    assertThat(summed.out().lines().count()).isLessThan(60);
    assertThat(summed.out()).contains("(10 of 99)", "100 requests", "1 confirmed, 99 refused");
    assertThat(all.out()).contains("T100");
    assertThat(all.out().lines()).allMatch(line -> line.length() <= 120);
  }

  @Test
  void unknownHolidaysAreSaidAndTheRestGoesOn() throws IOException {
    write("city.properties", "region=13.72\nfrom=2031-11-24\nto=2031-11-30\n");
    Ran ran = runRequests("1,a,T,A,2031-11-24T09:00,2031-11-24T11:00,5,,\n");

    assertThat(ran.err()).contains("holidays of 2031");
    assertThat(ran.code()).isZero();
    assertThat(ran.outcome("1")).isEqualTo("CONFIRMED");
  }

  @Test
  void helpIsPrintedAndAWrongOptionIsAnError() {
    assertThat(Ran.with(out, "--help").out()).contains("FOLDER", "--lang");
    assertThat(Ran.with(out, "--lang", "fr").code()).isEqualTo(2);
    assertThat(Ran.with(out, "--nonsense").err()).contains("--nonsense");
  }

  @Test
  void aGeneratedWeekIsTheSameForTheSameSeedAndHasNoBrokenLine() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    for (Path week : new Path[] {one, two}) {
      String[] args = {week.toString(), "--rooms", "40", "--requests", "500", "--seed", "7"};
      assertThat(GenerateWeek.run(args, System.err)).isZero();
    }
    Ran ran = Ran.with(out, one.toString());

    assertThat(one.resolve("requests.csv"))
        .hasSameTextualContentAs(two.resolve("requests.csv"), StandardCharsets.UTF_8);
    assertThat(ran.code()).isZero();
    assertThat(ran.decisions()).hasSize(500);
    assertThat(ran.out()).contains(" 40 ruang");
  }
}
