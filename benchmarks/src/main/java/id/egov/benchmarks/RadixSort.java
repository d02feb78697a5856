package id.egov.benchmarks;

/** A plain radix sort of longs, the lowest byte first. */
final class RadixSort {

  private static final int BITS = 8;
  private static final int BUCKETS = 1 << BITS;

  private RadixSort() {}

  static long[] sorted(long[] keys) {
    int passes = Long.SIZE / BITS;
    int[][] counts = new int[passes][BUCKETS];
    for (long key : keys) {
      for (int pass = 0; pass < passes; pass++) {
        counts[pass][digit(key, pass)]++;
      }
    }
    long[] from = keys.clone();
    long[] to = new long[keys.length];
    for (int pass = 0; pass < passes; pass++) {
      if (keys.length == 0 || counts[pass][digit(keys[0], pass)] == keys.length) {
        continue;
      }
      int[] next = counts[pass];
      int sum = 0;
      for (int bucket = 0; bucket < BUCKETS; bucket++) {
        int count = next[bucket];
        next[bucket] = sum;
        sum += count;
      }
      for (long key : from) {
        to[next[digit(key, pass)]++] = key;
      }
      long[] sorted = to;
      to = from;
      from = sorted;
    }
    return from;
  }

  /** The highest byte carries the sign. */
  private static int digit(long key, int pass) {
    return (int) ((key ^ Long.MIN_VALUE) >>> (pass * BITS)) & (BUCKETS - 1);
  }
}
