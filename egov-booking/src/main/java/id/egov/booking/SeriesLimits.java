package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many dates of a series may fail before all of it is refused, and how far it may go. Both
 * numbers count; what fails within them is left out and told.
 *
 * @param percent of the dates, 0 to 100
 * @param dates how many, 0 or more
 * @param horizon what becomes of dates after the {@linkplain BookingPolicy#window() window}
 */
public record SeriesLimits(int percent, int dates, SeriesHorizon horizon) {

  /** Not a single one, and nothing after the window. */
  public static final SeriesLimits NONE = new SeriesLimits(0, 0, SeriesHorizon.ENFORCED);

  private static final int ALL = 100;

  /**
   * Checks the limits.
   *
   * @param percent of the dates
   * @param dates how many
   * @param horizon what becomes of dates after the window
   * @throws IllegalArgumentException if the percentage is not 0 to 100 or the number negative
   */
  public SeriesLimits {
    if (percent < 0 || percent > ALL) {
      throw new IllegalArgumentException("percent (%s) must be 0 to 100".formatted(percent));
    }
    if (dates < 0) {
      throw new IllegalArgumentException("dates (%s) must be 0 or more".formatted(dates));
    }
    Objects.requireNonNull(horizon, "horizon");
  }

  /**
   * Limits as JSON has them.
   *
   * @param percent of the dates
   * @param dates how many
   * @param horizon what becomes of dates after the window, or null for {@link
   *     SeriesHorizon#ENFORCED}
   * @return the limits
   * @throws IllegalArgumentException as the constructor does
   */
  @JsonCreator
  public static SeriesLimits of(
      @JsonProperty("percent") int percent,
      @JsonProperty("dates") int dates,
      @JsonProperty("horizon") @Nullable SeriesHorizon horizon) {
    return new SeriesLimits(
        percent, dates, Objects.requireNonNullElse(horizon, SeriesHorizon.ENFORCED));
  }

  /**
   * Limits with an enforced horizon.
   *
   * @param percent of the dates
   * @param dates how many
   * @return the limits
   * @throws IllegalArgumentException as the constructor does
   */
  public static SeriesLimits of(int percent, int dates) {
    return new SeriesLimits(percent, dates, SeriesHorizon.ENFORCED);
  }

  /** Whether so many of all may fail. */
  boolean allow(int failed, int all) {
    return failed == 0 || (failed <= dates && (long) failed * ALL <= (long) all * percent);
  }
}
