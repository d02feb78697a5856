package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.egov.core.store.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * The name of a room.
 *
 * @param value 1 to 300 characters without control characters or blanks at the ends
 */
public record RoomId(@JsonValue String value) implements Comparable<RoomId> {

  /** The kind of the resources that rooms are. */
  public static final String RESOURCE_KIND = "room";

  /**
   * Checks the value.
   *
   * @param value the name
   * @throws IllegalArgumentException if the value is empty, too long or has control characters
   */
  @JsonCreator
  public RoomId {
    ResourceId unused = new ResourceId(RESOURCE_KIND, value);
  }

  /**
   * The resource whose time is claimed.
   *
   * @return for example {@code room:aula}
   */
  public ResourceId resource() {
    return new ResourceId(RESOURCE_KIND, value);
  }

  // A record's own come by a chain of method handles, which is not always compiled into a look-up.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RoomId id && value.equals(id.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Orders by value. */
  @Override
  public int compareTo(RoomId other) {
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
