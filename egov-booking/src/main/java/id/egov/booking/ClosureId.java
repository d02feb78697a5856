package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.egov.core.store.DocumentKey;

/**
 * The name of a closure, chosen by who closes. A closure that is sent again with the same id is
 * answered again and not made again.
 *
 * @param value 1 to 300 characters without control characters or blanks at the ends
 */
public record ClosureId(@JsonValue String value) implements Comparable<ClosureId> {

  /** The type of the documents that closures are kept in, and of the holders of their claims. */
  public static final String DOCUMENT_TYPE = "closure";

  /**
   * Checks the value.
   *
   * @param value the name
   * @throws IllegalArgumentException if the value is empty, too long or has control characters
   */
  @JsonCreator
  public ClosureId {
    DocumentKey unused = new DocumentKey(DOCUMENT_TYPE, value);
  }

  /**
   * The key of the document that the closure is kept in.
   *
   * @return for example {@code closure:atap-bocor}
   */
  public DocumentKey document() {
    return new DocumentKey(DOCUMENT_TYPE, value);
  }

  /** Orders by value. */
  @Override
  public int compareTo(ClosureId other) {
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
