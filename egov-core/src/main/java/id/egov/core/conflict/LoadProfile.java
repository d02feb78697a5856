package id.egov.core.conflict;

/**
 * How many units of one resource are in use over time: five projectors, two hundred seats, a
 * citizen's quota.
 *
 * <p>The load at a tick is the sum of the units of all intervals that contain it. Counting what an
 * interval overlaps does not give it: a long use beside three short ones in a row overlaps three,
 * yet the four of them need two units.
 *
 * <p>The profile keeps the load, not the intervals: what was added is known to the caller. It takes
 * about 30 bytes for each tick at which the load changes, two for an interval at most. Not
 * thread-safe: whoever shares one between threads guards it with a lock. Queries write nothing, so
 * several may run at once while nobody changes the profile.
 */
public final class LoadProfile {

  /*
   * A B+-tree (Bayer and McCreight 1972) of the ticks at which the load changes, whose pages know
   * their loads relative to the load before the page: see LoadLeaf and LoadBranch. Units that are
   * added to an interval thus change the pages over its two ends and no others, however long it is,
   * and a query adds up what it passes on its way down and writes nothing.
   *
   * The step function is kept canonical: the load changes at every tick that is kept. A profile from
   * which everything was removed is empty again.
   *
   * A page at its limit is two arrays of four cache lines each, or five in a branch; what is above
   * the leaves of a million changes fits into the second level cache, so that a query meets one leaf
   * or two that are not there. A profile of a few changes is one small leaf.
   *
   * The arithmetic cannot overflow: every load is from 0 to Long.MAX_VALUE, so the difference of any
   * two is a long.
   */
  private static final int LIMIT = 32;

  private final int limit;
  private LoadPage root = new LoadLeaf();
  private int size;

  /** Makes a profile without load. */
  public LoadProfile() {
    this(LIMIT);
  }

  /** Makes one whose pages have a limit, four or more: small ones grow high trees in a test. */
  LoadProfile(int limit) {
    this.limit = limit;
  }

  /**
   * How many times the load changes: the n of which the other methods speak.
   *
   * @return zero, or two and more; at most twice the number of intervals that were added
   */
  public int size() {
    return size;
  }

  /**
   * The highest load at any tick of an interval. O(log n).
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @return zero or more
   * @throws IllegalArgumentException if the end is not after the start
   */
  public long peak(long startInclusive, long endExclusive) {
    Ticks.requireInterval(startInclusive, endExclusive);
    return root.extreme(startInclusive, endExclusive, 1);
  }

  /**
   * Whether units can be added to an interval without the load going over a capacity in it. O(log
   * n).
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
   * The earliest start of a stretch that lies in a window and in which units fit. O((1 + t) log n)
   * for the t stretches of room that it passes because they are too short.
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
    long since = loadAt(fromInclusive) > most ? LoadPage.FULL : fromInclusive;
    long free = root.roomSince(fromInclusive, untilExclusive, duration, most, since);
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
    long start = root.visit(startInclusive, endExclusive, 0, startInclusive, visitor);
    return start != LoadPage.STOPPED && visitor.visit(start, endExclusive, loadAt(start));
  }

  /**
   * Adds units to every tick of an interval, whatever the capacity: ask {@link #fits} before. O(log
   * n).
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
    Ticks.requireInterval(startInclusive, endExclusive);
    // Nearly always the highest load of all times, which is at hand, leaves room enough.
    if (units > Long.MAX_VALUE - root.highest
        && units > Long.MAX_VALUE - peak(startInclusive, endExclusive)) {
      long peak = peak(startInclusive, endExclusive);
      throw new ArithmeticException(
          "units (%s) on top of the load (%s) are more than a long holds".formatted(units, peak));
    }
    change(startInclusive, endExclusive, units);
  }

  /**
   * Takes units away from every tick of an interval: the reverse of {@link #add}. O(log n).
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
    long least = -root.extreme(startInclusive, endExclusive, -1);
    if (least < units) {
      throw new IllegalArgumentException(
          "units (%s) must have been added to all of [%s, %s), where the load is down to %s"
              .formatted(units, startInclusive, endExclusive, least));
    }
    change(startInclusive, endExclusive, -units);
  }

  private void change(long startInclusive, long endExclusive, long units) {
    size += root.change(startInclusive, endExclusive, units);
    if (root.size > limit) {
      root = LoadBranch.above(root, limit);
    }
    while (root instanceof LoadBranch branch && branch.size == 1) {
      root = branch.onlyChild();
    }
  }

  private long loadAt(long tick) {
    return root.extreme(tick, tick + 1, 1);
  }

  private static long capacityLeft(long units, long capacity) {
    Ticks.requirePositive("units", units);
    if (capacity < 0) {
      throw new IllegalArgumentException("capacity (%s) must be zero or more".formatted(capacity));
    }
    return capacity - units;
  }
}
