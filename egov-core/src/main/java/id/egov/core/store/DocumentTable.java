package id.egov.core.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * The documents of a store and the index to find them. Reads take no lock; a commit holds the locks
 * of its documents from the check of their versions to the change.
 */
final class DocumentTable {

  // Documents come and go, so they share a fixed number of locks instead of having one each.
  private static final int STRIPES = 256;

  private final List<ReentrantLock> stripes =
      IntStream.range(0, STRIPES).mapToObj(i -> new ReentrantLock()).toList();
  private final Map<DocumentKey, Document> documents = new ConcurrentHashMap<>();
  private final DocumentIndex index = new DocumentIndex();

  Optional<Document> get(DocumentKey key) {
    return Optional.ofNullable(documents.get(key));
  }

  /** Adds the locks of some documents, in the order that all commits keep. */
  void addLocks(List<DocumentChange> changes, LockSet locks) {
    if (changes.size() == 1) {
      locks.add(stripes.get(stripe(changes.get(0))));
      return;
    }
    BitSet needed = new BitSet(STRIPES);
    for (DocumentChange change : changes) {
      needed.set(stripe(change));
    }
    needed.stream().forEach(stripe -> locks.add(stripes.get(stripe)));
  }

  private static int stripe(DocumentChange change) {
    return Math.floorMod(change.key().hashCode(), STRIPES);
  }

  /** The documents that no longer have the version that the decision saw. */
  List<StalePart> stale(List<DocumentChange> changes) {
    List<StalePart> stale = new ArrayList<>();
    for (DocumentChange change : changes) {
      Document document = documents.get(change.key());
      long actual = document == null ? Document.ABSENT : document.version();
      if (actual != change.expectedVersion()) {
        stale.add(new StalePart.OfDocument(change.key(), change.expectedVersion(), actual));
      }
    }
    return stale;
  }

  void apply(DocumentChange change, long version) {
    if (change instanceof DocumentChange.Put put) {
      write(new Document(put.key(), version, put.body(), put.fields()));
    } else {
      Document old = Objects.requireNonNull(documents.remove(change.key()));
      index.leave(old, null);
    }
  }

  private void write(Document document) {
    Document old = documents.get(document.key());
    // A place that the document keeps stays in the index all the time, so that a page that is read
    // meanwhile does not miss the document.
    index.enter(document, old);
    documents.put(document.key(), document);
    if (old != null) {
      index.leave(old, document);
    }
  }

  DocumentPage page(DocumentQuery query) {
    IndexPlace.ListKey list = IndexPlace.ListKey.of(query);
    IndexPlace start = start(query, list);
    Instant end =
        query.filter() instanceof DocumentFilter.DueBefore before
            ? before.endExclusive()
            : Instant.MAX;
    List<Document> page = new ArrayList<>();
    IndexPlace last = start;
    for (IndexPlace place : index.after(start)) {
      if (!place.due().isBefore(end)) {
        break;
      }
      Document document = documents.get(new DocumentKey(list.type(), place.id()));
      // The document may have left this place since the index was read.
      if (document == null || !IndexPlace.of(document).contains(place)) {
        continue;
      }
      if (page.size() == query.limit()) {
        return new DocumentPage(page, cursor(last).text());
      }
      page.add(document);
      last = place;
    }
    return new DocumentPage(page, null);
  }

  /** The place after which the page begins. */
  private static IndexPlace start(DocumentQuery query, IndexPlace.ListKey list) {
    String after = query.after();
    if (after == null) {
      return new IndexPlace(list, Instant.MIN, "");
    }
    DocumentCursor cursor = DocumentCursor.parse(after, list.by() == IndexPlace.By.DUE);
    return new IndexPlace(list, Objects.requireNonNullElse(cursor.due(), Instant.MIN), cursor.id());
  }

  private static DocumentCursor cursor(IndexPlace last) {
    return new DocumentCursor(last.list().by() == IndexPlace.By.DUE ? last.due() : null, last.id());
  }
}
