package id.egov.core.store;

import id.egov.core.time.TimeSlot;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.StampedLock;

/**
 * What is known about one resource. Whoever calls a method holds the lock: the read lock to look,
 * the write lock to change.
 */
final class ResourceState {

  /** The capacity of a resource that was never given one. */
  static final int DEFAULT_CAPACITY = 1;

  // Not reentrant, which nobody needs here; unlike ReentrantReadWriteLock a free one allocates
  // nothing when it is taken.
  private final StampedLock lock = new StampedLock();

  private final ResourceId id;
  private final ClaimSet claims = new ClaimSet();
  private long version = Document.ABSENT;
  private int capacity = DEFAULT_CAPACITY;

  ResourceState(ResourceId id) {
    this.id = id;
  }

  /** A copy of what was read. */
  static ResourceState of(Timeline timeline) {
    ResourceState state = new ResourceState(timeline.resource());
    state.version = timeline.version();
    state.capacity = timeline.capacity();
    timeline.claims().forEach(state.claims::add);
    return state;
  }

  ResourceId id() {
    return id;
  }

  Lock readLock() {
    return lock.asReadLock();
  }

  Lock writeLock() {
    return lock.asWriteLock();
  }

  long version() {
    return version;
  }

  int capacity() {
    return capacity;
  }

  ClaimSet claims() {
    return claims;
  }

  Timeline timeline(TimeSlot window) {
    return new Timeline(id, version, capacity, claims.overlapping(window));
  }

  /** Takes note of a commit that changed the claims or set the capacity. */
  void landed(Commit commit, long newVersion) {
    version = newVersion;
    capacity = commit.capacities().getOrDefault(id, capacity);
  }
}
