package id.egov.scheduling.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When what happened to an item.
 *
 * @param received when it came in
 * @param changed when it was last changed in any way
 * @param published since when the public may be told of it, or null as long as it is a draft
 */
public record Milestones(Instant received, Instant changed, @Nullable Instant published) {

  /**
   * Checks that nothing is missing.
   *
   * @param received when it came in
   * @param changed when it was last changed in any way
   * @param published since when the public may be told of it, or null
   */
  public Milestones {
    Objects.requireNonNull(received, "received");
    Objects.requireNonNull(changed, "changed");
  }

  /**
   * Milestones as JSON has them.
   *
   * @param received an ISO 8601 instant
   * @param changed an ISO 8601 instant
   * @param published an ISO 8601 instant, or null
   * @return the milestones
   * @throws java.time.format.DateTimeParseException if an instant has another form
   */
  @JsonCreator
  public static Milestones of(
      @JsonProperty("received") String received,
      @JsonProperty("changed") String changed,
      @JsonProperty("published") @Nullable String published) {
    return new Milestones(
        Instant.parse(Objects.requireNonNull(received, "received")),
        Instant.parse(Objects.requireNonNull(changed, "changed")),
        published == null ? null : Instant.parse(published));
  }

  /**
   * When it came in, as JSON has it.
   *
   * @return an ISO 8601 instant
   */
  @JsonProperty("received")
  public String receivedText() {
    return received.toString();
  }

  /**
   * When it was last changed, as JSON has it.
   *
   * @return an ISO 8601 instant
   */
  @JsonProperty("changed")
  public String changedText() {
    return changed.toString();
  }

  /**
   * Since when it is published, as JSON has it.
   *
   * @return an ISO 8601 instant, or null
   */
  @JsonProperty("published")
  public @Nullable String publishedText() {
    return published == null ? null : published.toString();
  }
}
