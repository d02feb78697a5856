package id.egov.core.conflict;

import java.util.Arrays;

/**
 * A fixed set of intervals, which may overlap each other, asked which of them overlap another one.
 *
 * <p>An interval is known by its position in the arrays from which the index was made. Immutable
 * and thread-safe.
 */
public final class IntervalIndex {

  /*
   * How many: an interval does not overlap [s, e) iff it starts at e or later or ends at s or
   * earlier, and never both. So the number is rank(starts < e) - rank(ends <= s), from the starts
   * and the ends each sorted for itself.
   *
   * Which: in the order of (start, position) the first intervals that end after s are the ones
   * asked for: whatever starts at e or later comes after all of them, and how many there are is
   * known. latestEnd is a heap-shaped tree over that order (root at 1, children of i at 2i and
   * 2i + 1, leaves from `leaves` on) whose inner nodes hold the latest end below them. The next
   * interval that ends after s is found by climbing from a leaf until the subtree on the right has
   * one, and descending to its leftmost: 2 log d steps over a distance d. The k distances sum up to
   * at most n, hence O(log n + k log(n / k)) for all of them, and one step each where they are
   * neighbours. This is the priority search of an interval tree (Cormen et al., 3rd edition, 14.3) laid
   * out like a segment tree.
   *
   * The leaves are filled up to a power of two with the smallest long, after which no interval
   * ends. Memory: 8 n bytes for each rank array, 4 n for the positions, 16 to 32 n for the tree.
   */
  private final long[] sortedStarts;
  private final long[] sortedEnds;
  private final int[] positions;
  private final long[] latestEnd;
  private final int leaves;

  private IntervalIndex(long[] startsInclusive, long[] endsExclusive) {
    int size = startsInclusive.length;
    sortedStarts = startsInclusive.clone();
    sortedEnds = endsExclusive.clone();
    Arrays.sort(sortedEnds);
    positions = SortedLongs.positions(size);
    SortedLongs.sort(sortedStarts, positions);
    leaves = size <= 1 ? 1 : Integer.highestOneBit(size - 1) << 1;
    latestEnd = new long[2 * leaves];
    Arrays.fill(latestEnd, Long.MIN_VALUE);
    for (int i = 0; i < size; i++) {
      latestEnd[leaves + i] = endsExclusive[positions[i]];
    }
    for (int i = leaves - 1; i > 0; i--) {
      latestEnd[i] = Math.max(latestEnd[2 * i], latestEnd[2 * i + 1]);
    }
  }

  /**
   * Indexes intervals, in any order. O(n log n). The arrays are copied.
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
    return positions.length;
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
    return SortedLongs.countBelow(sortedStarts, size(), endExclusive)
        - SortedLongs.countAtMost(sortedEnds, size(), startInclusive);
  }

  /**
   * The positions of the intervals that overlap one, by ascending start; those that start together
   * by ascending position. O(log n + k log(n/k)) for the k positions that are filled in.
   *
   * @param startInclusive the first tick
   * @param endExclusive the first tick after the interval
   * @param into takes the first positions, as many as it holds; the rest of it is left alone
   * @return how many there are in all
   * @throws IllegalArgumentException if the end is not after the start
   */
  public int overlaps(long startInclusive, long endExclusive, int[] into) {
    int total = count(startInclusive, endExclusive);
    int filled = Math.min(total, into.length);
    int next = 0;
    for (int i = 0; i < filled; i++) {
      next = firstEndingAfter(startInclusive, next);
      into[i] = positions[next++];
    }
    return total;
  }

  /** The first index, from one on, of an interval that ends after a tick; there must be one. */
  private int firstEndingAfter(long tick, int from) {
    int node = leaves + from;
    while (latestEnd[node] <= tick) {
      while ((node & 1) == 1) {
        node >>= 1;
      }
      node++;
    }
    while (node < leaves) {
      node <<= 1;
      if (latestEnd[node] <= tick) {
        node++;
      }
    }
    return node - leaves;
  }
}
