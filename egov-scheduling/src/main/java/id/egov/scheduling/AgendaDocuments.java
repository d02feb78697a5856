package id.egov.scheduling;

import id.egov.core.json.JsonCodec;
import id.egov.core.store.Commit;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.Store;
import id.egov.core.store.Timeline;
import id.egov.scheduling.item.AgendaItemId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How entries are kept in a store: one document, one claim for each that is needed, one event. */
final class AgendaDocuments {

  private final Store store;
  private final JsonCodec codec;

  AgendaDocuments(Store store, JsonCodec codec) {
    this.store = store;
    this.codec = codec;
  }

  /** The entry under a key, or empty if there is none or the key is of something else. */
  Optional<AgendaEntry> find(DocumentKey key) {
    return key.type().equals(AgendaItemId.DOCUMENT_TYPE)
        ? store.document(key).map(this::read)
        : Optional.empty();
  }

  private AgendaEntry read(Document document) {
    return codec.read(document.body(), AgendaEntry.class).withVersion(document.version());
  }

  /**
   * The commit that turns one state of an entry into the next.
   *
   * @param before the entry as it was read, or null for a new one
   * @param after the entry as it shall be
   * @param seen the timelines that must not have changed
   */
  Commit commit(
      String event, @Nullable AgendaEntry before, AgendaEntry after, List<Timeline> seen) {
    long expected = before == null ? Document.ABSENT : before.version();
    DocumentFields fields =
        new DocumentFields(after.state().name(), after.item().organiser(), null, null);
    Commit.Builder commit =
        Commit.builder(
            event,
            after.id().document(),
            expected,
            codec.write(after.withVersion(expected)),
            fields);
    if (before != null) {
      commit.remove(before.claims());
    }
    seen.forEach(commit::seen);
    return commit.add(after.claims()).build();
  }
}
