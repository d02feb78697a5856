package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.egov.core.store.DocumentKey;

/**
 * The name of a request and of the booking that comes of it, chosen by who asks. A request that is
 * sent again with the same id is answered again and not booked again.
 *
 * @param value 1 to 300 characters without control characters or blanks at the ends
 */
public record BookingId(@JsonValue String value) implements Comparable<BookingId> {

  /** The type of the documents that bookings are kept in, and of the holders of their claims. */
  public static final String DOCUMENT_TYPE = "booking";

  /**
   * Checks the value.
   *
   * @param value the name
   * @throws IllegalArgumentException if the value is empty, too long or has control characters
   */
  @JsonCreator
  public BookingId {
    DocumentKey unused = new DocumentKey(DOCUMENT_TYPE, value);
  }

  /**
   * The key of the document that the booking is kept in.
   *
   * @return for example {@code booking:4711}
   */
  public DocumentKey document() {
    return new DocumentKey(DOCUMENT_TYPE, value);
  }

  /** Orders by value. */
  @Override
  public int compareTo(BookingId other) {
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
