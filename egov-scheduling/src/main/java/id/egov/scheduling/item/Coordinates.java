package id.egov.scheduling.item;

/**
 * A place on the earth (WGS 84).
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Coordinates(double latitude, double longitude) {

  private static final double POLE = 90;
  private static final double DATE_LINE = 180;

  /**
   * Checks the range.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   * @throws IllegalArgumentException if a value is out of range or not a number
   */
  public Coordinates {
    if (!(Math.abs(latitude) <= POLE && Math.abs(longitude) <= DATE_LINE)) {
      throw new IllegalArgumentException(
          "coordinates (latitude %s, longitude %s): latitude must be -90 to 90, longitude -180 to 180"
              .formatted(latitude, longitude));
    }
  }
}
