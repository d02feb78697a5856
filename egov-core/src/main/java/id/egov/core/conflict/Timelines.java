package id.egov.core.conflict;

import java.util.Objects;

/**
 * The intervals of many exclusive resources, kept under live bookings: which of them is free first,
 * and when are some of them free together?
 *
 * <p>Resources are numbered from 0. A set of them is given as a bit set in the layout of {@link
 * java.util.BitSet#toLongArray()}.
 *
 * <p>Times on a grid, which are the multiples of a <em>grain</em>, are the fast case: a search
 * looks at bits of 64 grains at once. Times off the grid are just as exact and cost a look into the
 * timeline of each resource that has any and may be free; a search for less than two grains looks
 * into all of those.
 *
 * <p>Memory: what the {@link IntervalTimeline}s take, and 2 bits for each resource and grain, in
 * pieces of 64 resources and 4,096 grains where anything was ever booked; at most 520 KB for each
 * resource, however far apart its intervals lie.
 *
 * <p>Not thread-safe, not even for searches alone, for the last answer is state.
 */
public final class Timelines {

  /*
   * Each timeline is the truth about its resource. Beside them, BusyGrains has a bit for each grain
   * that an interval touches. Intervals longer than LONGEST have none, nor have those out of INDEXED
   * and those that BusyGrains has no place for. So a bit says that the grain is not all free, and
   * that it is busy all over if the resource's intervals are all on the grid. No bit says that the
   * grain is free, unless the resource has intervals without bits. FreeGrains asks the timelines
   * about the rest.
   *
   * Whether an interval is off the grid or too long for bits is seen when it goes as well as when it
   * comes, and counted. Whether there was a place is not: then the resource's bits count as missing
   * until it has no interval at all.
   */
  private static final long LONGEST = 1 << BusyGrains.CHUNK_SHIFT;

  private final IntervalTimeline[] timelines;
  private final int[] inexactIntervals;
  private final int[] missingIntervals;
  private final long grain;
  private final FreeGrains grains;
  private final CommonGrains common;

  private long start = IntervalTimeline.NONE;
  private int resource = -1;

  private Timelines(int resources, long grain) {
    this.timelines = new IntervalTimeline[resources];
    for (int i = 0; i < resources; i++) {
      timelines[i] = new IntervalTimeline();
    }
    this.inexactIntervals = new int[resources];
    this.missingIntervals = new int[resources];
    this.grain = grain;
    this.grains = new FreeGrains(timelines, grain);
    this.common = new CommonGrains(grains);
  }

  /**
   * Makes timelines without intervals.
   *
   * @param resources how many resources there are, positive
   * @param grain the usual step of times in ticks, positive: 900,000 if bookings usually begin and
   *     end on a quarter of an hour and ticks are milliseconds. It decides how fast a search is,
   *     not what it finds.
   * @return the timelines
   * @throws IllegalArgumentException if one of them is not positive
   */
  public static Timelines of(int resources, long grain) {
    Ticks.requirePositive("resources", resources);
    Ticks.requirePositive("grain", grain);
    return new Timelines(resources, grain);
  }

  /**
   * How many resources there are.
   *
   * @return the number that it was made for
   */
  public int resources() {
    return timelines.length;
  }

  /**
   * How many intervals a resource has.
   *
   * @param resource its number
   * @return zero or more
   * @throws IndexOutOfBoundsException if there is no such resource
   */
  public int size(int resource) {
    return timeline(resource).size();
  }

  /**
   * Whether an interval overlaps one of a resource. As {@link IntervalTimeline#overlapsAny}.
   *
   * @param resource its number
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @return false if the whole interval is free
   * @throws IllegalArgumentException if the end is not after the start
   * @throws IndexOutOfBoundsException if there is no such resource
   */
  public boolean overlapsAny(int resource, long startInclusive, long endExclusive) {
    return timeline(resource).overlapsAny(startInclusive, endExclusive);
  }

  /**
   * Shows the intervals of a resource that overlap one. As {@link IntervalTimeline#visit}.
   *
   * @param resource its number
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @param visitor is shown the intervals; must not change them
   * @return true if all were shown, false if the visitor stopped before
   * @throws IllegalArgumentException if the end is not after the start
   * @throws IndexOutOfBoundsException if there is no such resource
   */
  public boolean visit(
      int resource, long startInclusive, long endExclusive, IntervalVisitor visitor) {
    return timeline(resource).visit(startInclusive, endExclusive, visitor);
  }

