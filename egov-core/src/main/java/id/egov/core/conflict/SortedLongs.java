package id.egov.core.conflict;

import java.util.Arrays;

/** Ranks in a sorted array, and the sort that brings an array of positions along. */
final class SortedLongs {

  /*
   * Ranks. The search halves a length instead of moving two borders: the loop runs the same number
   * of times for every key of one array, and its only condition compiles to a conditional move.
   *
   * Sort. Least significant digit first, 8 bits a pass, stable. A pass is skipped where no two keys
   * differ in its digit: a year of milliseconds takes five passes instead of eight, and a thousand
   * resources take two. Keys travel together with their positions, so that no pass gathers through
   * the positions. Up to INSERTION keys are inserted instead, since the counters alone would cost
   * more.
   */
  private static final int INSERTION = 48;
  private static final int RADIX_BITS = 8;
  private static final int RADIX = 1 << RADIX_BITS;

  private SortedLongs() {}

  /** How many of the first {@code size} keys, which ascend, are smaller than a key. */
  static int countBelow(long[] sorted, int size, long key) {
    return countBelow(sorted, 0, size, key);
  }

  /** How many of the keys {@code [from, to)}, which ascend, are smaller than a key. */
  static int countBelow(long[] sorted, int from, int to, long key) {
    int base = from;
    int length = to - from;
    while (length > 1) {
      int half = length >>> 1;
      base += sorted[base + half - 1] < key ? half : 0;
      length -= half;
    }
    return base - from + (length == 1 && sorted[base] < key ? 1 : 0);
  }

  /** How many of the first {@code size} keys, which ascend, are a key or smaller. */
  static int countAtMost(long[] sorted, int size, long key) {
    int base = 0;
    int length = size;
    while (length > 1) {
      int half = length >>> 1;
      base += sorted[base + half - 1] <= key ? half : 0;
      length -= half;
    }
    return length == 1 && sorted[base] <= key ? base + 1 : base;
  }

  /** Sorts both arrays by the keys, ascending; equal keys keep their order. */
  static void sort(long[] keys, int[] positions) {
    if (keys.length <= INSERTION) {
      insertionSort(keys, positions, 0, keys.length);
    } else {
      radixSort(keys, positions);
    }
  }

  /** Sorts a part of both arrays by the keys, ascending; equal keys keep their order. */
  static void sort(long[] keys, int[] positions, int from, int to) {
    long[] someKeys = Arrays.copyOfRange(keys, from, to);
    int[] somePositions = Arrays.copyOfRange(positions, from, to);
    sort(someKeys, somePositions);
    System.arraycopy(someKeys, 0, keys, from, to - from);
    System.arraycopy(somePositions, 0, positions, from, to - from);
  }

  /** The same for a few keys. */
  static void insertionSort(long[] keys, int[] positions, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      long key = keys[i];
      int position = positions[i];
      int hole = i;
      for (; hole > from && keys[hole - 1] > key; hole--) {
        keys[hole] = keys[hole - 1];
        positions[hole] = positions[hole - 1];
      }
      keys[hole] = key;
      positions[hole] = position;
    }
  }

  private static void radixSort(long[] keys, int[] positions) {
    int length = keys.length;
    long differing = 0;
    for (long key : keys) {
      differing |= key ^ keys[0];
    }
    long[] fromKeys = keys;
    int[] fromPositions = positions;
    long[] toKeys = new long[length];
    int[] toPositions = new int[length];
    int[] next = new int[RADIX];
    for (int shift = 0; shift < Long.SIZE; shift += RADIX_BITS) {
      if ((differing >>> shift & (RADIX - 1)) == 0) {
        continue;
      }
      Arrays.fill(next, 0);
      for (long key : fromKeys) {
        next[digit(key, shift)]++;
      }
      int offset = 0;
      for (int d = 0; d < RADIX; d++) {
        int count = next[d];
        next[d] = offset;
        offset += count;
      }
      for (int i = 0; i < length; i++) {
        int to = next[digit(fromKeys[i], shift)]++;
        toKeys[to] = fromKeys[i];
        toPositions[to] = fromPositions[i];
      }
      long[] spareKeys = fromKeys;
      fromKeys = toKeys;
      toKeys = spareKeys;
      int[] sparePositions = fromPositions;
      fromPositions = toPositions;
      toPositions = sparePositions;
    }
    if (fromKeys != keys) {
      System.arraycopy(fromKeys, 0, keys, 0, length);
      System.arraycopy(fromPositions, 0, positions, 0, length);
    }
  }

  /** Flips the sign, so that the digits of negative keys come before those of positive ones. */
  private static int digit(long key, int shift) {
    return (int) ((key ^ Long.MIN_VALUE) >>> shift) & (RADIX - 1);
  }
}
