package id.egov.booking.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long requests waited for their first decision. Quantiles are of the nearest rank and less
 * than 1 % off.
 *
 * @param decided how many waited and were decided
 * @param median how long half of them waited at the most, or null if there are none
 * @param ninetieth how long nine of ten waited at the most, or null if there are none
 */
public record DecisionTimes(long decided, @Nullable Duration median, @Nullable Duration ninetieth) {

  /**
   * Times as JSON has them.
   *
   * @param decided how many waited and were decided
   * @param median an ISO 8601 duration, or null
   * @param ninetieth an ISO 8601 duration, or null
   * @return the times
   * @throws java.time.format.DateTimeParseException if a duration has another form
   */
  @JsonCreator
  public static DecisionTimes of(
      @JsonProperty("decided") long decided,
      @JsonProperty("median") @Nullable String median,
      @JsonProperty("ninetieth") @Nullable String ninetieth) {
    return new DecisionTimes(
        decided,
        median == null ? null : Duration.parse(median),
        ninetieth == null ? null : Duration.parse(ninetieth));
  }

  /**
   * The median as JSON has it.
   *
   * @return an ISO 8601 duration, or null
   */
  @JsonProperty("median")
  public @Nullable String medianText() {
    return median == null ? null : median.toString();
  }

  /**
   * The ninetieth percentile as JSON has it.
   *
   * @return an ISO 8601 duration, or null
   */
  @JsonProperty("ninetieth")
  public @Nullable String ninetiethText() {
    return ninetieth == null ? null : ninetieth.toString();
  }
}
