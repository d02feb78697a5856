package id.egov.core.conflict;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An inner node of an {@link IntervalTimeline}: what its children hold, without asking them. */
abstract sealed class TimelineNode permits TimelinePages, TimelineBranch {

  /*
   * For each child, in parallel arrays: the start of its first interval and the end of its last,
   * its longest gap between two of its own, and how many intervals it has. The gap between two
   * children is that from the one's last end to the other's first start. All exact, all times.
   *
   * Since the first starts are exact, the last interval that starts before a tick is in the last
   * child whose first one does. Nothing overlaps, so that interval alone decides whether anything
   * that ends at the tick is free.
   *
   * Finding the child compares every eighth first start and then the seven after the last that was
   * smaller: two rounds of loads that do not wait for each other and no branch on data, where a
   * binary search of 64 waits six times. The array's tail is filled with the largest tick for that.
   *
   * The longest gap of the node as a whole is only wanted by its parent, which asks for it after
   * each change. A change inside one page rarely touches the longest; where it does, or where an
   * edge of a child moved, it is marked as unknown and looked for again once the parent asks. A
   * root is never asked. Queries never write.
   */
  static final int FANOUT = 64;

  private static final int STRIDE = 8;
  private static final long UNKNOWN = -1;

  private @Nullable Object[] children = new @Nullable Object[STRIDE];
  long[] firsts = new long[STRIDE];
  long[] lasts = new long[STRIDE];
  long[] gaps = new long[STRIDE];
  int[] counts = new int[STRIDE];
  int size;
  private long gap = UNKNOWN;

  TimelineNode() {
    Arrays.fill(firsts, Long.MAX_VALUE);
  }

  /** The last child that has an interval starting before a tick, or the first child. */
  final int find(long tick) {
    int at = 0;
    for (int i = STRIDE; i < firsts.length; i += STRIDE) {
      at += firsts[i] < tick ? STRIDE : 0;
    }
    int a = less(at + 1, tick) + less(at + 2, tick) + less(at + 3, tick);
    int b = less(at + 4, tick) + less(at + 5, tick) + less(at + 6, tick) + less(at + 7, tick);
    return at + a + b;
  }

  private int less(int i, long tick) {
    return firsts[i] < tick ? 1 : 0;
  }

  final Object child(int i) {
    return Objects.requireNonNull(children[i]);
  }

  final long first() {
    return firsts[0];
  }

  final long last() {
    return lasts[size - 1];
  }

  final int total() {
    int total = 0;
    for (int i = 0; i < size; i++) {
      total += counts[i];
    }
    return total;
  }

  final long gap() {
    if (gap == UNKNOWN) {
      long longest = gaps[0];
      for (int i = 1; i < size; i++) {
        longest = max(longest, max(gaps[i], firsts[i] - lasts[i - 1]));
      }
      gap = longest;
    }
    return gap;
  }

  private static long max(long gap, long other) {
    return Long.compareUnsigned(gap, other) < 0 ? other : gap;
  }

  // Questions. What the name of a method with In says of one child is the child's own business.

  /** The end of the last interval that starts before a tick, or the least tick if none does. */
  final long endBefore(long tick) {
    return endBeforeIn(find(tick), tick);
  }

  /** How many intervals start at a tick or later, and before another that is not before it. */
  final int countStarts(long from, long until) {
    return startsBefore(until) - startsBefore(from);
  }

  final int startsBefore(long tick) {
    int at = find(tick);
    int count = startsBeforeIn(at, tick);
    for (int i = 0; i < at; i++) {
      count += counts[i];
    }
    return count;
  }

  final long nextStart(long tick) {
    int at = find(tick);
    long start = nextStartIn(at, tick);
    return start == IntervalTimeline.NONE && at + 1 < size ? firsts[at + 1] : start;
  }

  /** Copies ids while there is room; returns how many there are then in the buffer. */
  final int ids(long from, long until, long[] into, int at) {
    int filled = at;
    for (int i = find(from); i < size && firsts[i] < until && filled < into.length; i++) {
      filled = idsIn(i, from, until, into, filled);
    }
    return filled;
  }

  final boolean visit(long from, long until, IntervalVisitor visitor) {
    for (int i = find(from); i < size && firsts[i] < until; i++) {
      if (!visitIn(i, from, until, visitor)) {
        return false;
      }
    }
    return true;
  }

  /** See {@link TimelinePage#firstFree}. A child is entered only where it has the gap. */
  final long firstFree(long from, long latest, long duration) {
    int i = find(from);
    long free = from;
    long found = IntervalTimeline.NONE;
    if (firsts[i] < from) {
      if (Long.compareUnsigned(gaps[i], duration) >= 0) {
        found = firstFreeIn(i, from, latest, duration);
      }
      free = Math.max(from, lasts[i++]);
    }
    for (; found == IntervalTimeline.NONE && free <= latest && i < size; i++) {
      if (Ticks.lasts(free, firsts[i], duration)) {
        return free;
      }
      if (Long.compareUnsigned(gaps[i], duration) >= 0) {
        found = firstFreeIn(i, firsts[i], latest, duration);
      }
      free = lasts[i];
    }
    return found;
  }

