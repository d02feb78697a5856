package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;

/**
 * Somebody has said yes.
 *
 * @param step the {@linkplain ApprovalStep#name() name of the step} that was taken
 * @param actor who took it
 * @param at when
 */
public record Approval(String step, String actor, Instant at) {

  /**
   * Checks that nothing is missing.
   *
   * @param step the name of the step that was taken
   * @param actor who took it
   * @param at when
   */
  public Approval {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(at, "at");
  }

  /**
   * An approval as JSON has it.
   *
   * @param step the name of the step that was taken
   * @param actor who took it
   * @param at an ISO 8601 instant
   * @return the approval
   * @throws java.time.format.DateTimeParseException if the instant has another form
   */
  @JsonCreator
  public static Approval of(
      @JsonProperty("step") String step,
      @JsonProperty("actor") String actor,
      @JsonProperty("at") String at) {
    return new Approval(step, actor, Instant.parse(Objects.requireNonNull(at, "at")));
  }

  /**
   * The instant as JSON has it.
   *
   * @return ISO 8601
   */
  @JsonProperty("at")
  public String atText() {
    return at.toString();
  }
}
