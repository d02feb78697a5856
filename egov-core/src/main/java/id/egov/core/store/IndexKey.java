package id.egov.core.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a document stands in the order of one kind of query.
 *
 * @param type the document's type
 * @param by which kind of query
 * @param value the value that the query names, empty if it names none
 * @param due when the document is due, {@link Instant#MIN} where that does not matter
 * @param id the document's id, empty to stand before all others
 */
record IndexKey(String type, By by, String value, Instant due, String id)
    implements Comparable<IndexKey> {

  private static final Comparator<IndexKey> ORDER =
      Comparator.comparing(IndexKey::type)
          .thenComparing(IndexKey::by)
          .thenComparing(IndexKey::value)
          .thenComparing(IndexKey::due)
          .thenComparing(IndexKey::id);

  /** The kinds of queries. */
  enum By {
    ALL,
    STATE,
    AGENCY,
    REQUESTER,
    DUE
  }

  /** Every place of a document. */
  static List<IndexKey> of(Document document) {
    DocumentKey key = document.key();
    DocumentFields fields = document.fields();
    List<IndexKey> keys = new ArrayList<>();
    keys.add(new IndexKey(key.type(), By.ALL, "", Instant.MIN, key.id()));
    addTo(keys, By.STATE, fields.state(), key);
    addTo(keys, By.AGENCY, fields.agency(), key);
    addTo(keys, By.REQUESTER, fields.requester(), key);
    Instant due = fields.due();
    if (due != null) {
      keys.add(new IndexKey(key.type(), By.DUE, "", due, key.id()));
    }
    return keys;
  }

  private static void addTo(
      List<IndexKey> keys, By by, @Nullable String value, DocumentKey document) {
    if (value != null) {
      keys.add(new IndexKey(document.type(), by, value, Instant.MIN, document.id()));
    }
  }

  /** The place before everything that a query asks for. */
  static IndexKey before(DocumentQuery query) {
    DocumentFilter filter = query.filter();
    By by = By.ALL;
    String value = "";
    if (filter instanceof DocumentFilter.State state) {
      by = By.STATE;
      value = state.state();
    } else if (filter instanceof DocumentFilter.Agency agency) {
      by = By.AGENCY;
      value = agency.agency();
    } else if (filter instanceof DocumentFilter.Requester requester) {
      by = By.REQUESTER;
      value = requester.requester();
    } else if (filter instanceof DocumentFilter.DueBefore) {
      by = By.DUE;
    }
    return new IndexKey(query.type(), by, value, Instant.MIN, "");
  }

  /** Whether both are answers to the same kind of query with the same value. */
  boolean isInRangeOf(IndexKey other) {
    return by == other.by && type.equals(other.type) && value.equals(other.value);
  }

  /** The place of another document in the same order. */
  IndexKey movedTo(Instant newDue, String newId) {
    return new IndexKey(type, by, value, newDue, newId);
  }

  @Override
  public int compareTo(IndexKey other) {
    return ORDER.compare(this, other);
  }
}
