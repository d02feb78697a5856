package id.egov.scheduling.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.egov.core.store.DocumentKey;

/**
 * The name of an agenda item, chosen by who asks for it. An item that is sent again with the same
 * id is answered again and not scheduled again.
 *
 * @param value 1 to 300 characters without control characters or blanks at the ends
 */
public record AgendaItemId(@JsonValue String value) implements Comparable<AgendaItemId> {

  /** The type of the documents that entries are kept in, and of the holders of their claims. */
  public static final String DOCUMENT_TYPE = "agenda-item";

  /**
   * Checks the value.
   *
   * @param value the name
   * @throws IllegalArgumentException if the value is empty, too long or has control characters
   */
  @JsonCreator
  public AgendaItemId {
    DocumentKey unused = new DocumentKey(DOCUMENT_TYPE, value);
  }

  /**
   * The key of the document that the entry is kept in.
   *
   * @return for example {@code agenda-item:4711}
   */
  public DocumentKey document() {
    return new DocumentKey(DOCUMENT_TYPE, value);
  }

  /** Orders by value. */
  @Override
  public int compareTo(AgendaItemId other) {
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
