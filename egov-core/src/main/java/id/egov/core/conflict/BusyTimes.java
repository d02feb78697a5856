package id.egov.core.conflict;

/**
 * When anything of a fixed set of intervals, which may overlap each other, is busy: asked only
 * whether another interval clashes with any of them.
 *
 * <p>Times that all lie on one grid, say on the quarters of an hour, are found to do so and
 * answered faster still; queries need not lie on it. At most 24 bytes for each interval of many.
 * Immutable and thread-safe.
 */
public final class BusyTimes {

  /*
   * The union of the intervals is all that matters: disjoint stretches of time, which are found by one
   * sort. Where their edges lie on a grid that is not too fine for their number, a bit for each grain of it
   * answers exactly, and nothing else is kept. Otherwise
   * their edges are kept, with a directory in front of them.
   *
   * The last tick of a query stands for its end here: it is in the query, it has a grain, and it
   * exists for any end. The answer is a comparison that need not become a branch; a branch on what
   * came late from memory, and is guessed wrong half the time, would keep the next query from
   * starting.
   */
  private static final long MOST_GRAINS_EACH = 160;

  private final int size;
  private final Stretches stretches;

  /** Takes the first so many starts and ends, of as many as there are intervals. */
  private BusyTimes(int size, long[] starts, long[] ends) {
    this.size = size;
    this.stretches =
        size == 1 ? new OneStretch(starts[0], ends[0] - 1) : stretches(size, starts, ends);
  }

  private static Stretches stretches(int size, long[] starts, long[] ends) {
    long firstTick = size == 0 ? 0 : starts[0];
    long lastTick = size == 0 ? 0 : ends[size - 1] - 1;
    int most = (int) Math.min(Integer.MAX_VALUE, MOST_GRAINS_EACH * Math.max(1, starts.length));
    Grains grid = Grains.grid(most, firstTick, lastTick + 1, size, starts, ends);
    return grid == null
        ? new StretchDirectory(size, starts, ends)
        : new GrainBitmap(grid, size, starts, ends);
  }

  /**
   * Merges intervals, in any order. O(n). The arrays are not kept.
   *
   * @param startsInclusive the first tick of each interval
   * @param endsExclusive the first tick after each interval, in the same order
   * @return the busy times
   * @throws IllegalArgumentException if the arrays differ in length or an end is not after its
   *     start
   */
  public static BusyTimes of(long[] startsInclusive, long[] endsExclusive) {
    Ticks.requireIntervals(startsInclusive, endsExclusive);
    int n = startsInclusive.length;
    long[] starts = new long[n];
    int[] positions = new int[n];
    BucketSort.sort(Grains.spread(startsInclusive), startsInclusive, starts, positions);
    long[] ends = new long[n];
    for (int i = 0; i < n; i++) {
      ends[i] = endsExclusive[positions[i]];
    }
    return new BusyTimes(merge(starts, ends), starts, ends);
  }

  /** Puts the merged ones, which are so many, in front. */
  private static int merge(long[] starts, long[] ends) {
    if (starts.length == 0) {
      return 0;
    }
    int last = 0;
    for (int i = 1; i < starts.length; i++) {
      // Whether this is a new stretch is anyone's guess: so no branch. If not, its start is
      // overwritten.
      long start = starts[i];
      long reached = ends[last];
      starts[last + 1] = start;
      last += start > reached ? 1 : 0;
      ends[last] = Math.max(reached, ends[i]);
    }
    return last + 1;
  }

  /**
   * How many stretches there are once those that overlap or touch are merged.
   *
   * @return zero or more
   */
  public int size() {
    return size;
  }

  /**
   * Whether any interval overlaps one. O(log n) at worst; where the times lie on a grid or are
   * spread somehow evenly, O(1).
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @return true if some tick lies in both
   * @throws IllegalArgumentException if the end is not after the start
   */
  public boolean overlapsAny(long startInclusive, long endExclusive) {
    Ticks.requireInterval(startInclusive, endExclusive);
    return stretches.clash(startInclusive, endExclusive - 1) != 0;
  }
}
