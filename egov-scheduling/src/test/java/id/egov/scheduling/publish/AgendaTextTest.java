package id.egov.scheduling.publish;

import static id.egov.scheduling.publish.City.MONDAY;
import static id.egov.scheduling.publish.City.PUBLISHER;
import static id.egov.scheduling.publish.City.SUNDAY_NOON;
import static id.egov.scheduling.publish.City.at;
import static id.egov.scheduling.publish.City.attended;
import static id.egov.scheduling.publish.City.day;
import static id.egov.scheduling.publish.City.entry;
import static id.egov.scheduling.publish.City.first;
import static id.egov.scheduling.publish.City.invited;
import static id.egov.scheduling.publish.City.item;
import static id.egov.scheduling.publish.City.passedOn;
import static id.egov.scheduling.publish.City.replied;
import static id.egov.scheduling.publish.City.slot;
import static id.egov.scheduling.publish.City.week;
import static id.egov.scheduling.publish.City.with;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.org.Visibility;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.AttendingCapacity;
import id.egov.scheduling.item.Details;
import id.egov.scheduling.item.DressCode;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.LeaderRole;
import id.egov.scheduling.item.Organiser;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.item.Venue;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The text that offices send by WhatsApp. */
class AgendaTextTest {

  private static final AgendaItem CEREMONY =
      item("upacara", "Upacara Hari Guru", slot(0, "07:30", "09:00"))
          .withVenue(Venue.named("Lapangan Balai Kota").withAddress("Jl. Merdeka 1"))
          .withDetails(Details.NONE.withDress(DressCode.PDH).withRole(LeaderRole.INSPECTS_PARADE));

  private static final AgendaItem HEARING =
      item("audiensi", "Audiensi Forum Disabilitas", slot(0, "10:00", "11:00"))
          .withOrganiser(Organiser.outside("Forum Disabilitas"))
          .withVenue("Ruang Tamu");

  private static final AgendaItem MARKET =
      item("pasar", "Tinjauan Pasar Raya", slot(0, "13:00", "14:00"))
          .withTime(AgendaTime.untilDone(at(0, "13:00"), Duration.ofHours(1), Duration.ofHours(1)));

  private static AgendaEdition revised(AgendaEdition before, AgendaEntry... entries) {
    return PUBLISHER.revise(before, Arrays.asList(entries), SUNDAY_NOON.plusSeconds(3600));
  }

  /** What a revision says after its number, on one line. */
  private static String said(AgendaEdition edition) {
    return AgendaText.of(edition)
        .lines()
        .filter(line -> line.startsWith("*REVISI"))
        .map(line -> line.substring(line.indexOf(":*") + 2).strip())
        .findFirst()
        .orElse("");
  }

  private static String change(AgendaItem from, AgendaItem to) {
    AgendaEntry before = attended(from);
    return said(revised(first(day("walikota"), before), with(before, to)));
  }

  @Test
  void aDayReadsAsOfficesWriteIt() {
    AgendaEdition edition =
        first(
            day("walikota"),
            entry(
                MARKET.withVisibility(Visibility.INTERNAL),
                AgendaState.RECEIVED,
                replied("walikota", Reply.NEEDS_ACTION)),
            entry(
                HEARING,
                AgendaState.SCHEDULED,
                passedOn(AttendingCapacity.PLH, Reply.ACCEPTED, "walikota", "wakil", "sekda")),
            attended(CEREMONY));
    assertThat(AgendaText.of(edition))
        .isEqualTo(
            """
            *AGENDA WALI KOTA*
            *Senin, 23 November 2026*

            *1. Upacara Hari Guru*
            Pukul 07.30 s.d. 09.00 WIB
            Tempat: Lapangan Balai Kota, Jl. Merdeka 1
            Penyelenggara: Dinas Pendidikan
            Pakaian: PDH
            Peran pimpinan: inspektur upacara
            Dihadiri: Wali Kota

            *2. Audiensi Forum Disabilitas*
            Pukul 10.00 s.d. 11.00 WIB
            Tempat: Ruang Tamu
            Penyelenggara: Forum Disabilitas
            Diwakili oleh: Sekretaris Daerah selaku Plh. Wali Kota

            *3. Tinjauan Pasar Raya* (BELUM DIPASTIKAN)
            Pukul 13.00 WIB s.d. selesai
            Penyelenggara: Dinas Pendidikan
            Menunggu jawaban: Wali Kota
            Sifat: internal
            """);
  }

