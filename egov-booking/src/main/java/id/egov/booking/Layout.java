package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A way to furnish a room.
 *
 * @param name what it is called in requests: {@code theatre}, {@code u-shape}, {@code class}
 * @param capacity how many people the room holds then, at least 1
 * @param setup how long before an event the room is occupied then, zero or longer
 * @param teardown how long after an event it is, zero or longer
 */
public record Layout(String name, int capacity, Duration setup, Duration teardown) {

  /**
   * Checks the fields.
   *
   * @param name what it is called in requests
   * @param capacity how many people the room holds then
   * @param setup how long before an event the room is occupied then
   * @param teardown how long after an event it is
   * @throws IllegalArgumentException if the name is blank, the capacity less than 1 or a duration
   *     negative
   */
  public Layout {
    if (Objects.requireNonNull(name, "name").isBlank()) {
      throw new IllegalArgumentException("name of a layout must not be blank");
    }
    if (capacity < 1) {
      throw new IllegalArgumentException(
          "capacity (%s) of layout '%s' must be at least 1".formatted(capacity, name));
    }
    Durations.requireNotNegative("setup", setup);
    Durations.requireNotNegative("teardown", teardown);
  }

  /**
   * A layout as JSON describes it.
   *
   * @param name what it is called in requests
   * @param capacity how many people the room holds then
   * @param setup an ISO 8601 duration such as {@code PT30M}, or null for none
   * @param teardown an ISO 8601 duration, or null for none
   * @return the layout
   * @throws java.time.format.DateTimeParseException if a duration has another form
   */
  @JsonCreator
  public static Layout of(
      @JsonProperty("name") String name,
      @JsonProperty("capacity") int capacity,
      @JsonProperty("setup") @Nullable String setup,
      @JsonProperty("teardown") @Nullable String teardown) {
    return new Layout(name, capacity, Durations.orZero(setup), Durations.orZero(teardown));
  }

  /**
   * The setup as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("setup")
  public String setupText() {
    return setup.toString();
  }

  /**
   * The teardown as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("teardown")
  public String teardownText() {
    return teardown.toString();
  }
}
