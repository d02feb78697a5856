package id.egov.core.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.egov.core.store.Claim;
import id.egov.core.store.Clash;
import id.egov.core.store.CommitResult;
import id.egov.core.store.ResourceId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Promise 2: claims on a resource never exceed its capacity at any instant. */
public abstract class CapacityContract extends ContractCase {

  CapacityContract(StoreContract contract) {
    super(contract);
  }

  @Test
  public void anOverlapIsRefusedAndNamesTheHolder() {
    Claim held = claim(HALL, 8, 10, ANN);
    land(decision().add(held));
    Claim wanted = claim(HALL, 9, 11, BEN);
    assertEquals(clashes(new Clash(wanted, List.of(held))), overlap(decision().add(wanted)));
  }

  @Test
  public void slotsThatTouchDoNotOverlap() {
    land(decision().add(claim(HALL, 8, 10, ANN)));
    land(decision().add(claim(HALL, 10, 12, BEN)).add(claim(HALL, 6, 8, BEN)));
    assertEquals(3, store.timeline(HALL, ALWAYS).claims().size());
  }

  @Test
  public void claimsOnOtherResourcesDoNotCount() {
    land(decision().add(claim(HALL, 8, 10, ANN)));
    land(decision().add(claim(new ResourceId("hall", "room"), 8, 10, BEN)));
    land(decision().add(claim(new ResourceId("room", "Hall"), 8, 10, BEN)));
  }

  @Test
  public void theLoadAtAnInstantCountsAndNotTheNumberOfOverlaps() {
    land(decision().capacity(PROJECTORS, 2));
    for (int hour = 8; hour < 16; hour++) {
      land(decision().add(claim(PROJECTORS, hour, hour + 1, BEN)));
    }
    // It overlaps eight others, of which no two overlap each other.
    Claim allDay = claim(PROJECTORS, 8, 16, ANN);
    land(decision().add(allDay));
    Claim wanted = claim(PROJECTORS, 15, 17, CLEO);
    assertEquals(
        clashes(new Clash(wanted, List.of(allDay, claim(PROJECTORS, 15, 16, BEN)))),
        overlap(decision().add(wanted)));
    land(decision().add(claim(PROJECTORS, 16, 17, CLEO)));
  }

  @Test
  public void onlyHoldersAtAnOverloadedInstantAreNamed() {
    Claim early = claim(PROJECTORS, 8, 10, 2, ANN);
    Claim late = claim(PROJECTORS, 10, 12, 3, BEN);
    land(decision().capacity(PROJECTORS, 4).add(early).add(late));
    Claim wanted = claim(PROJECTORS, 9, 11, 2, CLEO);
    assertEquals(clashes(new Clash(wanted, List.of(late))), overlap(decision().add(wanted)));
  }

  @Test
  public void unitsAddUpToTheCapacity() {
    land(decision().capacity(PROJECTORS, 5).add(claim(PROJECTORS, 8, 10, 3, ANN)));
    land(decision().add(claim(PROJECTORS, 9, 11, 2, BEN)));
    Claim wanted = claim(PROJECTORS, 8, 12, 3, CLEO);
    assertEquals(
        clashes(
            new Clash(
                wanted,
                List.of(claim(PROJECTORS, 8, 10, 3, ANN), claim(PROJECTORS, 9, 11, 2, BEN)))),
        overlap(decision().add(wanted)));
    land(decision().add(claim(PROJECTORS, 10, 12, 3, CLEO)));
  }

  @Test
  public void aClaimOfMoreThanThereIsClashesWithNobody() {
    Claim wanted = claim(HALL, 8, 10, 2, ANN);
    assertEquals(clashes(new Clash(wanted, List.of())), overlap(decision().add(wanted)));
  }

  @Test
  public void theLargestNumberOfUnitsDoesNotOverflow() {
    Claim most = claim(PROJECTORS, 8, 10, Integer.MAX_VALUE, ANN);
    land(decision().capacity(PROJECTORS, Integer.MAX_VALUE).add(most));
    Claim wanted = claim(PROJECTORS, 9, 11, Integer.MAX_VALUE, BEN);
    assertEquals(clashes(new Clash(wanted, List.of(most))), overlap(decision().add(wanted)));
  }

