package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.ASISTEN;
import static id.egov.scheduling.AgendaStory.DEPUTY;
import static id.egov.scheduling.AgendaStory.MAYOR;
import static id.egov.scheduling.AgendaStory.codes;
import static id.egov.scheduling.AgendaStory.done;
import static id.egov.scheduling.AgendaStory.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.org.Actor;
import id.egov.core.org.Role;
import id.egov.core.reason.Reason;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.reason.Severity;
import id.egov.core.store.MemoryStore;
import id.egov.core.time.DaySpan;
import id.egov.core.time.DaysOff;
import id.egov.core.time.HolidayCalendar;
import id.egov.core.time.OfficeHours;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.AttendingCapacity;
import id.egov.scheduling.item.ItemKind;
import id.egov.scheduling.item.Venue;
import id.egov.scheduling.people.Absence;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.policy.TimeRule;
import id.egov.scheduling.travel.TravelTimes;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a mayor's days may look like, and what may be put there nevertheless. */
class WorkingLifeStoryTest {

  private static final ZoneId WIB = Zone.WIB.zoneId();
  private static final DaysOff DAYS_OFF =
      HolidayCalendar.indonesia().asOf(LocalDate.of(2026, 11, 21));

  private static final AgendaPolicy POLICY =
      AgendaPolicy.in(WIB)
          .withRule(TimeRule.officeHours(OfficeHours.standard(), WIB, DAYS_OFF))
          .withRule(TimeRule.fridayPrayer(DaySpan.parse("11:30/13:00"), WIB))
          .withRule(TimeRule.holidays(WIB, DAYS_OFF))
          .withDailyLoad(3, Duration.ofHours(7))
          .withRest(Duration.ofHours(9));

  private static final TravelTimes TRAVEL =
      TravelTimes.builder(Duration.ofMinutes(20))
          .bothWays("Balai Kota", "Pelabuhan", Duration.ofMinutes(40))
          .build();

  private final AgendaService service =
      AgendaStory.service(new MemoryStore(), Fixtures.CLOCK)
          .policy(MAYOR, POLICY)
          .travel(TRAVEL)
          .build();

  private static TimeSlot slot(String start, String end) {
    return new TimeSlot(
        LocalDateTime.parse(start).atZone(WIB).toInstant(),
        LocalDateTime.parse(end).atZone(WIB).toInstant());
  }

  private static AgendaItem item(String id, String start, String end) {
    return AgendaItem.of(id, "Acara " + id, "Setda", slot(start, end), "mayor")
        .withVenue(Venue.at("Aula", "Balai Kota"));
  }

  @Test
  void anEveningIsWarnedOfAndTheNextMorningIsKeptFree() {
    AgendaOutcome evening = service.schedule(item("1", "2026-11-23T20:00", "2026-11-23T22:30"));
    assertThat(codes(evening)).containsExactly("TIME_KEPT_FREE");
    assertThat(((AgendaOutcome.Done) evening).notes().get(0).severity())
        .isEqualTo(Severity.WARNING);
    AgendaItem early = item("2", "2026-11-24T07:00", "2026-11-24T08:00");
    AgendaOutcome.Refused no = refused(service.schedule(early));
    assertThat(codes(no)).containsExactly("REST_TOO_SHORT");
    assertThat(no.alternatives().get(0))
        .isEqualTo(new AgendaAlternative(slot("2026-11-24T07:30", "2026-11-24T08:30"), List.of()));
    // Others need less rest, and whoever runs the agenda may set it aside.
    done(service.schedule(early.draft().required(Set.of(DEPUTY)).item()));
    AgendaOutcome forced =
        service
            .overriding("kunjungan Menteri")
            .schedule(item("3", "2026-11-24T07:00", "2026-11-24T08:00"));
    assertThat(codes(forced))
        .containsExactly("REST_TOO_SHORT", "TIME_KEPT_FREE", "POLICY_SET_ASIDE");
    assertThat(done(forced).note()).isEqualTo("kunjungan Menteri");
    assertThat(
            codes(
                service
                    .overriding("mau saya")
                    .as(Actor.of("clerk", "Setda", Role.VERIFIER))
                    .schedule(item("4", "2026-11-25T09:00", "2026-11-25T10:00"))))
        .containsExactly("NOT_PERMITTED");
    assertThatThrownBy(() -> service.overriding(" ")).hasMessageContaining("why");
  }

  @Test
  void prayerAndHolidaysYieldToWhatMayOverrideThem() {
    AgendaItem friday = item("1", "2026-11-27T11:00", "2026-11-27T12:00");
    AgendaOutcome.Refused no = refused(service.schedule(friday));
    assertThat(AgendaReason.TEXTS.text(no.reasons().get(0), ReasonTexts.INDONESIAN, WIB))
        .isEqualTo(
            "Waktu Wali Kota (Sri Lestari) dikosongkan: salat Jumat, Jumat 27 November 2026"
                + " 11.30–13.00");
    assertThat(no.clashes()).isEmpty();
    done(service.schedule(friday.withKind(ItemKind.EMERGENCY)));
    AgendaItem christmas = item("2", "2026-12-25T09:00", "2026-12-25T10:00");
    assertThat(codes(service.schedule(christmas)))
        .contains("TIME_KEPT_FREE")
        .doesNotContain("DAY_FULL");
    assertThat(codes(service.schedule(christmas.withKind(ItemKind.RELIGIOUS)))).isEmpty();
  }

