package id.egov.core.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The lists on which documents are found: one for each value of each field. Thread-safe.
 *
 * <p>A document is on four lists or so, and to tell each of them would be a good part of a commit.
 * So whoever writes leaves one note, and whoever reads hands the notes out to the lists first.
 */
final class DocumentIndex {

  /** That a document enters, or leaves, those of its places that another one does not have. */
  private record Note(Document document, @Nullable Document other, boolean enters) {}

  // The notes about one document come in their order, since its lock is held.
  private final Queue<Note> notes = new ConcurrentLinkedQueue<>();
  private final Map<IndexPlace.ListKey, PlaceList> lists = new HashMap<>();
  // Guards the lists, and keeps the notes in their order while they are handed out.
  private final Lock handingOut = new ReentrantLock();

  /**
   * Puts a document on its lists.
   *
   * @param before what it replaces, whose places it has already, or null
   */
  void enter(Document document, @Nullable Document before) {
    notes.add(new Note(document, before, true));
  }

  /**
   * Takes a document off its lists.
   *
   * @param after what has replaced it and keeps its own places, or null
   */
  void leave(Document document, @Nullable Document after) {
    notes.add(new Note(document, after, false));
  }

  /** The places after one on its list, with every change that was noted before this call. */
  Iterable<IndexPlace> after(IndexPlace place) {
    PlaceList list;
    handingOut.lock();
    try {
      for (Note note = notes.poll(); note != null; note = notes.poll()) {
        handOut(note);
      }
      list = lists.get(place.list());
    } finally {
      handingOut.unlock();
    }
    return list == null ? List.of() : list.after(place);
  }

  private void handOut(Note note) {
    Document other = note.other();
    List<IndexPlace> kept = other == null ? List.of() : IndexPlace.of(other);
    for (IndexPlace place : IndexPlace.of(note.document())) {
      if (!kept.contains(place)) {
        PlaceList list = lists.computeIfAbsent(place.list(), key -> new PlaceList());
        if (note.enters()) {
          list.enter(place);
        } else {
          list.leave(place);
        }
      }
    }
  }
}
