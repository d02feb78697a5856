package id.egov.core.conflict;

import java.util.Arrays;

/**
 * How many units of one resource are in use over time: five projectors, two hundred seats, a
 * citizen's quota.
 *
 * <p>The load at a tick is the sum of the units of all intervals that contain it. Counting what an
 * interval overlaps does not give it: a long use beside three short ones in a row overlaps three,
 * yet the four of them need two units.
 *
 * <p>The profile keeps the load, not the intervals: what was added is known to the caller. Not
 * thread-safe: whoever shares one between threads guards it with a lock.
 */
public final class LoadProfile {

  /*
   * A step function over two parallel arrays: loads[i] holds from times[i] until times[i + 1], and
   * nothing is in use before the first time or after the last, whose load is always 0.
   *
   * It is kept canonical: the load changes at every time. Inside a changed stretch all loads move
   * by the same units, so neighbours that differed still do, and only the two ends of the stretch
   * can become redundant. A profile from which everything was removed is empty again.
   *
   * A change splits at both ends, adds in between and joins, each with a move of the tail; at most
   * two times for each interval that was added.
   */
  private static final int FIRST_CAPACITY = 8;

  private long[] times = {};
  private long[] loads = {};
  private int size;

  /** Makes a profile without load. */
  public LoadProfile() {}

  /**
   * How many times the load changes: what the cost of the other methods grows with.
   *
   * @return zero, or two and more; at most twice the number of intervals that were added
   */
  public int size() {
    return size;
  }

  /**
   * The highest load at any tick of an interval. O(log n + changes of the load inside).
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @return zero or more
   * @throws IllegalArgumentException if the end is not after the start
   */
  public long peak(long startInclusive, long endExclusive) {
    Ticks.requireInterval(startInclusive, endExclusive);
    long peak = 0;
    for (int i = firstInEffect(startInclusive); i < size && times[i] < endExclusive; i++) {
      peak = Math.max(peak, loads[i]);
    }
    return peak;
  }

  /**
   * Whether units can be added to an interval without the load going over a capacity in it. O(log n
   * + changes of the load inside).
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @param units how many are wanted, positive
   * @param capacity the highest load that is allowed, zero or more
   * @return true if {@code peak + units <= capacity}, however large the numbers are
   * @throws IllegalArgumentException if the end is not after the start, the units are not positive
   *     or the capacity is negative
   */
  public boolean fits(long startInclusive, long endExclusive, long units, long capacity) {
    return peak(startInclusive, endExclusive) <= capacityLeft(units, capacity);
  }

  /**
   * The earliest start of a stretch that lies in a window and in which units fit. O(log n + changes
   * of the load passed).
   *
   * @param fromInclusive the first tick of the window
   * @param untilExclusive the first tick after the window; the stretch ends there or before
   * @param duration how long the stretch is, positive
   * @param units how many are wanted, positive
   * @param capacity the highest load that is allowed, zero or more
   * @return the start, or {@link IntervalTimeline#NONE}
   * @throws IllegalArgumentException if the window is empty, the duration or the units are not
   *     positive or the capacity is negative
   */
  public long firstFit(
      long fromInclusive, long untilExclusive, long duration, long units, long capacity) {
    Ticks.requireSearch(fromInclusive, untilExclusive, duration);
    long most = capacityLeft(units, capacity);
    if (most < 0) {
      return IntervalTimeline.NONE;
    }
    long free = fromInclusive;
    for (int i = firstInEffect(fromInclusive); i < size && times[i] < untilExclusive; i++) {
      if (loads[i] > most) {
        if (Ticks.lasts(free, times[i], duration)) {
          return free;
        }
        free = times[i + 1];
      }
    }
    return Ticks.lasts(free, untilExclusive, duration) ? free : IntervalTimeline.NONE;
  }

