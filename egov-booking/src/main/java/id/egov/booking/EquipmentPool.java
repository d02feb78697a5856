package id.egov.booking;

import id.egov.core.store.ResourceId;
import java.util.Objects;

/**
 * Things of one kind that bookings share, such as five projectors. Whoever books some has them for
 * as long as the room is occupied.
 *
 * @param id its name in requests: {@code projector}
 * @param name what people call it
 * @param units how many there are, at least 1
 */
public record EquipmentPool(String id, String name, int units) {

  private static final String KIND = "equipment";

  /**
   * Checks the fields.
   *
   * @param id its name in requests
   * @param name what people call it
   * @param units how many there are
   * @throws IllegalArgumentException if the id is not 1 to 300 visible characters, or there are no
   *     units
   */
  public EquipmentPool {
    Objects.requireNonNull(name, "name");
    resource(id);
    if (units < 1) {
      throw new IllegalArgumentException(
          "units (%s) of equipment '%s' must be at least 1".formatted(units, id));
    }
  }

  ResourceId resource() {
    return resource(id);
  }

  private static ResourceId resource(String id) {
    return new ResourceId(KIND, Objects.requireNonNull(id, "id"));
  }
}