  @Test
  void aDayHoldsSoMuchAndNoMore() {
    done(service.schedule(item("1", "2026-11-23T08:00", "2026-11-23T09:00")));
    done(service.schedule(item("2", "2026-11-23T10:00", "2026-11-23T11:00")));
    done(service.schedule(item("3", "2026-11-23T13:00", "2026-11-23T14:00")));
    AgendaOutcome.Refused no =
        refused(service.schedule(item("4", "2026-11-23T15:00", "2026-11-23T16:00")));
    assertThat(codes(no)).containsExactly("DAY_FULL");
    // What is in the way anyhow does not fill the day besides: without it there is room.
    AgendaItem instead = item("7", "2026-11-23T08:30", "2026-11-23T09:30");
    assertThat(codes(service.schedule(instead))).containsExactly("OFFICIAL_BUSY");
    assertThat(no.reasons().get(0).evidence()).containsEntry("date", "2026-11-23");
    assertThat(no.alternatives().get(0).substitutions())
        .containsExactly(new Substitution(MAYOR, DEPUTY, AttendingCapacity.REPRESENTING));
    assertThat(codes(service.schedule(item("5", "2026-11-24T08:00", "2026-11-24T15:01"))))
        .contains("DAY_FULL");
    done(service.schedule(item("6", "2026-11-24T08:00", "2026-11-24T15:00")));
  }

  @Test
  void theWayToTheHarbourTakesTime() {
    done(service.schedule(item("1", "2026-11-23T08:00", "2026-11-23T09:00")));
    AgendaItem harbour =
        item("2", "2026-11-23T09:30", "2026-11-23T10:00")
            .withVenue(Venue.at("Dermaga", "Pelabuhan"));
    AgendaOutcome.Refused no = refused(service.schedule(harbour));
    assertThat(codes(no)).containsExactly("TRAVEL_TOO_LONG");
    assertThat(no.alternatives())
        .extracting(AgendaAlternative::slot)
        .startsWith(slot("2026-11-23T09:40", "2026-11-23T10:10"));
    // Not even who runs it can be faster than the road.
    assertThat(codes(service.overriding("harus").schedule(harbour))).contains("TRAVEL_TOO_LONG");
    AgendaEntry near =
        done(service.schedule(harbour.withVenue(Venue.at("Ruang rapat", "Balai Kota"))));
    assertThat(codes(service.revise(near.version(), harbour, "pindah")))
        .contains("TRAVEL_TOO_LONG");
    AgendaEntry elsewhere =
        done(service.revise(near.version(), near.item().withVenue("Hotel"), "pindah"));
    // What was not there yet finds the mayor at the new place.
    assertThat(elsewhere.sequence()).isEqualTo(1);
    assertThat(codes(service.schedule(item("3", "2026-11-23T10:15", "2026-11-23T11:00"))))
        .contains("TRAVEL_TOO_LONG");
  }

  @Test
  void whatLastsUntilItIsDoneClashesPossibly() {
    AgendaItem open =
        item("1", "2026-11-23T08:00", "2026-11-23T09:00")
            .withTime(
                AgendaTime.untilDone(
                    slot("2026-11-23T08:00", "2026-11-23T09:00").startInclusive(),
                    Duration.ofHours(1),
                    Duration.ofHours(2)));
    done(service.schedule(open));
    assertThat(service.busy(MAYOR, slot("2026-11-23T07:00", "2026-11-23T12:00")))
        .containsExactly(slot("2026-11-23T08:00", "2026-11-23T11:00"));
    AgendaItem next = item("2", "2026-11-23T10:00", "2026-11-23T11:00");
    assertThat(codes(service.dryRun().schedule(next))).containsExactly("OFFICIAL_POSSIBLY_BUSY");
    AgendaService strict =
        AgendaStory.service(new MemoryStore(), Fixtures.CLOCK)
            .policy(AgendaPolicy.in(WIB).refusingPossibleClashes())
            .build();
    done(strict.schedule(open.withResources("room:aula")));
    AgendaOutcome.Refused no = refused(strict.schedule(next.withResources("room:aula")));
    assertThat(codes(no)).containsExactly("OFFICIAL_POSSIBLY_BUSY", "RESOURCE_POSSIBLY_TAKEN");
    assertThat(no.alternatives())
        .extracting(AgendaAlternative::slot)
        .startsWith(slot("2026-11-23T11:00", "2026-11-23T12:00"));
    assertThat(no.reasons()).extracting(Reason::severity).containsOnly(Severity.REFUSAL);
    done(strict.overriding("sebentar saja").schedule(next));
    assertThat(strict.attending(MAYOR, slot("2026-11-23T07:00", "2026-11-23T12:00"))).hasSize(2);
  }

  @Test
  void whoIsAwayDoesNotCome() {
    Officials away =
        AgendaStory.OFFICIALS.toBuilder()
            .absence(new Absence(MAYOR, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 25)))
            .build();
    AgendaService holiday =
        AgendaService.builder(new MemoryStore(), away, Fixtures.VALIDATOR, Fixtures.CLOCK)
            .policy(AgendaPolicy.in(WIB))
            .build();
    AgendaOutcome.Refused no =
        refused(holiday.schedule(item("1", "2026-11-24T09:00", "2026-11-24T10:00")));
    assertThat(codes(no)).containsExactly("OFFICIAL_AWAY");
    assertThat(no.alternatives())
        .extracting(AgendaAlternative::slot)
        .contains(slot("2026-11-25T00:00", "2026-11-25T01:00"));
    done(holiday.schedule(item("2", "2026-11-25T09:00", "2026-11-25T10:00")));
    assertThat(holiday.busy(ASISTEN, slot("2026-11-24T09:00", "2026-11-24T10:00"))).isEmpty();
  }
}
