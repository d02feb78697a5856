package id.egov.booking;

import id.egov.core.json.JsonCodec;
import id.egov.core.reason.Reason;
import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.Event;
import id.egov.core.store.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How bookings are kept in a store: a document, claims of what they take, and an event each. */
final class BookingDocuments {

  private static final String EVENT_PREFIX = "booking-";

  private final JsonCodec codec;

  private final ClosedTime closedTime;

  BookingDocuments(JsonCodec codec, ClosedTime closedTime) {
    this.codec = codec;
    this.closedTime = closedTime;
  }

  Booking read(Document document) {
    return codec.read(document.body(), Booking.class).withVersion(document.version());
  }

  /** A change of a booking, or empty if it tells of something else. */
  Optional<BookingEvent> read(StoredEvent stored) {
    Event event = stored.event();
    return event.subject().type().equals(BookingId.DOCUMENT_TYPE)
            && event.type().startsWith(EVENT_PREFIX)
            && !event.type().equals(RefusedRequest.EVENT_TYPE)
        ? Optional.of(codec.read(event.payload(), BookingEvent.class).withVersion(stored.version()))
        : Optional.empty();
  }

  /** A refused request, or empty if the event tells of something else. */
  Optional<RefusedRequest> readRefused(StoredEvent stored) {
    return stored.event().type().equals(RefusedRequest.EVENT_TYPE)
        ? Optional.of(codec.read(stored.event().payload(), RefusedRequest.class))
        : Optional.empty();
  }

  /**
   * The commit that makes changes, all or none.
   *
   * @param changes the first one is what was asked for, the others are its consequences
   */
  Commit commit(Asker asker, Instant now, List<BookingChange> changes, Limits limits) {
    BookingChange first = changes.get(0);
    Commit.Builder commit =
        Commit.builder(
            CommitId.ofDecision(
                first.command().eventType(),
                first.after().id().document(),
                expected(first),
                body(first)));
    add(commit, asker, now, changes, limits);
    return commit.build();
  }

  /** The commit that exchanges the places of two bookings, both or none. */
  Commit swap(Asker asker, Instant now, List<BookingChange> changes, Limits limits) {
    BookingChange first = changes.get(0);
    Commit.Builder commit =
        Commit.builder(
            CommitId.ofDecision(
                "booking-swap",
                first.after().id().document(),
                expected(first),
                body(first) + body(changes.get(1))));
    add(commit, asker, now, changes, limits);
    return commit.build();
  }

  /** Adds changes to a commit that makes others too. */
  void add(
      Commit.Builder commit, Asker asker, Instant now, List<BookingChange> changes, Limits limits) {
    changes.forEach(change -> add(commit, asker, now, change));
    commit.add(closedTime.inherited(changes));
    limits.addTo(commit);
  }

  Closure readClosure(Document document) {
    return codec.read(document.body(), Closure.class).withVersion(document.version());
  }

  /** A change of a closure, or empty if the event tells of something else. */
  Optional<Closure> readClosure(StoredEvent stored) {
    return stored.event().subject().type().equals(ClosureId.DOCUMENT_TYPE)
        ? Optional.of(
            codec.read(stored.event().payload(), Closure.class).withVersion(stored.version()))
        : Optional.empty();
  }

  /**
   * The commit that changes a closure.
   *
   * @param taken what it closes
   * @param given what it opens
   * @param changes what it does to bookings
   */
  Commit commit(
      String event,
      Closure closure,
      List<Claim> taken,
      List<Claim> given,
      Asker asker,
      Instant now,
      List<BookingChange> changes,
      Limits limits) {
    Commit.Builder commit =
        Commit.builder(
                event,
                closure.id().document(),
                closure.version(),
                codec.write(closure),
                new DocumentFields(
                    closure.lifted() ? "LIFTED" : "CLOSED", null, asker.actor().id(), null))
            .remove(given)
            .add(taken);
    add(commit, asker, now, changes, limits);
    return commit.build();
  }

  private void add(Commit.Builder commit, Asker asker, Instant now, BookingChange change) {
    Booking before = change.before();
    Booking after = change.after();
    DocumentKey key = after.id().document();
    long expected = expected(change);
    DocumentFields fields =
        new DocumentFields(
            after.state().name(),
            after.request().agency(),
            after.request().requester(),
            after.milestones().due());
    commit.put(key, expected, body(change), fields);
    // What stays as it is makes nobody else's decision stale.
    if (before == null || !before.claimed().equals(after.claimed())) {
      if (before != null) {
        commit.remove(before.claims(key));
      }
      commit.add(after.claims(key));
    }
    BookingEvent event =
        new BookingEvent(
            change.command(),
            now,
            asker.actor().id(),
            after.withVersion(expected),
            before,
            change.alternatives());
    commit.event(new Event(change.command().eventType(), key, codec.write(event)));
  }

  private static long expected(BookingChange change) {
    return change.before() == null ? Document.ABSENT : change.before().version();
  }

  private String body(BookingChange change) {
    return codec.write(change.after().withVersion(expected(change)));
  }

  /** The commit that only remembers that a request was refused. */
  Commit refused(BookingRequest request, Instant now, List<Reason> reasons) {
    RefusedRequest refused =
        new RefusedRequest(
            request.id(),
            now,
            request.rooms(),
            request.agency(),
            request.slot(),
            reasons.stream().map(Reason::code).toList());
    DocumentKey key = request.id().document();
    String payload = codec.write(refused);
    return Commit.builder(
            CommitId.ofDecision(RefusedRequest.EVENT_TYPE, key, Document.ABSENT, payload))
        .event(new Event(RefusedRequest.EVENT_TYPE, key, payload))
        .build();
  }
}