  @Test
  void aWeekIsWrittenDayByDayWithNumbersThatGoOn() {
    AgendaEdition edition =
        first(
            week(),
            attended(CEREMONY),
            attended(HEARING.withSlot(slot(3, "20:00", "23:30"))),
            attended(item("malam", "Malam Seni", new TimeSlot(at(4, "20:00"), at(5, "00:30")))));
    assertThat(AgendaText.of(edition))
        .startsWith(
            """
            *AGENDA WALI KOTA*
            Senin, 23 November 2026 s.d. Minggu, 29 November 2026

            *Senin, 23 November 2026*

            *1. \
            """)
        .contains("\n*Kamis, 26 November 2026*\n\n*2. Audiensi Forum Disabilitas*\n")
        .contains("*3. Malam Seni*\nPukul 20.00 WIB s.d. Sabtu, 28 November 2026 pukul 00.30 WIB\n")
        .doesNotContain("Selasa", "\n*Minggu");
  }

  @Test
  void whatBeganTheDayBeforeSaysSo() {
    assertThat(
            AgendaText.of(
                first(
                    day("walikota"),
                    attended(
                        item(
                            "malam",
                            "Jaga malam",
                            new TimeSlot(at(-1, "22:00"), at(0, "02:00")))))))
        .contains("Minggu, 22 November 2026 pukul 22.00 WIB s.d. 02.00 WIB\n");
  }

  @Test
  void aDayWithoutAnythingSaysSo() {
    assertThat(AgendaText.of(first(day("walikota"))))
        .isEqualTo(
            """
            *AGENDA WALI KOTA*
            *Senin, 23 November 2026*

            Tidak ada agenda untuk ditampilkan.
            """);
  }

  @Test
  void timesAreThoseOfTheRegion() {
    AgendaFrame east = AgendaFrame.day("Agenda Wali Kota", MONDAY, Zone.WIT, "walikota");
    assertThat(AgendaText.of(first(east, attended(HEARING))))
        .contains("Pukul 12.00 s.d. 13.00 WIT\n");
  }

  @Test
  void aRevisionSaysInOneLineWhatHasMoved() {
    AgendaEntry one = attended(CEREMONY);
    AgendaEntry two = attended(HEARING);
    AgendaEntry three = attended(MARKET);
    AgendaEdition first = first(day("walikota"), one, two, three);
    AgendaEdition second = revised(first, one, with(two, HEARING.withVenue("Aula")), three);
    AgendaEdition third =
        revised(
            second,
            one,
            with(two, HEARING.withVenue("Aula")),
            with(three, MARKET.withTime(MARKET.time().movedTo(at(0, "13:30")))));
    assertThat(AgendaText.of(third)).contains("\n*REVISI KE-2:* no. 3 mundur 30 menit\n");
    assertThat(said(second)).isEqualTo("no. 2 tempat menjadi Aula");
  }

  @Test
  void severalChangesAreAList() {
    AgendaEntry one = attended(CEREMONY);
    AgendaEntry two = attended(HEARING);
    AgendaEntry three = attended(MARKET);
    AgendaEdition second =
        revised(
            first(
                day("walikota"),
                one,
                two,
                attended(item("x", "Hilang", slot(0, "12:00", "12:30")))),
            with(one, CEREMONY.withSlot(slot(0, "11:00", "12:00")).withVenue((Venue) null)),
            with(two, AgendaState.CANCELLED),
            three);
    assertThat(AgendaText.of(second))
        .contains(
            """
            *REVISI KE-1:*
            • no. 1 (kini no. 2) mundur 3 jam 30 menit, menjadi pukul 11.00 s.d. 12.00 WIB; tempat belum ada
            • no. 2 (kini no. 1) dibatalkan
            • no. 3 (edisi sebelumnya) tidak tercantum lagi
            • no. 3 (baru) Tinjauan Pasar Raya, Senin, 23 November 2026 pukul 13.00 WIB s.d. selesai
            """)
        .contains("\n~*1. Audiensi Forum Disabilitas*~ (DIBATALKAN)\n");
  }

  @Test
  void movesAreSaidAsPeopleSayThem() {
    assertThat(change(HEARING, HEARING.withSlot(slot(0, "08:00", "09:00"))))
        .isEqualTo("no. 1 maju 2 jam");
    assertThat(change(HEARING, HEARING.withSlot(slot(0, "10:00", "12:00"))))
        .isEqualTo("no. 1 menjadi pukul 10.00 s.d. 12.00 WIB");
    assertThat(change(HEARING, HEARING.withTime(MARKET.time().movedTo(at(0, "09:45")))))
        .isEqualTo("no. 1 maju 15 menit, menjadi pukul 09.45 WIB s.d. selesai");
    assertThat(
            change(
                MARKET,
                MARKET.withTime(
                    AgendaTime.untilDone(
                        at(0, "13:00"), Duration.ofHours(1), Duration.ofHours(3)))))
        .isEqualTo("no. 1 perkiraan selesai berubah");
    assertThat(
            change(
                HEARING, HEARING.withSlot(HEARING.slot().movedTo(at(0, "10:00").plusSeconds(20)))))
        .isEqualTo("no. 1 menjadi pukul 10.00 s.d. 11.00 WIB");
    AgendaEntry before = attended(HEARING);
    assertThat(
            said(
                revised(
                    first(week(), before),
                    with(before, HEARING.withSlot(slot(1, "09:00", "10:00"))))))
        .isEqualTo("no. 1 pindah ke Selasa, 24 November 2026 pukul 09.00 s.d. 10.00 WIB");
  }

