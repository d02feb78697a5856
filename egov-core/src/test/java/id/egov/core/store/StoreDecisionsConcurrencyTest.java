package id.egov.core.store;

import id.egov.core.time.TimeSlot;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Decisions on a timeline that they do not change: of two rooms only one may be taken. */
public class StoreDecisionsConcurrencyTest {

  private static final List<ResourceId> ROOMS =
      List.of(new ResourceId("room", "a"), new ResourceId("room", "b"));
  private static final TimeSlot SLOT = TimeSlot.parse("2026-01-05T08:00:00Z/2026-01-05T09:00:00Z");

  private final StoreUnderTest tested = new StoreUnderTest();

  /** An empty store. */
  public StoreDecisionsConcurrencyTest() {}

  /** Looks at the other room, takes this one, and decides again if the other has changed. */
  @Operation
  public String bookUnlessOtherIsTaken(@Param(gen = IntGen.class, conf = "0:1") int room) {
    while (true) {
      Timeline other = tested.store().timeline(ROOMS.get(1 - room), SLOT);
      if (!other.claims().isEmpty()) {
        return "other is taken";
      }
      String answer = tested.land(tested.commit().seen(other).add(claim(room)));
      if (!answer.startsWith("Stale")) {
        return answer;
      }
    }
  }

  @Operation
  public String cancel(@Param(gen = IntGen.class, conf = "0:1") int room) {
    return tested.land(tested.commit().remove(claim(room)));
  }

  private static Claim claim(int room) {
    return Claim.exclusive(ROOMS.get(room), SLOT, new DocumentKey("booking", "1"));
  }

  @Test
  @Tag("lincheck")
  void oneRoomAtTheMostIsTaken() {
    Interleavings.stress(StoreDecisionsConcurrencyTest.class);
  }
}
