package id.egov.core.time;

/**
 * The occurrences of a series that start on one local day: when each starts and what time it
 * occupies. All instants are milliseconds since midnight UTC of that day's date.
 */
final class DayStarts {

  static final long NONE = -1;

  /** How many elements are looked at one by one before a search by halves pays. */
  private static final int NEAR = 8;

  private final int[] seconds;
  private final long before;
  private final long after;
  private final boolean shared;

  /**
   * What starts on one day.
   *
   * @param seconds the starts, ascending
   * @param before how long before a start it already occupies
   * @param after how long after a start it still occupies, longer than zero
   * @param shared whether other days have the very same object
   */
  DayStarts(int[] seconds, long before, long after, boolean shared) {
    this.seconds = seconds;
    this.before = before;
    this.after = after;
    this.shared = shared;
  }

  boolean isShared() {
    return shared;
  }

  int size() {
    return seconds.length;
  }

  /** The starts in seconds. Not to be changed. */
  int[] seconds() {
    return seconds;
  }

  int second(int index) {
    return seconds[index];
  }

  long start(int index) {
    return seconds[index] * 1000L;
  }

  /** When the occupied time of one begins. */
  long begin(int index) {
    return start(index) - before;
  }

  /** When the occupied time of one ends. */
  long end(int index) {
    return start(index) + after;
  }

  /**
   * The first of these that clashes with one of another day, and the first that it clashes with.
   *
   * @param theirs the other day
   * @param shift how much later midnight of the other day is
   * @param later whether only what starts later than the one of these counts
   * @return both indexes, this one times 2³² plus the other, or {@link #NONE}
   */
  long firstClash(DayStarts theirs, long shift, boolean later) {
    int mine = 0;
    int other = 0;
    while (mine < size() && other < theirs.size()) {
      // What is passed over here ends before any of the rest begins, so it is done with.
      if (later
          ? theirs.start(other) + shift <= start(mine)
          : theirs.end(other) + shift <= begin(mine)) {
        long free = later ? start(mine) : begin(mine) - theirs.after;
        other = theirs.after(other, free - shift);
      } else if (end(mine) <= theirs.begin(other) + shift) {
        mine = after(mine, theirs.begin(other) + shift - after);
      } else {
        return ((long) mine << 32) | other;
      }
    }
    return NONE;
  }

  /** The first index after one whose start is later than a time. */
  private int after(int index, long time) {
    int low = index + 1;
    for (int i = 0; i < NEAR; i++, low++) {
      if (low >= size() || start(low) > time) {
        return low;
      }
    }
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(middle) > time) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
