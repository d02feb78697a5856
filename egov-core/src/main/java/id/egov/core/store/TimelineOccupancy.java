package id.egov.core.store;

import id.egov.core.conflict.IntervalTimeline;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What timelines say that were read once. */
final class TimelineOccupancy implements Occupancy {

  // When no unit is left of a resource.
  private final Map<ResourceId, IntervalTimeline> full = new HashMap<>();

  TimelineOccupancy(Collection<Timeline> timelines) {
    for (Timeline timeline : timelines) {
      ClaimSet claims = new ClaimSet();
      timeline.claims().forEach(claims::add);
      full.put(timeline.resource(), claims.full(timeline.capacity()));
    }
  }

  @Override
  public boolean isFree(ResourceId resource, long startInclusive, long endExclusive) {
    return !full(resource).overlapsAny(startInclusive, endExclusive);
  }

  @Override
  public long firstFree(
      ResourceId resource, long fromInclusive, long untilExclusive, long duration) {
    return full(resource).firstFree(fromInclusive, untilExclusive, duration);
  }

  @Override
  public long lastFree(
      ResourceId resource, long fromInclusive, long untilExclusive, long duration) {
    return full(resource).lastFree(fromInclusive, untilExclusive, duration);
  }

  private IntervalTimeline full(ResourceId resource) {
    IntervalTimeline timeline = full.get(resource);
    if (timeline == null) {
      throw new IllegalArgumentException(
          "resource (%s) must be one of those that were asked for".formatted(resource));
    }
    return timeline;
  }
}
