package id.egov.core.store;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of documents ended.
 *
 * @param due when the last document was due, or null if the query does not order by it
 * @param id the id of the last document
 */
record DocumentCursor(@Nullable Instant due, String id) {

  private static final char SEPARATOR = '|';

  /** The cursor as users see it, of letters, digits, dashes and underscores. */
  String text() {
    String plain = (due == null ? "" : due.toString()) + SEPARATOR + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what {@link #text} wrote for the same kind of query.
   *
   * @throws IllegalArgumentException if it did not
   */
  static DocumentCursor parse(String text, boolean withDue) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int separator = plain.indexOf(SEPARATOR);
      if (separator > 0 == withDue && separator >= 0) {
        String id = plain.substring(separator + 1);
        Names.requireName("id", id);
        return new DocumentCursor(
            withDue ? Instant.parse(plain.substring(0, separator)) : null, id);
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(message(text), e);
    }
    throw new IllegalArgumentException(message(text));
  }

  private static String message(String text) {
    return "cursor '%s' is none of this query's: pass the next() of its last page, unchanged"
        .formatted(text);
  }
}
