package id.egov.identity.verification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Objects;

/**
 * How long an answer is good for. An outcome is kept no longer than the shortest-lived of its
 * answers; zero keeps none with such an answer. Failures are never kept.
 *
 * @param match how long what matched goes on to match
 * @param noMatch how long what did not goes on not to; short, for people correct mistakes
 * @param unknown how long what was not known stays unknown
 */
public record AnswerLifetimes(Duration match, Duration noMatch, Duration unknown) {

  /**
   * Checks the durations.
   *
   * @param match how long what matched goes on to match
   * @param noMatch how long what did not goes on not to
   * @param unknown how long what was not known stays unknown
   * @throws IllegalArgumentException if one is negative
   */
  public AnswerLifetimes {
    notNegative("match", match);
    notNegative("noMatch", noMatch);
    notNegative("unknown", unknown);
  }

  private static void notNegative(String field, Duration duration) {
    if (Objects.requireNonNull(duration, field).isNegative()) {
      throw new IllegalArgumentException("%s (%s) must not be negative".formatted(field, duration));
    }
  }

  /**
   * A day for what matches, ten minutes for what does not, one minute for what is unknown.
   *
   * @return the defaults
   */
  public static AnswerLifetimes ofDefaults() {
    return new AnswerLifetimes(Duration.ofDays(1), Duration.ofMinutes(10), Duration.ofMinutes(1));
  }

  /**
   * Lifetimes whose durations are texts, as in JSON.
   *
   * @param match an ISO 8601 duration
   * @param noMatch an ISO 8601 duration
   * @param unknown an ISO 8601 duration
   * @return the lifetimes
   * @throws java.time.format.DateTimeParseException if a duration has another form
   */
  @JsonCreator
  public static AnswerLifetimes of(
      @JsonProperty("match") String match,
      @JsonProperty("noMatch") String noMatch,
      @JsonProperty("unknown") String unknown) {
    return new AnswerLifetimes(
        Duration.parse(Objects.requireNonNull(match, "match")),
        Duration.parse(Objects.requireNonNull(noMatch, "noMatch")),
        Duration.parse(Objects.requireNonNull(unknown, "unknown")));
  }

  /**
   * The lifetime of a match as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("match")
  public String matchText() {
    return match.toString();
  }

  /**
   * The lifetime of what does not match as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("noMatch")
  public String noMatchText() {
    return noMatch.toString();
  }

  /**
   * The lifetime of what is unknown as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("unknown")
  public String unknownText() {
    return unknown.toString();
  }

  /** How long the answers are good for together. */
  Duration of(VerificationOutcome.Answered answered) {
    Duration shortest = match;
    for (ElementAnswer answer : answered.answers().values()) {
      Duration life =
          switch (answer) {
            case MATCH -> match;
            case NO_MATCH -> noMatch;
            case UNKNOWN -> unknown;
          };
      shortest = life.compareTo(shortest) < 0 ? life : shortest;
    }
    return answered.answers().isEmpty() ? Duration.ZERO : shortest;
  }
}
