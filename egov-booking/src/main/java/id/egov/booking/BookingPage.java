package id.egov.booking;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Some bookings, and where to read on.
 *
 * @param bookings the bookings, perhaps none
 * @param next the cursor for the page after this one, or null if this is the last
 */
public record BookingPage(List<Booking> bookings, @Nullable String next) {

  /**
   * Copies the list.
   *
   * @param bookings the bookings
   * @param next the cursor for the page after this one, or null
   */
  public BookingPage {
    bookings = List.copyOf(Objects.requireNonNull(bookings, "bookings"));
  }
}
