package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;

/**
 * What became of one date of a series.
 *
 * @param original when the date starts by the rule
 * @param outcome as if it had been asked for by itself
 */
public record DatedOutcome(Instant original, BookingOutcome outcome) {

  /**
   * Checks that nothing is missing.
   *
   * @param original when the date starts by the rule
   * @param outcome as if it had been asked for by itself
   */
  public DatedOutcome {
    Objects.requireNonNull(original, "original");
    Objects.requireNonNull(outcome, "outcome");
  }

  /**
   * An outcome as JSON has it.
   *
   * @param original an ISO 8601 instant
   * @param outcome as if it had been asked for by itself
   * @return the outcome
   * @throws java.time.format.DateTimeParseException if the instant has another form
   */
  @JsonCreator
  public static DatedOutcome of(
      @JsonProperty("original") String original, @JsonProperty("outcome") BookingOutcome outcome) {
    return new DatedOutcome(Instant.parse(Objects.requireNonNull(original, "original")), outcome);
  }

  /**
   * The instant as JSON has it.
   *
   * @return ISO 8601
   */
  @JsonProperty("original")
  public String originalText() {
    return original.toString();
  }

  boolean failed() {
    return outcome instanceof BookingOutcome.Refused;
  }
}
