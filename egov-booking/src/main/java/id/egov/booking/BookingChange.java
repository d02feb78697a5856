package id.egov.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one command does to one booking.
 *
 * @param before the booking as it was read, or null for a new one
 * @param after the booking as it shall be
 * @param alternatives what its requester may be offered instead
 */
record BookingChange(
    BookingCommand command,
    @Nullable Booking before,
    Booking after,
    List<Alternative> alternatives) {

  BookingChange {
    if (!command.leadsTo(after.state())) {
      throw new IllegalStateException("%s does not lead to %s".formatted(command, after.state()));
    }
  }

  static BookingChange of(BookingCommand command, @Nullable Booking before, Booking after) {
    return new BookingChange(command, before, after, List.of());
  }

  Consequence consequence(long version) {
    return new Consequence(command, after.withVersion(version));
  }
}
