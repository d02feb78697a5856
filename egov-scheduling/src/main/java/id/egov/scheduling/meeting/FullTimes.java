package id.egov.scheduling.meeting;

import id.egov.core.conflict.IntervalTimeline;
import id.egov.core.conflict.LoadProfile;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When each of some resources cannot be had, as disjoint intervals inside a window. */
final class FullTimes {

  private final Map<ResourceId, IntervalTimeline> full = new HashMap<>();

  FullTimes(Set<ResourceId> resources, Map<ResourceId, List<TimeSlot>> taken, TimeSlot window) {
    for (ResourceId resource : resources) {
      full.put(resource, union(taken.getOrDefault(resource, List.of()), window));
    }
  }

  private static IntervalTimeline union(List<TimeSlot> slots, TimeSlot window) {
    LoadProfile load = new LoadProfile();
    slots.forEach(slot -> load.add(slot.startMillis(), slot.endMillis(), 1));
    IntervalTimeline union = new IntervalTimeline();
    load.visit(
        window.startMillis(),
        window.endMillis(),
        (start, end, used) -> {
          if (used > 0) {
            union.addIfFree(start, end, used);
          }
          return true;
        });
    return union;
  }

  /** When a resource that was asked for is full. */
  IntervalTimeline of(ResourceId resource) {
    IntervalTimeline timeline = full.get(resource);
    if (timeline == null) {
      throw new IllegalStateException(resource + " was not read");
    }
    return timeline;
  }
}
