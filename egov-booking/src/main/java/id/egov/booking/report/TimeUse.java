package id.egov.booking.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much of the bookable time is booked. JSON has the {@link #occupancy()} too; it is not read
 * back.
 *
 * @param bookable how long rooms are open
 * @param booked how long they are booked of that
 * @param outsideHours how long they are booked while they are not open
 */
@JsonIgnoreProperties(value = "occupancy", allowGetters = true)
public record TimeUse(Duration bookable, Duration booked, Duration outsideHours) {

  /**
   * Checks that nothing is missing.
   *
   * @param bookable how long rooms are open
   * @param booked how long they are booked of that
   * @param outsideHours how long they are booked while they are not open
   */
  public TimeUse {
    Objects.requireNonNull(bookable, "bookable");
    Objects.requireNonNull(booked, "booked");
    Objects.requireNonNull(outsideHours, "outsideHours");
  }

  /**
   * Times as JSON has them.
   *
   * @param bookable an ISO 8601 duration such as {@code PT165H}
   * @param booked an ISO 8601 duration
   * @param outsideHours an ISO 8601 duration
   * @return the times
   * @throws java.time.format.DateTimeParseException if a duration has another form
   */
  @JsonCreator
  public static TimeUse of(
      @JsonProperty("bookable") String bookable,
      @JsonProperty("booked") String booked,
      @JsonProperty("outsideHours") String outsideHours) {
    return new TimeUse(
        Duration.parse(Objects.requireNonNull(bookable, "bookable")),
        Duration.parse(Objects.requireNonNull(booked, "booked")),
        Duration.parse(Objects.requireNonNull(outsideHours, "outsideHours")));
  }

  /**
   * The booked share of the bookable time.
   *
   * @return 0 to 1, or null if the rooms were never open
   */
  @JsonProperty("occupancy")
  public @Nullable Double occupancy() {
    return bookable.isZero() ? null : (double) booked.toMillis() / bookable.toMillis();
  }

  /**
   * The bookable time as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("bookable")
  public String bookableText() {
    return bookable.toString();
  }

  /**
   * The booked time as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("booked")
  public String bookedText() {
    return booked.toString();
  }

  /**
   * The time outside the hours as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("outsideHours")
  public String outsideHoursText() {
    return outsideHours.toString();
  }
}
