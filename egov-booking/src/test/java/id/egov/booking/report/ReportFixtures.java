package id.egov.booking.report;

import id.egov.booking.Booking;
import id.egov.booking.BookingRequest;
import id.egov.booking.BookingState;
import id.egov.booking.Milestones;
import id.egov.booking.RoomId;
import id.egov.core.time.TimeSlot;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Bookings as they are found in a store. */
final class ReportFixtures {

  static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  private ReportFixtures() {}

  static List<RoomId> rooms(String... rooms) {
    return Arrays.stream(rooms).map(RoomId::new).toList();
  }

  static Booking booking(
      String id,
      BookingState state,
      String agency,
      TimeSlot slot,
      Milestones milestones,
      String... rooms) {
    BookingRequest request = BookingRequest.of(id, "Rapat", agency, slot).withRooms(rooms);
    return new Booking(
        request,
        state,
        rooms(rooms),
        slot,
        List.of(),
        List.of(),
        milestones,
        0,
        List.of(),
        null,
        1);
  }

  /** Milestones of a booking that was confirmed at once. */
  static Milestones atOnce(Instant requested) {
    return new Milestones(requested, null, requested, requested, null);
  }
}
