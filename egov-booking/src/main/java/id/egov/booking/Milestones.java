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
 * @param submitted when it began to wait for its first decision, or null if nobody had to decide
 * @param confirmed when it was confirmed at first, or null if it never was
 * @param decided when it was last confirmed or ended, or null if it waits
 * @param due when something has to happen to it by itself: a hold or a request expires, or nobody
 *     came. Null if nothing has
 */
public record Milestones(
    Instant requested,
    @Nullable Instant submitted,
    @Nullable Instant confirmed,
    @Nullable Instant decided,
    @Nullable Instant due) {

  /**
   * Checks that nothing is missing.
   *
   * @param requested when it was held or asked for at first
   * @param submitted when it began to wait for its first decision, or null
   * @param confirmed when it was confirmed at first, or null
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
   * @param submitted an ISO 8601 instant, or null
   * @param confirmed an ISO 8601 instant, or null
   * @param decided an ISO 8601 instant, or null
   * @param due an ISO 8601 instant, or null
   * @return the milestones
   * @throws java.time.format.DateTimeParseException if an instant has another form
   */
  @JsonCreator
  public static Milestones of(
      @JsonProperty("requested") String requested,
      @JsonProperty("submitted") @Nullable String submitted,
      @JsonProperty("confirmed") @Nullable String confirmed,
      @JsonProperty("decided") @Nullable String decided,
      @JsonProperty("due") @Nullable String due) {
    return new Milestones(
        Instant.parse(Objects.requireNonNull(requested, "requested")),
        instant(submitted),
        instant(confirmed),
        instant(decided),
        instant(due));
  }

  /** Of a booking to which nothing has happened yet. */
  static Milestones begun(Instant requested) {
    return new Milestones(requested, null, null, null, null);
  }

  /**
   * The same for a booking that waits for a decision from now on. Only the first wait counts, and
   * none after it was confirmed once.
   *
   * @param now or null if nobody has to decide
   */
  Milestones submitted(@Nullable Instant now) {
    if (confirmed != null) {
      return this;
    }
    Instant first = now != null && submitted != null ? submitted : now;
    return new Milestones(requested, first, null, decided, due);
  }

  /** The same for a booking that is confirmed, perhaps again. */
  Milestones confirmed(Instant now) {
    return new Milestones(requested, submitted, confirmed == null ? now : confirmed, now, due);
  }

  /** The same with another last decision, or none, and what is to happen by itself, if anything. */
  Milestones decided(@Nullable Instant decided, @Nullable Instant due) {
    return new Milestones(requested, submitted, confirmed, decided, due);
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
   * When it began to wait, as JSON has it.
   *
   * @return ISO 8601, or null
   */
  @JsonProperty("submitted")
  public @Nullable String submittedText() {
    return text(submitted);
  }

  /**
   * When it was confirmed at first, as JSON has it.
   *
   * @return ISO 8601, or null
   */
  @JsonProperty("confirmed")
  public @Nullable String confirmedText() {
    return text(confirmed);
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

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  boolean isDue(Instant now) {
    return due != null && !due.isAfter(now);
  }
}