  /**
   * Adds an interval to a resource if it overlaps none that is there. As {@link
   * IntervalTimeline#addIfFree}, and at most 134 words of bits more.
   *
   * @param resource its number
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @param id the caller's name for the interval; need not be unique
   * @return true if it was added, false if it overlaps another and nothing has changed
   * @throws IllegalArgumentException if the end is not after the start
   * @throws IndexOutOfBoundsException if there is no such resource
   */
  public boolean addIfFree(int resource, long startInclusive, long endExclusive, long id) {
    if (!timeline(resource).addIfFree(startInclusive, endExclusive, id)) {
      return false;
    }
    mark(resource, startInclusive, endExclusive, true);
    return true;
  }

  /**
   * Removes an interval of a resource if it is there with these very ends and this id. As {@link
   * IntervalTimeline#remove}, and at most 134 words of bits more.
   *
   * @param resource its number
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @param id the name under which it was added
   * @return true if it was removed, false if it is not there and nothing has changed
   * @throws IllegalArgumentException if the end is not after the start
   * @throws IndexOutOfBoundsException if there is no such resource
   */
  public boolean remove(int resource, long startInclusive, long endExclusive, long id) {
    if (!timeline(resource).remove(startInclusive, endExclusive, id)) {
      return false;
    }
    mark(resource, startInclusive, endExclusive, false);
    return true;
  }

  /** Sets the bits of an interval that has come, or clears those of one that has gone. */
  private void mark(int resource, long startInclusive, long endExclusive, boolean came) {
    if (startInclusive < -GrainSearch.INDEXED || endExclusive > GrainSearch.INDEXED) {
      markWithoutBits(resource, startInclusive, endExclusive, came);
      return;
    }
    long first = Math.floorDiv(startInclusive, grain);
    long end = Math.floorDiv(endExclusive, grain);
    boolean startsOnGrid = first * grain == startInclusive;
    boolean endsOnGrid = end * grain == endExclusive;
    if (!endsOnGrid) {
      end++;
    }
    if (end - first > LONGEST) {
      markWithoutBits(resource, startInclusive, endExclusive, came);
      return;
    }
    int offGrid = startsOnGrid && endsOnGrid ? 0 : 1;
    if (came) {
      int refused = grains.cover(resource, first, end) ? 0 : 1;
      count(resource, true, offGrid | refused, refused);
    } else {
      clear(resource, startInclusive, endExclusive, first, end);
      count(resource, false, offGrid, 0);
    }
  }

  private void markWithoutBits(int resource, long startInclusive, long endExclusive, boolean came) {
    if (!came) {
      // It has set no bit, but others that went before it have left theirs where it was.
      clearIfFree(resource, startInclusive);
      clearIfFree(resource, endExclusive - 1);
    }
    count(resource, came, 1, 1);
  }

  private void clearIfFree(int resource, long tick) {
    if (tick < -GrainSearch.INDEXED || tick > GrainSearch.INDEXED) {
      return;
    }
    long number = Math.floorDiv(tick, grain);
    if (!timelines[resource].overlapsAny(number * grain, (number + 1) * grain)) {
      grains.uncover(resource, number, number + 1);
    }
  }

  /** Clears the bits of grains that nothing touches any more. */
  private void clear(int resource, long startInclusive, long endExclusive, long first, long end) {
    IntervalTimeline timeline = timelines[resource];
    boolean sharesFirst =
        first * grain != startInclusive && timeline.endBefore(startInclusive) > first * grain;
    boolean sharesLast =
        end * grain != endExclusive && timeline.nextStart(endExclusive) < end * grain;
    grains.uncover(resource, sharesFirst ? first + 1 : first, sharesLast ? end - 1 : end);
  }

  private void count(int resource, boolean came, int newInexact, int newMissing) {
    int sign = came ? 1 : -1;
    int inexact = inexactIntervals[resource] + sign * newInexact;
    int missing = missingIntervals[resource] + sign * newMissing;
    if (timelines[resource].size() == 0) {
      inexact = 0;
      missing = 0;
    }
    if (inexact == 0 != (inexactIntervals[resource] == 0)) {
      grains.setExact(resource, inexact == 0);
    }
    if (missing == 0 != (missingIntervals[resource] == 0)) {
      grains.setMissing(resource, missing != 0);
    }
    inexactIntervals[resource] = inexact;
    missingIntervals[resource] = missing;
  }

