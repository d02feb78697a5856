package id.egov.booking;

import id.egov.core.json.JsonCodec;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.Event;
import id.egov.core.store.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** How series are kept in a store: a document that names the bookings of its dates. */
final class SeriesDocuments {

  private static final String EVENT_PREFIX = "series-";

  private final JsonCodec codec;

  SeriesDocuments(JsonCodec codec) {
    this.codec = codec;
  }

  /** A series without its bookings. */
  Series read(Document document) {
    Series series = codec.read(document.body(), Series.class);
    return series.with(series.dates(), document.version());
  }

  /** A series with its bookings: its version is the latest of all. */
  Optional<Series> find(BookingEngine engine, SeriesId id) {
    return engine.store().document(id.document()).map(this::read).map(one -> join(engine, one));
  }

  private static Series join(BookingEngine engine, Series series) {
    List<SeriesDate> dates = withBookings(engine, series.dates());
    long version = series.version();
    for (SeriesDate date : dates) {
      version = date.booking() == null ? version : Math.max(version, date.booking().version());
    }
    return series.with(dates, version);
  }

  /** The dates with their bookings as they stand. */
  static List<SeriesDate> withBookings(BookingEngine engine, List<SeriesDate> dates) {
    Map<DocumentKey, Booking> bookings =
        engine.find(
            dates.stream()
                .map(SeriesDate::bookingId)
                .filter(Objects::nonNull)
                .map(BookingId::document)
                .collect(Collectors.toSet()));
    return dates.stream()
        .map(
            date ->
                date.bookingId() == null
                    ? date
                    : date.with(bookings.get(date.bookingId().document())))
        .toList();
  }

  /** A change of a series, or empty if the event tells of something else. */
  Optional<SeriesEvent> read(StoredEvent stored) {
    Event event = stored.event();
    if (!event.subject().type().equals(SeriesId.DOCUMENT_TYPE)
        || !event.type().startsWith(EVENT_PREFIX)) {
      return Optional.empty();
    }
    SeriesEvent read = codec.read(event.payload(), SeriesEvent.class);
    return Optional.of(
        new SeriesEvent(
            read.command(), read.at(), read.actor(), read.series().stored(stored.version())));
  }

  /**
   * What one command does to one series.
   *
   * @param expected the version of its document, {@link Document#ABSENT} for a new one
   * @param window how far ahead can be booked, which says when it can be extended
   */
  record Change(SeriesCommand command, Series after, long expected, Duration window) {}

  /** The commit of what was staged and of the changes; the first one is what was asked for. */
  Commit commit(Asker asker, Instant now, StagedStore staged, List<Change> changes) {
    Change first = changes.get(0);
    StringBuilder bodies = new StringBuilder(staged.bodies());
    changes.forEach(change -> bodies.append(body(change)));
    Commit.Builder commit =
        Commit.builder(
            CommitId.ofDecision(
                first.command().eventType(),
                first.after().id().document(),
                first.expected(),
                bodies.toString()));
    staged.addTo(commit);
    for (Change change : changes) {
      DocumentKey key = change.after().id().document();
      commit.put(key, change.expected(), body(change), fields(change));
      SeriesEvent event =
          new SeriesEvent(
              change.command(), now, asker.actor().id(), change.after().stored(change.expected()));
      commit.event(new Event(change.command().eventType(), key, codec.write(event)));
    }
    return commit.build();
  }

  private String body(Change change) {
    return codec.write(change.after().stored(change.expected()));
  }

  private static DocumentFields fields(Change change) {
    Series after = change.after();
    Instant open = after.openFrom();
    BookingRequest template = after.plan().template();
    return new DocumentFields(
        after.state().name(),
        template.agency(),
        template.requester(),
        open == null ? null : after.plan().slot(open).endExclusive().minus(change.window()));
  }
}
