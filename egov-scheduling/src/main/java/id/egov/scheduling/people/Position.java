package id.egov.scheduling.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A position in the organisation, whoever holds it.
 *
 * @param id its name in requests
 * @param title what its holder is addressed as, 1 to 200 characters, for example {@code Wali Kota}
 * @param offices what it is in the orders of precedence, ordered, at most one for each level: a
 *     mayor is {@code regency:kepala-daerah} at home and {@code province:bupati-wali-kota} at an
 *     event of the province; empty if no order names it
 */
public record Position(
    @NotNull(message = "{id.egov.scheduling.position.id}") PositionId id,
    @NotBlank(message = "{id.egov.scheduling.position.title}")
        @Size(max = 200, message = "{id.egov.scheduling.position.title}")
        String title,
    List<OfficeId> offices) {

  /**
   * Orders the offices.
   *
   * @param id its name in requests
   * @param title what its holder is addressed as
   * @param offices what it is in the orders of precedence
   * @throws IllegalArgumentException if two offices are of one level
   */
  public Position {
    offices = ordered(offices);
  }

  static List<OfficeId> ordered(@Nullable List<OfficeId> given) {
    // JSON may leave them out.
    List<OfficeId> offices = List.copyOf(new TreeSet<>(given == null ? List.of() : given));
    if (offices.stream().map(OfficeId::level).distinct().count() < offices.size()) {
      throw new IllegalArgumentException(
          "offices %s: at most one for each level is allowed".formatted(offices));
    }
    return offices;
  }

  /**
   * A position.
   *
   * @param id its name in requests
   * @param title what its holder is addressed as
   * @param offices what it is in the orders of precedence, for example {@code
   *     regency:kepala-daerah}
   * @return the position
   * @throws IllegalArgumentException if a text has another shape
   */
  public static Position of(String id, String title, String... offices) {
    return new Position(
        new PositionId(id), title, Arrays.stream(offices).map(OfficeId::parse).toList());
  }
}
