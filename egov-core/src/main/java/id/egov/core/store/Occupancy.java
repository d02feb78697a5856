package id.egov.core.store;

import id.egov.core.conflict.IntervalTimeline;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When some resources have a unit left: for finding a time, or one of many resources, before a
 * commit decides. The resources are numbered from 0 in the order in which they are {@linkplain
 * Store#watch watched}; times are milliseconds since 1970-01-01T00:00Z.
 *
 * <p>An answer held at some moment between the call that gave this object and the answer; a store
 * may answer from what it read then or from what is there now. A later moment is the commit's to
 * judge. Thread-safe.
 */
public interface Occupancy {

  /** The answer of a search that found no time. */
  long NONE = IntervalTimeline.NONE;

  /**
   * What timelines that were read say.
   *
   * @param timelines one for each resource, in the order of their numbers
   * @return answers about the window in which they were read, unchanging
   */
  static Occupancy of(List<Timeline> timelines) {
    return new TimelineOccupancy(IntStream.range(0, timelines.size()).toArray(), timelines);
  }

  /**
   * Whether a claim of one unit would fit.
   *
   * @param resource its number
   * @param startInclusive the first millisecond
   * @param endExclusive the first millisecond after it, after the start and inside the window
   * @return true if a unit is left all the time
   */
  boolean isFree(int resource, long startInclusive, long endExclusive);

  /**
   * Which resource would take a claim of one unit.
   *
   * @param among the resources that would do, as a bit set in the layout of {@link
   *     java.util.BitSet#toLongArray()}
   * @param startInclusive the first millisecond
   * @param endExclusive the first millisecond after it, after the start and inside the window
   * @return the lowest number of those that have a unit left all the time, or -1
   */
  int lowestFree(long[] among, long startInclusive, long endExclusive);

  /**
   * The earliest start of a stretch in which a claim of one unit would fit.
   *
   * @param resource its number
   * @param fromInclusive the first millisecond in which the stretch may lie
   * @param untilExclusive where it ends at the latest
   * @param duration how long it is, positive
   * @return the start, or {@link #NONE}
   */
  long firstFree(int resource, long fromInclusive, long untilExclusive, long duration);

  /**
   * The latest start of a stretch in which a claim of one unit would fit.
   *
   * @param resource its number
   * @param fromInclusive the first millisecond in which the stretch may lie
   * @param untilExclusive where it ends at the latest
   * @param duration how long it is, positive
   * @return the start, or {@link #NONE}
   */
  long lastFree(int resource, long fromInclusive, long untilExclusive, long duration);
}
