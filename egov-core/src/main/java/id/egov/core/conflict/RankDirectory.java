package id.egov.core.conflict;

import java.util.Arrays;

/** How many of a fixed set of times have come by a tick. Immutable. */
final class RankDirectory {

  /*
   * ranks[g] is how many keys lie in the grains before g: one look at it leaves only the keys of one
   * grain in question, hence two cache misses where a binary search in a million keys has a dozen.
   * Where all keys lie on the first ticks of grains, none is in question: those in the grain of a
   * tick are there by that tick, and the keys themselves are not kept.
   *
   * Otherwise the next NEAR keys are compared with the tick, and the comparisons added up: there is
   * no branch on any of them which the processor could guess wrong. A later grain's keys come after
   * the tick, so that it does not matter if these are more than the grain has. Only where all NEAR
   * have come by the tick (the grain is crowded) the rest of the grain is bisected: O(log n) at
   * worst. NEAR keys that never come, behind the others, spare a check.
   */
  private static final int NEAR = 4;
  private static final long MOST_GRAINS_EACH = 2;
  private static final long[] NONE = {};

  private final Grains grains;
  private final int[] ranks;
  private final long[] keys;

  private RankDirectory(Grains grains, int[] ranks, long[] keys) {
    this.grains = grains;
    this.ranks = ranks;
    this.keys = grains.exact ? NONE : keys;
  }

  /** An array for so many sorted keys and what has to stand behind them. */
  static long[] room(int size) {
    long[] keys = new long[size + NEAR];
    Arrays.fill(keys, size, size + NEAR, Long.MAX_VALUE);
    return keys;
  }

  /**
   * Sorts keys, ascending and stable.
   *
   * @param sorted a {@link #room}, which takes the sorted keys and is kept
   * @param positions takes the position in {@code keys} of each
   */
  static RankDirectory sorting(long[] keys, long[] sorted, int[] positions) {
    Grains spread = Grains.spread(keys);
    int most = (int) Math.min(Integer.MAX_VALUE - 8, MOST_GRAINS_EACH * keys.length + 1);
    Grains grid = Grains.grid(most, spread.first, spread.last, keys.length, keys);
    Grains grains = grid == null ? spread : grid;
    return new RankDirectory(grains, BucketSort.sort(grains, keys, sorted, positions), sorted);
  }

  /** How many keys are at a tick or before; the tick is not {@code Long.MAX_VALUE}. */
  int countAtMost(long tick) {
    if (tick < grains.first) {
      return 0;
    }
    int grain = grains.of(Math.min(tick, grains.last));
    if (grains.exact) {
      return ranks[grain + 1];
    }
    int rank = ranks[grain];
    int near =
        (keys[rank] <= tick ? 1 : 0)
            + (keys[rank + 1] <= tick ? 1 : 0)
            + (keys[rank + 2] <= tick ? 1 : 0)
            + (keys[rank + 3] <= tick ? 1 : 0);
    rank += near;
    return near < NEAR
        ? rank
        : rank + SortedLongs.countBelow(keys, rank, ranks[grain + 1], tick + 1);
  }
}
