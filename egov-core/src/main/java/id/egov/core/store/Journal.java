package id.egov.core.store;

import java.util.Arrays;
import java.util.List;

/**
 * The events of a store in their order. One thread at a time appends; any number read, without a
 * lock. A cursor is the number of events that were read, in decimal digits.
 */
final class Journal {

  private static final int LONGEST_CURSOR = 10;

  // Readers look at the size first and at the array afterwards; the writer does the reverse. So
  // every array that a reader gets holds at least the events that the size counted.
  private volatile StoredEvent[] events = new StoredEvent[16];
  private volatile int size;

  /** Appends the events of a commit: readers see all of them or none. */
  void append(long version, CommitId commit, List<Event> added) {
    int count = size;
    StoredEvent[] array = events;
    if (count + added.size() > array.length) {
      array = Arrays.copyOf(array, Math.max(2 * array.length, count + added.size()));
      events = array;
    }
    for (int i = 0; i < added.size(); i++) {
      array[count + i] = new StoredEvent(version, i, commit, added.get(i));
    }
    size = count + added.size();
  }

  EventPage read(EventCursor after, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit (%s) must be at least 1".formatted(limit));
    }
    int count = size;
    int from = position(after, count);
    int to = from + Math.min(limit, count - from);
    List<StoredEvent> page = Arrays.asList(events).subList(from, to);
    return new EventPage(page, to == 0 ? EventCursor.START : new EventCursor(Integer.toString(to)));
  }

  private static int position(EventCursor cursor, int count) {
    String text = cursor.value();
    if (text.isEmpty()) {
      return 0;
    }
    long position = -1;
    if (text.length() <= LONGEST_CURSOR && text.chars().allMatch(c -> '0' <= c && c <= '9')) {
      position = Long.parseLong(text);
    }
    if (position < 0 || position > count) {
      throw new IllegalArgumentException(
          "cursor '%s' is none of this store's, which has %s events".formatted(text, count));
    }
    return (int) position;
  }
}
