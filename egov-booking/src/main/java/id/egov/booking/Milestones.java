package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When what happened to a booking.
 *
 * @param requested when it was held or asked for at first
 * @param decided when it was last confirmed or ended, or null if it waits
 * @param due when something has to happen to it by itself: a hold expires, or nobody came. Null if
 *     nothing has
 */
public record Milestones(Instant requested, @Nullable Instant decided, @Nullable Instant due) {

  /**
   * Checks that nothing is missing.
   *
   * @param requested when it was held or asked for at first
   * @param decided when it was last confirmed or ended, or null
   * @param due when something has to happen to it by itself, or null
   */
  public Milestones {
    Objects.requireNonNull(requested, "requested");
  }

  /**
   * Milestones as JSON has them.
   *
   * @param requested an ISO 8601 instant
   * @param decided an ISO 8601 instant, or null
   * @param due an ISO 8601 instant, or null
   * @return the milestones
   * @throws java.time.format.DateTimeParseException if an instant has another form
   */
  @JsonCreator
  public static Milestones of(
      @JsonProperty("requested") String requested,
      @JsonProperty("decided") @Nullable String decided,
      @JsonProperty("due") @Nullable String due) {
    return new Milestones(
        Instant.parse(Objects.requireNonNull(requested, "requested")),
        decided == null ? null : Instant.parse(decided),
        due == null ? null : Instant.parse(due));
  }

  /**
   * When it was asked for, as JSON has it.
   *
   * @return ISO 8601
   */
  @JsonProperty("requested")
  public String requestedText() {
    return requested.toString();
  }

  /**
   * When it was decided, as JSON has it.
   *
   * @return ISO 8601, or null
   */
  @JsonProperty("decided")
  public @Nullable String decidedText() {
    return text(decided);
  }

  /**
   * When something is due, as JSON has it.
   *
   * @return ISO 8601, or null
   */
  @JsonProperty("due")
  public @Nullable String dueText() {
    return text(due);
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  boolean isDue(Instant now) {
    return due != null && !due.isAfter(now);
  }
}
