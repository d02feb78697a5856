package id.egov.scheduling;

import static id.egov.scheduling.AgendaStory.hours;
import static id.egov.scheduling.AgendaStory.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.MemoryStore;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.people.Appointment;
import id.egov.scheduling.people.OfficeCapacity;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.people.Position;
import id.egov.scheduling.people.PositionId;
import id.egov.scheduling.policy.AgendaPolicy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Reasons call officials what they are on the local day that it is about. */
class TitlesOfTheDayTest {

  private static final Official DEPUTY = Official.of("deputy", "Bambang Wiryo", "Wakil");

  private static final Officials OFFICIALS =
      Officials.builder()
          .official(DEPUTY)
          .position(Position.of("wali-kota", "Wali Kota"))
          .position(Position.of("wakil", "Wakil Wali Kota"))
          .appointment(
              Appointment.of(
                  new PositionId("wakil"), DEPUTY.id(), OfficeCapacity.DEFINITIVE, null, null))
          .appointment(
              Appointment.of(
                  new PositionId("wali-kota"),
                  DEPUTY.id(),
                  OfficeCapacity.PLT,
                  LocalDate.of(2026, 11, 24),
                  null))
          .build();

  private final AgendaService service =
      AgendaService.builder(new MemoryStore(), OFFICIALS, Fixtures.VALIDATOR, Fixtures.CLOCK)
          .policy(AgendaPolicy.in(ZoneId.of("Asia/Jakarta")))
          .build();

  private Object position(int hour) {
    service.schedule(item("i" + hour, hour));
    AgendaOutcome outcome = service.schedule(item("j" + hour, hour));
    return Objects.requireNonNull(refused(outcome).reasons().get(0).evidence().get("position"));
  }

  private static AgendaItem item(String id, int hour) {
    return AgendaItem.of(id, "Acara", "S", hours(hour, hour + 1), "deputy");
  }

  @Test
  void thePositionIsThatOfTheDay() {
    assertThat(position(23)).isEqualTo("Wakil Wali Kota");
    assertThat(position(24)).isEqualTo("Wakil Wali Kota selaku Plt. Wali Kota");
  }
}
