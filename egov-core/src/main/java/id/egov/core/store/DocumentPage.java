package id.egov.core.store;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Some documents in the order of their query.
 *
 * @param documents the documents, perhaps none
 * @param next the cursor for the page after this one, or null if this is the last
 */
public record DocumentPage(List<Document> documents, @Nullable String next) {

  /**
   * Copies the list.
   *
   * @param documents the documents
   * @param next the cursor for the page after this one, or null
   */
  public DocumentPage {
    documents = List.copyOf(Objects.requireNonNull(documents, "documents"));
  }
}
