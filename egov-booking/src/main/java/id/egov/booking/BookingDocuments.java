package id.egov.booking;

import id.egov.core.json.JsonCodec;
import id.egov.core.store.Commit;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentKey;
import org.jspecify.annotations.Nullable;

/** How bookings are kept in a store: one document, one claim for each smallest part, one event. */
final class BookingDocuments {

  private final JsonCodec codec;

  BookingDocuments(JsonCodec codec) {
    this.codec = codec;
  }

  Booking read(Document document) {
    return codec.read(document.body(), Booking.class).withVersion(document.version());
  }

  /**
   * The commit that turns one state of a booking into the next.
   *
   * @param before the booking as it was read, or null for a new one
   * @param after the booking as it shall be
   */
  Commit commit(String event, @Nullable Booking before, Booking after) {
    DocumentKey key = after.id().document();
    long expected = before == null ? Document.ABSENT : before.version();
    String body = codec.write(after.withVersion(expected));
    DocumentFields fields =
        new DocumentFields(
            after.state().name(), after.request().agency(), after.request().requester(), null);
    Commit.Builder commit = Commit.builder(event, key, expected, body, fields);
    if (before != null) {
      commit.remove(before.claims(key));
    }
    return commit.add(after.claims(key)).build();
  }
}
