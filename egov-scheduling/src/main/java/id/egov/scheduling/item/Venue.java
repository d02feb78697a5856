package id.egov.scheduling.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where it is. The name is for people; how long it takes to get there follows from the site or the
 * coordinates. To claim a room of the city, name it among the item's resources too.
 *
 * @param name as it is shown, 1 to 500 characters, for example {@code Aula Balai Kota}
 * @param site the building or compound, by the name that a travel matrix knows it by, at most 200
 *     characters, or null if it is not known. Two venues on one site are no travel apart
 * @param coordinates where on the earth, or null if it is not known
 * @param address where in the town, at most 500 characters, or null
 */
public record Venue(
    @NotBlank(message = "{id.egov.scheduling.item.venue}")
        @Size(max = 500, message = "{id.egov.scheduling.item.venue}")
        String name,
    @Size(min = 1, max = 200, message = "{id.egov.scheduling.item.site}") @Nullable String site,
    @Nullable Coordinates coordinates,
    @Size(max = 500, message = "{id.egov.scheduling.item.venue}") @Nullable String address) {

  /**
   * A venue of which only the name is known.
   *
   * @param name as it is shown
   * @return the venue
   */
  public static Venue named(String name) {
    return new Venue(name, null, null, null);
  }

  /**
   * A venue on a site.
   *
   * @param name as it is shown
   * @param site the building or compound
   * @return the venue
   */
  public static Venue at(String name, String site) {
    return new Venue(name, site, null, null);
  }

  /**
   * A copy at a place on the earth.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   * @return the copy
   * @throws IllegalArgumentException if a value is out of range
   */
  public Venue withCoordinates(double latitude, double longitude) {
    return new Venue(name, site, new Coordinates(latitude, longitude), address);
  }

  /**
   * A copy with an address.
   *
   * @param address where in the town, or null
   * @return the copy
   */
  public Venue withAddress(@Nullable String address) {
    return new Venue(name, site, coordinates, address);
  }
}