  /** See {@link TimelinePage#lastFree}. A child is entered only where it has the gap. */
  final long lastFree(long until, long earliest, long duration) {
    int i = find(until);
    long freeUntil = until;
    long found = IntervalTimeline.NONE;
    if (lasts[i] > until) {
      if (Long.compareUnsigned(gaps[i], duration) >= 0) {
        found = lastFreeIn(i, until, earliest, duration);
      }
      freeUntil = Math.min(until, firsts[i--]);
    }
    for (; found == IntervalTimeline.NONE && freeUntil >= earliest && i >= 0; i--) {
      if (Ticks.lasts(lasts[i], freeUntil, duration)) {
        return freeUntil - duration;
      }
      if (Long.compareUnsigned(gaps[i], duration) >= 0) {
        found = lastFreeIn(i, lasts[i], earliest, duration);
      }
      freeUntil = firsts[i];
    }
    return found;
  }

  abstract long endBeforeIn(int i, long tick);

  abstract int startsBeforeIn(int i, long tick);

  abstract long nextStartIn(int i, long tick);

  abstract int idsIn(int i, long from, long until, long[] into, int at);

  abstract boolean visitIn(int i, long from, long until, IntervalVisitor visitor);

  abstract long firstFreeIn(int i, long from, long latest, long duration);

  abstract long lastFreeIn(int i, long until, long earliest, long duration);

  // Changes.

  abstract boolean addIfFree(long start, long end, long id);

  abstract boolean remove(long start, long end, long id);

  /** An empty node of the same kind. */
  abstract TimelineNode sibling();

  final boolean isFull() {
    return size == FANOUT;
  }

  final boolean isSparse() {
    return size < FANOUT / 4;
  }

  /** Takes the right part of a full node off: half of it, but few where it grew at an end. */
  final TimelineNode split(long grownAt) {
    int few = FANOUT / STRIDE;
    int from = grownAt == first() ? few : grownAt >= firsts[size - 1] ? size - few : size / 2;
    TimelineNode right = sibling();
    moveTo(right, from);
    return right;
  }

  /** Appends the children from an index on to those of another node. */
  final void moveTo(TimelineNode left, int from) {
    int length = size - from;
    left.ensure(left.size + length);
    copy(from, left, left.size, length);
    left.size += length;
    left.gap = UNKNOWN;
    truncate(from);
  }

  final void insert(int i, Object child, long first, long last, long childGap, int count) {
    ensure(size + 1);
    copy(i, this, i + 1, size - i);
    size++;
    set(i, child, first, last, childGap, count);
  }

  final void set(int i, Object child, long first, long last, long childGap, int count) {
    children[i] = child;
    firsts[i] = first;
    lasts[i] = last;
    gaps[i] = childGap;
    counts[i] = count;
    gap = UNKNOWN;
  }

  final void delete(int i) {
    copy(i + 1, this, i, size - i - 1);
    truncate(size - 1);
  }

  final void setGap(int i, long newGap) {
    long old = gaps[i];
    gaps[i] = newGap;
    if (Long.compareUnsigned(newGap, gap) > 0) {
      gap = newGap;
    } else if (old == gap && old != newGap) {
      gap = UNKNOWN;
    }
  }

  final void setFirst(int i, long start) {
    firsts[i] = start;
    gap = UNKNOWN;
  }

  final void setLast(int i, long end) {
    lasts[i] = end;
    gap = UNKNOWN;
  }

  private void ensure(int capacity) {
    if (capacity > firsts.length) {
      int length = Math.min(FANOUT, (Math.max(capacity, size + size / 4) + STRIDE - 1) & -STRIDE);
      firsts = Arrays.copyOf(firsts, length);
      Arrays.fill(firsts, size, length, Long.MAX_VALUE);
      lasts = Arrays.copyOf(lasts, length);
      gaps = Arrays.copyOf(gaps, length);
      counts = Arrays.copyOf(counts, length);
      children = Arrays.copyOf(children, length);
    }
  }

  private void copy(int from, TimelineNode to, int at, int length) {
    System.arraycopy(firsts, from, to.firsts, at, length);
    System.arraycopy(lasts, from, to.lasts, at, length);
    System.arraycopy(gaps, from, to.gaps, at, length);
    System.arraycopy(counts, from, to.counts, at, length);
    System.arraycopy(children, from, to.children, at, length);
  }

  private void truncate(int newSize) {
    Arrays.fill(firsts, newSize, size, Long.MAX_VALUE);
    Arrays.fill(children, newSize, size, null);
    size = newSize;
    gap = UNKNOWN;
  }
}
