package id.egov.core.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import id.egov.core.store.StalePart;
import id.egov.core.store.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Promise 3: a decision lands only on the state that it was made on. */
public abstract class StaleContract extends ContractCase {

  StaleContract(StoreContract contract) {
    super(contract);
  }

  @Test
  public void aTimelineThatChangedSinceItWasSeenIsStale() {
    Timeline seen = store.timeline(HALL, hours(8, 10));
    long actual = land(decision().add(claim(HALL, 20, 21, ANN)));
    assertEquals(
        parts(new StalePart.OfTimeline(HALL, seen.version(), actual)),
        stale(decision().seen(seen).add(claim(MAYOR, 8, 10, BEN))));
  }

  @Test
  public void aTimelineThatDidNotChangeIsNotStale() {
    land(decision().add(claim(HALL, 8, 10, ANN)));
    Timeline seen = store.timeline(HALL, ALWAYS);
    land(decision().add(claim(MAYOR, 8, 10, ANN)));
    land(decision().seen(seen).add(claim(PROJECTORS, 8, 10, BEN)));
    land(decision().seen(seen).add(claim(HALL, 10, 12, BEN)));
    stale(decision().seen(seen).add(claim(HALL, 12, 14, BEN)));
  }

  @Test
  public void aTimelineThatWentBackToWhatItWasIsStale() {
    Claim claim = claim(HALL, 8, 10, ANN);
    land(decision().add(claim));
    Timeline seen = store.timeline(HALL, ALWAYS);
    land(decision().remove(claim));
    land(decision().add(claim));
    stale(decision().seen(seen));
  }

  @Test
  public void aTimelineWhoseCapacityWasSetIsStale() {
    Timeline seen = store.timeline(HALL, ALWAYS);
    land(decision().capacity(HALL, 2));
    stale(decision().seen(seen).add(claim(HALL, 8, 10, BEN)));
  }

  @Test
  public void ofTwoLooksAtATimelineTheFirstCounts() {
    Timeline first = store.timeline(HALL, ALWAYS);
    land(decision().add(claim(HALL, 8, 10, ANN)));
    stale(decision().seen(first).seen(store.timeline(HALL, ALWAYS)));
  }

  @Test
  public void aClaimThatIsNotThereCannotBeRemoved() {
    Claim claim = claim(HALL, 8, 10, ANN);
    land(decision().add(claim));
    for (Claim other :
        List.of(
            claim(MAYOR, 8, 10, ANN),
            claim(HALL, 8, 9, ANN),
            claim(HALL, 9, 10, ANN),
            claim(HALL, 8, 10, 2, ANN),
            claim(HALL, 8, 10, BEN))) {
      assertEquals(parts(new StalePart.OfClaim(other)), stale(decision().remove(other)));
    }
    land(decision().remove(claim));
    stale(decision().remove(claim));
  }

  @Test
  public void aClaimThatTheSameCommitAddsCannotBeRemovedByIt() {
    Claim claim = claim(HALL, 8, 10, ANN);
    assertEquals(parts(new StalePart.OfClaim(claim)), stale(decision().add(claim).remove(claim)));
  }

  @Test
  public void aDocumentIsWrittenOverTheVersionThatWasSeen() {
    long first = create(ANN);
    long second = land(decision().put(ANN, first, "second", DocumentFields.NONE));
    assertEquals(
        parts(new StalePart.OfDocument(ANN, first, second)),
        stale(decision().put(ANN, first, "late", DocumentFields.NONE)));
    assertEquals(
        parts(new StalePart.OfDocument(ANN, Document.ABSENT, second)),
        stale(decision().create(ANN, "again", DocumentFields.NONE)));
    assertEquals(
        parts(new StalePart.OfDocument(ANN, first, second)), stale(decision().delete(ANN, first)));
    assertEquals(
        parts(new StalePart.OfDocument(BEN, first, Document.ABSENT)),
        stale(decision().put(BEN, first, "who?", DocumentFields.NONE)));
    assertEquals("second", store.document(ANN).orElseThrow().body());
  }

  @Test
  public void aDocumentThatWasDeletedAndMadeAgainIsAnother() {
    long first = create(ANN);
    long deleted = land(decision().delete(ANN, first));
    stale(decision().delete(ANN, first));
    long again = create(ANN);
    assertTrue(first < deleted && deleted < again, "versions grow");
    stale(decision().put(ANN, first, "late", DocumentFields.NONE));
    stale(decision().delete(ANN, first));
    land(decision().delete(ANN, again));
  }

