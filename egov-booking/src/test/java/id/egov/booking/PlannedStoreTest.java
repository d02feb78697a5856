package id.egov.booking;

import static id.egov.booking.Fixtures.hours;
import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.EventCursor;
import id.egov.core.store.MemoryStore;
import id.egov.core.store.ResourceId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannedStoreTest {

  private static final ResourceId ROOM = ResourceId.parse("room:a");
  private static final ResourceId OTHER = ResourceId.parse("room:b");
  private static final DocumentKey ONE = DocumentKey.parse("booking:1");
  private static final DocumentKey TWO = DocumentKey.parse("booking:2");

  private final MemoryStore store = new MemoryStore();

  private List<Claim> claims(PlannedStore plan, ResourceId resource, int from, int until) {
    return plan.timeline(resource, hours(from, until)).claims();
  }

  @Test
  void whatIsPlannedIsReadAndNothingLands() {
    Claim first = Claim.exclusive(ROOM, hours(9, 10), ONE);
    Claim far = Claim.exclusive(ROOM, hours(30, 31), ONE);
    Claim other = Claim.exclusive(OTHER, hours(9, 10), TWO);
    Commit commit =
        Commit.builder(new CommitId("1"))
            .create(ONE, "{}", DocumentFields.NONE)
            .add(List.of(first, far, other))
            .build();
    store.commit(commit);
    PlannedStore plan = new PlannedStore(store, List.of(ROOM), hours(0, 24));
    assertThat(claims(plan, ROOM, 8, 12)).containsExactly(first);
    assertThat(claims(plan, ROOM, 10, 12)).isEmpty();
    assertThat(claims(plan, ROOM, 8, 40)).containsExactly(first, far);
    assertThat(claims(plan, OTHER, 8, 12)).containsExactly(other);

    PlannedStore.State before = plan.state();
    Claim later = Claim.exclusive(ROOM, hours(11, 12), ONE);
    Claim earlier = Claim.exclusive(ROOM, hours(8, 9), TWO);
    plan.giveUp(ONE);
    plan.take(List.of(later, earlier));
    assertThat(claims(plan, ROOM, 8, 40)).containsExactly(earlier, later);
    assertThat(claims(plan, ROOM, 9, 11)).isEmpty();
    plan.giveUp(ONE);
    assertThat(claims(plan, ROOM, 8, 12)).containsExactly(earlier);
    plan.state(before);
    assertThat(claims(plan, ROOM, 8, 12)).containsExactly(first);

    assertThat(plan.commit(commit)).isInstanceOf(CommitResult.Stale.class);
    DocumentQuery all = DocumentQuery.first("booking", new DocumentFilter.All(), 10);
    assertThat(plan.documents(all)).isEqualTo(store.documents(all));
    assertThat(plan.document(ONE)).isEqualTo(store.document(ONE));
    assertThat(plan.events(EventCursor.START, 10)).isEqualTo(store.events(EventCursor.START, 10));
  }
}
