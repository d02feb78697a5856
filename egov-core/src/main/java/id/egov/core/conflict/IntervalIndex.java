package id.egov.core.conflict;

/**
 * A fixed set of intervals, which may overlap each other, asked which of them overlap another one.
 *
 * <p>An interval is known by its position in the arrays from which the index was made. Immutable
 * and thread-safe.
 */
public final class IntervalIndex {

  /*
   * How many: an interval does not overlap [s, e) iff it starts at e or later or ends at s or
   * earlier, and never both. So the number is rank(starts < e) - rank(ends <= s), and a directory over
   * time has each rank after a look or two.
   *
   * Which: those that are running at s, by the window lists, and those that start after s and before
   * e, which lie side by side in the order by start and are copied in one go.
   *
   * Memory per interval: at most 11 bytes for the starts and 11 for the ends with their directories, and 17
   * for the positions. In the making it is some 40 bytes more.
   */
  private final RankDirectory starts;
  private final RankDirectory ends;
  private final WindowLists windows;
  private final int size;

  private IntervalIndex(long[] startsInclusive, long[] endsExclusive) {
    size = startsInclusive.length;
    long[] sortedStarts = RankDirectory.room(size);
    int[] positions = new int[size];
    starts = RankDirectory.sorting(startsInclusive, sortedStarts, positions);
    // Most that start earlier end earlier too, so that the second sort hardly leaves the cache.
    long[] endsByStart = new long[size];
    for (int i = 0; i < size; i++) {
      endsByStart[i] = endsExclusive[positions[i]];
    }
    long[] sortedEnds = RankDirectory.room(size);
    int[] byEnd = new int[size];
    ends = RankDirectory.sorting(endsByStart, sortedEnds, byEnd);
    windows = new WindowLists(positions, byEnd, sortedStarts, sortedEnds);
  }

  /**
   * Indexes intervals, in any order. O(n). The arrays are copied.
   *
   * @param startsInclusive the first tick of each interval; at most 2^29 of them
   * @param endsExclusive the first tick after each interval, in the same order
   * @return the index
   * @throws IllegalArgumentException if the arrays differ in length or an end is not after its
   *     start
   */
  public static IntervalIndex of(long[] startsInclusive, long[] endsExclusive) {
    Ticks.requireIntervals(startsInclusive, endsExclusive);
    return new IntervalIndex(startsInclusive, endsExclusive);
  }

  /**
   * How many intervals are indexed.
   *
   * @return zero or more
   */
  public int size() {
    return size;
  }

  /**
   * Whether any interval overlaps one. O(log n).
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @return true if {@link #count} is not zero
   * @throws IllegalArgumentException if the end is not after the start
   */
  public boolean overlapsAny(long startInclusive, long endExclusive) {
    return count(startInclusive, endExclusive) > 0;
  }

  /**
   * How many intervals overlap one. O(log n), however many they are.
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @return zero or more
   * @throws IllegalArgumentException if the end is not after the start
   */
  public int count(long startInclusive, long endExclusive) {
    Ticks.requireInterval(startInclusive, endExclusive);
    // The last tick of the query is never Long.MAX_VALUE.
    return starts.countAtMost(endExclusive - 1) - ends.countAtMost(startInclusive);
  }

  /**
   * The positions of the intervals that overlap one, in an order that is not specified but the same
   * whenever this index is asked the same. O(log n + k) for k of them, and O(1) beside k where the
   * times are spread somehow evenly.
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @param into takes as many of the positions as it holds; the rest of it is left alone
   * @return how many there are in all
   * @throws IllegalArgumentException if the end is not after the start
   */
  public int overlaps(long startInclusive, long endExclusive, int[] into) {
    Ticks.requireInterval(startInclusive, endExclusive);
    int ended = ends.countAtMost(startInclusive);
    int started = starts.countAtMost(startInclusive);
    int startedInAll = starts.countAtMost(endExclusive - 1);
    int filled = windows.running(started, ended, into);
    windows.starting(started, startedInAll, into, filled);
    return startedInAll - ended;
  }
}
