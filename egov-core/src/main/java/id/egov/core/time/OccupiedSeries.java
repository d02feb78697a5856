package id.egov.core.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence with the time that each occurrence occupies: from its start less the setup to its
 * end plus the teardown.
 *
 * <p>Answers exactly, without a horizon, whether two series ever clash, also if neither ends: an
 * empty answer holds for every occurrence that there is, which is up to the year 9999 (see {@link
 * Recurrence}); one whose occupied time would reach out of the years 0001 to 9999, and so fits no
 * {@link TimeSlot}, does not occur.
 *
 * <p>Cost: about a millisecond for usual pairs, twenty where clocks change, since what repeats is
 * compared once. At worst both series are walked day by day to the year 9999: that is a second, and
 * a few where both recur every so many seconds.
 *
 * <p>Immutable and thread-safe. Only the texts of JSON may be {@code null}.
 *
 * @param recurrence when an occurrence starts
 * @param duration how long each takes, longer than zero; of an all-day recurrence whole days,
 *     counted in local time
 * @param setup how long before each time is already occupied, zero or longer
 * @param teardown how long after each time is still occupied, zero or longer
 */
public record OccupiedSeries(
    Recurrence recurrence, Duration duration, Duration setup, Duration teardown) {

  private static final Duration LONGEST =
      Duration.between(TimeSlot.EARLIEST, TimeSlot.LATEST).plusMillis(1);

  /**
   * Checks the durations.
   *
   * @param recurrence when an occurrence starts
   * @param duration how long each takes
   * @param setup how long before each time is already occupied
   * @param teardown how long after each time is still occupied
   * @throws IllegalArgumentException if the duration is not longer than zero, or not whole days for
   *     an all-day recurrence, if setup or teardown is negative, or if one of them is finer than a
   *     millisecond or longer than 9999 years
   */
  public OccupiedSeries {
    Objects.requireNonNull(recurrence, "recurrence");
    requireMillis("duration", duration);
    requireMillis("setup", setup);
    requireMillis("teardown", teardown);
    recurrence.requireDuration(duration);
  }

  private static void requireMillis(String field, Duration duration) {
    if (Objects.requireNonNull(duration, field).isNegative()
        || duration.compareTo(LONGEST) > 0
        || !duration.truncatedTo(ChronoUnit.MILLIS).equals(duration)) {
      throw new IllegalArgumentException(
          "%s (%s) must be whole milliseconds, from zero to 9999 years".formatted(field, duration));
    }
  }

  /**
   * A series that occupies nothing but the time of its occurrences.
   *
   * @param recurrence when an occurrence starts
   * @param duration how long each takes
   * @return the series
   * @throws IllegalArgumentException as the constructor does
   */
  public static OccupiedSeries of(Recurrence recurrence, Duration duration) {
    return new OccupiedSeries(recurrence, duration, Duration.ZERO, Duration.ZERO);
  }

  /**
   * A series as JSON describes it: durations are texts.
   *
   * @param recurrence when an occurrence starts
   * @param duration an ISO 8601 duration such as {@code PT1H30M}
   * @param setup an ISO 8601 duration, or null for none
   * @param teardown an ISO 8601 duration, or null for none
   * @return the series
   * @throws java.time.format.DateTimeParseException if a duration has another form
   * @throws IllegalArgumentException as the constructor does
   */
  @JsonCreator
  public static OccupiedSeries of(
      @JsonProperty("recurrence") Recurrence recurrence,
      @JsonProperty("duration") String duration,
      @JsonProperty("setup") @Nullable String setup,
      @JsonProperty("teardown") @Nullable String teardown) {
    return new OccupiedSeries(
        recurrence,
        Duration.parse(Objects.requireNonNull(duration, "duration")),
        setup == null ? Duration.ZERO : Duration.parse(setup),
        teardown == null ? Duration.ZERO : Duration.parse(teardown));
  }

  /**
   * The duration as JSON has it.
   *
   * @return an ISO 8601 duration
   */
  @JsonProperty("duration")
  public String durationText() {
    return duration.toString();
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

  /**
   * The first clash with another series: that whose overlap begins first. Occupied times that only
   * touch do not clash. {@code a.firstClash(b)} is {@code b.firstClash(a)} with the occurrences
   * exchanged.
   *
   * @param other the other series, also in another zone
   * @return the clash, or empty if the series never clash
   */
  public Optional<SeriesClash> firstClash(OccupiedSeries other) {
    return ClashSearch.between(this, other);
  }

  /**
   * The first clash of two occurrences of this series, as when each takes longer than the time
   * until the next.
   *
   * @return the earlier and the later occurrence, or empty if the series never clashes with itself
   */
  public Optional<SeriesClash> firstClashWithItself() {
    return ClashSearch.within(this);
  }
}
