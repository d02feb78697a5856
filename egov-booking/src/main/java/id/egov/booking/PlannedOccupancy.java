package id.egov.booking;

import id.egov.core.store.Occupancy;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Timeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the resources of a plan have a unit left. What a step does not touch keeps what was worked
 * out for it; so a plan costs what it changes, and not all rooms for each of its questions. Not
 * thread-safe.
 */
final class PlannedOccupancy implements Occupancy {

  private final PlannedStore plan;
  private final List<ResourceId> resources;
  // By number: what an answer was worked out from, and the answer.
  private final @Nullable Timeline[] seen;
  private final @Nullable Occupancy[] known;

  /**
   * Prepares answers.
   *
   * @param resources which the plan has read
   */
  PlannedOccupancy(PlannedStore plan, List<ResourceId> resources) {
    this.plan = plan;
    this.resources = List.copyOf(resources);
    this.seen = new Timeline[resources.size()];
    this.known = new Occupancy[resources.size()];
  }

  @SuppressWarnings("ReferenceEquality") // Equal ones that are not the same cost time, and no more.
  private Occupancy of(int number) {
    Timeline planned = plan.near(resources.get(number));
    Occupancy occupancy = known[number];
    if (occupancy == null || planned != seen[number]) {
      occupancy = Occupancy.of(List.of(planned));
      seen[number] = planned;
      known[number] = occupancy;
    }
    return occupancy;
  }

  @Override
  public boolean isFree(int resource, long startInclusive, long endExclusive) {
    return of(resource).isFree(0, startInclusive, endExclusive);
  }

  @Override
  public int lowestFree(long[] among, long startInclusive, long endExclusive) {
    for (int word = 0; word < among.length; word++) {
      for (long left = among[word]; left != 0; left &= left - 1) {
        int number = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        if (isFree(number, startInclusive, endExclusive)) {
          return number;
        }
      }
    }
    return -1;
  }

  @Override
  public long firstFree(int resource, long fromInclusive, long untilExclusive, long duration) {
    return of(resource).firstFree(0, fromInclusive, untilExclusive, duration);
  }

  @Override
  public long lastFree(int resource, long fromInclusive, long untilExclusive, long duration) {
    return of(resource).lastFree(0, fromInclusive, untilExclusive, duration);
  }
}
