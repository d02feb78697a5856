package id.egov.core.store;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a page of documents ended, for whoever writes a {@link Store}. Immutable. */
public final class DocumentCursor {

  private static final char SEPARATOR = '|';

  private final @Nullable Instant due;
  private final String id;

  /**
   * A place among documents.
   *
   * @param due when the last document was due, or null if the query does not order by it
   * @param id the id of the last document
   * @throws IllegalArgumentException if the id has another shape
   */
  public DocumentCursor(@Nullable Instant due, String id) {
    Names.requireName("id", id);
    this.due = due;
    this.id = id;
  }

  /**
   * When the last document was due.
   *
   * @return the instant, or null if the query does not order by it
   */
  public @Nullable Instant due() {
    return due;
  }

  /**
   * The last document's id.
   *
   * @return its id
   */
  public String id() {
    return id;
  }

  /**
   * The place of a document.
   *
   * @param last the last document of a page
   * @param withDue whether the query orders by when documents are due
   * @return where the page ended
   */
  public static DocumentCursor after(Document last, boolean withDue) {
    return new DocumentCursor(withDue ? last.fields().due() : null, last.key().id());
  }

  /**
   * The cursor as users see it.
   *
   * @return letters, digits, dashes and underscores
   */
  public String text() {
    String plain = (due == null ? "" : due.toString()) + SEPARATOR + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what {@link #text} wrote for the same kind of query.
   *
   * @param text the cursor of a page
   * @param withDue whether the query orders by when documents are due
   * @return where the page ended
   * @throws IllegalArgumentException if it did not
   */
  public static DocumentCursor parse(String text, boolean withDue) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int separator = plain.indexOf(SEPARATOR);
      if (separator > 0 == withDue && separator >= 0) {
        String id = plain.substring(separator + 1);
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
