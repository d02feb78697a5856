package id.egov.booking;

import id.egov.core.json.JsonCodec;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.Event;
import id.egov.core.store.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the waitlist is kept in a store: a document for each entry, in line while it waits. */
final class WaitlistDocuments {

  /** Everybody who waits, in their order. */
  static final DocumentFilter LINE =
      new DocumentFilter.DueBefore(Instant.parse("9999-12-31T23:59:59.999Z"));

  private static final Duration CENTURIES = Duration.ofDays(700 * 365);
  private static final int UNDEFINED = 10;

  private final JsonCodec codec;

  WaitlistDocuments(JsonCodec codec) {
    this.codec = codec;
  }

  static DocumentKey key(BookingId id) {
    return new DocumentKey(WaitlistEntry.DOCUMENT_TYPE, id.value());
  }

  WaitlistEntry read(Document document) {
    return codec.read(document.body(), WaitlistEntry.class).withVersion(document.version());
  }

  /** A change of an entry, or empty if it tells of something else. */
  Optional<WaitlistEvent> read(StoredEvent stored) {
    Event event = stored.event();
    return event.subject().type().equals(WaitlistEntry.DOCUMENT_TYPE)
        ? Optional.of(
            codec.read(event.payload(), WaitlistEvent.class).withVersion(stored.version()))
        : Optional.empty();
  }

  /** Names the decision to change an entry. */
  CommitId decision(WaitlistEvent event) {
    return CommitId.ofDecision(
        event.move().eventType(),
        key(event.entry().id()),
        event.entry().version(),
        codec.write(event));
  }

  /**
   * Writes an entry.
   *
   * @param event what is done to it; the entry in it has the version that it replaces
   */
  void add(Commit.Builder commit, WaitlistEvent event) {
    WaitlistEntry entry = event.entry();
    DocumentKey key = key(entry.id());
    DocumentFields fields =
        new DocumentFields(
            entry.state().name(),
            entry.request().agency(),
            entry.request().requester(),
            place(entry));
    commit.put(key, entry.version(), codec.write(entry), fields);
    commit.event(new Event(event.move().eventType(), key, codec.write(event)));
  }

  /**
   * Where an entry stands in line, or null if it no longer does. Stores show documents in the order
   * of one instant; so each priority has centuries of its own, and in them age decides.
   */
  private static @Nullable Instant place(WaitlistEntry entry) {
    if (entry.state() != WaitlistState.WAITING) {
      return null;
    }
    int priority = entry.request().priority();
    return entry.since().plus(CENTURIES.multipliedBy(priority == 0 ? UNDEFINED - 1 : priority - 1));
  }
}
