package id.egov.core.conflict;

/**
 * When anything of a fixed set of intervals, which may overlap each other, is busy: asked only
 * whether another interval clashes with any of them.
 *
 * <p>Immutable and thread-safe.
 */
public final class BusyTimes {

  private final long[] starts;
  private final long[] ends;
  private final int size;

  private BusyTimes(long[] startsInclusive, long[] endsExclusive) {
    starts = startsInclusive.clone();
    int[] positions = SortedLongs.positions(starts.length);
    SortedLongs.sort(starts, positions);
    ends = new long[starts.length];
    int last = -1;
    for (int i = 0; i < starts.length; i++) {
      long end = endsExclusive[positions[i]];
      if (last < 0 || starts[i] > ends[last]) {
        last++;
        starts[last] = starts[i];
        ends[last] = end;
      } else {
        ends[last] = Math.max(ends[last], end);
      }
    }
    size = last + 1;
  }

  /**
   * Merges intervals, in any order. The arrays are not kept.
   *
   * @param startsInclusive the first tick of each interval
   * @param endsExclusive the first tick after each interval, in the same order
   * @return the busy times
   * @throws IllegalArgumentException if the arrays differ in length or an end is not after its
   *     start
   */
  public static BusyTimes of(long[] startsInclusive, long[] endsExclusive) {
    Ticks.requireIntervals(startsInclusive, endsExclusive);
    return new BusyTimes(startsInclusive, endsExclusive);
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
   * Whether any interval overlaps one.
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @return true if some tick lies in both
   * @throws IllegalArgumentException if the end is not after the start
   */
  public boolean overlapsAny(long startInclusive, long endExclusive) {
    Ticks.requireInterval(startInclusive, endExclusive);
    int next = SortedLongs.countAtMost(ends, size, startInclusive);
    return next < size && starts[next] < endExclusive;
  }
}
