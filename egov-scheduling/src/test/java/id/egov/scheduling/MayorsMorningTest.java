package id.egov.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.reason.ReasonTexts;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.HolidayCalendar;
import id.egov.core.time.OfficeHours;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.scheduling.AgendaOutcome.Done;
import id.egov.scheduling.AgendaOutcome.Refused;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.people.OfficialId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A Monday morning of Sri Lestari, mayor of an invented city, kept by her protocol office. */
class MayorsMorningTest {

  private final AgendaService agenda =
      Fixtures.service(new MemoryStore())
          .openingTimes(
              OpeningTimes.ofWorkingTime(
                  OfficeHours.standard(),
                  Zone.WIB.zoneId(),
                  HolidayCalendar.indonesia().asOf(LocalDate.of(2026, 11, 23))))
          .build();

  private static TimeSlot monday(String start, String end) {
    String day = "2026-11-23T";
    return TimeSlot.parse(day + start + ":00+07:00/" + day + end + ":00+07:00");
  }

  private static List<String> texts(Refused refused, Locale locale) {
    return refused.reasons().stream()
        .map(reason -> AgendaReason.TEXTS.text(reason, locale, Zone.WIB.zoneId()))
        .toList();
  }

  @Test
  void theProtocolOfficeFillsAMorning() {
    AgendaItem parade =
        AgendaItem.of("parade", "Apel pagi", "Bagian Umum", monday("07:30", "08:00"), "mayor")
            .withOptional("deputy", "secretary")
            .withVenue("Halaman Balai Kota");
    AgendaItem budget =
        AgendaItem.of(
                "budget", "Rapat anggaran", "BPKAD", monday("09:00", "11:00"), "mayor", "secretary")
            .withResources("room:aula");
    assertThat(agenda.schedule(parade)).isInstanceOf(Done.class);
    assertThat(agenda.schedule(budget)).isInstanceOf(Done.class);

    // A delegation would like to see the mayor and the deputy in the hall at ten.
    AgendaItem visit =
        AgendaItem.of(
                "visit", "Kunjungan kerja", "Setda", monday("10:00", "11:30"), "mayor", "deputy")
            .withResources("room:aula", "car:1");
    Refused refused = (Refused) agenda.schedule(visit);
    assertThat(texts(refused, ReasonTexts.INDONESIAN))
        .containsExactly(
            "Wali Kota (Sri Lestari) sudah menghadiri \"Rapat anggaran\" (BPKAD), Senin 23"
                + " November 2026 09.00–11.00",
            "room:aula sudah dipakai untuk \"Rapat anggaran\" (BPKAD), Senin 23 November 2026"
                + " 09.00–11.00");
    assertThat(texts(refused, Locale.ENGLISH).get(0))
        .isEqualTo(
            "Wali Kota (Sri Lestari) attends \"Rapat anggaran\" (BPKAD), Monday 23 November 2026"
                + " 09:00–11:00");
    // The hour before noon is too short for it, and so is the one between parade and budget.
    assertThat(refused.alternatives())
        .extracting(AgendaAlternative::slot)
        .startsWith(monday("13:00", "14:30"))
        .hasSize(3)
        .allMatch(slot -> slot.duration().equals(Duration.ofMinutes(90)));

    // They ask when both are free this morning, and come for a shorter visit.
    assertThat(
            agenda.commonFreeTime(
                Set.of(new OfficialId("mayor"), new OfficialId("deputy")),
                Duration.ofMinutes(45),
                monday("07:30", "12:00"),
                5))
        .containsExactly(monday("08:00", "09:00"), monday("11:00", "12:00"));
    assertThat(agenda.schedule(visit.withSlot(monday("11:00", "12:00")))).isInstanceOf(Done.class);

    assertThat(agenda.agenda(new OfficialId("mayor"), monday("07:00", "12:00")))
        .extracting(entry -> entry.item().title())
        .containsExactly("Apel pagi", "Rapat anggaran", "Kunjungan kerja");
    assertThat(agenda.agenda(new OfficialId("deputy"), monday("07:00", "12:00")))
        .extracting(entry -> entry.item().title())
        .containsExactly("Apel pagi", "Kunjungan kerja");
  }
}
