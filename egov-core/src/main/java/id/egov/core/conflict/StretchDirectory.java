package id.egov.core.conflict;

import java.util.Arrays;

/**
 * Stretches whose edges lie anywhere: their edges in order, and where in these to look. Immutable.
 */
final class StretchDirectory implements Stretches {

  /*
   * Only one stretch is in question: the first that ends after the first tick of the query. Time is cut
   * into about as many grains as there are stretches, and ranks[g] is how many of them end in the grains
   * before g (have their last tick there). The ends of the next NEAR stretches are compared with
   * the tick, and the comparisons added up, without a branch that could be guessed wrong; those of later
   * grains come after the tick and add nothing. Where all NEAR have ended, the rest of the
   * grain is bisected: O(log n) at worst. NEAR stretches that never come, behind the others, spare the
   * checks. NEAR is as few as make that rare: ends that are never needed may lie in one more line.
   *
   * A query that starts beside all stretches asks for the first or for none.
   *
   * The start of a stretch lies beside its end: two cache misses for a query, where a binary search
   * among a million has a dozen. Bits for the grains that are touched and those that are full, in
   * front of this, were tried: they spared the second miss, but not always, and guessing when cost
   * more than the miss.
   *
   * Memory per stretch: 16 bytes for the edges, 4 for the directory.
   */
  private static final int NEAR = 3;

  private final Grains grains;
  private final int[] ranks;

  /** The end and then the start of each stretch. */
  private final long[] edges;

  /** Takes the first so many starts and ends. */
  StretchDirectory(int size, long[] starts, long[] ends) {
    grains = size == 0 ? Grains.atMost(1, 0, 0) : Grains.atMost(size, starts[0], ends[size - 1]);
    ranks = new int[grains.count + 1];
    edges = new long[2 * (size + NEAR)];
    Arrays.fill(edges, 2 * size, edges.length, Long.MAX_VALUE);
    for (int i = 0; i < size; i++) {
      edges[2 * i] = ends[i];
      edges[2 * i + 1] = starts[i];
      ranks[grains.of(ends[i] - 1) + 1]++;
    }
    for (int g = 0; g < grains.count; g++) {
      ranks[g + 1] += ranks[g];
    }
  }

  @Override
  public long clash(long fromTick, long toTick) {
    if (fromTick < grains.first || fromTick > grains.last) {
      return fromTick < grains.first && edges[1] <= toTick ? 1 : 0;
    }
    int grain = grains.of(fromTick);
    int rank = ranks[grain];
    int at = 2 * rank;
    int near =
        (edges[at] <= fromTick ? 1 : 0)
            + (edges[at + 2] <= fromTick ? 1 : 0)
            + (edges[at + 4] <= fromTick ? 1 : 0);
    rank += near;
    if (near == NEAR) {
      rank += endedBy(fromTick, rank, ranks[grain + 1]);
    }
    return edges[2 * rank + 1] <= toTick ? 1 : 0;
  }

  /** How many of the stretches {@code [from, to)} have ended by a tick. */
  private int endedBy(long tick, int from, int to) {
    int base = from;
    int length = to - from;
    while (length > 1) {
      int half = length >>> 1;
      base += edges[2 * (base + half) - 2] <= tick ? half : 0;
      length -= half;
    }
    return base - from + (length == 1 && edges[2 * base] <= tick ? 1 : 0);
  }
}
