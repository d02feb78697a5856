package id.egov.scheduling.travel;

import id.egov.scheduling.item.Coordinates;
import java.time.Duration;

/**
 * Travel as long as the straight line over the earth makes it: a great circle on a sphere, longer
 * by a factor because roads wind, at one speed, and some time for getting in and out of the car.
 * Rounded up to whole minutes. Immutable and thread-safe.
 */
public final class StraightLine implements TravelFunction {

  /** The mean radius of the earth after IUGG. */
  private static final double EARTH_KM = 6371.0088;

  private static final double MINUTES_PER_HOUR = 60;

  private final double speed;
  private final double detour;
  private final Duration overhead;

  private StraightLine(double speed, double detour, Duration overhead) {
    this.speed = speed;
    this.detour = detour;
    this.overhead = overhead;
  }

  /**
   * Travel at a speed.
   *
   * @param kilometresPerHour how fast, more than zero
   * @param detour how much longer roads are than the straight line, 1 or more
   * @param overhead what every way takes besides, zero or longer
   * @return the function
   * @throws IllegalArgumentException if a value is out of range
   */
  public static StraightLine of(double kilometresPerHour, double detour, Duration overhead) {
    if (!(kilometresPerHour > 0 && kilometresPerHour <= EARTH_KM)
        || !(detour >= 1 && detour <= EARTH_KM)
        || overhead.isNegative()) {
      throw new IllegalArgumentException(
          "kilometresPerHour (%s) must be more than 0, detour (%s) 1 or more, overhead (%s) not negative"
              .formatted(kilometresPerHour, detour, overhead));
    }
    return new StraightLine(kilometresPerHour, detour, overhead);
  }

  @Override
  public Duration between(Coordinates from, Coordinates to) {
    double minutes = kilometres(from, to) * detour / speed * MINUTES_PER_HOUR;
    return overhead.plusMinutes((long) Math.ceil(minutes));
  }

  /** The haversine formula; in StrictMath, so that every machine gives the same answer. */
  static double kilometres(Coordinates from, Coordinates to) {
    double south = StrictMath.toRadians(from.latitude());
    double north = StrictMath.toRadians(to.latitude());
    double up = StrictMath.sin((north - south) / 2);
    double along = StrictMath.sin(StrictMath.toRadians(to.longitude() - from.longitude()) / 2);
    double half = up * up + StrictMath.cos(south) * StrictMath.cos(north) * along * along;
    return 2 * EARTH_KM * StrictMath.asin(StrictMath.sqrt(StrictMath.min(1, half)));
  }
}
