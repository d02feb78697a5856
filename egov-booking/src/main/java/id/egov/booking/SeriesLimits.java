package id.egov.booking;

/**
 * How many dates of a series may fail before all of it is refused. Both count; what fails within
 * them is left out and told.
 *
 * @param percent of the dates, 0 to 100
 * @param dates how many, 0 or more
 */
public record SeriesLimits(int percent, int dates) {

  /** Not a single one. */
  public static final SeriesLimits NONE = new SeriesLimits(0, 0);

  private static final int ALL = 100;

  /**
   * Checks the limits.
   *
   * @param percent of the dates
   * @param dates how many
   * @throws IllegalArgumentException if the percentage is not 0 to 100 or the number negative
   */
  public SeriesLimits {
    if (percent < 0 || percent > ALL) {
      throw new IllegalArgumentException("percent (%s) must be 0 to 100".formatted(percent));
    }
    if (dates < 0) {
      throw new IllegalArgumentException("dates (%s) must be 0 or more".formatted(dates));
    }
  }

  /** Whether so many of all may fail. */
  boolean allow(int failed, int all) {
    return failed == 0 || (failed <= dates && (long) failed * ALL <= (long) all * percent);
  }
}
