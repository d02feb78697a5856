package id.egov.core.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Names something whose time can be claimed: a room, an official, a car, five projectors, a quota.
 *
 * @param kind what it is, a short lower-case word such as {@code room}
 * @param name its name among those of its kind, 1 to 300 characters
 */
public record ResourceId(String kind, String name) implements Comparable<ResourceId> {

  private static final Comparator<ResourceId> ORDER =
      Comparator.comparing(ResourceId::kind).thenComparing(ResourceId::name);

  /**
   * Checks both parts.
   *
   * @param kind what it is
   * @param name its name among those of its kind
   * @throws IllegalArgumentException if a part has another shape
   */
  public ResourceId {
    Names.requireKind("kind", kind);
    Names.requireName("name", name);
  }

  /**
   * Reads what {@link #toString()} writes.
   *
   * @param text for example {@code room:aula}
   * @return the id
   * @throws IllegalArgumentException if the text has another shape
   */
  @JsonCreator
  public static ResourceId parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(
          "'%s' is no resource: expected kind:name such as room:aula".formatted(text));
    }
    return new ResourceId(text.substring(0, colon), text.substring(colon + 1));
  }

  // Every map of a store has such keys. The methods that a record is given come by a chain of
  // method
  // handles, which is not always compiled into the look-up.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ResourceId key && name.equals(key.name) && kind.equals(key.kind);
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + name.hashCode();
  }

  /** Orders by kind, then by name. */
  @Override
  public int compareTo(ResourceId other) {
    return ORDER.compare(this, other);
  }

  /**
   * The kind and the name with a colon between them, which {@link #parse} reads.
   *
   * @return for example {@code room:aula}
   */
  @Override
  @JsonValue
  public String toString() {
    return kind + ":" + name;
  }
}
