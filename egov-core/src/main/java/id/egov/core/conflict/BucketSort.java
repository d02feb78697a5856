package id.egov.core.conflict;

/**
 * Sorts times in one pass by the grain that they lie in, and leaves behind how many lie in each.
 */
final class BucketSort {

  /*
   * About as many grains as keys: most hold a key or two, and what the counting did not put in
   * order a few steps of insertion do. That is two passes instead of the six or so of a radix sort.
   * A crowded grain (the keys need not be spread evenly) is handed to that radix sort, so that the
   * whole stays O(n) for any keys.
   */
  private static final int CROWD = 24;

  private BucketSort() {}

  /**
   * Sorts keys, ascending; equal keys keep their order.
   *
   * @param sorted takes the sorted keys, and may have room for more
   * @param positions takes the position in {@code keys} of each
   * @return how many keys lie in the grains before each grain, and before one more
   */
  static int[] sort(Grains grains, long[] keys, long[] sorted, int[] positions) {
    int[] ranks = new int[grains.count + 1];
    for (long key : keys) {
      ranks[grains.of(key)]++;
    }
    int below = 0;
    for (int g = 0; g <= grains.count; g++) {
      int count = ranks[g];
      ranks[g] = below;
      below += count;
    }
    for (int i = 0; i < keys.length; i++) {
      int to = ranks[grains.of(keys[i])]++;
      sorted[to] = keys[i];
      positions[to] = i;
    }
    // Each entry has moved on to that of the next grain.
    System.arraycopy(ranks, 0, ranks, 1, grains.count);
    ranks[0] = 0;
    if (!grains.exact) {
      for (int g = 0; g < grains.count; g++) {
        if (ranks[g + 1] - ranks[g] > 1) {
          sortGrain(sorted, positions, ranks[g], ranks[g + 1]);
        }
      }
    }
    return ranks;
  }

  private static void sortGrain(long[] keys, int[] positions, int from, int to) {
    if (to - from > CROWD) {
      SortedLongs.sort(keys, positions, from, to);
    } else {
      SortedLongs.insertionSort(keys, positions, from, to);
    }
  }
}