  @Test
  public void theSumOfAllUnitsDoesNotOverflow() {
    Claim first = claim(PROJECTORS, 8, 9, Integer.MAX_VALUE, ANN);
    Claim second = claim(PROJECTORS, 9, 10, Integer.MAX_VALUE, BEN);
    Claim third = claim(PROJECTORS, 10, 11, Integer.MAX_VALUE, CLEO);
    land(decision().capacity(PROJECTORS, Integer.MAX_VALUE).add(first).add(second).add(third));
    Claim wanted = claim(PROJECTORS, 8, 11, 1, ANN);
    assertEquals(
        clashes(new Clash(wanted, List.of(first, second, third))), overlap(decision().add(wanted)));
  }

  @Test
  public void claimsOfOneCommitClashAmongThemselves() {
    Claim late = claim(HALL, 9, 11, ANN);
    Claim early = claim(HALL, 8, 10, BEN);
    Claim apart = claim(HALL, 12, 13, ANN);
    assertEquals(
        clashes(new Clash(late, List.of(early)), new Clash(early, List.of(late))),
        overlap(decision().add(late).add(apart).add(early)));
  }

  @Test
  public void removalsCountBeforeAdditions() {
    land(decision().add(claim(HALL, 8, 10, ANN)));
    land(decision().add(claim(HALL, 9, 11, BEN)).remove(claim(HALL, 8, 10, ANN)));
    assertEquals(List.of(claim(HALL, 9, 11, BEN)), store.timeline(HALL, ALWAYS).claims());
  }

  @Test
  public void equalClaimsAddUp() {
    Claim claim = claim(PROJECTORS, 8, 10, ANN);
    land(decision().capacity(PROJECTORS, 2).add(claim).add(claim));
    assertEquals(clashes(new Clash(claim, List.of(claim, claim))), overlap(decision().add(claim)));
    land(decision().remove(claim));
    assertEquals(List.of(claim), store.timeline(PROJECTORS, ALWAYS).claims());
    assertEquals(1, stale(decision().remove(claim).remove(claim)).parts().size());
    land(decision().remove(claim));
    assertEquals(List.of(), store.timeline(PROJECTORS, ALWAYS).claims());
  }

  @Test
  public void aCapacityGrowsInTheCommitThatNeedsIt() {
    land(decision().add(claim(HALL, 8, 10, ANN)));
    land(decision().add(claim(HALL, 8, 10, BEN)).capacity(HALL, 2));
    assertEquals(2, store.timeline(HALL, ALWAYS).capacity());
  }

  @Test
  public void aCapacityIsLoweredDownToTheLoad() {
    land(decision().capacity(PROJECTORS, 9).add(claim(PROJECTORS, 8, 10, 3, ANN)));
    land(decision().capacity(PROJECTORS, 3));
    overlap(decision().add(claim(PROJECTORS, 9, 10, BEN)));
    land(decision().capacity(PROJECTORS, 1).remove(claim(PROJECTORS, 8, 10, 3, ANN)));
  }

  @Test
  public void aCapacityBelowTheLoadNamesTheClaimsThatAreThere() {
    Claim ann = claim(PROJECTORS, 8, 10, ANN);
    Claim ben = claim(PROJECTORS, 9, 11, BEN);
    Claim cleo = claim(PROJECTORS, 11, 12, CLEO);
    land(decision().capacity(PROJECTORS, 2).add(cleo).add(ben).add(ann));
    Claim wanted = claim(PROJECTORS, 11, 13, ANN);
    assertEquals(
        clashes(
            new Clash(wanted, List.of(cleo)),
            new Clash(ann, List.of(ben)),
            new Clash(ben, List.of(ann))),
        overlap(decision().capacity(PROJECTORS, 1).add(wanted)));
  }

  private static CommitResult.Overlap clashes(Clash... clashes) {
    return new CommitResult.Overlap(List.of(clashes));
  }
}
