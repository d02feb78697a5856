package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.egov.core.store.DocumentKey;
import java.time.Instant;

/**
 * The name of a series, chosen by who asks: the UID of RFC 5545. A series that is asked for again
 * with the same id is answered again and not booked again.
 *
 * @param value 1 to 250 characters without control characters or blanks at the ends
 */
public record SeriesId(@JsonValue String value) implements Comparable<SeriesId> {

  /** The type of the documents that series are kept in. */
  public static final String DOCUMENT_TYPE = "series";

  // What names a date comes after it.
  private static final int LONGEST = 250;

  /**
   * Checks the value.
   *
   * @param value the name
   * @throws IllegalArgumentException if the value is empty, too long or has control characters
   */
  @JsonCreator
  public SeriesId {
    DocumentKey unused = new DocumentKey(DOCUMENT_TYPE, value);
    if (value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "value of a series id has %s characters: 1 to %s are allowed"
              .formatted(value.length(), LONGEST));
    }
  }

  /**
   * The key of the document that the series is kept in.
   *
   * @return for example {@code series:apel}
   */
  public DocumentKey document() {
    return new DocumentKey(DOCUMENT_TYPE, value);
  }

  /**
   * The name of the booking of a date. A date that is placed again after it was given up has
   * another, with {@code /2}, {@code /3} and so on at its end; {@link SeriesDate#bookingId()} tells
   * which one counts.
   *
   * @param original when the date starts by the rule
   * @return for example {@code apel/2026-11-23T00:30:00Z}
   */
  public BookingId booking(Instant original) {
    return new BookingId(value + "/" + original);
  }

  /** Orders by value. */
  @Override
  public int compareTo(SeriesId other) {
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
