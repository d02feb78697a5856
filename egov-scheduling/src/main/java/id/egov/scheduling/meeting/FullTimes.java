package id.egov.scheduling.meeting;

import id.egov.core.conflict.IntervalTimeline;
import id.egov.core.conflict.LoadProfile;
import id.egov.core.store.Claim;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * When each of some resources has no unit left, as the store said in one round trip: of an official
 * that is whenever there is a claim or they are away. Who holds the claims is forgotten here, so
 * that nothing can be told of it.
 */
final class FullTimes {

  private final Map<ResourceId, IntervalTimeline> full = new HashMap<>();

  /**
   * Reads the store.
   *
   * @param away when a resource cannot be had whatever the store says
   */
  FullTimes(
      Store store,
      Set<ResourceId> resources,
      TimeSlot window,
      Function<ResourceId, List<TimeSlot>> away) {
    for (Timeline timeline : store.timelines(List.copyOf(new TreeSet<>(resources)), window)) {
      full.put(timeline.resource(), full(timeline, window, away.apply(timeline.resource())));
    }
  }

  private static IntervalTimeline full(Timeline timeline, TimeSlot window, List<TimeSlot> away) {
    LoadProfile load = new LoadProfile();
    for (Claim claim : timeline.claims()) {
      load.add(claim.slot().startMillis(), claim.slot().endMillis(), claim.units());
    }
    for (TimeSlot slot : away) {
      load.add(slot.startMillis(), slot.endMillis(), timeline.capacity());
    }
    IntervalTimeline full = new IntervalTimeline();
    load.visit(
        window.startMillis(),
        window.endMillis(),
        (start, end, used) -> {
          if (used >= timeline.capacity()) {
            full.addIfFree(start, end, used);
          }
          return true;
        });
    return full;
  }

  /** When a resource that was read is full. */
  IntervalTimeline of(ResourceId resource) {
    IntervalTimeline timeline = full.get(resource);
    if (timeline == null) {
      throw new IllegalStateException(resource + " was not read");
    }
    return timeline;
  }
}
