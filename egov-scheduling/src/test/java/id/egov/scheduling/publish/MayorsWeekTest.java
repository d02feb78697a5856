package id.egov.scheduling.publish;

import static id.egov.scheduling.publish.City.PUBLISHER;
import static id.egov.scheduling.publish.City.at;
import static id.egov.scheduling.publish.City.attended;
import static id.egov.scheduling.publish.City.entry;
import static id.egov.scheduling.publish.City.first;
import static id.egov.scheduling.publish.City.passedOn;
import static id.egov.scheduling.publish.City.slot;
import static id.egov.scheduling.publish.City.with;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.org.Visibility;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.AttendingCapacity;
import id.egov.scheduling.item.Details;
import id.egov.scheduling.item.DressCode;
import id.egov.scheduling.item.LeaderRole;
import id.egov.scheduling.item.Organiser;
import id.egov.scheduling.item.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A week of the mayor, given out on Sunday and revised twice: to the office and to the public. */
class MayorsWeekTest {

  private static final AgendaItem CEREMONY =
      City.item("upacara", "Upacara Hari Guru", slot(0, "07:30", "09:00"))
          .withVenue("Lapangan Balai Kota")
          .withDetails(
              Details.NONE.withDress(DressCode.KORPRI).withRole(LeaderRole.INSPECTS_PARADE));

  private static final AgendaItem PROSECUTOR =
      City.item("tertutup", "Pertemuan dengan Kejaksaan", slot(0, "10:00", "11:30"))
          .withVisibility(Visibility.CONFIDENTIAL)
          .withVenue("Rumah dinas");

  private static final AgendaItem BUDGET =
      City.item("anggaran", "Rapat anggaran", slot(1, "09:00", "12:00"))
          .withVisibility(Visibility.INTERNAL)
          .withVenue("Ruang Rapat Utama");

  private static final AgendaItem SPORT =
      City.item("porkot", "Pembukaan Pekan Olahraga Kota", slot(2, "15:00", "17:00"))
          .withOrganiser(Organiser.outside("KONI Kota"))
          .withVenue("Stadion Mini")
          .withTime(AgendaTime.untilDone(at(2, "15:00"), Duration.ofHours(1), Duration.ofHours(1)))
          .withDetails(Details.NONE.withRole(LeaderRole.OPENS));

  private static final AgendaItem MARKET =
      City.item("pasar", "Peninjauan Pasar Raya", slot(3, "08:00", "09:30"))
          .withVenue("Pasar Raya");

  private static final List<AgendaEntry> SUNDAY =
      List.of(
          attended(CEREMONY),
          attended(PROSECUTOR),
          attended(BUDGET),
          attended(SPORT),
          attended(MARKET));

  private static final AgendaEntry SPORT_BY_DEPUTY =
      City.invited(
          with(attended(SPORT), SPORT),
          passedOn(AttendingCapacity.REPRESENTING, Reply.ACCEPTED, "walikota", "wakil"));

  /** Monday: the sports week goes to the deputy, the prosecutors come later. */
  private static final List<AgendaEntry> MONDAY =
      List.of(
          attended(CEREMONY),
          with(attended(PROSECUTOR), PROSECUTOR.withSlot(slot(0, "14:00", "16:00"))),
          attended(BUDGET),
          SPORT_BY_DEPUTY,
          attended(MARKET));

  /** Tuesday: the market is half an hour later, the budget waits. */
  private static final List<AgendaEntry> TUESDAY =
      List.of(
          attended(CEREMONY),
          with(attended(PROSECUTOR), PROSECUTOR.withSlot(slot(0, "14:00", "16:00"))),
          with(attended(BUDGET), AgendaState.POSTPONED),
          SPORT_BY_DEPUTY,
          with(attended(MARKET), MARKET.withSlot(slot(3, "08:30", "10:00"))),
          entry(
              City.item("duka", "Melayat", slot(4, "10:00", "11:00")),
              AgendaState.SCHEDULED,
              City.replied("walikota", Reply.ACCEPTED)));

  @Test
  void theOfficeReadsEverythingAndWhatHasChanged() {
    AgendaEdition sunday = PUBLISHER.publish(City.week(), SUNDAY, City.SUNDAY_NOON);
    AgendaEdition monday = PUBLISHER.revise(sunday, MONDAY, at(0, "10:00"));
    AgendaEdition tuesday = PUBLISHER.revise(monday, TUESDAY, at(1, "10:00"));
    assertThat(sunday.lines()).hasSize(5);
    assertThat(AgendaText.of(monday))
        .contains(
            """
            *REVISI KE-1:*
            • no. 2 mundur 4 jam, menjadi pukul 14.00 s.d. 16.00 WIB
            • no. 4 kini diwakili oleh Wakil Wali Kota (mewakili Wali Kota)
            """)
        .contains("Sifat: rahasia");
    assertThat(AgendaText.of(tuesday))
        .contains(
            """
            *REVISI KE-2:*
            • no. 3 ditunda
            • no. 5 mundur 30 menit
            • no. 6 (baru) Melayat, Jumat, 27 November 2026 pukul 10.00 s.d. 11.00 WIB
            """)
        .contains(
            """
            *4. Pembukaan Pekan Olahraga Kota*
            Pukul 15.00 WIB s.d. selesai
            Tempat: Stadion Mini
            Penyelenggara: KONI Kota
            Peran pimpinan: membuka
            Diwakili oleh: Wakil Wali Kota (mewakili Wali Kota)
            """);
  }

  @Test
  void thePublicReadsWhatIsPublicWithNumbersOfItsOwn() {
    AgendaFrame open = City.week().forAudience(Audience.PUBLIC, Withheld.HIDDEN);
    AgendaEdition sunday = PUBLISHER.publish(open, SUNDAY, City.SUNDAY_NOON);
    AgendaEdition monday = PUBLISHER.revise(sunday, MONDAY, at(0, "10:00"));
    AgendaEdition tuesday = PUBLISHER.revise(monday, TUESDAY, at(1, "10:00"));
    assertThat(AgendaText.of(monday))
        .contains(
            "\n*REVISI KE-1:* no. 2 kini diwakili oleh Wakil Wali Kota (mewakili Wali Kota)\n");
    assertThat(AgendaText.of(tuesday))
        .contains(
            """
            *REVISI KE-2:*
            • no. 3 mundur 30 menit
            • no. 4 (baru) Melayat, Jumat, 27 November 2026 pukul 10.00 s.d. 11.00 WIB
            """);
    assertThat(City.everything(tuesday))
        .doesNotContain("Kejaksaan", "Rumah dinas", "14.00", "T140000", "anggaran", "Rapat");
  }

  @Test
  void theDeputysWeekHasWhatTheMayorPassedOn() {
    AgendaFrame deputy =
        AgendaFrame.week("Agenda Wakil Wali Kota", City.MONDAY, City.week().zone(), "wakil");
    assertThat(first(deputy, SUNDAY.toArray(AgendaEntry[]::new)).lines()).isEmpty();
    assertThat(AgendaText.of(first(deputy, MONDAY.toArray(AgendaEntry[]::new))))
        .contains("*1. Pembukaan Pekan Olahraga Kota*");
  }
}
