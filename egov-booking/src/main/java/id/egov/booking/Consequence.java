package id.egov.booking;

import java.util.Objects;

/**
 * What happened to another booking in the same commit.
 *
 * @param command what was done to it
 * @param booking as it stands now
 */
public record Consequence(BookingCommand command, Booking booking) {

  /**
   * Checks that nothing is missing.
   *
   * @param command what was done to it
   * @param booking as it stands now
   */
  public Consequence {
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(booking, "booking");
  }
}
