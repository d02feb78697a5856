package id.egov.core.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.Occupancy;
import id.egov.core.store.ResourceWatch;
import id.egov.core.store.Timeline;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a timeline shows: the claims in a window, and the version of the last change. */
public abstract class TimelineContract extends ContractCase {

  TimelineContract(StoreContract contract) {
    super(contract);
  }

  @Test
  public void aResourceThatWasNeverClaimedIsFreeAndHasOneUnit() {
    assertEquals(
        new Timeline(HALL, Document.ABSENT, 1, List.of()), store.timeline(HALL, hours(8, 10)));
  }

  @Test
  public void theWindowIsHalfOpen() {
    Claim morning = claim(HALL, 8, 12, ANN);
    Claim noon = claim(HALL, 12, 13, BEN);
    land(decision().add(noon).add(morning));
    assertEquals(List.of(), store.timeline(HALL, hours(6, 8)).claims());
    assertEquals(List.of(morning), store.timeline(HALL, hours(6, 9)).claims());
    assertEquals(List.of(morning), store.timeline(HALL, hours(9, 10)).claims());
    assertEquals(List.of(morning), store.timeline(HALL, hours(8, 12)).claims());
    assertEquals(List.of(morning, noon), store.timeline(HALL, hours(11, 13)).claims());
    assertEquals(List.of(), store.timeline(HALL, hours(13, 24)).claims());
  }

  @Test
  public void aWatchSaysWhenAUnitIsLeft() {
    ResourceWatch watch = store.watch(List.of(HALL, PROJECTORS, MAYOR));
    land(
        decision()
            .capacity(PROJECTORS, 2)
            .add(claim(HALL, 8, 10, ANN))
            .add(claim(HALL, 12, 13, BEN))
            .add(claim(PROJECTORS, 8, 12, ANN))
            .add(claim(PROJECTORS, 9, 11, BEN)));
    Occupancy now = watch.occupancy(new long[] {7}, hours(6, 18));
    assertEquals(0, now.lowestFree(new long[] {7}, at(10), at(12)));
    assertEquals(1, now.lowestFree(new long[] {7}, at(8), at(9)));
    assertEquals(2, now.lowestFree(new long[] {7}, at(8), at(10)));
    assertEquals(-1, now.lowestFree(new long[] {3}, at(8), at(10)));
    assertTrue(now.isFree(1, at(11), at(12)));
    assertFalse(now.isFree(1, at(10), at(12)));
    assertEquals(at(10), now.firstFree(0, at(8), at(18), at(2) - at(0)));
    assertEquals(at(13), now.firstFree(0, at(8), at(18), at(3) - at(0)));
    assertEquals(at(10), now.lastFree(0, at(6), at(13), at(2) - at(0)));
    assertEquals(Occupancy.NONE, now.lastFree(1, at(9), at(11), 1));
    land(decision().remove(claim(HALL, 8, 10, ANN)));
    assertTrue(watch.occupancy(new long[] {1}, hours(6, 18)).isFree(0, at(8), at(12)));
  }

  private static long at(int hour) {
    return hours(hour, hour + 1).startMillis();
  }

  @Test
  public void claimsComeByStartThenEndThenHolderThenUnits() {
    List<Claim> inOrder =
        List.of(
            claim(PROJECTORS, 7, 20, CLEO),
            claim(PROJECTORS, 8, 9, CLEO),
            claim(PROJECTORS, 8, 10, 3, ANN),
            claim(PROJECTORS, 8, 10, 1, BEN),
            claim(PROJECTORS, 8, 10, 2, BEN),
            claim(PROJECTORS, 9, 10, ANN));
    land(
        decision()
            .capacity(PROJECTORS, 10)
            .add(inOrder.get(4))
            .add(inOrder.get(1))
            .add(inOrder.get(5))
            .add(inOrder.get(0))
            .add(inOrder.get(3)));
    land(decision().add(inOrder.get(2)));
    assertEquals(inOrder, store.timeline(PROJECTORS, hours(8, 10)).claims());
  }

  @Test
  public void aLongClaimIsFoundFromItsMiddle() {
    Claim closed = claim(PROJECTORS, -10_000, 10_000, ANN);
    land(decision().capacity(PROJECTORS, 2).add(closed));
    for (int day = 0; day < 20; day++) {
      land(decision().add(claim(PROJECTORS, 24 * day, 24 * day + 1, BEN)));
    }
    assertEquals(List.of(closed), store.timeline(PROJECTORS, hours(241, 242)).claims());
  }

  @Test
  public void severalTimelinesComeInTheOrderAsked() {
    land(decision().add(claim(HALL, 8, 10, ANN)));
    long version = land(decision().add(claim(MAYOR, 8, 10, ANN)));
    assertEquals(
        List.of(
            new Timeline(PROJECTORS, Document.ABSENT, 1, List.of()),
            new Timeline(MAYOR, version, 1, List.of(claim(MAYOR, 8, 10, ANN))),
            new Timeline(HALL, version - 1, 1, List.of(claim(HALL, 8, 10, ANN)))),
        renumbered(store.timelines(List.of(PROJECTORS, MAYOR, HALL), hours(9, 11)), version));
    assertEquals(List.of(), store.timelines(List.of(), hours(9, 11)));
  }

  /** Versions grow, perhaps not by one: makes the smaller of two the one before. */
  private static List<Timeline> renumbered(List<Timeline> timelines, long last) {
    Timeline older = timelines.get(2);
    assertTrue(0 < older.version() && older.version() < last, "versions grow: " + timelines);
    Timeline renumbered =
        new Timeline(older.resource(), last - 1, older.capacity(), older.claims());
    return List.of(timelines.get(0), timelines.get(1), renumbered);
  }

  @Test
  public void theVersionIsThatOfTheLastCommitThatChangedIt() {
    assertEquals(land(decision().add(claim(HALL, 8, 10, ANN))), version());
    assertEquals(land(decision().add(claim(HALL, 20, 21, ANN))), version());
    assertEquals(land(decision().capacity(HALL, 2)), version());
    assertEquals(land(decision().capacity(HALL, 2)), version());
    assertEquals(land(decision().remove(claim(HALL, 8, 10, ANN))), version());
    Claim same = claim(HALL, 20, 21, ANN);
    assertEquals(land(decision().remove(same).add(same)), version());
    assertEquals(land(decision().remove(same)), version());
  }

  @Test
  public void whatDoesNotChangeTheTimelineLeavesItsVersion() {
    Commit commit = decision().add(claim(HALL, 8, 10, ANN)).build();
    long version = land(commit);
    create(ANN);
    land(decision().add(claim(MAYOR, 8, 10, ANN)).seen(store.timeline(HALL, ALWAYS)));
    land(decision().put(BEN, Document.ABSENT, "about the hall", DocumentFields.NONE));
    overlap(decision().add(claim(HALL, 8, 10, BEN)));
    land(commit);
    assertEquals(version, version());
  }

  @Test
  public void versionsGrow() {
    long last = Document.ABSENT;
    for (int i = 0; i < 20; i++) {
      long version = land(decision().event(event("tick")));
      assertTrue(last < version, "%s < %s".formatted(last, version));
      last = version;
    }
  }

  private long version() {
    // A window far from all claims: the version is that of the whole timeline.
    return store.timeline(HALL, hours(1_000, 1_001)).version();
  }
}