  /**
   * The earliest start of a free stretch of one resource. As {@link IntervalTimeline#firstFree}.
   *
   * @param resource its number
   * @param fromInclusive the first tick of the window
   * @param untilExclusive the first tick after the window; the stretch ends there or before
   * @param duration how long the stretch is, positive
   * @return the start, or {@link IntervalTimeline#NONE}
   * @throws IllegalArgumentException if the window is empty or the duration not positive
   * @throws IndexOutOfBoundsException if there is no such resource
   */
  public long firstFree(int resource, long fromInclusive, long untilExclusive, long duration) {
    return timeline(resource).firstFree(fromInclusive, untilExclusive, duration);
  }

  /**
   * The latest start of a free stretch of one resource. As {@link IntervalTimeline#lastFree}.
   *
   * @param resource its number
   * @param fromInclusive the first tick of the window
   * @param untilExclusive the first tick after the window; the stretch ends there or before
   * @param duration how long the stretch is, positive
   * @return the start, or {@link IntervalTimeline#NONE}
   * @throws IllegalArgumentException if the window is empty or the duration not positive
   * @throws IndexOutOfBoundsException if there is no such resource
   */
  public long lastFree(int resource, long fromInclusive, long untilExclusive, long duration) {
    return timeline(resource).lastFree(fromInclusive, untilExclusive, duration);
  }

  /**
   * Searches some resources for the earliest start of a free stretch that lies in a window. Of
   * those that are free equally early the lowest number wins. {@link #start()} and {@link
   * #resource()} have the answer.
   *
   * @param among the resources to search, as a bit set
   * @param fromInclusive the first tick of the window
   * @param untilExclusive the first tick after the window; the stretch ends there or before
   * @param duration how long the stretch is, positive
   * @return true if one is free
   * @throws IllegalArgumentException if the window is empty, the duration not positive or a
   *     resource does not exist; the last answer stands
   */
  public boolean firstFree(long[] among, long fromInclusive, long untilExclusive, long duration) {
    Ticks.requireSearch(fromInclusive, untilExclusive, duration);
    requireResources("among", among);
    start = IntervalTimeline.NONE;
    resource = -1;
    if (!Ticks.lasts(fromInclusive, untilExclusive, duration)) {
      return false;
    }
    long last = untilExclusive - duration;
    if (grains.firstFree(among, fromInclusive, last, duration)) {
      start = grains.start();
      resource = grains.resource();
    }
    return resource >= 0;
  }

  /**
   * Where the stretch starts that the last {@link #firstFree} found.
   *
   * @return the start, or {@link IntervalTimeline#NONE} if none is free or nothing was searched
   */
  public long start() {
    return start;
  }

  /**
   * Which resource the last {@link #firstFree} found.
   *
   * @return its number, or -1 if none is free or nothing was searched
   */
  public int resource() {
    return resource;
  }

  /**
   * The earliest start of a stretch that lies in a window and in which some resources are all free.
   *
   * @param all who must be free, as a bit set; if there are none, everything is free
   * @param fromInclusive the first tick of the window
   * @param untilExclusive the first tick after the window; the stretch ends there or before
   * @param duration how long the stretch is, positive
   * @return the start, or {@link IntervalTimeline#NONE}
   * @throws IllegalArgumentException if the window is empty, the duration not positive or a
   *     resource does not exist
   */
  public long firstCommon(long[] all, long fromInclusive, long untilExclusive, long duration) {
    Ticks.requireSearch(fromInclusive, untilExclusive, duration);
    requireResources("all", all);
    return Ticks.lasts(fromInclusive, untilExclusive, duration)
        ? common.firstCommon(all, fromInclusive, untilExclusive - duration, duration)
        : IntervalTimeline.NONE;
  }

  private IntervalTimeline timeline(int resource) {
    return timelines[Objects.checkIndex(resource, timelines.length)];
  }

  private void requireResources(String field, long[] bits) {
    int full = timelines.length / Long.SIZE;
    for (int i = full; i < bits.length; i++) {
      long none = i == full ? -1L << timelines.length : -1;
      if ((bits[i] & none) != 0) {
        throw new IllegalArgumentException(
            "%s has resource %s: there are only the resources 0 to %s"
                .formatted(
                    field,
                    i * Long.SIZE + Long.numberOfTrailingZeros(bits[i] & none),
                    timelines.length - 1));
      }
    }
  }
}
