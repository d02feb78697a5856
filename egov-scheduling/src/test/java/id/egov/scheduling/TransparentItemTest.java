package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.MAYOR;
import static id.egov.scheduling.AgendaStory.codes;
import static id.egov.scheduling.AgendaStory.done;
import static id.egov.scheduling.AgendaStory.hours;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.Transparency;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An item that stands on agendas and leaves everybody's time free. */
class TransparentItemTest extends OnAStore {

  private static final AgendaItem HARI_JADI =
      AgendaItem.of("hari-jadi", "Hari jadi kota", "Setda", hours(0, 24), "mayor")
          .withTransparency(Transparency.TRANSPARENT);

  private final AgendaService service = AgendaStory.service(store, Fixtures.CLOCK).build();

  private AgendaEntry meeting() {
    return done(service.schedule(AgendaItem.of("rapat", "Rapat", "Setda", hours(9, 10), "mayor")));
  }

  @Test
  void itStandsOnTheAgendaAndInNobodysWay() {
    AgendaEntry day = done(service.schedule(HARI_JADI));
    assertThat(day.state()).isEqualTo(AgendaState.SCHEDULED);
    assertThat(day.coming()).isEmpty();
    meeting();
    assertThat(service.agenda(MAYOR, hours(0, 24))).hasSize(2);
    assertThat(service.attending(MAYOR, hours(0, 24))).extracting("id").hasSize(1);
    assertThat(service.busy(MAYOR, hours(0, 24))).containsExactly(hours(9, 10));
    assertThat(service.commonFreeTime(Set.of(MAYOR), Duration.ofHours(14), hours(0, 24), 9))
        .containsExactly(hours(10, 24));
  }

  @Test
  void whoIsBusyMayStillComeToIt() {
    meeting();
    AgendaEntry day = done(service.receive(HARI_JADI));
    day = done(service.accept(day.id(), day.version(), MAYOR, null));
    assertThat(day.state()).isEqualTo(AgendaState.SCHEDULED);
  }

  @Test
  void itTakesNoRoomAndIsRefusedForNone() {
    AgendaItem rapat = AgendaItem.of("rapat", "Rapat", "Setda", hours(9, 10), "deputy");
    done(service.schedule(rapat.withResources("room:aula")));
    AgendaItem pameran = HARI_JADI.withResources("room:aula");
    AgendaEntry day = done(service.schedule(pameran));
    AgendaItem opaque = day.item().withTransparency(Transparency.OPAQUE);
    assertThat(codes(service.revise(day.version(), opaque, null))).contains("RESOURCE_TAKEN");
    AgendaService offering =
        AgendaStory.service(store, Fixtures.CLOCK).alternatives(1, Duration.ofHours(9)).build();
    AgendaItem late =
        AgendaItem.of("pagi", "Pagi", "Setda", hours(-2, -1), "mayor")
            .withTransparency(Transparency.TRANSPARENT)
            .withResources("room:aula");
    assertThat(codes(offering.schedule(late))).contains("IN_THE_PAST");
  }

  @Test
  void itMayTakeTimeLaterAndGiveItBack() {
    AgendaEntry day = done(service.schedule(HARI_JADI));
    AgendaEntry meeting = meeting();
    AgendaItem opaque = day.item().withTransparency(Transparency.OPAQUE);
    assertThat(codes(service.revise(day.version(), opaque, null))).contains("OFFICIAL_BUSY");
    // Neither at another place.
    assertThat(codes(service.revise(day.version(), opaque.withVenue("Alun-alun"), null)))
        .contains("OFFICIAL_BUSY");
    service.cancel(meeting.id(), meeting.version(), null);
    day = done(service.revise(day.version(), opaque, null));
    assertThat(day.coming()).containsExactly(MAYOR);
    assertThat(service.busy(MAYOR, hours(0, 24))).containsExactly(hours(0, 24));
    day = done(service.revise(day.version(), HARI_JADI, null));
    assertThat(service.busy(MAYOR, hours(0, 24))).isEmpty();
    assertThat(day.state()).isEqualTo(AgendaState.SCHEDULED);
  }
}
