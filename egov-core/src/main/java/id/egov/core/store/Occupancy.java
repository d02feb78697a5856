package id.egov.core.store;

import id.egov.core.conflict.IntervalTimeline;
import java.util.Collection;

/**
 * When some resources have a unit left: for finding a time, or one of many resources, before a
 * commit decides. Times are milliseconds since 1970-01-01T00:00Z.
 *
 * <p>An answer held at some moment between the call of {@link Store#occupancy} and the answer; a
 * store may answer from what it read then or from what is there now. A later moment is the commit's
 * to judge. Thread-safe.
 */
public interface Occupancy {

  /** The answer of a search that found nothing. */
  long NONE = IntervalTimeline.NONE;

  /**
   * What timelines that were read say.
   *
   * @param timelines one for each resource that will be asked about
   * @return answers about the window in which they were read, unchanging
   */
  static Occupancy of(Collection<Timeline> timelines) {
    return new TimelineOccupancy(timelines);
  }

  /**
   * Whether a claim of one unit would fit.
   *
   * @param resource one of those asked for
   * @param startInclusive the first millisecond
   * @param endExclusive the first millisecond after it, after the start and inside the window
   * @return true if a unit is left all the time
   */
  boolean isFree(ResourceId resource, long startInclusive, long endExclusive);

  /**
   * The earliest start of a stretch in which a claim of one unit would fit.
   *
   * @param resource one of those asked for
   * @param fromInclusive the first millisecond in which the stretch may lie
   * @param untilExclusive where it ends at the latest
   * @param duration how long it is, positive
   * @return the start, or {@link #NONE}
   */
  long firstFree(ResourceId resource, long fromInclusive, long untilExclusive, long duration);

  /**
   * The latest start of a stretch in which a claim of one unit would fit.
   *
   * @param resource one of those asked for
   * @param fromInclusive the first millisecond in which the stretch may lie
   * @param untilExclusive where it ends at the latest
   * @param duration how long it is, positive
   * @return the start, or {@link #NONE}
   */
  long lastFree(ResourceId resource, long fromInclusive, long untilExclusive, long duration);
}
