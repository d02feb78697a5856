package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Objects;

/**
 * How long before an event something may still be done.
 *
 * @param create for asking, zero or longer
 * @param change for moving it, counted to the old and to the new start
 * @param cancel for giving it up
 */
public record Notices(Duration create, Duration change, Duration cancel) {

  /** Everything may be done until the event begins. */
  public static final Notices NONE = new Notices(Duration.ZERO, Duration.ZERO, Duration.ZERO);

  /**
   * Checks the durations.
   *
   * @param create for asking
   * @param change for moving it
   * @param cancel for giving it up
   * @throws IllegalArgumentException if one is negative
   */
  public Notices {
    Durations.requireNotNegative("create", create);
    Durations.requireNotNegative("change", change);
    Durations.requireNotNegative("cancel", cancel);
  }

  /**
   * Notices as JSON has them.
   *
   * @param create an ISO 8601 duration such as {@code PT24H}
   * @param change an ISO 8601 duration
   * @param cancel an ISO 8601 duration
   * @return the notices
   * @throws java.time.format.DateTimeParseException if a text has another form
   */
  @JsonCreator
  public static Notices of(
      @JsonProperty("create") String create,
      @JsonProperty("change") String change,
      @JsonProperty("cancel") String cancel) {
    return new Notices(
        Duration.parse(Objects.requireNonNull(create, "create")),
        Duration.parse(Objects.requireNonNull(change, "change")),
        Duration.parse(Objects.requireNonNull(cancel, "cancel")));
  }

  /**
   * The notice for asking as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("create")
  public String createText() {
    return create.toString();
  }

  /**
   * The notice for moving as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("change")
  public String changeText() {
    return change.toString();
  }

  /**
   * The notice for giving up as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("cancel")
  public String cancelText() {
    return cancel.toString();
  }
}
