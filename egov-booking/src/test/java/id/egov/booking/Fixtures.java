package id.egov.booking;

import id.egov.core.store.Store;
import id.egov.core.time.TimeSlot;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** An invented town hall, in a week that starts on a Monday. */
final class Fixtures {

  static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  static final Room HALL = Room.of("hall", "Hall", 200).withParts("hall-a", "hall-b");
  static final Room HALL_A = Room.of("hall-a", "Hall A", 100).withFeatures("projector");
  static final Room HALL_B = Room.of("hall-b", "Hall B", 90);
  static final Room SMALL = Room.of("small", "Small room", 10).withFeatures("projector");
  static final RoomCatalog ROOMS = RoomCatalog.of(List.of(HALL, HALL_A, HALL_B, SMALL));

  private Fixtures() {}

  static BookingService.Builder service(Store store) {
    return BookingService.builder(store, ROOMS, VALIDATOR, CLOCK);
  }

  /** Hours of the first day, UTC. */
  static TimeSlot hours(int fromInclusive, int untilExclusive) {
    return new TimeSlot(
        NOW.plus(Duration.ofHours(fromInclusive)), NOW.plus(Duration.ofHours(untilExclusive)));
  }

  static BookingRequest request(String id, TimeSlot slot) {
    return BookingRequest.of(id, "Meeting " + id, "Agency of " + id, slot);
  }
}
