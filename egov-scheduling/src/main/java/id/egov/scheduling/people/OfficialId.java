package id.egov.scheduling.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.egov.core.store.ResourceId;

/**
 * The name of an official in requests. It stands for one body, which is in one place at a time,
 * whatever positions it holds: a deputy who acts as mayor too is one official with two {@linkplain
 * PositionId positions}. Where no position ever changes hands in the data, the name of the office
 * will do.
 *
 * @param value 1 to 300 characters without control characters or blanks at the ends, for example
 *     {@code mayor}; never a personal number
 */
public record OfficialId(@JsonValue String value) implements Comparable<OfficialId> {

  /** The kind of the resources that officials are. */
  public static final String RESOURCE_KIND = "official";

  /**
   * Checks the value.
   *
   * @param value the name
   * @throws IllegalArgumentException if the value is empty, too long or has control characters
   */
  @JsonCreator
  public OfficialId {
    ResourceId unused = new ResourceId(RESOURCE_KIND, value);
  }

  /**
   * The resource whose time is claimed.
   *
   * @return for example {@code official:mayor}
   */
  public ResourceId resource() {
    return new ResourceId(RESOURCE_KIND, value);
  }

  /** Orders by value. */
  @Override
  public int compareTo(OfficialId other) {
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
