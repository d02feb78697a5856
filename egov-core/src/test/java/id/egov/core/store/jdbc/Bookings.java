package id.egov.core.store.jdbc;

import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.Event;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;

/** Commits as a booking of rooms makes them. */
final class Bookings {

  static final ResourceId HALL = room("hall");
  static final TimeSlot ALWAYS = TimeSlot.parse("0001-01-01T00:00:00Z/9999-12-31T23:59:59.999Z");

  private static final Instant MIDNIGHT = Instant.parse("2026-11-23T00:00:00Z");

  private Bookings() {}

  static JdbcStore store(TestDatabase database) {
    return store(database, JdbcStoreContract.TENANT);
  }

  static JdbcStore store(TestDatabase database, String tenant) {
    return JdbcStore.builder(database.dataSource(), tenant, JdbcStoreContract.CLOCK).build();
  }

  static ResourceId room(String id) {
    return new ResourceId("room", id);
  }

  static DocumentKey key(String id) {
    return new DocumentKey("booking", id);
  }

  /** A slot between two hours of one day; hours may be negative or beyond 24. */
  static TimeSlot hours(int from, int to) {
    return TimeSlot.of(MIDNIGHT.plus(Duration.ofHours(from)), Duration.ofHours(to - from));
  }

  static Claim claim(String id, ResourceId room, int from, int to) {
    return Claim.exclusive(room, hours(from, to), key(id));
  }

  /** A new document, its claim and its event, in a commit that has the name of the document. */
  static Commit book(String id, ResourceId room, int from, int to) {
    return Commit.builder(new CommitId(id))
        .create(key(id), "{\"id\":\"" + id + "\"}", DocumentFields.NONE)
        .add(claim(id, room, from, to))
        .event(new Event("booked", key(id), id))
        .build();
  }
}
