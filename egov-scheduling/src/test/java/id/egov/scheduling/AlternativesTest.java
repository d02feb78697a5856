package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.done;
import static id.egov.scheduling.AgendaStory.hours;
import static id.egov.scheduling.AgendaStory.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.MemoryStore;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.people.Duty;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.policy.Delegates;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * What is offered instead: who stands in on that day, and what is free once what is due is done.
 */
class AlternativesTest {

  private static final OfficialId MAYOR = new OfficialId("m");
  private static final OfficialId LEAVER = new OfficialId("a");
  private static final OfficialId SUCCESSOR = new OfficialId("b");

  /** The deputy leaves on Tuesday; the successor is away on Wednesday. */
  private static final String CITY =
      """
      OFFICIAL;m;Wali;Wali Kota
      OFFICIAL;a;Lama;Wakil
      OFFICIAL;b;Baru;Wakil
      POSITION;walikota;Wali Kota;
      POSITION;wakil;Wakil Wali Kota;
      APPOINTMENT;walikota;m;DEFINITIVE;;
      APPOINTMENT;wakil;a;DEFINITIVE;;2026-11-24
      APPOINTMENT;wakil;b;DEFINITIVE;2026-11-24;
      STAND_IN;walikota;wakil;PLH
      ABSENCE;b;2026-11-25;2026-11-26
      """;

  @Test
  void theStandInsOfAnotherDayAreAskedForThatDay() throws IOException {
    Officials city = Officials.builder().read(new StringReader(CITY), "city").build();
    AgendaService service =
        AgendaService.builder(new MemoryStore(), city, Fixtures.VALIDATOR, Fixtures.CLOCK)
            .policy(AgendaPolicy.in(Fixtures.ZONE))
            .delegates(Delegates.chains(city, Duty.ROUTINE))
            .alternatives(9, Duration.ofHours(60))
            .build();
    done(service.schedule(item("m1", 0, 90, "m")));
    done(service.schedule(item("a1", 0, 24, "a")));
    AgendaEntry entry = done(service.receive(item("w", 20, 21, "m")));
    AgendaOutcome.Refused no = refused(service.accept(entry.id(), entry.version(), MAYOR, null));
    assertThat(no.alternatives())
        .isNotEmpty()
        .allMatch(one -> one.slot().startInclusive().isBefore(hours(48, 49).startInclusive()))
        .flatExtracting(AgendaAlternative::substitutions)
        .extracting(Substitution::delegate)
        .containsOnly(SUCCESSOR)
        .doesNotContain(LEAVER);
    for (AgendaAlternative one : no.alternatives()) {
      entry =
          done(service.reschedule(entry.id(), entry.version(), AgendaTime.of(one.slot()), null));
      assertThat(
              service.dryRun().delegate(entry.id(), entry.version(), MAYOR, SUCCESSOR, null, null))
          .isInstanceOf(AgendaOutcome.Done.class);
    }
  }

  @Test
  void aRoomThatIsFreeOnceWhatIsDueIsDoneIsOffered() {
    MovableClock clock = new MovableClock();
    AgendaService service =
        AgendaStory.service(new MemoryStore(), clock).alternatives(9, Duration.ofHours(3)).build();
    AgendaEntry entry =
        done(service.receive(item("a", 10, 11, "mayor").withResources("room:aula")));
    Instant soon = clock.instant().plusSeconds(60);
    done(
        service.delegate(
            entry.id(), entry.version(), AgendaStory.MAYOR, AgendaStory.DEPUTY, soon, null));
    done(service.schedule(item("b", 9, 10, "sekda").withResources("room:aula")));
    AgendaItem wanted = item("c", 9, 10, "camat").withResources("room:aula");
    assertThat(refused(service.schedule(wanted)).alternatives())
        .extracting(AgendaAlternative::slot)
        .containsExactly(hours(8, 9), hours(11, 12));
    clock.forward(Duration.ofMinutes(5));
    assertThat(refused(service.schedule(wanted)).alternatives())
        .extracting(AgendaAlternative::slot)
        .containsExactly(hours(8, 9), hours(10, 11));
    done(service.schedule(item("d", 10, 11, "camat").withResources("room:aula")));
  }

  private static AgendaItem item(String id, int from, int to, String official) {
    return AgendaItem.of(id, "Acara", "Setda", hours(from, to), official);
  }
}
