package id.egov.core.conflict;

/**
 * A page of the tree under a {@link LoadProfile}: the changes of the load in one stretch of time.
 *
 * <p>Every load in a page, and every load that it tells, is relative to the load before the page.
 * Whoever knows that one, which is the page above, adds it.
 */
abstract sealed class LoadPage permits LoadLeaf, LoadBranch {

  /** Since when there has been room, if there is none: later than anything. */
  static final long FULL = Long.MAX_VALUE;

  /** Where the next stretch would begin, if the visitor wants none: nothing begins there. */
  static final long STOPPED = Long.MAX_VALUE;

  /** How many entries are in use; outside of a change from a quarter of the limit to all of it. */
  int size;

  /** The highest load at a change in this page. */
  long highest;

  /** The lowest load at a change in this page. */
  long lowest;

  /**
   * Adds units to every tick of an interval.
   *
   * @return how many changes of the load there are more than before
   */
  abstract int change(long startInclusive, long endExclusive, long units);

  /**
   * Adds units to every tick from one on.
   *
   * @return how many changes of the load there are more than before
   */
  abstract int change(long startInclusive, long units);

  /**
   * The highest load in an interval, or with a sign of -1 the lowest, of which it turns the sign.
   */
  abstract long extreme(long startInclusive, long endExclusive, int sign);

  /** The same from a tick to the end of the page. */
  abstract long extremeSince(long startInclusive, int sign);

  /** The same from the load before the page, which is 0, to a tick. */
  abstract long extremeUntil(long endExclusive, int sign);

  /**
   * Goes through the changes of the load that lie inside a window and returns since when there has
   * been room, which is where the load is {@code most} or less: the given tick if there always was,
   * {@link #FULL} if there is none at the end. It may stop where room lasts for the duration.
   */
  abstract long roomSince(
      long fromInclusive, long untilExclusive, long duration, long most, long since);

  /**
   * Shows each stretch of equal load that ends inside an interval and returns the end of the last,
   * or {@link #STOPPED}.
   */
  abstract long visit(
      long startInclusive, long endExclusive, long before, long shown, IntervalVisitor visitor);

  /** The time of the first change, right after a split. */
  abstract long first();

  /** The load after the page. */
  abstract long last();

  /** Moves the later half into a new page. */
  abstract LoadPage splitOff();

  /** Takes in the page that follows, before which the load is {@code lift}. */
  abstract void append(LoadPage next, long firstOfNext, long lift);
}
