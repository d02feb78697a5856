package id.egov.scheduling.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Somebody who has an agenda.
 *
 * @param id the name in requests
 * @param name what the person is called, 1 to 200 characters
 * @param position the office as it is addressed wherever no dated {@link Appointment} says more, 1
 *     to 200 characters, for example {@code Wali Kota}
 */
public record Official(
    @NotNull(message = "{id.egov.scheduling.official.id}") OfficialId id,
    @NotBlank(message = "{id.egov.scheduling.official.name}")
        @Size(max = 200, message = "{id.egov.scheduling.official.name}")
        String name,
    @NotBlank(message = "{id.egov.scheduling.official.position}")
        @Size(max = 200, message = "{id.egov.scheduling.official.position}")
        String position) {

  /**
   * An official.
   *
   * @param id the name in requests
   * @param name what the person is called
   * @param position the office as it is addressed
   * @return the official
   */
  public static Official of(String id, String name, String position) {
    return new Official(new OfficialId(id), name, position);
  }
}
