package id.egov.core.conflict;

import java.util.Arrays;

/** Disjoint stretches of time, none of which touch, asked whether any overlaps an interval. */
final class StretchBitmap implements Stretches {

  /*
   * Two bits for each grain: touched by a stretch, and full of one.
   */
  private static final int NEAR = 4;
  private static final long GRAINS_EACH = 16;

  private final Grains grains;
  private final int size;
  private final long[] maps;
  private final int[] ranks;
  private final long[] edges;

  StretchBitmap(long[] starts, long[] ends) {
    size = starts.length;
    grains =
        size == 0
            ? Grains.atMost(1, 0, 0)
            : Grains.atMost(
                (int) Math.min(Integer.MAX_VALUE, GRAINS_EACH * size), starts[0], ends[size - 1]);
    int words = (grains.count >>> 6) + 2;
    maps = new long[2 * words];
    ranks = new int[words + 1];
    edges = new long[2 * (size + NEAR)];
    Arrays.fill(edges, Long.MAX_VALUE);
    for (int i = 0; i < size; i++) {
      edges[2 * i] = ends[i];
      edges[2 * i + 1] = starts[i];
      int from = grains.of(starts[i]);
      int to = grains.of(ends[i] - 1);
      for (int g = from; g <= to; g++) {
        maps[(g >>> 6) << 1] |= 1L << g;
        if (from < g && g < to) {
          maps[((g >>> 6) << 1) + 1] |= 1L << g;
        }
      }
      ranks[(to >>> 6) + 1]++;
    }
    for (int w = 0; w < words; w++) {
      ranks[w + 1] += ranks[w];
    }
  }

  @Override
  public boolean overlapsAny(long fromTick, long toTick) {
    int from = grains.of(fromTick);
    int length = grains.of(toTick) - from;
    int word = (from >>> 6) << 1;
    long touched = (maps[word] >>> from) | (maps[word + 2] << 1 << ~from);
    long full = (maps[word + 1] >>> from) | (maps[word + 3] << 1 << ~from);

    if (length < Long.SIZE) {
      touched <<= ~length;
      full <<= ~length;
      // strictly inside: neither the first nor the last
      long inside = touched & (-1L << ~length << 1) & Long.MAX_VALUE;
      boolean sure = (inside | full) != 0;
      if (sure == (touched != 0)) {
        return sure;
      }
    } else if (((touched & -2L) | full) != 0) {
      // Grain from + 63 is inside unless it is the last, and then exactness says.
      if (length > 63) return true;
    }
    return overlapsExactly(fromTick, toTick, ranks[from >>> 6], ranks[(from >>> 6) + 1]);
  }

  private boolean overlapsExactly(long fromTick, long toTick, int rank, int to) {
    int at = 2 * rank;
    int near =
        (edges[at] <= fromTick ? 1 : 0)
            + (edges[at + 2] <= fromTick ? 1 : 0)
            + (edges[at + 4] <= fromTick ? 1 : 0)
            + (edges[at + 6] <= fromTick ? 1 : 0);
    rank += near;
    if (near == NEAR) {
      int length = to - rank;
      while (length > 0) {
        int half = (length + 1) >>> 1;
        int skip = edges[2 * (rank + half) - 2] <= fromTick ? half : 0;
        rank += skip;
        length = skip == 0 ? half - 1 : length - half;
      }
    }
    return edges[2 * rank + 1] <= toTick;
  }
}
