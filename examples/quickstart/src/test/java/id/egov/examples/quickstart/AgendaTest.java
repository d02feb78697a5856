package id.egov.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.ical.CalendarEvent;
import id.egov.core.ical.ICalendarReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of invitations, and what is given out of it. */
class AgendaTest {

  private static final String HEADER =
      "id,title,organiser,venue,start,end,officials,room,visibility,answer\n";

  @TempDir private Path folder;

  @TempDir private Path out;

  @BeforeEach
  void aCityWithAMayor() throws IOException {
    write("city.properties", Ran.CITY + "\ntravel=PT20M\n");
    write("rooms.csv", "id,name,capacity,features,parts\naula,Aula,200,,\n");
    write(
        "requests.csv",
        """
        id,room,title,agency,start,end,people,features,priority
        1,aula,Seminar,A,2026-11-24T09:00,2026-11-24T11:00,50,,
        """);
    write(
        "officials.csv",
        """
        id,name,position,instead
        wk,Siti Rahayu,Wali Kota,wakil;sekda
        wakil,Joko Susilo,Wakil Wali Kota,sekda
        sekda,Agus Salim,Sekretaris Daerah,
        """);
  }

  private void write(String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content);
  }

  private Ran run(String invitations) throws IOException {
    write("invitations.csv", HEADER + invitations);
    return Ran.with(out, folder.toString(), "--lang", "en");
  }

  private String read(String file) throws IOException {
    return Files.readString(out.resolve(file));
  }

  @Test
  void whoIsNotFreeIsRepresentedByTheFirstWhoIs() throws IOException {
    Ran ran =
        run(
            """
            a,Parade,KORPRI,Alun-alun,2026-11-23T09:00,2026-11-23T10:00,wk;wakil,,public,ya
            b,Lomba,Disdik,Alun-alun,2026-11-23T09:30,2026-11-23T11:00,wk,,public,
            c,Rapat,Bappeda,Kantor,2026-11-23T10:10,2026-11-23T11:00,wk,,public,ya
            d,Apel,BPBD,Kantor,2026-11-23T10:30,selesai,wk,,public,ya
            """);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).containsPattern("a +Parade .*ATTENDED +wakil, wk");
    assertThat(ran.out()).containsPattern("b +Lomba .*REPRESENTED +sekda");
    assertThat(ran.out())
        .as("ten minutes are too few for the way")
        .containsPattern("c +Rapat .*OPEN");
    assertThat(ran.out()).containsPattern("d +Apel .*ATTENDED +wk");
    assertThat(read("agenda.txt"))
        .contains("Dihadiri: Wali Kota", "Diwakili oleh: Sekretaris Daerah", "s.d. selesai", "WIB");
    assertThat(read("agenda.html")).startsWith("<!DOCTYPE html>").contains("Lomba");
  }

  @Test
  void aRoomThatWasBookedIsNotFree() throws IOException {
    Ran ran =
        run("a,Temu warga,Kominfo,Aula,2026-11-24T10:00,2026-11-24T12:00,sekda,aula,public,\n");
    assertThat(ran.out()).containsPattern("a +Temu warga .*OPEN");
    assertThat(ran.out()).contains("Seminar");
  }

  @Test
  void thePublicCalendarHasWhatIsPublicAndComes() throws IOException {
    run(
        """
        a,Parade,KORPRI,Alun-alun,2026-11-23T09:00,2026-11-23T10:00,wk,,public,ya
        b,Rahasia besar,Kejari,Rumah tersembunyi,2026-11-23T19:00,2026-11-23T20:00,wk,,confidential,ya
        c,Rapat staf,Sekda,Kantor,2026-11-24T09:00,2026-11-24T10:00,wk,,internal,ya
        d,Tabligh,Masjid,Masjid,2026-11-25T09:00,2026-11-25T10:00,wk,,public,tidak
        """);
    assertThat(titles("public.ics")).containsExactly("Parade");
    assertThat(read("public.ics")).doesNotContain("Rahasia", "tersembunyi");
    assertThat(titles("agenda.ics")).contains("Parade", "Rahasia besar", "Rapat staf");
  }

  private List<String> titles(String file) throws IOException {
    return new ICalendarReader(ZoneId.of("Asia/Jakarta"))
        .read(out.resolve(file)).events().stream().map(CalendarEvent::summary).toList();
  }

  @Test
  void brokenLinesAreNamedAndLeftOut() throws IOException {
    Ran ran =
        run(
            """
            a,Parade,KORPRI,Alun-alun,2026-11-23T09:00,2026-11-23T08:00,wk,,public,
            b,Parade,KORPRI,Alun-alun,2026-11-23T09:00,,nobody,,public,
            c,Parade,KORPRI,Alun-alun,2026-11-23T09:00,,wk,cellar,public,
            d,Parade,KORPRI,Alun-alun,2026-11-23T09:00,,wk,,secret,
            e,Parade,KORPRI,Alun-alun,2026-11-23T09:00,,wk,,public,perhaps
            f,Parade,KORPRI,Alun-alun,2026-11-23T09:00,,wk,,public,ya
            f,Parade,KORPRI,Alun-alun,2026-11-23T11:00,,wk,,public,ya
            g,Parade,KORPRI,Alun-alun,2026-11-23T11:00,,,,public,ya
            h,Parade,KORPRI,Alun-alun,2026-11-22T23:59,,wk,,public,ya
            i,Parade,KORPRI,Alun-alun,2028-11-23T09:00,,wk,,public,ya
            """);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains("invitations.csv:2: end")
        .contains("invitations.csv:3: officials")
        .contains("invitations.csv:4: room")
        .contains("invitations.csv:5: visibility")
        .contains("invitations.csv:6: answer")
        .contains("invitations.csv:8: id")
        .contains("invitations.csv:9: officials")
        .contains("invitations.csv:10: start")
        .contains("invitations.csv:11: start", "2026-11-29");
    assertThat(ran.out()).containsPattern("f +Parade .*ATTENDED");
  }

  @Test
  void whoMayComeInsteadIsInTheFileToo() throws IOException {
    write("officials.csv", "id,name,position,instead\nwk,Siti,Wali Kota,nobody\n");
    Ran ran = run("a,Parade,KORPRI,Alun-alun,2026-11-23T09:00,,wk,,public,ya\n");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("officials.csv:2: instead", "nobody");
    assertThat(ran.out()).containsPattern("a +Parade .*ATTENDED");
  }
}
