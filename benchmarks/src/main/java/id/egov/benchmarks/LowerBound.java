package id.egov.benchmarks;

/** The binary search of the textbooks, which the JDK does not have for keys that repeat. */
final class LowerBound {

  private LowerBound() {}

  /** How many keys are smaller than a key. */
  static int of(long[] sorted, long key) {
    return of(sorted, sorted.length, key);
  }

  /** How many of the first keys are smaller than a key. */
  static int of(long[] sorted, int size, long key) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
