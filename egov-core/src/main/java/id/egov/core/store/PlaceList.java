package id.egov.core.store;

import java.util.NavigableSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The documents of one list in their order. Thread-safe.
 *
 * <p>Finding the place of a document among a hundred thousand costs more than all the rest of a
 * commit. So whoever writes only notes what changes, and whoever reads puts it in order first.
 */
final class PlaceList {

  private record Change(IndexPlace place, boolean enters) {}

  // The changes to one document come in their order, since its lock is held.
  private final Queue<Change> changes = new ConcurrentLinkedQueue<>();
  private final NavigableSet<IndexPlace> places = new ConcurrentSkipListSet<>();
  private final Lock sorting = new ReentrantLock();

  void enter(IndexPlace place) {
    changes.add(new Change(place, true));
  }

  void leave(IndexPlace place) {
    changes.add(new Change(place, false));
  }

  /** The places after one, with every change that was noted before this call. */
  Iterable<IndexPlace> after(IndexPlace place) {
    sorting.lock();
    try {
      for (Change change = changes.poll(); change != null; change = changes.poll()) {
        if (change.enters()) {
          places.add(change.place());
        } else {
          places.remove(change.place());
        }
      }
    } finally {
      sorting.unlock();
    }
    return places.tailSet(place, false);
  }
}
