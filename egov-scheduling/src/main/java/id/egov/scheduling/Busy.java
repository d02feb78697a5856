package id.egov.scheduling;

import id.egov.core.conflict.IntervalTimeline;
import id.egov.core.conflict.LoadProfile;
import id.egov.core.store.Claim;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When an official or a resource has no unit left, so that one more claim would not fit. Of an
 * official, who has one unit, that is whenever there is a claim.
 */
final class Busy {

  private final ResourceId resource;
  private final List<Claim> claims;
  private final IntervalTimeline full = new IntervalTimeline();

  /**
   * Sums the claims up.
   *
   * @param window the one that the timeline was read for
   * @param counted which claims count
   */
  Busy(Timeline timeline, TimeSlot window, Predicate<Claim> counted) {
    this.resource = timeline.resource();
    this.claims = timeline.claims().stream().filter(counted).toList();
    LoadProfile load = new LoadProfile();
    for (Claim claim : claims) {
      load.add(claim.slot().startMillis(), claim.slot().endMillis(), claim.units());
    }
    load.visit(
        window.startMillis(),
        window.endMillis(),
        (start, end, used) -> {
          if (used >= timeline.capacity()) {
            full.addIfFree(start, end, used);
          }
          return true;
        });
  }

  /**
   * All claims but those of one holder.
   *
   * @param own whose claims do not count because they will be given back, or null
   */
  static Predicate<Claim> except(@Nullable DocumentKey own) {
    return claim -> !claim.holder().equals(own);
  }

  ResourceId resource() {
    return resource;
  }

  IntervalTimeline full() {
    return full;
  }

  /** The same, as slots by start. */
  List<TimeSlot> fullTimes() {
    List<TimeSlot> times = new ArrayList<>();
    full.visit(
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        (start, end, used) -> {
          times.add(TimeSlot.ofEpochMillis(start, end));
          return true;
        });
    return times;
  }

  boolean isFree(TimeSlot slot) {
    return !full.overlapsAny(slot.startMillis(), slot.endMillis());
  }

  /** Who holds a unit while none is left for a slot. */
  Set<DocumentKey> holders(TimeSlot slot) {
    Set<DocumentKey> holders = new TreeSet<>();
    for (Claim claim : claims) {
      claim
          .slot()
          .intersection(slot)
          .filter(shared -> !isFree(shared))
          .ifPresent(shared -> holders.add(claim.holder()));
    }
    return holders;
  }
}
