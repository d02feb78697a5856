package id.egov.core.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.egov.core.store.Commit;
import id.egov.core.store.CommitResult;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.StoredEvent;
import id.egov.core.store.Timeline;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise 1: all of a commit lands, or nothing, whatever it is refused for. */
public abstract class AllOrNothingContract extends ContractCase {

  private static final DocumentFields NEW = new DocumentFields("new", null, null, null);

  private long annVersion;
  private long benVersion;

  AllOrNothingContract(StoreContract contract) {
    super(contract);
  }

  /** Two bookings: Ann's in the hall, Ben's with the mayor and three projectors of four. */
  @Override
  @BeforeEach
  public void open() {
    super.open();
    annVersion =
        land(
            decision()
                .create(ANN, "ann", DocumentFields.NONE)
                .add(claim(HALL, 8, 10, ANN))
                .event(event("ann booked")));
    benVersion =
        land(
            decision()
                .create(BEN, "ben", DocumentFields.NONE)
                .capacity(PROJECTORS, 4)
                .add(claim(PROJECTORS, 8, 12, 3, BEN))
                .add(claim(MAYOR, 8, 9, BEN))
                .event(event("ben booked")));
  }

  /** A commit of every kind of change, which lands as it is. */
  private Commit.Builder everything() {
    return decision()
        .put(ANN, annVersion, "ann moved", NEW)
        .delete(BEN, benVersion)
        .create(CLEO, "cleo", NEW)
        .remove(claim(HALL, 8, 10, ANN))
        .remove(claim(MAYOR, 8, 9, BEN))
        .add(claim(HALL, 9, 11, ANN))
        .add(claim(MAYOR, 8, 10, CLEO))
        .seen(store.timeline(HALL, ALWAYS))
        .seen(store.timeline(MAYOR, ALWAYS))
        .capacity(PROJECTORS, 3)
        .event(event("first"))
        .event(event("second"));
  }

  @Test
  public void everyPartOfACommitLandsUnderOneVersion() {
    Commit commit = everything().build();
    long version = land(commit);
    State state = state();
    assertEquals(
        List.of(
            new Timeline(HALL, version, 1, List.of(claim(HALL, 9, 11, ANN))),
            new Timeline(MAYOR, version, 1, List.of(claim(MAYOR, 8, 10, CLEO))),
            new Timeline(PROJECTORS, version, 3, List.of(claim(PROJECTORS, 8, 12, 3, BEN)))),
        state.timelines());
    assertEquals(
        List.of(
            new Document(ANN, version, "ann moved", NEW), new Document(CLEO, version, "cleo", NEW)),
        state.documents());
    assertEquals(Optional.empty(), store.document(BEN));
    assertEquals(
        List.of(
            new StoredEvent(version, 0, commit.id(), event("first")),
            new StoredEvent(version, 1, commit.id(), event("second"))),
        state.events().subList(2, 4));
  }

  @Test
  public void aStaleDocumentLeavesNoTrace() {
    land(decision().create(booking("dan"), "dan", NEW));
    assertNoTrace(
        CommitResult.Stale.class, everything().put(booking("dan"), annVersion, "late", NEW));
  }

  @Test
  public void aDocumentThatExistsLeavesNoTrace() {
    create(booking("dan"));
    assertNoTrace(CommitResult.Stale.class, everything().create(booking("dan"), "again", NEW));
  }

  @Test
  public void deletingWhatIsGoneLeavesNoTrace() {
    assertNoTrace(CommitResult.Stale.class, everything().delete(booking("dan"), annVersion));
  }

  @Test
  public void aStaleTimelineLeavesNoTrace() {
    Commit.Builder commit = everything();
    land(decision().add(claim(HALL, 20, 21, CLEO)));
    assertNoTrace(CommitResult.Stale.class, commit);
  }

  @Test
  public void aMissingClaimLeavesNoTrace() {
    assertNoTrace(CommitResult.Stale.class, everything().remove(claim(HALL, 10, 12, ANN)));
  }

  @Test
  public void anOverlapLeavesNoTrace() {
    assertNoTrace(CommitResult.Overlap.class, everything().add(claim(PROJECTORS, 11, 13, BEN)));
  }

  @Test
  public void anOverlapWithinTheCommitLeavesNoTrace() {
    assertNoTrace(CommitResult.Overlap.class, everything().add(claim(HALL, 10, 12, CLEO)));
  }

  @Test
  public void aCapacityBelowTheLoadLeavesNoTrace() {
    assertNoTrace(CommitResult.Overlap.class, everything().capacity(PROJECTORS, 2));
  }

  private void assertNoTrace(Class<? extends CommitResult> refusal, Commit.Builder commit) {
    State before = state();
    assertInstanceOf(refusal, store.commit(commit.build()));
    assertEquals(before, state());
  }
}
