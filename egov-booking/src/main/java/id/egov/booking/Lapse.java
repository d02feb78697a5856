package id.egov.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of bookings by themselves once their time has come. */
final class Lapse {

  private Lapse() {}

  /** What is due for a booking, if anything is. */
  static Optional<BookingChange> of(Booking booking, Instant now) {
    if (!booking.milestones().isDue(now)) {
      return Optional.empty();
    }
    return switch (booking.state()) {
      case HELD -> Optional.of(end(BookingCommand.EXPIRE, BookingState.EXPIRED, booking, now));
      case CONFIRMED ->
          Optional.of(end(BookingCommand.RELEASE, BookingState.NO_SHOW, booking, now));
      case REQUESTED, CHECKED_IN, COMPLETED, EXPIRED, REJECTED, CANCELLED, DISPLACED, NO_SHOW ->
          Optional.empty();
    };
  }

  private static BookingChange end(
      BookingCommand command, BookingState state, Booking booking, Instant now) {
    return BookingChange.of(
        command, booking, BookingDraft.ended(booking, state, now, List.of(), null));
  }

  /** What is due for some bookings. */
  static List<BookingChange> of(List<Booking> bookings, Instant now) {
    List<BookingChange> lapses = new ArrayList<>();
    bookings.forEach(booking -> of(booking, now).ifPresent(lapses::add));
    return lapses;
  }
}
