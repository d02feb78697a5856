package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * What may be booked at all.
 *
 * @param window how far ahead of now an event may end
 * @param longest how long an event may last
 */
public record BookingPolicy(Duration window, Duration longest) {

  private static final BookingPolicy DEFAULTS =
      new BookingPolicy(Duration.ofDays(180), Duration.ofHours(24));

  /**
   * Checks both durations.
   *
   * @param window how far ahead of now an event may end
   * @param longest how long an event may last
   * @throws IllegalArgumentException if one is zero or negative
   */
  public BookingPolicy {
    requirePositive("window", window);
    requirePositive("longest", longest);
  }

  private static void requirePositive(String field, Duration duration) {
    Objects.requireNonNull(duration, field);
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(
          "%s (%s) must be longer than zero".formatted(field, duration));
    }
  }

  /**
   * 180 days ahead, 24 hours at the most.
   *
   * @return the defaults
   */
  public static BookingPolicy ofDefaults() {
    return DEFAULTS;
  }

  /**
   * A policy whose durations are texts, as in JSON.
   *
   * @param window an ISO 8601 duration such as {@code PT4320H}
   * @param longest an ISO 8601 duration such as {@code PT24H}
   * @return the policy
   * @throws java.time.format.DateTimeParseException if a text has another form
   * @throws IllegalArgumentException as the constructor does
   */
  @JsonCreator
  public static BookingPolicy of(
      @JsonProperty("window") String window, @JsonProperty("longest") String longest) {
    return new BookingPolicy(
        Duration.parse(Objects.requireNonNull(window, "window")),
        Duration.parse(Objects.requireNonNull(longest, "longest")));
  }

  /**
   * The window as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("window")
  public String windowText() {
    return window.toString();
  }

  /**
   * The longest duration as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("longest")
  public String longestText() {
    return longest.toString();
  }

  /** What can be booked at an instant. */
  TimeSlot bookable(Instant now) {
    return TimeSlot.of(now.truncatedTo(ChronoUnit.MILLIS), window);
  }
}
