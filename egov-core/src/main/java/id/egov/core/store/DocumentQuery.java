package id.egov.core.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one page of documents.
 *
 * @param type the documents' type
 * @param filter which of them
 * @param after the cursor of the page before, or null for the first page
 * @param limit how many at the most, 1 to 10,000
 */
public record DocumentQuery(String type, DocumentFilter filter, @Nullable String after, int limit) {

  private static final int LARGEST_PAGE = 10_000;

  /**
   * Checks the parts.
   *
   * @param type the documents' type
   * @param filter which of them
   * @param after the cursor of the page before, or null
   * @param limit how many at the most
   * @throws IllegalArgumentException if the type has another shape or the limit is out of range
   */
  public DocumentQuery {
    Names.requireKind("type", type);
    Objects.requireNonNull(filter, "filter");
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw new IllegalArgumentException(
          "limit (%s) must be 1 to %s".formatted(limit, LARGEST_PAGE));
    }
  }

  /**
   * Asks for the first page.
   *
   * @param type the documents' type
   * @param filter which of them
   * @param limit how many at the most, 1 to 10,000
   * @return the query
   */
  public static DocumentQuery first(String type, DocumentFilter filter, int limit) {
    return new DocumentQuery(type, filter, null, limit);
  }

  /**
   * The same question for the page after one that was read.
   *
   * @param cursor the {@linkplain DocumentPage#next() cursor} of the page that was read
   * @return the query
   */
  public DocumentQuery after(String cursor) {
    return new DocumentQuery(type, filter, cursor, limit);
  }
}
