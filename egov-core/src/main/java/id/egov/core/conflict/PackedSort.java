package id.egov.core.conflict;

import java.util.Arrays;

/**
 * Sorts the ticks of one piece of a batch after another, in buffers that it keeps, and says which
 * tick came from where. Not thread-safe.
 */
final class PackedSort {

  /*
   * A key and the index that it came from travel in one long, the key above the index: half the
   * memory moved, no comparison of two arrays, and equal keys stay in order by themselves. Least
   * significant digit first (Knuth, volume 3, 5.2.5), and only over the bits in which the keys of
   * this piece can differ: the distance to the smallest, divided by the grid on which all of them
   * lie. A year of milliseconds has 35 bits; on the quarter of an hour it has 16, which is two
   * passes. The grid is that of all pieces so far, found by the way: see Grid.
   *
   * A digit is as wide as the piece has use for, so that the counters cost less than the keys, and
   * at most WIDEST bits, so that the lines which are written to stay in the first level cache. Each
   * pass counts the digits of the next one. Few keys are inserted instead.
   *
   * A distance that leaves no room for the index is sorted by its lower half first and by its upper
   * half then, each of which does leave room.
   */
  private static final int INSERTION = 24;
  private static final int WIDEST = 11;
  private static final int WIDEST_OF_MANY = 8;
  private static final int MANY = 1 << 18;

  private final Grid grid = new Grid();
  private int[] counts = new int[1 << WIDEST];
  private int[] nextCounts = new int[1 << WIDEST];
  private long[] packed;
  private long[] spare;
  private int indexBits;

  /** Makes buffers for pieces of a size and smaller ones. */
  PackedSort(int largestSize) {
    packed = new long[largestSize];
    spare = new long[largestSize];
  }

  /**
   * The sorted piece of the last call, ascending: in the lower bits, which {@link #indexMask}
   * leaves, the index in the piece. The array is valid until the next call.
   */
  long[] sorted() {
    return packed;
  }

  long indexMask() {
    return (1L << indexBits) - 1;
  }

  /** Sorts the keys {@code [from, to)}; equal ones stay in order. The keys are not changed. */
  void sort(long[] keys, int from, int to) {
    int size = to - from;
    long min = keys[from];
    long max = keys[from];
    for (int i = from + 1; i < to; i++) {
      min = Math.min(min, keys[i]);
      max = Math.max(max, keys[i]);
    }
    indexBits = Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
    if (!packOnGrid(keys, from, size, min, max)) {
      grid.refine(keys, from, to, min);
      if (!packOnGrid(keys, from, size, min, max)) {
        sortByHalves(keys, from, size, min);
        return;
      }
    }
    if (size <= INSERTION) {
      insertionSort(packed, size);
    } else {
      radixSort(size, bits(grid.steps(max - min)));
    }
  }

  /**
   * Returns false if the keys do not lie on the grid, or so far apart that they cannot be packed.
   */
  private boolean packOnGrid(long[] keys, int from, int size, long min, long max) {
    if (!grid.has(max - min) || bits(grid.steps(max - min)) + indexBits >= Long.SIZE) {
      return false;
    }
    long inverse = grid.inverse();
    int shift = grid.shift();
    long most = grid.steps(max - min);
    long[] to = packed;
    long farthest = Long.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      long steps = Long.rotateRight((keys[from + i] - min) * inverse, shift);
      // What is not on the grid takes more steps, without a sign, than the longest distance does.
      farthest = Math.max(farthest, steps + Long.MIN_VALUE);
      to[i] = steps << indexBits | i;
    }
    return farthest == most + Long.MIN_VALUE;
  }

  private void sortByHalves(long[] keys, int from, int size, long min) {
    for (int i = 0; i < size; i++) {
      packed[i] = Integer.toUnsignedLong((int) (keys[from + i] - min)) << indexBits | i;
    }
    radixSort(size, Integer.SIZE);
    for (int i = 0; i < size; i++) {
      long index = packed[i] & indexMask();
      packed[i] = (keys[from + (int) index] - min) >>> Integer.SIZE << indexBits | index;
    }
    radixSort(size, Integer.SIZE);
  }

  private static void insertionSort(long[] keys, int size) {
    for (int i = 1; i < size; i++) {
      long key = keys[i];
      int hole = i;
      for (; hole > 0 && keys[hole - 1] > key; hole--) {
        keys[hole] = keys[hole - 1];
      }
      keys[hole] = key;
    }
  }

  /** Sorts by so many bits above the index. */
  private void radixSort(int size, int keyBits) {
    if (keyBits == 0) {
      return;
    }
    int widest = size > MANY ? WIDEST_OF_MANY : Math.min(WIDEST, indexBits);
    int passes = (keyBits + widest - 1) / widest;
    int width = (keyBits + passes - 1) / passes;
    count(size, indexBits, width);
    for (int pass = 0; pass < passes; pass++) {
      scatter(size, indexBits + pass * width, width, pass + 1 < passes);
    }
  }

  private void count(int size, int shift, int width) {
    int mask = (1 << width) - 1;
    int[] digits = counts;
    long[] keys = packed;
    Arrays.fill(digits, 0, mask + 1, 0);
    for (int i = 0; i < size; i++) {
      digits[(int) (keys[i] >>> shift) & mask]++;
    }
  }

  private void scatter(int size, int shift, int width, boolean countNext) {
    int mask = (1 << width) - 1;
    int[] next = counts;
    int[] digits = nextCounts;
    long[] from = packed;
    long[] to = spare;
    int offset = 0;
    for (int d = 0; d <= mask; d++) {
      int count = next[d];
      next[d] = offset;
      offset += count;
    }
    if (countNext) {
      Arrays.fill(digits, 0, mask + 1, 0);
      int nextShift = shift + width;
      for (int i = 0; i < size; i++) {
        long key = from[i];
        to[next[(int) (key >>> shift) & mask]++] = key;
        digits[(int) (key >>> nextShift) & mask]++;
      }
    } else {
      for (int i = 0; i < size; i++) {
        long key = from[i];
        to[next[(int) (key >>> shift) & mask]++] = key;
      }
    }
    packed = to;
    spare = from;
    counts = digits;
    nextCounts = next;
  }

  private static int bits(long steps) {
    return Long.SIZE - Long.numberOfLeadingZeros(steps);
  }
}
