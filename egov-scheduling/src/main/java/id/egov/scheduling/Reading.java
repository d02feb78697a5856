package id.egov.scheduling;

import id.egov.core.store.Claim;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.DocumentPage;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.StoredEvent;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaEvent;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.people.OfficialId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows somebody the items that they may see, as if there were no others. */
final class Reading {

  /** How many are looked at together for whether one of them is shown. */
  private static final int AT_ONCE = 100;

  private final AgendaEngine engine;
  private final Asker asker;

  Reading(AgendaEngine engine, Asker asker) {
    this.engine = engine;
    this.asker = asker;
  }

  Optional<AgendaEntry> find(AgendaItemId id) {
    return engine.find(id).filter(this::reaches);
  }

  private boolean reaches(AgendaEntry entry) {
    return engine.reaches(asker, entry);
  }

  /**
   * What an event tells, if what was, what became of it then and what it is now may be seen: what
   * was not secret then may be now.
   */
  Optional<AgendaEvent> event(StoredEvent stored) {
    return engine
        .documents()
        .read(stored)
        .filter(event -> reaches(event.after()))
        .filter(event -> event.before() == null || reaches(event.before()))
        .filter(event -> asker.reachesAll() || find(event.after().id()).isPresent());
  }

  /**
   * A page that is full unless it is the last. Neither its end nor its cursor, which has the name
   * of an item in it, depends on what is not shown: a full page ends with an item that is.
   */
  AgendaPage page(DocumentFilter filter, @Nullable String after, int limit) {
    if (asker.reachesAll()) {
      DocumentPage page = read(filter, after, limit);
      return new AgendaPage(shown(page.documents()), page.next());
    }
    List<AgendaEntry> shown = new ArrayList<>();
    String cursor = after;
    do {
      DocumentPage page = upTo(limit - shown.size(), filter, cursor);
      shown.addAll(shown(page.documents()));
      cursor = page.next();
    } while (cursor != null && shown.size() < limit);
    return new AgendaPage(shown, cursor != null && isMore(filter, cursor) ? cursor : null);
  }

  private DocumentPage read(DocumentFilter filter, @Nullable String after, int limit) {
    return engine
        .store()
        .documents(new DocumentQuery(AgendaItemId.DOCUMENT_TYPE, filter, after, limit));
  }

  private List<AgendaEntry> shown(List<Document> documents) {
    return documents.stream().map(engine.documents()::read).filter(this::reaches).toList();
  }

  /** The next documents, up to the last of so many that are shown if there are so many. */
  private DocumentPage upTo(int missing, DocumentFilter filter, @Nullable String after) {
    DocumentPage page = read(filter, after, Math.max(missing, AT_ONCE));
    List<Document> documents = page.documents();
    int found = 0;
    for (int i = 0; i < documents.size(); i++) {
      found += shown(documents.subList(i, i + 1)).size();
      if (found == missing) {
        return i + 1 == documents.size() ? page : read(filter, after, i + 1);
      }
    }
    return page;
  }

  private boolean isMore(DocumentFilter filter, String after) {
    String cursor = after;
    do {
      DocumentPage page = read(filter, cursor, AT_ONCE);
      if (!shown(page.documents()).isEmpty()) {
        return true;
      }
      cursor = page.next();
    } while (cursor != null);
    return false;
  }

  List<AgendaEntry> agenda(OfficialId official, TimeSlot window) {
    List<DocumentKey> holders =
        engine.store().timeline(AgendaClaims.agenda(official), window).claims().stream()
            .map(Claim::holder)
            .toList();
    return engine.documents().find(holders).stream()
        // An entry may have been moved or called off since the timeline was read.
        .filter(entry -> entry.state().dated() && entry.item().slot().overlaps(window))
        .filter(
            entry ->
                entry.invitation(official).filter(one -> one.reply().stillInvited()).isPresent())
        .filter(this::reaches)
        .sorted(
            Comparator.<AgendaEntry, TimeSlot>comparing(entry -> entry.item().slot())
                .thenComparing(AgendaEntry::id))
        .toList();
  }
}
