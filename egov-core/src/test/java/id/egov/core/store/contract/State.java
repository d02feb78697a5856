package id.egov.core.store.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.egov.core.store.Document;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentPage;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.EventCursor;
import id.egov.core.store.EventPage;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.store.StoredEvent;
import id.egov.core.store.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * What a store holds: some timelines, the bookings and all events. Two stores that answer alike
 * have equal ones.
 */
record State(List<Timeline> timelines, List<Document> documents, List<StoredEvent> events) {

  static State of(Store store, ResourceId... resources) {
    return new State(
        store.timelines(List.of(resources), ContractCase.ALWAYS),
        documents(store, "booking", new DocumentFilter.All(), 100),
        events(store, EventCursor.START, 100));
  }

  /** Every document that a query finds, read in pages. */
  static List<Document> documents(Store store, String type, DocumentFilter filter, int limit) {
    List<Document> all = new ArrayList<>();
    DocumentQuery query = DocumentQuery.first(type, filter, limit);
    while (true) {
      DocumentPage page = store.documents(query);
      assertTrue(page.documents().size() <= limit, "a page is no longer than its limit");
      all.addAll(page.documents());
      String next = page.next();
      if (next == null) {
        return all;
      }
      query = query.after(next);
    }
  }

  /** Every event after a cursor, read in pages. */
  static List<StoredEvent> events(Store store, EventCursor after, int limit) {
    List<StoredEvent> all = new ArrayList<>();
    EventPage page = store.events(after, limit);
    while (!page.events().isEmpty()) {
      assertTrue(page.events().size() <= limit, "a page is no longer than its limit");
      all.addAll(page.events());
      page = store.events(page.next(), limit);
    }
    return all;
  }
}
