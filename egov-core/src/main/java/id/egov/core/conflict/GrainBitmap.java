package id.egov.core.conflict;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Stretches whose edges lie on a grid: the set of the grains that they cover. Immutable. */
final class GrainBitmap implements Stretches {

  /*
   * A bit for each grain, and above that a bit for each word that is not 0, and so on until one word
   * is left. A word can be read from any byte on: so up to 57 grains, wherever they begin, lie in
   * one, most often in one cache line. In a longer range the first and the last word of each level
   * are looked at in part, and what lies between them is whole on the level above: O(log n) to the
   * base of 64. The levels above the first take 1/63 of its memory.
   *
   * Queries that do not depend on each other wait for memory together, as many as there is room for
   * in the processor, which is counted in instructions, a few hundred. So each instruction that the
   * short way does without lets more of them wait at once. A query that is not inside the hull of all
   * stretches is cut to it elsewhere; whether it is inside is known before anything was fetched, so
   * that a wrong guess costs little.
   */
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int BITS_FROM_ANY_BYTE = Long.SIZE - Byte.SIZE + 1;

  private final Grains grid;
  private final byte[][] levels;
  private final byte[] bits;

  /** Takes the first so many starts and ends. */
  GrainBitmap(Grains grid, int size, long[] starts, long[] ends) {
    this.grid = grid;
    int depth = 1;
    for (int count = grid.count; count > Long.SIZE; count = wordsFor(count)) {
      depth++;
    }
    levels = new byte[depth][];
    int count = grid.count;
    for (int level = 0; level < depth; level++) {
      count = wordsFor(count);
      // What follows the last word is read along, but none of its bits is in question.
      levels[level] = new byte[(count + 1) * Long.BYTES];
    }
    bits = levels[0];
    for (int i = 0; i < size; i++) {
      add(grid.of(starts[i]), grid.of(ends[i] - 1));
    }
    for (int level = 1; level < depth; level++) {
      summarize(levels[level - 1], levels[level]);
    }
  }

  private static int wordsFor(int count) {
    return (count >>> 6) + 1;
  }

  private static long word(byte[] level, int index) {
    return (long) WORD.get(level, index * Long.BYTES);
  }

  private static void or(byte[] level, int index, long mask) {
    WORD.set(level, index * Long.BYTES, word(level, index) | mask);
  }

  private void add(int from, int to) {
    int first = from >>> 6;
    int last = to >>> 6;
    long head = -1L << from;
    long tail = -1L >>> ~to;
    if (first == last) {
      or(bits, first, head & tail);
    } else {
      or(bits, first, head);
      Arrays.fill(bits, (first + 1) * Long.BYTES, last * Long.BYTES, (byte) -1);
      or(bits, last, tail);
    }
  }

  private static void summarize(byte[] lower, byte[] upper) {
    int words = lower.length / Long.BYTES;
    for (int from = 0; from < words; from += Long.SIZE) {
      long summary = 0;
      for (int i = from; i < Math.min(from + Long.SIZE, words); i++) {
        summary |= (word(lower, i) == 0 ? 0L : 1L) << i;
      }
      WORD.set(upper, from >>> 6 << 3, summary);
    }
  }

  @Override
  public long clash(long fromTick, long toTick) {
    if (fromTick < grid.first || toTick > grid.last) {
      return clashInHull(fromTick, toTick);
    }
    int from = grid.of(fromTick);
    int to = grid.of(toTick);
    int length = to - from;
    if (length >= BITS_FROM_ANY_BYTE) {
      return anyOf(from, to);
    }
    // A shift by ~length is one by 63 - length: it leaves length + 1 bits.
    return (long) WORD.get(bits, from >>> 3) >>> (from & 7) << ~length;
  }

  private long clashInHull(long fromTick, long toTick) {
    long from = Math.max(fromTick, grid.first);
    long to = Math.min(toTick, grid.last);
    return from <= to ? anyOf(grid.of(from), grid.of(to)) : 0;
  }

  private long anyOf(int from, int to) {
    for (byte[] level : levels) {
      int first = from >>> 6;
      int last = to >>> 6;
      long head = word(level, first) & (-1L << from);
      long tail = word(level, last) & (-1L >>> ~to);
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
