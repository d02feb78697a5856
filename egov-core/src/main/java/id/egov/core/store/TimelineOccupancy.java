package id.egov.core.store;

import id.egov.core.conflict.IntervalTimeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What timelines say that were read once. */
final class TimelineOccupancy implements Occupancy {

  // When no unit is left, by the number of the resource; null for one that was not read.
  private final @Nullable IntervalTimeline[] full;

  /**
   * Sums timelines up.
   *
   * @param numbers of their resources, ascending
   */
  TimelineOccupancy(int[] numbers, List<Timeline> timelines) {
    full = new IntervalTimeline[numbers.length == 0 ? 0 : numbers[numbers.length - 1] + 1];
    for (int i = 0; i < numbers.length; i++) {
      full[numbers[i]] = full(timelines.get(i));
    }
  }

  private static IntervalTimeline full(Timeline timeline) {
    ClaimSet claims = new ClaimSet();
    timeline.claims().forEach(claims::add);
    IntervalTimeline full = new IntervalTimeline();
    claims.visitFull(
        Long.MIN_VALUE, Long.MAX_VALUE, timeline.capacity(), (s, e, u) -> full.addIfFree(s, e, u));
    return full;
  }

  @Override
  public boolean isFree(int resource, long startInclusive, long endExclusive) {
    return !of(resource).overlapsAny(startInclusive, endExclusive);
  }

  @Override
  public int lowestFree(long[] among, long startInclusive, long endExclusive) {
    for (int word = 0; word < among.length; word++) {
      for (long left = among[word]; left != 0; left &= left - 1) {
        int resource = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        if (isFree(resource, startInclusive, endExclusive)) {
          return resource;
        }
      }
    }
    return -1;
  }

  @Override
  public long firstFree(int resource, long fromInclusive, long untilExclusive, long duration) {
    return of(resource).firstFree(fromInclusive, untilExclusive, duration);
  }

  @Override
  public long lastFree(int resource, long fromInclusive, long untilExclusive, long duration) {
    return of(resource).lastFree(fromInclusive, untilExclusive, duration);
  }

  private IntervalTimeline of(int resource) {
    IntervalTimeline timeline = resource < full.length ? full[resource] : null;
    if (timeline == null) {
      throw new IllegalArgumentException(
          "resource (%s) must be one of those that were asked for".formatted(resource));
    }
    return timeline;
  }
}
