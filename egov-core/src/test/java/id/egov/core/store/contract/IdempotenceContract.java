package id.egov.core.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.DocumentFields;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Promise 4: a commit that landed is applied once, however often it is sent. */
public abstract class IdempotenceContract extends ContractCase {

  IdempotenceContract(StoreContract contract) {
    super(contract);
  }

  private Commit booking() {
    return decision()
        .create(ANN, "ann", DocumentFields.NONE)
        .add(claim(HALL, 8, 10, ANN))
        .seen(store.timeline(HALL, ALWAYS))
        .event(event("booked"))
        .build();
  }

  @Test
  public void theSameCommitAgainChangesNothingAndGetsTheFirstResult() {
    Commit commit = booking();
    CommitResult first = store.commit(commit);
    committed(first);
    State after = state();
    assertEquals(first, store.commit(commit));
    assertEquals(after, state());
  }

  @Test
  public void theSameCommitAgainChangesNothingAfterOthersHaveChangedTheState() {
    Commit commit = booking();
    long version = land(commit);
    land(decision().delete(ANN, version).remove(claim(HALL, 8, 10, ANN)));
    land(decision().add(claim(HALL, 9, 11, BEN)));
    State after = state();
    assertEquals(new CommitResult.Committed(commit.id(), version), store.commit(commit));
    assertEquals(after, state());
  }

  @Test
  public void eventsAloneAreAppendedOnce() {
    Commit commit = decision().event(event("only")).build();
    CommitResult first = store.commit(commit);
    assertEquals(first, store.commit(commit));
    assertEquals(1, state().events().size());
  }

  @Test
  public void anotherCommitUnderAnIdThatHasLandedChangesNothing() {
    Commit commit = booking();
    CommitResult first = store.commit(commit);
    State after = state();
    assertEquals(
        first, store.commit(Commit.builder(commit.id()).add(claim(MAYOR, 8, 10, ANN)).build()));
    assertEquals(after, state());
  }

  @Test
  public void theIdOfARefusedCommitMayBeUsedAgain() {
    Claim held = claim(HALL, 9, 11, BEN);
    land(decision().add(held));
    Commit overlapping = decision().add(claim(HALL, 8, 10, ANN)).event(event("x")).build();
    CommitResult refused = store.commit(overlapping);
    assertEquals(CommitResult.Overlap.class, refused.getClass());
    assertEquals(refused, store.commit(overlapping));
    land(decision().remove(held));
    land(overlapping);
    assertEquals(1, state().events().size());
  }

  @Test
  public void theIdOfAStaleCommitMayBeUsedAgain() {
    CommitId id = new CommitId("again");
    long version = create(ANN);
    stale(Commit.builder(id).put(ANN, version + 1, "wrong", DocumentFields.NONE));
    long landed = land(Commit.builder(id).put(ANN, version, "right", DocumentFields.NONE));
    assertEquals(landed, store.document(ANN).orElseThrow().version());
  }

  @Test
  public void theSameCommitFromSeveralThreadsAtOnceLandsOnce() {
    int rounds = Math.max(10, contract.rounds() / 10);
    for (int round = 0; round < rounds; round++) {
      Commit.Builder commit = decision().event(event("once"));
      switch (round % 3) {
        case 0 -> commit.add(claim(HALL, round, round + 1, ANN));
        case 1 -> commit.seen(store.timeline(HALL, ALWAYS));
        default -> commit.create(booking("b" + round), "once", DocumentFields.NONE);
      }
      Commit same = commit.build();
      List<CommitResult> results = Crew.run(4, thread -> store.commit(same));
      committed(results.get(0));
      assertEquals(1, new HashSet<>(results).size(), "all get the first result: " + results);
    }
    assertEquals(rounds, state().events().size());
  }
}
