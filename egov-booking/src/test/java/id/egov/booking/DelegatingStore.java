package id.egov.booking;

import id.egov.core.store.Commit;
import id.egov.core.store.CommitResult;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.DocumentPage;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.EventCursor;
import id.egov.core.store.EventPage;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import java.util.List;
import java.util.Optional;

/** A real store with one thing changed by whoever implements this. */
interface DelegatingStore extends Store {

  Store store();

  @Override
  default CommitResult commit(Commit commit) {
    return store().commit(commit);
  }

  @Override
  default List<Timeline> timelines(List<ResourceId> resources, TimeSlot window) {
    return store().timelines(resources, window);
  }

  @Override
  default Optional<Document> document(DocumentKey key) {
    return store().document(key);
  }

  @Override
  default DocumentPage documents(DocumentQuery query) {
    return store().documents(query);
  }

  @Override
  default EventPage events(EventCursor after, int limit) {
    return store().events(after, limit);
  }
}
