package id.egov.identity.verification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Objects;

/**
 * How often something may be done: a bucket that holds {@code burst} permits and gets one back
 * every {@code interval}.
 *
 * @param burst how many at once, 1 to 1,000,000
 * @param interval the time for one permit to come back, longer than zero and at most 366 days
 */
public record RateLimit(int burst, Duration interval) {

  private static final int LARGEST_BURST = 1_000_000;
  private static final Duration LONGEST = Duration.ofDays(366);

  /**
   * Checks the parts.
   *
   * @param burst how many at once
   * @param interval the time for one permit to come back
   * @throws IllegalArgumentException if a part is out of range
   */
  public RateLimit {
    Objects.requireNonNull(interval, "interval");
    if (burst < 1 || burst > LARGEST_BURST) {
      throw new IllegalArgumentException(
          "burst (%s) must be 1 to %s".formatted(burst, LARGEST_BURST));
    }
    if (interval.isZero() || interval.isNegative() || interval.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "interval (%s) must be longer than zero and at most %s".formatted(interval, LONGEST));
    }
  }

  /**
   * So many in any time of a length, spread evenly after the first.
   *
   * @param permits how many, 1 to 1,000,000
   * @param per in what time, longer than zero
   * @return a limit whose burst is all of them; the interval is rounded up to a nanosecond
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static RateLimit of(int permits, Duration per) {
    if (permits < 1) {
      throw new IllegalArgumentException("permits (%s) must be at least 1".formatted(permits));
    }
    return new RateLimit(permits, per.plusNanos(permits - 1L).dividedBy(permits));
  }

  /**
   * A limit whose interval is a text, as in JSON.
   *
   * @param burst how many at once
   * @param interval an ISO 8601 duration
   * @return the limit
   * @throws java.time.format.DateTimeParseException if the duration has another form
   */
  @JsonCreator
  public static RateLimit of(
      @JsonProperty("burst") int burst, @JsonProperty("interval") String interval) {
    return new RateLimit(burst, Duration.parse(Objects.requireNonNull(interval, "interval")));
  }

  /**
   * The interval as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("interval")
  public String intervalText() {
    return interval.toString();
  }
}
