package id.egov.core.store;

import java.util.Map;
import java.util.concurrent.locks.Lock;

/** What the resources of a {@link MemoryStore} are at the moment of the question. */
final class LiveOccupancy implements Occupancy {

  private final Map<ResourceId, ResourceState> states;

  LiveOccupancy(Map<ResourceId, ResourceState> states) {
    this.states = states;
  }

  @Override
  public boolean isFree(ResourceId resource, long startInclusive, long endExclusive) {
    return firstFree(resource, startInclusive, endExclusive, endExclusive - startInclusive) != NONE;
  }

  @Override
  public long firstFree(
      ResourceId resource, long fromInclusive, long untilExclusive, long duration) {
    ResourceState state = states.get(resource);
    if (state == null) {
      return untilExclusive - fromInclusive < duration ? NONE : fromInclusive;
    }
    Lock lock = state.readLock();
    lock.lock();
    try {
      return state.claims().firstFree(fromInclusive, untilExclusive, duration, state.capacity());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long lastFree(
      ResourceId resource, long fromInclusive, long untilExclusive, long duration) {
    ResourceState state = states.get(resource);
    if (state == null) {
      return untilExclusive - fromInclusive < duration ? NONE : untilExclusive - duration;
    }
    Lock lock = state.readLock();
    lock.lock();
    try {
      return state.claims().lastFree(fromInclusive, untilExclusive, duration, state.capacity());
    } finally {
      lock.unlock();
    }
  }
}
