package id.egov.core.conflict;

import java.util.Arrays;

/**
 * The intervals of one exclusive resource: a mutable set in which no two overlap.
 *
 * <p>Not thread-safe: whoever shares one between threads guards it with a lock.
 */
public final class IntervalTimeline {

  /**
   * The answer of a search that found nothing. It is no possible start, since no interval can begin
   * at the last tick there is.
   */
  public static final long NONE = Long.MAX_VALUE;

  /*
   * Three parallel arrays, sorted by start. Since nothing overlaps the ends are sorted as well, so
   * either side of a window is one binary search: intervals that end at or before its start lie to
   * the left of it, those that start at or after its end to the right, and all between overlap it.
   *
   * A change moves the tail of each array by one. For the thousands of intervals that one room or
   * one official has that is a copy of a few kilobytes, cheaper than the nodes of a tree.
   */
  private static final int FIRST_CAPACITY = 8;

  private long[] starts = {};
  private long[] ends = {};
  private long[] ids = {};
  private int size;

  /** Makes a timeline without intervals. */
  public IntervalTimeline() {}

  /**
   * How many intervals there are.
   *
   * @return zero or more
   */
  public int size() {
    return size;
  }

  /**
   * Whether an interval overlaps one of the timeline. O(log n).
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @return false if the whole interval is free
   * @throws IllegalArgumentException if the end is not after the start
   */
  public boolean overlapsAny(long startInclusive, long endExclusive) {
    Ticks.requireInterval(startInclusive, endExclusive);
    int at = firstEndingAfter(startInclusive);
    return at < size && starts[at] < endExclusive;
  }

  /**
   * How many intervals of the timeline overlap one. O(log n).
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @return zero or more
   * @throws IllegalArgumentException if the end is not after the start
   */
  public int count(long startInclusive, long endExclusive) {
    Ticks.requireInterval(startInclusive, endExclusive);
    return firstStartingFrom(endExclusive) - firstEndingAfter(startInclusive);
  }

  /**
   * The ids of the intervals that overlap one, in the order of time. O(log n + ids copied).
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @param into takes the ids of the earliest ones, as many as it holds; the rest of it is left
   *     alone
   * @return how many there are in all
   * @throws IllegalArgumentException if the end is not after the start
   */
  public int overlaps(long startInclusive, long endExclusive, long[] into) {
    int total = count(startInclusive, endExclusive);
    int from = firstEndingAfter(startInclusive);
    System.arraycopy(ids, from, into, 0, Math.min(total, into.length));
    return total;
  }

  /**
   * Shows the intervals that overlap one, whole and in the order of time, with their ids. O(log n +
   * intervals shown).
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @param visitor is shown the intervals; must not change the timeline
   * @return true if all were shown, false if the visitor stopped before
   * @throws IllegalArgumentException if the end is not after the start
   */
  public boolean visit(long startInclusive, long endExclusive, IntervalVisitor visitor) {
    Ticks.requireInterval(startInclusive, endExclusive);
    for (int i = firstEndingAfter(startInclusive); i < size && starts[i] < endExclusive; i++) {
      if (!visitor.visit(starts[i], ends[i], ids[i])) {
        return false;
      }
    }
    return true;
  }

  /**
   * The earliest start of a free stretch that lies in a window. O(log n + intervals passed).
   *
   * @param fromInclusive the first tick of the window
   * @param untilExclusive the first tick after the window; the stretch ends there or before
   * @param duration how long the stretch is, positive
   * @return the start, or {@link #NONE}
   * @throws IllegalArgumentException if the window is empty or the duration not positive
   */
  public long firstFree(long fromInclusive, long untilExclusive, long duration) {
    Ticks.requireSearch(fromInclusive, untilExclusive, duration);
    long free = fromInclusive;
    for (int i = firstEndingAfter(fromInclusive); i < size && starts[i] < untilExclusive; i++) {
      if (Ticks.lasts(free, starts[i], duration)) {
        return free;
      }
      free = ends[i];
    }
    return Ticks.lasts(free, untilExclusive, duration) ? free : NONE;
  }

  /**
   * The latest start of a free stretch that lies in a window. O(log n + intervals passed).
   *
   * @param fromInclusive the first tick of the window
   * @param untilExclusive the first tick after the window; the stretch ends there or before
   * @param duration how long the stretch is, positive
   * @return the start, or {@link #NONE}
   * @throws IllegalArgumentException if the window is empty or the duration not positive
   */
  public long lastFree(long fromInclusive, long untilExclusive, long duration) {
    Ticks.requireSearch(fromInclusive, untilExclusive, duration);
    long freeUntil = untilExclusive;
    for (int i = firstStartingFrom(untilExclusive) - 1; i >= 0 && ends[i] > fromInclusive; i--) {
      if (Ticks.lasts(ends[i], freeUntil, duration)) {
        return freeUntil - duration;
      }
      freeUntil = starts[i];
    }
    return Ticks.lasts(fromInclusive, freeUntil, duration) ? freeUntil - duration : NONE;
  }

  /** The start of the earliest interval that starts at a tick or later, or {@link #NONE}. */
  long nextStart(long tick) {
    int at = firstStartingFrom(tick);
    return at < size ? starts[at] : NONE;
  }

  /**
   * Adds an interval if it overlaps none that is there. O(log n), and one move of what is later.
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @param id the caller's name for the interval; need not be unique
   * @return true if it was added, false if it overlaps another and nothing has changed
   * @throws IllegalArgumentException if the end is not after the start
   */
  public boolean addIfFree(long startInclusive, long endExclusive, long id) {
    Ticks.requireInterval(startInclusive, endExclusive);
    int at = firstEndingAfter(startInclusive);
    if (at < size && starts[at] < endExclusive) {
      return false;
    }
    if (size == starts.length) {
      int capacity = Math.max(FIRST_CAPACITY, size + (size >> 1));
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      ids = Arrays.copyOf(ids, capacity);
    }
    move(at, at + 1);
    starts[at] = startInclusive;
    ends[at] = endExclusive;
    ids[at] = id;
    return true;
  }

  /**
   * Removes an interval if it is there with these very ends and this id. O(log n), and one move of
   * what is later.
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @param id the name under which it was added
   * @return true if it was removed, false if it is not there and nothing has changed
   * @throws IllegalArgumentException if the end is not after the start
   */
  public boolean remove(long startInclusive, long endExclusive, long id) {
    Ticks.requireInterval(startInclusive, endExclusive);
    int at = firstStartingFrom(startInclusive);
    if (at == size || starts[at] != startInclusive || ends[at] != endExclusive || ids[at] != id) {
      return false;
    }
    move(at + 1, at);
    return true;
  }

  private void move(int from, int to) {
    int length = size - from;
    System.arraycopy(starts, from, starts, to, length);
    System.arraycopy(ends, from, ends, to, length);
    System.arraycopy(ids, from, ids, to, length);
    size += to - from;
  }

  private int firstEndingAfter(long tick) {
    return SortedLongs.countAtMost(ends, size, tick);
  }

  private int firstStartingFrom(long tick) {
    return SortedLongs.countBelow(starts, size, tick);
  }
}
