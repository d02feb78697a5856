package id.egov.core.conflict;

import java.util.Arrays;

/** Stretches whose edges lie on a grid: the set of the grains that they cover. Immutable. */
final class GrainBitmap implements Stretches {

  /*
   * A bit for each grain, and above that a bit for each word that is not 0, and so on until one word
   * is left. Up to 64 grains, wherever they begin, are cut out of two neighbouring words, most often
   * of one cache line, without asking which case it is. In a longer range the first and the last word
   * of each level are looked at in part, and what lies between them is whole on the level above:
   * O(log n) to the base of 64. The levels above the first take 1/63 of its memory.
   */
  private final Grains grid;
  private final long[][] levels;
  private final long[] words;

  GrainBitmap(Grains grid, long[] starts, long[] ends) {
    this.grid = grid;
    int count = grid.count;
    int depth = 1;
    for (int bits = count; bits > Long.SIZE; bits = wordsFor(bits)) {
      depth++;
    }
    levels = new long[depth][];
    int bits = count;
    for (int level = 0; level < depth; level++) {
      // The word after the last is read along, but none of its bits is in question.
      levels[level] = new long[wordsFor(bits) + 1];
      bits = wordsFor(bits);
    }
    words = levels[0];
    for (int i = 0; i < starts.length; i++) {
      add(grid.of(starts[i]), grid.of(ends[i] - 1));
    }
  }

  private static int wordsFor(int bits) {
    return (bits >>> 6) + 1;
  }

  private void add(int from, int to) {
    for (long[] level : levels) {
      int first = from >>> 6;
      int last = to >>> 6;
      long head = -1L << from;
      long tail = -1L >>> ~to;
      if (first == last) {
        level[first] |= head & tail;
      } else {
        level[first] |= head;
        Arrays.fill(level, first + 1, last, -1L);
        level[last] |= tail;
      }
      from = first;
      to = last;
    }
  }

  @Override
  public long clash(long fromTick, long toTick) {
    int from = grid.of(Math.min(fromTick, grid.last));
    int to = grid.of(Math.max(toTick, grid.first));
    int word = from >>> 6;
    long bits = (words[word] >>> from) | (words[word + 1] << 1 << ~from);
    int length = to - from;
    if (length < Long.SIZE) {
      return fromTick <= toTick ? bits << ~length : 0;
    }
    return bits | anyOfMany(from, to);
  }

  private long anyOfMany(int from, int to) {
    for (long[] level : levels) {
      int first = from >>> 6;
      int last = to >>> 6;
      long head = level[first] & (-1L << from);
      long tail = level[last] & (-1L >>> ~to);
      if (first == last) {
        return head & tail;
      }
      if ((head | tail) != 0) {
        return head | tail;
      }
      from = first + 1;
      to = last - 1;
      if (from > to) {
        return 0;
      }
    }
    return 0;
  }
}
