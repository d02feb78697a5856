package id.egov.scheduling;

import id.egov.core.store.Store;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.people.Official;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import id.egov.scheduling.policy.AgendaPolicy;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The leaders of an invented city, on a Monday. */
final class Fixtures {

  /** Midnight of the first day in western Indonesia. */
  static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");

  static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  static final Officials OFFICIALS =
      Officials.of(
          List.of(
              Official.of("mayor", "Sri Lestari", "Wali Kota"),
              Official.of("deputy", "Bambang Wiryo", "Wakil Wali Kota"),
              Official.of("secretary", "Ratna Dewi", "Sekretaris Daerah")));

  static final OfficialId MAYOR = new OfficialId("mayor");
  static final OfficialId DEPUTY = new OfficialId("deputy");
  static final OfficialId SECRETARY = new OfficialId("secretary");

  private Fixtures() {}

  static AgendaService.Builder service(Store store) {
    return AgendaService.builder(store, OFFICIALS, VALIDATOR, CLOCK).policy(AgendaPolicy.in(ZONE));
  }

  /** Hours of the first day, local time. */
  static TimeSlot hours(int fromInclusive, int untilExclusive) {
    return new TimeSlot(
        NOW.plus(Duration.ofHours(fromInclusive)), NOW.plus(Duration.ofHours(untilExclusive)));
  }

  /** Something that the mayor has to attend. */
  static AgendaItem item(String id, TimeSlot slot) {
    return AgendaItem.of(id, "Meeting " + id, "Organiser of " + id, slot, "mayor");
  }
}
