package id.egov.core.conflict;

/**
 * Searches for the first free stretch on any of several timelines: which room is free first?
 *
 * <p>One object serves any number of searches and holds the answer of the last one, so that a
 * search allocates nothing. Not thread-safe: one for each thread.
 */
public final class FirstFree {

  /*
   * The best answer so far cuts off what is left: a later timeline only wins by starting before it,
   * so its window ends where a stretch would that starts one tick earlier. The sum cannot overflow,
   * for the best stretch itself lies in the window. On a tie the earlier timeline has won already.
   */
  private long start = IntervalTimeline.NONE;
  private int index = -1;

  /** Makes a search that has found nothing yet. */
  public FirstFree() {}

  /**
   * Searches all timelines for the earliest start of a free stretch that lies in a window. Of those
   * that are free equally early the first in the array wins. O(sum of log n + intervals passed),
   * and no timeline is walked beyond the end of the best stretch so far.
   *
   * @param timelines what to search, in the order of preference
   * @param fromInclusive the first tick of the window
   * @param untilExclusive the first tick after the window; the stretch ends there or before
   * @param duration how long the stretch is, positive
   * @return true if one is free; ask {@link #index()} and {@link #start()}
   * @throws IllegalArgumentException if the window is empty or the duration not positive; the last
   *     answer stands
   */
  public boolean search(
      IntervalTimeline[] timelines, long fromInclusive, long untilExclusive, long duration) {
    Ticks.requireSearch(fromInclusive, untilExclusive, duration);
    start = IntervalTimeline.NONE;
    index = -1;
    long until = untilExclusive;
    for (int i = 0; i < timelines.length && start != fromInclusive; i++) {
      long free = timelines[i].firstFree(fromInclusive, until, duration);
      if (free != IntervalTimeline.NONE) {
        start = free;
        index = i;
        until = free - 1 + duration;
      }
    }
    return index >= 0;
  }

  /**
   * Which timeline the last search found.
   *
   * @return its index in the array, or -1 if none is free or nothing was searched
   */
  public int index() {
    return index;
  }

  /**
   * Where the stretch starts that the last search found.
   *
   * @return the start, or {@link IntervalTimeline#NONE} if none is free or nothing was searched
   */
  public long start() {
    return start;
  }
}
