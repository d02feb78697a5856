package id.egov.core.conflict;

/** When are several resources free together: the mayor, the hall and the car? */
public final class CommonFree {

  /*
   * A leapfrog. The candidate is a start before which no common stretch begins. Each timeline in
   * turn moves it to its own first free stretch from there on, which may only be later; when all in
   * a row have left it where it is, all are free. Each move jumps to the end of a busy interval, so
   * with m timelines and b busy intervals in the window it takes at most m (b + 1) searches, and far
   * fewer where one timeline is busier than the others, since it carries them along.
   *
   * A stretch found from the end of the last one is as long as can be to the left: it starts at the
   * window's start or where something busy ends. To the right it goes on until the next busy start.
   *
   * (The name and the idea are those of the leapfrog join of sorted relations, Veldhuizen 2014.)
   */
  private CommonFree() {}

  /**
   * The earliest start of a stretch that lies in a window and in which every timeline is free. O(m
   * b log n) at worst, for m timelines with b busy intervals in the window.
   *
   * @param timelines who must be free; if there are none, everything is free
   * @param fromInclusive the first tick of the window
   * @param untilExclusive the first tick after the window; the stretch ends there or before
   * @param duration how long the stretch is, positive
   * @return the start, or {@link IntervalTimeline#NONE}
   * @throws IllegalArgumentException if the window is empty or the duration not positive
   */
  public static long earliest(
      IntervalTimeline[] timelines, long fromInclusive, long untilExclusive, long duration) {
    Ticks.requireSearch(fromInclusive, untilExclusive, duration);
    if (!Ticks.lasts(fromInclusive, untilExclusive, duration)) {
      return IntervalTimeline.NONE;
    }
    long candidate = fromInclusive;
    int agreed = 0;
    for (int i = 0; agreed < timelines.length; i = i + 1 < timelines.length ? i + 1 : 0) {
      long free = timelines[i].firstFree(candidate, untilExclusive, duration);
      if (free == IntervalTimeline.NONE) {
        return IntervalTimeline.NONE;
      }
      agreed = free == candidate ? agreed + 1 : 1;
      candidate = free;
    }
    return candidate;
  }

  /**
   * All stretches of a window in which every timeline is free, in the order of time, each as long
   * as possible inside the window. O(m b log n) at worst, for m timelines with b busy intervals in
   * the window.
   *
   * @param timelines who must be free; if there are none, everything is free
   * @param fromInclusive the first tick of the window
   * @param untilExclusive the first tick after the window
   * @param minDuration how long a stretch must be to count, positive; 1 for all of them
   * @param startsInto takes the starts of the first stretches, as many as it holds; the rest of it
   *     is left alone
   * @param endsInto takes their ends, in the same order; as long as {@code startsInto}
   * @return how many stretches there are in all
   * @throws IllegalArgumentException if the window is empty, the duration not positive or the
   *     buffers differ in length
   */
  public static int stretches(
      IntervalTimeline[] timelines,
      long fromInclusive,
      long untilExclusive,
      long minDuration,
      long[] startsInto,
      long[] endsInto) {
    Ticks.requireSearch(fromInclusive, untilExclusive, minDuration);
    Ticks.requireSameLength("startsInto", startsInto.length, "endsInto", endsInto.length);
    int total = 0;
    long from = fromInclusive;
    while (from < untilExclusive) {
      long start = earliest(timelines, from, untilExclusive, minDuration);
      if (start == IntervalTimeline.NONE) {
        break;
      }
      long end = untilExclusive;
      for (IntervalTimeline timeline : timelines) {
        end = Math.min(end, timeline.nextStart(start));
      }
      if (total < startsInto.length) {
        startsInto[total] = start;
        endsInto[total] = end;
      }
      total++;
      from = end;
    }
    return total;
  }
}
