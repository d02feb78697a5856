package id.egov.core.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the index of documents has a document: on the list of one answer, by due time and then by
 * id. Lists without due times have {@link Instant#MIN} for all.
 */
record IndexPlace(ListKey list, Instant due, String id) implements Comparable<IndexPlace> {

  /** The kinds of lists, one for each kind of query. */
  enum By {
    ALL,
    STATE,
    AGENCY,
    REQUESTER,
    DUE
  }

  /** The documents of a type that have one value in one field. */
  record ListKey(String type, By by, String value) {

    /** The list that a query reads. */
    static ListKey of(DocumentQuery query) {
      DocumentFilter filter = query.filter();
      if (filter instanceof DocumentFilter.State state) {
        return new ListKey(query.type(), By.STATE, state.state());
      }
      if (filter instanceof DocumentFilter.Agency agency) {
        return new ListKey(query.type(), By.AGENCY, agency.agency());
      }
      if (filter instanceof DocumentFilter.Requester requester) {
        return new ListKey(query.type(), By.REQUESTER, requester.requester());
      }
      By by = filter instanceof DocumentFilter.DueBefore ? By.DUE : By.ALL;
      return new ListKey(query.type(), by, "");
    }
  }

  /** Every place of a document. */
  static List<IndexPlace> of(Document document) {
    DocumentFields fields = document.fields();
    List<IndexPlace> places = new ArrayList<>(By.values().length);
    addTo(places, By.ALL, "", Instant.MIN, document.key());
    addTo(places, By.STATE, fields.state(), Instant.MIN, document.key());
    addTo(places, By.AGENCY, fields.agency(), Instant.MIN, document.key());
    addTo(places, By.REQUESTER, fields.requester(), Instant.MIN, document.key());
    Instant due = fields.due();
    addTo(places, By.DUE, due == null ? null : "", due == null ? Instant.MIN : due, document.key());
    return places;
  }

  private static void addTo(
      List<IndexPlace> places, By by, @Nullable String value, Instant due, DocumentKey document) {
    if (value != null) {
      places.add(new IndexPlace(new ListKey(document.type(), by, value), due, document.id()));
    }
  }

  /** Orders the places of one list. */
  @Override
  public int compareTo(IndexPlace other) {
    int byDue = due.compareTo(other.due);
    return byDue != 0 ? byDue : id.compareTo(other.id);
  }
}