  @Test
  void whatIsMovedToAnotherDayIsSaidOnTheOldDayAndNewOnTheOther() {
    AgendaEntry one = attended(CEREMONY);
    AgendaEntry two = attended(HEARING);
    AgendaFrame tuesday =
        AgendaFrame.day("Agenda Wali Kota", MONDAY.plusDays(1), Zone.WIB, "walikota");
    AgendaEdition first = first(day("walikota"), one, two);
    AgendaEdition onTuesday = first(tuesday, one, two);
    AgendaEntry moved = with(two, HEARING.withSlot(slot(1, "09:00", "10:00")));
    AgendaEdition second = revised(first, one, moved);
    assertThat(said(second))
        .isEqualTo(
            "no. 2 (edisi sebelumnya) pindah ke Selasa, 24 November 2026 pukul 09.00 s.d. 10.00"
                + " WIB");
    assertThat(City.html(second))
        .contains("<li>no. 2 (edisi sebelumnya) pindah ke Selasa, 24 November 2026");
    assertThat(second.lines()).hasSize(1);
    assertThat(second.changes().get(0).from()).isEqualTo(HEARING.time());
    assertThat(said(revised(onTuesday, one, moved)))
        .isEqualTo(
            "no. 1 (baru) Audiensi Forum Disabilitas, Selasa, 24 November 2026 pukul 09.00 s.d."
                + " 10.00 WIB");
    assertThat(revised(second, one, moved)).isSameAs(second);
    assertThat(said(revised(second, one, with(moved, HEARING))))
        .startsWith("no. 2 (baru) Audiensi Forum Disabilitas, Senin");
  }

  @Test
  void whereToSomethingWasMovedIsToldOnlyToThoseWhoMayReadIt() {
    AgendaEntry before = attended(HEARING);
    AgendaFrame frame = day("walikota").forAudience(Audience.AGENCIES, Withheld.HIDDEN);
    AgendaItem tomorrow = HEARING.withSlot(slot(1, "09:00", "10:00"));
    AgendaEdition first = first(frame, before);
    assertThat(said(revised(first, with(before, tomorrow)))).contains("pindah ke Selasa");
    for (AgendaEntry gone :
        List.of(
            with(before, tomorrow.withVisibility(Visibility.CONFIDENTIAL)),
            with(with(before, tomorrow), AgendaState.CANCELLED),
            invited(with(before, tomorrow), City.replied("wakil", Reply.ACCEPTED)))) {
      assertThat(said(revised(first, gone)))
          .isEqualTo("no. 1 (edisi sebelumnya) tidak tercantum lagi");
    }
  }

  @Test
  void everyOtherChangeHasItsWords() {
    assertThat(change(HEARING, HEARING.draft().title("Audiensi").item()))
        .isEqualTo("no. 1 berubah menjadi Audiensi");
    assertThat(change(HEARING, HEARING.withOrganiser(Organiser.outside("Forum"))))
        .isEqualTo("no. 1 penyelenggara menjadi Forum");
    assertThat(change(HEARING, HEARING.withDetails(Details.NONE.withDress(DressCode.BATIK))))
        .isEqualTo("no. 1 pakaian menjadi Batik");
    assertThat(change(CEREMONY, CEREMONY.withDetails(Details.NONE)))
        .isEqualTo("no. 1 pakaian tidak ditentukan; peran pimpinan menjadi hadir");
    assertThat(change(HEARING, HEARING.withDetails(Details.NONE.withRole(LeaderRole.OPENS))))
        .isEqualTo("no. 1 peran pimpinan menjadi membuka");
    assertThat(change(HEARING, HEARING.withVisibility(Visibility.CONFIDENTIAL)))
        .isEqualTo("no. 1 sifat menjadi rahasia");
    AgendaEntry before = attended(HEARING);
    AgendaEdition first = first(day("walikota"), before);
    assertThat(said(revised(first, with(before, AgendaState.POSTPONED))))
        .isEqualTo("no. 1 ditunda");
    assertThat(
            said(
                revised(
                    first,
                    invited(
                        before,
                        passedOn(
                            AttendingCapacity.REPRESENTING, Reply.ACCEPTED, "walikota", "wakil")))))
        .isEqualTo("no. 1 kini diwakili oleh Wakil Wali Kota (mewakili Wali Kota)");
    assertThat(
            said(
                revised(
                    first,
                    invited(
                        before,
                        passedOn(AttendingCapacity.PLT, Reply.NEEDS_ACTION, "walikota", "wakil")))))
        .isEqualTo(
            "no. 1 belum dipastikan; kini diwakili oleh Wakil Wali Kota selaku Plt. Wali Kota –"
                + " menunggu jawaban");
  }

