package id.egov.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.time.TimeSlot;
import java.util.List;
import org.junit.jupiter.api.Test;

class DryRunStoreTest {

  private static final ResourceId ROOM = new ResourceId("room", "a");
  private static final DocumentKey BOOKING = new DocumentKey("booking", "1");
  private static final TimeSlot SLOT = TimeSlot.ofEpochMillis(0, 10);

  private final MemoryStore store = new MemoryStore();
  private final DryRunStore dryRun = new DryRunStore(store);

  private static Commit booking(String id, long expectedVersion) {
    return Commit.builder(new CommitId(id))
        .put(BOOKING, expectedVersion, "{}", DocumentFields.NONE)
        .add(Claim.exclusive(ROOM, SLOT, BOOKING))
        .event(new Event("booked", BOOKING, "{}"))
        .build();
  }

  @Test
  void nothingLands() {
    assertThat(dryRun.commit(booking("1", Document.ABSENT)))
        .isEqualTo(new CommitResult.Committed(new CommitId("1"), 1));
    assertThat(store.document(BOOKING)).isEmpty();
    assertThat(dryRun.document(BOOKING)).isEmpty();
    assertThat(dryRun.timeline(ROOM, SLOT).claims()).isEmpty();
    assertThat(dryRun.events(EventCursor.START, 10).events()).isEmpty();
  }

  @Test
  void whatTheStoreHasIsRead() {
    store.commit(booking("1", Document.ABSENT));
    assertThat(dryRun.document(BOOKING)).isEqualTo(store.document(BOOKING));
    assertThat(dryRun.timelines(List.of(ROOM), SLOT))
        .isEqualTo(store.timelines(List.of(ROOM), SLOT));
    DocumentQuery all = DocumentQuery.first("booking", new DocumentFilter.All(), 10);
    assertThat(dryRun.documents(all)).isEqualTo(store.documents(all));
    assertThat(dryRun.events(EventCursor.START, 10)).isEqualTo(store.events(EventCursor.START, 10));
    assertThat(dryRun.watch(List.of(ROOM)).occupancy(new long[] {1}, SLOT).isFree(0, 0, 10))
        .isFalse();
    assertThat(dryRun.commit(booking("2", 1))).isInstanceOf(CommitResult.Overlap.class);
    assertThat(dryRun.commit(booking("3", Document.ABSENT))).isInstanceOf(CommitResult.Stale.class);
  }

  @Test
  void aCommitThatOnlyTellsSomethingIsAnsweredToo() {
    Commit tells =
        Commit.builder(new CommitId("t")).event(new Event("told", BOOKING, "{}")).build();
    assertThat(dryRun.commit(tells)).isEqualTo(new CommitResult.Committed(new CommitId("t"), 1));
    Commit seen = Commit.builder(new CommitId("s")).seen(store.timeline(ROOM, SLOT)).build();
    assertThat(dryRun.commit(seen)).isInstanceOf(CommitResult.Committed.class);
  }
}
