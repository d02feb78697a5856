package id.egov.scheduling.people;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The officials whose agendas are kept, in the order they were given. Immutable and thread-safe.
 */
public final class Officials {

  private final Map<OfficialId, Official> byId;

  private Officials(Map<OfficialId, Official> byId) {
    this.byId = byId;
  }

  /**
   * A list of officials.
   *
   * @param officials the officials
   * @return the list
   * @throws IllegalArgumentException if an id comes twice
   */
  public static Officials of(Collection<Official> officials) {
    Map<OfficialId, Official> byId = new LinkedHashMap<>();
    for (Official official : officials) {
      if (byId.putIfAbsent(official.id(), official) != null) {
        throw new IllegalArgumentException(
            "officials: the id %s comes twice".formatted(official.id()));
      }
    }
    return new Officials(Collections.unmodifiableMap(byId));
  }

  /**
   * An official by the id.
   *
   * @param id whose
   * @return the official, or empty if there is none
   */
  public Optional<Official> find(OfficialId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Everybody.
   *
   * @return in the order they were given
   */
  public List<Official> all() {
    return List.copyOf(byId.values());
  }
}