  @Test
  void whoIsNeededIsToldToTheOfficeAndIsNoRevisionForThePublic() {
    AgendaEntry both =
        invited(attended(CEREMONY), accepted("walikota", true), accepted("wakil", true));
    AgendaEntry one = invited(both, accepted("walikota", true), accepted("wakil", false));
    AgendaEntry none = invited(both, accepted("walikota", false), accepted("wakil", false));
    AgendaEdition edition = first(day("walikota"), both);
    assertThat(said(revised(edition, one))).isEqualTo("no. 1 kini wajib hadir: Wali Kota");
    assertThat(said(revised(edition, none))).isEqualTo("no. 1 kini tidak wajib dihadiri");
    AgendaEntry alone = invited(both, accepted("walikota", false));
    assertThat(said(revised(edition, alone))).isEqualTo("no. 1 kini dihadiri Wali Kota");
    AgendaEdition open = first(day("walikota").forAudience(Audience.PUBLIC, Withheld.HIDDEN), both);
    assertThat(open.lines()).hasSize(1);
    assertThat(revised(open, one)).isEqualTo(open);
  }

  private static Invitation accepted(String official, boolean required) {
    Invitation yes = City.replied(official, Reply.ACCEPTED);
    return new Invitation(
        yes.official(), required, yes.capacity(), null, null, yes.answer(), yes.attendance());
  }

  @Test
  void whatWasPostponedAndFoundATimeIsSureAgain() {
    AgendaEntry before = attended(HEARING);
    AgendaEntry postponed = with(before, AgendaState.POSTPONED);
    AgendaEdition second = revised(first(day("walikota"), before), postponed);
    assertThat(said(revised(second, with(postponed, AgendaState.SCHEDULED))))
        .isEqualTo("no. 1 dipastikan");
  }

  @Test
  void whatNobodyComesToAnyMoreIsStillCalledOff() {
    AgendaEntry before = attended(HEARING);
    AgendaEntry postponed = invited(with(before, AgendaState.POSTPONED));
    assertThat(said(revised(first(day("walikota"), before), postponed)))
        .isEqualTo("no. 1 ditunda; kini belum ada yang hadir");
  }

  @ParameterizedTest
  @EnumSource(LeaderRole.class)
  void whatTheLeaderDoesHasWordsUnlessItIsToBeThere(LeaderRole role) {
    String text =
        AgendaText.of(
            first(day("walikota"), attended(HEARING.withDetails(Details.NONE.withRole(role)))));
    assertThat(text.contains("Peran pimpinan: ")).isEqualTo(role != LeaderRole.ATTENDS);
  }

  @Test
  void anEditionThatChangedNothingIsTheOneBefore() {
    AgendaEntry entry = attended(HEARING);
    AgendaEdition first = first(day("walikota"), entry);
    assertThat(revised(first, with(entry, HEARING.withResources("room:aula")))).isSameAs(first);
  }

  /** Hostile text makes neither lines nor formatting of its own. */
  @Property(tries = 300)
  void nothingButOurFormattingIsInTheText(@ForAll String title, @ForAll String place) {
    AgendaItem hostile =
        HEARING
            .draft()
            .title(title)
            .venue(new Venue("*_~`" + place, null, null, "\n- > 1. " + place))
            .organiser(Organiser.outside("```" + title + "\u202e"))
            .item();
    AgendaEntry before = attended(HEARING);
    AgendaEdition edition = revised(first(day("walikota"), before), with(before, hostile));
    List<String> lines = AgendaText.of(edition).lines().toList();
    assertThat(lines).hasSize(10);
    assertThat(lines.stream().flatMapToInt(String::chars).filter(c -> c == '*').count())
        .isEqualTo(8);
    assertThat(String.join("", lines)).doesNotContain("_", "~", "`", "\u202e");
    assertThat(lines.get(5)).startsWith("*1. ").endsWith("*").doesNotContain(" *");
  }
}
