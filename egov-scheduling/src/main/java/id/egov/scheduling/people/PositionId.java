package id.egov.scheduling.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.egov.core.store.ResourceId;

/**
 * The name of a position in the organisation, which stays when its holder changes.
 *
 * @param value 1 to 300 characters without control characters or blanks at the ends, for example
 *     {@code sekda}
 */
public record PositionId(@JsonValue String value) implements Comparable<PositionId> {

  /**
   * Checks the value.
   *
   * @param value the name
   * @throws IllegalArgumentException if the value is empty, too long or has control characters
   */
  @JsonCreator
  public PositionId {
    // Names of everything follow one rule, which the store keeps.
    ResourceId unused = new ResourceId("position", value);
  }

  /** Orders by value. */
  @Override
  public int compareTo(PositionId other) {
    return value.compareTo(other.value);
  }

  /**
   * The value itself.
   *
   * @return what {@link #value()} returns
   */
  @Override
  public String toString() {
    return value;
  }
}
