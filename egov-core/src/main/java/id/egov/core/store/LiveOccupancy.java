package id.egov.core.store;

import id.egov.core.conflict.Timelines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Lock;

/** When some resources of a {@link MemoryStore} are full, kept up with every commit that lands. */
final class LiveOccupancy implements Occupancy {

  // Most bookings begin and end on the quarter of an hour; others are as right and cost more.
  private static final long GRAIN = Duration.ofMinutes(15).toMillis();

  private final Map<ResourceId, Integer> numbers = new HashMap<>();
  // When no unit is left. The lock is a leaf: whoever holds it takes no other.
  private final Timelines full;
  private final Lock lock = new BriefLock();

  LiveOccupancy(List<ResourceState> states) {
    full = Timelines.of(Math.max(1, states.size()), GRAIN);
    for (ResourceState state : states) {
      int number = numbers.size();
      numbers.put(state.id(), number);
      update(number, state, Long.MIN_VALUE, Long.MAX_VALUE);
    }
  }

  /** Takes note of a commit whose claims are in the states; their locks are held. */
  void landed(Commit commit, Map<ResourceId, ResourceState> changed) {
    lock.lock();
    try {
      for (Claim claim : commit.removed()) {
        removed(claim, changed);
      }
      for (Claim claim : commit.added()) {
        added(claim, changed);
      }
      for (ResourceId resource : commit.capacities().keySet()) {
        update(changed, resource, Long.MIN_VALUE, Long.MAX_VALUE);
      }
    } finally {
      lock.unlock();
    }
  }

  // No claim goes over the capacity. So what was full without a unit to spare is not full any more
  // when a claim on just this stretch has gone, and what has a capacity of one is full where a
  // claim
  // has come. Whatever is not as plain as this is worked out from all claims.

  private void removed(Claim claim, Map<ResourceId, ResourceState> changed) {
    Integer number = numbers.get(claim.resource());
    long start = claim.slot().startMillis();
    long end = claim.slot().endMillis();
    if (number != null && !full.remove(number, start, end, 0)) {
      update(changed, claim.resource(), start, end);
    }
  }

  private void added(Claim claim, Map<ResourceId, ResourceState> changed) {
    Integer number = numbers.get(claim.resource());
    long start = claim.slot().startMillis();
    long end = claim.slot().endMillis();
    if (number != null) {
      ResourceState state = Objects.requireNonNull(changed.get(claim.resource()));
      if (state.capacity() > 1 || !full.addIfFree(number, start, end, 0)) {
        update(number, state, start, end);
      }
    }
  }

  private void update(
      Map<ResourceId, ResourceState> changed, ResourceId resource, long start, long end) {
    Integer number = numbers.get(resource);
    if (number != null) {
      update(number, Objects.requireNonNull(changed.get(resource)), start, end);
    }
  }

  /** Works out again when a resource is full, around a stretch. */
  private void update(int number, ResourceState state, long start, long end) {
    List<long[]> known = new ArrayList<>(1);
    full.visit(number, start, end, (from, until, id) -> known.add(new long[] {from, until}));
    long from = start;
    long until = end;
    for (long[] stretch : known) {
      full.remove(number, stretch[0], stretch[1], 0);
      from = Math.min(from, stretch[0]);
      until = Math.max(until, stretch[1]);
    }
    state
        .claims()
        .visitFull(from, until, state.capacity(), (s, e, used) -> full.addIfFree(number, s, e, 0));
  }

  @Override
  public boolean isFree(int resource, long startInclusive, long endExclusive) {
    lock.lock();
    try {
      return !full.overlapsAny(resource, startInclusive, endExclusive);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int lowestFree(long[] among, long startInclusive, long endExclusive) {
    lock.lock();
    try {
      full.firstFree(among, startInclusive, endExclusive, endExclusive - startInclusive);
      return full.resource();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long firstFree(int resource, long fromInclusive, long untilExclusive, long duration) {
    lock.lock();
    try {
      return full.firstFree(resource, fromInclusive, untilExclusive, duration);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long lastFree(int resource, long fromInclusive, long untilExclusive, long duration) {
    lock.lock();
    try {
      return full.lastFree(resource, fromInclusive, untilExclusive, duration);
    } finally {
      lock.unlock();
    }
  }
}
