package id.egov.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of requests after they were asked for: approvals, displacement, and the report. */
class LifeTest {

  @TempDir private Path folder;

  @TempDir private Path out;

  @BeforeEach
  void aCityWithAHallThatHasToBeApproved() throws IOException {
    write("city.properties", Ran.CITY);
    write(
        "rooms.csv",
        """
        id,name,capacity,features,parts,approval
        aula,Aula,200,,,verifikasi;persetujuan
        a,Ruang A,20,,,
        b,Ruang B,20,,,
        """);
  }

  private void write(String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content);
  }

  private Ran run(String lines, String... options) throws IOException {
    write(
        "requests.csv",
        "id,room,title,agency,start,end,people,features,priority,approval\n" + lines);
    String[] args = new String[options.length + 1];
    args[0] = folder.toString();
    System.arraycopy(options, 0, args, 1, options.length);
    return Ran.with(out, args);
  }

  @Test
  void whoIsApprovedGetsTheHallAndTheOthersAreToldSo() throws IOException {
    Ran ran =
        run(
            """
            1,aula,First,A,2026-11-23T09:00,2026-11-23T11:00,50,,,
            2,aula,Second,B,2026-11-23T10:00,2026-11-23T12:00,50,,,ya
            3,aula,Third,C,2026-11-24T09:00,2026-11-24T10:00,50,,,tidak
            4,aula,Fourth,D,2026-11-25T09:00,2026-11-25T10:00,50,,,
            """,
            "--lang",
            "en");
    assertThat(ran.outcome("1")).isEqualTo("REJECTED");
    assertThat(ran.codes("1")).contains("LOST_TO");
    assertThat(ran.outcome("2")).isEqualTo("CONFIRMED");
    assertThat(ran.outcome("3")).isEqualTo("REJECTED");
    assertThat(ran.outcome("4")).isEqualTo("WAITING");
    assertThat(ran.out()).contains("2 × REJECTED", "1 × WAITING");
  }

  @Test
  void anAnswerOfAnotherWordIsNamed() throws IOException {
    Ran ran = run("1,aula,First,A,2026-11-23T09:00,2026-11-23T11:00,50,,,perhaps\n");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("requests.csv:2", "approval", "perhaps");
  }

  @Test
  void priorityDisplacesWhereTheCityWantsIt() throws IOException {
    String requests =
        """
        1,a,First,A,2026-11-23T09:00,2026-11-23T11:00,5,,7,
        2,b,Second,B,2026-11-23T09:00,2026-11-23T11:00,5,,1,
        3,a,Visit,C,2026-11-23T09:00,2026-11-23T11:00,5,,2,
        """;
    assertThat(run(requests).outcome("3")).isEqualTo("REFUSED");
    write("city.properties", Ran.CITY + "\ndisplacement=PT0H\n");
    Ran ran = run(requests);
    assertThat(ran.outcome("3")).isEqualTo("CONFIRMED");
    // It was moved to the hall's time that is nearest, or had to go.
    assertThat(ran.codes("1")).contains("DISPLACED_BY");
  }

  @Test
  void aSeriesIsOneDecisionWithAnAnswerForEachDate() throws IOException {
    String week =
        """
        id,room,title,agency,start,end,people,features,priority,repeat
        1,a,First,A,2026-11-25T09:00,2026-11-25T11:00,5,,,
        2,a,Apel,B,2026-11-23T10:00,2026-11-23T11:00,5,,,FREQ=DAILY;COUNT=5
        3,b,Apel,B,2026-11-23T10:00,2026-11-23T11:00,5,,,FREQ=SOMETIMES
        """;
    write("requests.csv", week);
    Ran whole = Ran.with(out, folder.toString());
    assertThat(whole.outcome("2")).isEqualTo("REFUSED");
    assertThat(whole.clashes("2")).containsExactly("1");
    assertThat(whole.err()).contains("requests.csv:4", "repeat");

    write("city.properties", Ran.CITY + "\nseries-may-miss=1\n");
    Ran ran = Ran.with(out, folder.toString());
    assertThat(ran.ids()).hasSize(6);
    assertThat(ran.decisions().stream().filter(d -> d.get("id").asString().startsWith("2")))
        .extracting(d -> d.get("outcome").asString())
        .containsExactly("CONFIRMED", "CONFIRMED", "REFUSED", "CONFIRMED", "CONFIRMED");
  }

  @Test
  void theReportIsWrittenBesideTheDecisions() throws IOException {
    Ran ran =
        run(
            """
            1,a,First,A,2026-11-23T09:00,2026-11-23T11:00,5,,,
            2,a,Second,B,2026-11-23T09:00,2026-11-23T11:00,5,,,
            """,
            "--report");
    assertThat(ran.code()).isZero();
    assertThat(out.resolve("utilisation.csv")).content().contains("ROOM_TAKEN");
    assertThat(out.resolve("utilisation.json")).content().startsWith("{");
    assertThat(ran.out()).contains("utilisation.csv");
  }
}
