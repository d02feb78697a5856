package id.egov.scheduling.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who invites.
 *
 * @param name as it is shown, 1 to 200 characters
 * @param agency the agency of the city that the item belongs to, at most 200 characters, or null if
 *     somebody outside invites
 */
public record Organiser(
    @NotBlank(message = "{id.egov.scheduling.item.organiser}")
        @Size(max = 200, message = "{id.egov.scheduling.item.organiser}")
        String name,
    @Size(min = 1, max = 200, message = "{id.egov.scheduling.item.organiser}")
        @Nullable String agency) {

  /**
   * An agency of the city, which is shown by its own name.
   *
   * @param agency the agency
   * @return the organiser
   */
  public static Organiser agency(String agency) {
    return new Organiser(agency, agency);
  }

  /**
   * Somebody outside the city's agencies.
   *
   * @param name as it is shown
   * @return the organiser
   */
  public static Organiser outside(String name) {
    return new Organiser(name, null);
  }
}
