package id.egov.core.conflict;

import org.jspecify.annotations.Nullable;

/**
 * The intervals of one exclusive resource: a mutable set in which no two overlap.
 *
 * <p>Every question and every change costs O(log n) at worst, and what it shows or copies. A
 * question allocates nothing and writes nothing. In a timeline of hundreds an interval takes about
 * 12 bytes where all ends lie on a grid and ids are ints, about 23 off the grid and about 34 where
 * intervals last for weeks or are far apart; and less where they came in order.
 *
 * <p>Not thread-safe: whoever shares one between threads guards it with a lock. Questions by
 * several threads at once are fine while nobody changes it, so a lock for reading will do for them.
 */
public final class IntervalTimeline {

  /**
   * The answer of a search that found nothing. It is no possible start, since no interval can begin
   * at the last tick there is.
   */
  public static final long NONE = Long.MAX_VALUE;

  /*
   * Up to one page of intervals is that page and nothing else, which grows from room for four. More
   * are a B+-tree of pages: see TimelineNode for the search and TimelinePage for what a page is.
   */
  private long[] page = TimelinePage.NONE;
  private @Nullable TimelineNode root;
  private int size;

  /** Makes a timeline without intervals. */
  public IntervalTimeline() {}

  /**
   * How many intervals there are.
   *
   * @return zero or more
   */
  public int size() {
    return size;
  }

  /**
   * Whether an interval overlaps one of the timeline. O(log n).
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @return false if the whole interval is free
   * @throws IllegalArgumentException if the end is not after the start
   */
  public boolean overlapsAny(long startInclusive, long endExclusive) {
    Ticks.requireInterval(startInclusive, endExclusive);
    return endBefore(endExclusive) > startInclusive;
  }

  /**
   * How many intervals of the timeline overlap one. O(log n).
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @return zero or more
   * @throws IllegalArgumentException if the end is not after the start
   */
  public int count(long startInclusive, long endExclusive) {
    Ticks.requireInterval(startInclusive, endExclusive);
    int running = endBefore(startInclusive) > startInclusive ? 1 : 0;
    return countStarts(startInclusive, endExclusive) + running;
  }

  /**
   * The ids of the intervals that overlap one, in the order of time. O(log n + ids copied).
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @param into takes the ids of the earliest ones, as many as it holds; the rest of it is left
   *     alone
   * @return how many there are in all
   * @throws IllegalArgumentException if the end is not after the start
   */
  public int overlaps(long startInclusive, long endExclusive, long[] into) {
    int total = count(startInclusive, endExclusive);
    if (root == null) {
      TimelinePage.ids(page, size, startInclusive, endExclusive, into, 0);
    } else {
      root.ids(startInclusive, endExclusive, into, 0);
    }
    return total;
  }

  /**
   * Shows the intervals that overlap one, whole and in the order of time, with their ids. O(log n +
   * intervals shown).
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @param visitor is shown the intervals; must not change the timeline
   * @return true if all were shown, false if the visitor stopped before
   * @throws IllegalArgumentException if the end is not after the start
   */
  public boolean visit(long startInclusive, long endExclusive, IntervalVisitor visitor) {
    Ticks.requireInterval(startInclusive, endExclusive);
    return root == null
        ? TimelinePage.visit(page, size, startInclusive, endExclusive, visitor)
        : root.visit(startInclusive, endExclusive, visitor);
  }

  /**
   * The earliest start of a free stretch that lies in a window. O(log n).
   *
   * @param fromInclusive the first tick of the window
   * @param untilExclusive the first tick after the window; the stretch ends there or before
   * @param duration how long the stretch is, positive
   * @return the start, or {@link #NONE}
   * @throws IllegalArgumentException if the window is empty or the duration not positive
   */
  public long firstFree(long fromInclusive, long untilExclusive, long duration) {
    Ticks.requireSearch(fromInclusive, untilExclusive, duration);
    if (!Ticks.lasts(fromInclusive, untilExclusive, duration)) {
      return NONE;
    }
    long latest = untilExclusive - duration;
    long found =
        root == null
            ? TimelinePage.firstFree(page, size, fromInclusive, latest, duration)
            : root.firstFree(fromInclusive, latest, duration);
    if (found == NONE) {
      long free = Math.max(fromInclusive, last());
      return free <= latest ? free : NONE;
    }
    return found;
  }

