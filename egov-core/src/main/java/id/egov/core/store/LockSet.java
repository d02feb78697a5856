package id.egov.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;

/**
 * The locks of one commit. Every commit collects them in the same global order, so no two commits
 * wait for each other in a circle.
 */
final class LockSet {

  private final List<Lock> locks = new ArrayList<>(2);

  /** Adds a lock that comes after all that were added before. */
  void add(Lock lock) {
    locks.add(lock);
  }

  /** Takes every lock, in order. */
  void lock() {
    for (Lock lock : locks) {
      lock.lock();
    }
  }

  /** Gives every lock back. */
  void unlock() {
    for (int i = locks.size() - 1; i >= 0; i--) {
      locks.get(i).unlock();
    }
  }
}