  /**
   * Shows the load over an interval as stretches of equal load, in the order of time and cut to the
   * interval; stretches without load are shown too. O(log n + stretches shown).
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @param visitor is shown each stretch and its load; must not change the profile
   * @return true if all were shown, false if the visitor stopped before
   * @throws IllegalArgumentException if the end is not after the start
   */
  public boolean visit(long startInclusive, long endExclusive, IntervalVisitor visitor) {
    Ticks.requireInterval(startInclusive, endExclusive);
    int at = lastUntil(startInclusive);
    long start = startInclusive;
    while (start < endExclusive) {
      long end = at + 1 < size ? Math.min(times[at + 1], endExclusive) : endExclusive;
      if (!visitor.visit(start, end, loadAt(at))) {
        return false;
      }
      start = end;
      at++;
    }
    return true;
  }

  /**
   * Adds units to every tick of an interval, whatever the capacity: ask {@link #fits} before. O(log
   * n + changes of the load inside), and moves of what is later.
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @param units how many, positive
   * @throws IllegalArgumentException if the end is not after the start or the units are not
   *     positive
   * @throws ArithmeticException if the load would go over {@link Long#MAX_VALUE}; nothing has
   *     changed
   */
  public void add(long startInclusive, long endExclusive, long units) {
    Ticks.requirePositive("units", units);
    long peak = peak(startInclusive, endExclusive);
    if (units > Long.MAX_VALUE - peak) {
      throw new ArithmeticException(
          "units (%s) on top of the load (%s) are more than a long holds".formatted(units, peak));
    }
    change(startInclusive, endExclusive, units);
  }

  /**
   * Takes units away from every tick of an interval: the reverse of {@link #add}. O(log n + changes
   * of the load inside), and moves of what is later.
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @param units how many, positive
   * @throws IllegalArgumentException if the end is not after the start, the units are not positive,
   *     or somewhere in the interval fewer are in use; nothing has changed
   */
  public void remove(long startInclusive, long endExclusive, long units) {
    Ticks.requirePositive("units", units);
    Ticks.requireInterval(startInclusive, endExclusive);
    int at = lastUntil(startInclusive);
    long least = loadAt(at);
    for (int i = at + 1; i < size && times[i] < endExclusive; i++) {
      least = Math.min(least, loads[i]);
    }
    if (least < units) {
      throw new IllegalArgumentException(
          "units (%s) must have been added to all of [%s, %s), where the load is down to %s"
              .formatted(units, startInclusive, endExclusive, least));
    }
    change(startInclusive, endExclusive, -units);
  }

  private void change(long startInclusive, long endExclusive, long units) {
    int from = split(startInclusive);
    int to = split(endExclusive);
    for (int i = from; i < to; i++) {
      loads[i] += units;
    }
    joinIfEqual(to);
    joinIfEqual(from);
  }

  /** Makes a tick one of the times, without changing the load, and returns its index. */
  private int split(long tick) {
    int at = lastUntil(tick);
    if (at >= 0 && times[at] == tick) {
      return at;
    }
    if (size == times.length) {
      int capacity = Math.max(FIRST_CAPACITY, size + (size >> 1));
      times = Arrays.copyOf(times, capacity);
      loads = Arrays.copyOf(loads, capacity);
    }
    long load = loadAt(at);
    move(at + 1, at + 2);
    times[at + 1] = tick;
    loads[at + 1] = load;
    return at + 1;
  }

  private void joinIfEqual(int at) {
    if (loads[at] == loadAt(at - 1)) {
      move(at + 1, at);
    }
  }

  private void move(int from, int to) {
    int length = size - from;
    System.arraycopy(times, from, times, to, length);
    System.arraycopy(loads, from, loads, to, length);
    size += to - from;
  }

  private static long capacityLeft(long units, long capacity) {
    Ticks.requirePositive("units", units);
    if (capacity < 0) {
      throw new IllegalArgumentException("capacity (%s) must be zero or more".formatted(capacity));
    }
    return capacity - units;
  }

  /** The index of the first time whose load holds at a tick or after it. */
  private int firstInEffect(long tick) {
    return Math.max(0, lastUntil(tick));
  }

  /** The index of the last time that is a tick or before it, or -1. */
  private int lastUntil(long tick) {
    return SortedLongs.countAtMost(times, size, tick) - 1;
  }

  private long loadAt(int index) {
    return index < 0 ? 0 : loads[index];
  }
}
