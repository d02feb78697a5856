package id.egov.core.store;

import id.egov.core.time.TimeSlot;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Commits on two rooms while others look at the timelines and at what a watch keeps ready. */
public class StoreTimelinesConcurrencyTest {

  private static final List<ResourceId> ROOMS =
      List.of(new ResourceId("room", "a"), new ResourceId("room", "b"));
  private static final TimeSlot SLOT = TimeSlot.parse("2026-01-05T08:00:00Z/2026-01-05T09:00:00Z");
  private static final DocumentKey HOLDER = new DocumentKey("booking", "1");
  private static final long[] BOTH = {0b11};

  private final StoreUnderTest tested = new StoreUnderTest();
  private final ResourceWatch watch = tested.store().watch(ROOMS);
  // A watch that nobody holds may go at any time, which no schedule says.
  private final Queue<ResourceWatch> held = new ConcurrentLinkedQueue<>();

  /** An empty store. */
  public StoreTimelinesConcurrencyTest() {}

  @Operation
  public String book(@Param(gen = IntGen.class, conf = "0:1") int room) {
    return tested.land(tested.commit().add(claim(room)));
  }

  @Operation
  public String cancel(@Param(gen = IntGen.class, conf = "0:1") int room) {
    return tested.land(tested.commit().remove(claim(room)));
  }

  /** Gives one room back and takes the other: locks both, in whatever order they are named. */
  @Operation
  public String move(@Param(gen = IntGen.class, conf = "0:1") int from) {
    return tested.land(tested.commit().remove(claim(from)).add(claim(1 - from)));
  }

  @Operation
  public String timeline(@Param(gen = IntGen.class, conf = "0:1") int room) {
    Timeline timeline = tested.store().timeline(ROOMS.get(room), SLOT);
    return timeline.claims().size() + " claims, version " + timeline.version();
  }

  @Operation
  public boolean isFree(@Param(gen = IntGen.class, conf = "0:1") int room) {
    return watch.occupancy(BOTH, SLOT).isFree(room, SLOT.startMillis(), SLOT.endMillis());
  }

  @Operation
  public int lowestFree() {
    return watch.occupancy(BOTH, SLOT).lowestFree(BOTH, SLOT.startMillis(), SLOT.endMillis());
  }

  /** As a watch sees it that begins while others commit. */
  @Operation
  public int lowestFreeOfNewWatch() {
    ResourceWatch late = tested.store().watch(ROOMS);
    held.add(late);
    return late.occupancy(BOTH, SLOT).lowestFree(BOTH, SLOT.startMillis(), SLOT.endMillis());
  }

  private static Claim claim(int room) {
    return Claim.exclusive(ROOMS.get(room), SLOT, HOLDER);
  }

  @Test
  @Tag("lincheck")
  void commitsTakeTurns() {
    Interleavings.stress(StoreTimelinesConcurrencyTest.class);
  }
}