  @Test
  public void whatIsStaleAndOverlapsIsStale() {
    long first = create(ANN);
    Timeline seen = store.timeline(HALL, ALWAYS);
    long actual = land(decision().add(claim(HALL, 8, 10, BEN)));
    Claim wanted = claim(HALL, 9, 11, ANN);
    stale(decision().add(wanted).seen(seen));
    stale(decision().add(wanted).put(ANN, actual, "late", DocumentFields.NONE));
    stale(decision().add(wanted).remove(claim(HALL, 8, 9, BEN)));
    overlap(decision().add(wanted).put(ANN, first, "in time", DocumentFields.NONE));
  }

  @Test
  public void everythingThatIsStaleIsNamed() {
    long version = land(decision().add(claim(HALL, 8, 10, ANN)).add(claim(MAYOR, 8, 10, ANN)));
    Claim missing = claim(HALL, 9, 10, ANN);
    Timeline hall = new Timeline(HALL, version + 7, 1, List.of());
    Timeline mayor = new Timeline(MAYOR, Document.ABSENT, 1, List.of());
    assertEquals(
        parts(
            new StalePart.OfDocument(BEN, version, Document.ABSENT),
            new StalePart.OfDocument(ANN, version, Document.ABSENT),
            new StalePart.OfTimeline(MAYOR, Document.ABSENT, version),
            new StalePart.OfTimeline(HALL, version + 7, version),
            new StalePart.OfClaim(missing)),
        stale(
            decision()
                .delete(BEN, version)
                .put(ANN, version, "late", DocumentFields.NONE)
                .seen(hall)
                .seen(mayor)
                .remove(claim(HALL, 8, 10, ANN))
                .remove(missing)));
  }

  /** At most three claims on two resources together: no capacity says so, only what was seen. */
  @Test
  public void aRuleOverTwoTimelinesHoldsWhoeverCommitsAtTheSameTime() {
    Seed.run(this::checkRuleOverTwoTimelines);
  }

  private void checkRuleOverTwoTimelines(long seed) {
    int most = 3;
    int tries = Math.max(10, contract.rounds() / 4);
    land(decision().capacity(HALL, 100).capacity(MAYOR, 100));
    SortedMap<Long, Integer> changes = new TreeMap<>();
    for (SortedMap<Long, Integer> ofThread :
        Crew.run(4, thread -> decide(thread, tries, most, new Random(seed + thread)))) {
      changes.putAll(ofThread);
    }
    int claims = 0;
    for (Map.Entry<Long, Integer> change : changes.entrySet()) {
      claims += change.getValue();
      assertTrue(claims <= most, "version %s made %s claims".formatted(change.getKey(), claims));
    }
    assertEquals(claims, claims(store.timelines(List.of(HALL, MAYOR), ALWAYS)).size());
  }

  /** Adds or removes claims as the rule allows and tells by how many each version changed them. */
  private SortedMap<Long, Integer> decide(int thread, int tries, int most, Random random) {
    SortedMap<Long, Integer> changes = new TreeMap<>();
    for (int i = 0; i < tries; i++) {
      List<Timeline> seen = store.timelines(List.of(HALL, MAYOR), ALWAYS);
      List<Claim> claims = claims(seen);
      Commit.Builder commit = Commit.builder(new CommitId("rule-" + thread + "-" + i));
      seen.forEach(commit::seen);
      int change;
      if (claims.size() < most) {
        ResourceId resource = random.nextBoolean() ? HALL : MAYOR;
        DocumentKey holder = booking("b-" + thread + "-" + i);
        commit.add(claim(resource, 8, 10, holder));
        change = 1;
      } else {
        commit.remove(claims.get(random.nextInt(claims.size())));
        change = -1;
      }
      if (store.commit(commit.build()) instanceof CommitResult.Committed committed) {
        changes.put(committed.version(), change);
      }
    }
    return changes;
  }

  private static List<Claim> claims(List<Timeline> timelines) {
    List<Claim> claims = new ArrayList<>();
    timelines.forEach(timeline -> claims.addAll(timeline.claims()));
    return claims;
  }

  private static CommitResult.Stale parts(StalePart... parts) {
    return new CommitResult.Stale(List.of(parts));
  }
}
