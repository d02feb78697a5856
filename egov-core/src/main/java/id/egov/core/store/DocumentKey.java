package id.egov.core.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Names a document: everything that is kept as text under a key.
 *
 * @param type what it is, a short lower-case word such as {@code booking}
 * @param id its name among those of its type, 1 to 300 characters
 */
public record DocumentKey(String type, String id) implements Comparable<DocumentKey> {

  private static final Comparator<DocumentKey> ORDER =
      Comparator.comparing(DocumentKey::type).thenComparing(DocumentKey::id);

  /**
   * Checks both parts.
   *
   * @param type what it is
   * @param id its name among those of its type
   * @throws IllegalArgumentException if a part has another shape
   */
  public DocumentKey {
    Names.requireKind("type", type);
    Names.requireName("id", id);
  }

  /**
   * Reads what {@link #toString()} writes.
   *
   * @param text for example {@code booking:4711}
   * @return the id
   * @throws IllegalArgumentException if the text has another shape
   */
  @JsonCreator
  public static DocumentKey parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(
          "'%s' is no document key: expected type:id such as booking:4711".formatted(text));
    }
    return new DocumentKey(text.substring(0, colon), text.substring(colon + 1));
  }

  // Every map of a store has such keys. The methods that a record is given come by a chain of
  // method
  // handles, which is not always compiled into the look-up.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DocumentKey key && id.equals(key.id) && type.equals(key.type);
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + id.hashCode();
  }

  /** Orders by type, then by id. */
  @Override
  public int compareTo(DocumentKey other) {
    return ORDER.compare(this, other);
  }

  /**
   * The type and the id with a colon between them, which {@link #parse} reads.
   *
   * @return for example {@code booking:4711}
   */
  @Override
  @JsonValue
  public String toString() {
    return type + ":" + id;
  }
}
