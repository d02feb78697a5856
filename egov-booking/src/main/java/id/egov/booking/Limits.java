package id.egov.booking;

import id.egov.core.store.Commit;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many units some resources have, as a commit has to tell the store. */
final class Limits {

  private final SortedMap<ResourceId, Integer> capacities = new TreeMap<>();
  private final List<Timeline> seen = new ArrayList<>();

  /**
   * Lets a resource have so many units. Where the store allows more (a pool shrank while it was in
   * use, a quota was exceeded by an administrator), the decision has counted by itself: it holds as
   * long as nothing has changed.
   */
  void allow(Timeline timeline, int units) {
    if (timeline.capacity() < units) {
      capacities.put(timeline.resource(), units);
    } else if (timeline.capacity() > units) {
      seen.add(timeline);
    }
  }

  /**
   * The same of a limit that somebody else may be exceeding by name at this moment: to rely on what
   * the store allows already would let one more in beside them, so the commit says it again.
   */
  void keepTo(Timeline timeline, int units) {
    if (timeline.capacity() > units) {
      seen.add(timeline);
    } else {
      capacities.put(timeline.resource(), units);
    }
  }

  /** Everything that others say too. */
  void add(Limits others) {
    others.capacities.forEach((resource, units) -> capacities.merge(resource, units, Math::max));
    seen.addAll(others.seen);
  }

  /** Makes a commit depend on a timeline as it was read. */
  void see(Timeline timeline) {
    seen.add(timeline);
  }

  void addTo(Commit.Builder commit) {
    capacities.forEach(commit::capacity);
    seen.forEach(commit::seen);
  }
}