  /**
   * The latest start of a free stretch that lies in a window. O(log n).
   *
   * @param fromInclusive the first tick of the window
   * @param untilExclusive the first tick after the window; the stretch ends there or before
   * @param duration how long the stretch is, positive
   * @return the start, or {@link #NONE}
   * @throws IllegalArgumentException if the window is empty or the duration not positive
   */
  public long lastFree(long fromInclusive, long untilExclusive, long duration) {
    Ticks.requireSearch(fromInclusive, untilExclusive, duration);
    if (!Ticks.lasts(fromInclusive, untilExclusive, duration)) {
      return NONE;
    }
    long earliest = fromInclusive + duration;
    long found =
        root == null
            ? TimelinePage.lastFree(page, untilExclusive, earliest, duration)
            : root.lastFree(untilExclusive, earliest, duration);
    if (found == NONE) {
      long freeUntil = Math.min(untilExclusive, first());
      return freeUntil >= earliest ? freeUntil - duration : NONE;
    }
    return found;
  }

  /** The start of the earliest interval that starts at a tick or later, or {@link #NONE}. */
  long nextStart(long tick) {
    return root == null ? TimelinePage.nextStart(page, size, tick) : root.nextStart(tick);
  }

  /**
   * Adds an interval if it overlaps none that is there. O(log n).
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @param id the caller's name for the interval; need not be unique
   * @return true if it was added, false if it overlaps another and nothing has changed
   * @throws IllegalArgumentException if the end is not after the start
   */
  public boolean addIfFree(long startInclusive, long endExclusive, long id) {
    Ticks.requireInterval(startInclusive, endExclusive);
    TimelineNode tree = root;
    boolean added;
    if (tree == null) {
      added = addToPage(startInclusive, endExclusive, id);
    } else {
      added = tree.addIfFree(startInclusive, endExclusive, id);
      if (tree.isFull()) {
        root = TimelineBranch.over(tree, tree.split(startInclusive));
      }
    }
    size += added ? 1 : 0;
    return added;
  }

  /**
   * Removes an interval if it is there with these very ends and this id. O(log n).
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @param id the name under which it was added
   * @return true if it was removed, false if it is not there and nothing has changed
   * @throws IllegalArgumentException if the end is not after the start
   */
  public boolean remove(long startInclusive, long endExclusive, long id) {
    Ticks.requireInterval(startInclusive, endExclusive);
    TimelineNode tree = root;
    boolean removed;
    if (tree == null) {
      removed = removeFromPage(startInclusive, endExclusive, id);
    } else {
      removed = tree.remove(startInclusive, endExclusive, id);
      if (tree.size == 1) {
        lower();
      }
    }
    size -= removed ? 1 : 0;
    return removed;
  }

  @Nullable TimelineNode root() {
    return root;
  }

  private boolean addToPage(long start, long end, long id) {
    int rank = TimelinePage.rank(page, end);
    if (rank > 0 && TimelinePage.end(page, rank - 1) > start) {
      return false;
    }
    if (size == TimelinePage.SLOTS) {
      TimelinePages tree = new TimelinePages(page, size);
      page = TimelinePage.NONE;
      root = tree;
      return tree.addIfFree(start, end, id);
    }
    if (!TimelinePage.takes(page, size, start, end, id)) {
      page = TimelinePageCopies.copyFor(page, size, start, end, id);
    }
    TimelinePage.insert(page, size, rank, start, end, id);
    return true;
  }

  private boolean removeFromPage(long start, long end, long id) {
    int rank = TimelinePage.rank(page, end) - 1;
    if (rank < 0 || !TimelinePage.holds(page, rank, start, end, id)) {
      return false;
    }
    TimelinePage.delete(page, size, rank);
    return true;
  }

  /** Puts an only child in the place of the root. */
  private void lower() {
    while (root instanceof TimelineBranch branch && branch.size == 1) {
      root = branch.node(0);
    }
    if (root instanceof TimelinePages pages && pages.size == 1) {
      page = pages.page(0);
      root = null;
    }
  }

  /** The end of the last interval that starts before a tick, or the least tick if none does. */
  long endBefore(long tick) {
    return root == null ? TimelinePage.endBefore(page, tick) : root.endBefore(tick);
  }

  private int countStarts(long from, long until) {
    return root == null
        ? TimelinePage.rank(page, until) - TimelinePage.rank(page, from)
        : root.countStarts(from, until);
  }

  /** The start of the first interval; if there is none, the largest tick. */
  private long first() {
    if (root == null) {
      return size == 0 ? Long.MAX_VALUE : TimelinePage.start(page, 0);
    }
    return root.first();
  }

  /** The end of the last interval; if there is none, the least tick. */
  private long last() {
    if (root == null) {
      return size == 0 ? Long.MIN_VALUE : TimelinePage.end(page, size - 1);
    }
    return root.last();
  }
}
