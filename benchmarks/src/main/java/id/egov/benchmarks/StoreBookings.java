package id.egov.benchmarks;

import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.time.TimeSlot;
import java.util.Arrays;
import java.util.List;

/**
 * Bookings as the booking service keeps them: a claim, a document and an event for each.
 *
 * @param store where
 * @param closing what is to be done at the end
 */
record StoreBookings(Store store, Runnable closing) implements BookingTable {

  @Override
  public boolean book(String room, long start, long end, long number) {
    DocumentKey key = new DocumentKey("booking", "b" + number);
    String agency = "dinas-" + number % 40;
    String body =
        """
        {"id":"%s","room":"%s","slot":[%s,%s],"title":"Rapat koordinasi %s","agency":"%s","people":12,"state":"confirmed"}"""
            .formatted(key.id(), room, start, end, number, agency);
    DocumentFields fields = new DocumentFields("confirmed", null, agency, null);
    Claim claim = Claim.exclusive(id(room), TimeSlot.ofEpochMillis(start, end), key);
    Commit commit =
        Commit.builder("booking-confirmed", key, Document.ABSENT, body, fields).add(claim).build();
    return store.commit(commit) instanceof CommitResult.Committed;
  }

  @Override
  public void fill(String room, long[] starts, long length) {
    DocumentKey holder = new DocumentKey("booking", room);
    List<Claim> claims =
        Arrays.stream(starts)
            .mapToObj(start -> TimeSlot.ofEpochMillis(start, start + length))
            .map(slot -> Claim.exclusive(id(room), slot, holder))
            .toList();
    CommitId id = new CommitId("fill " + room);
    if (!(store.commit(Commit.builder(id).add(claims).build()) instanceof CommitResult.Committed)) {
      throw new IllegalStateException(room + " is taken");
    }
  }

  @Override
  public int read(List<String> rooms, long start, long end) {
    return store
        .timelines(
            rooms.stream().map(StoreBookings::id).toList(), TimeSlot.ofEpochMillis(start, end))
        .stream()
        .mapToInt(timeline -> timeline.claims().size())
        .sum();
  }

  private static ResourceId id(String room) {
    return new ResourceId("room", room);
  }

  @Override
  public void close() {
    closing.run();
  }
}
