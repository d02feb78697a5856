package id.egov.booking.report;

import java.util.Arrays;

/**
 * Durations, of which quantiles are asked. A quantile is that of the nearest rank; it is exact
 * below 128 ms, and otherwise less than 1 % off. Takes ten bytes for each bucket that is used, and
 * no more than 3,712 of them, however many durations there are. Not thread-safe.
 */
final class TimeSketch {

  // Buckets as in an HDR histogram (Tene): each power of two is cut into 64 equal parts, so a
  // bucket is at most 1/64 of its values wide and its middle at most 1/128 off. Up to 127 each
  // number is a bucket. With a shift that leaves 64 to 127 of a value, shift * 64 + (value >>>
  // shift) numbers the buckets without a gap. Most sketches see few durations, so the used buckets
  // are kept in order in a row: a new one moves the others, and there are never many.
  private static final int PARTS_BITS = 6;
  private static final int EXACT = 2 << PARTS_BITS;

  private short[] buckets = new short[4];
  private long[] counts = new long[4];
  private int used;
  private long total;

  /** Adds a duration in milliseconds; a negative one counts as zero. */
  void add(long millis) {
    short bucket = (short) bucket(Math.max(0, millis));
    int found = Arrays.binarySearch(buckets, 0, used, bucket);
    int at = found;
    if (found < 0) {
      at = -found - 1;
      insert(at, bucket);
    }
    counts[at]++;
    total++;
  }

  private void insert(int at, short bucket) {
    if (used == buckets.length) {
      buckets = Arrays.copyOf(buckets, used * 2);
      counts = Arrays.copyOf(counts, used * 2);
    }
    System.arraycopy(buckets, at, buckets, at + 1, used - at);
    System.arraycopy(counts, at, counts, at + 1, used - at);
    buckets[at] = bucket;
    counts[at] = 0;
    used++;
  }

  long total() {
    return total;
  }

  /** The smallest duration that so many percent, 1 to 100, do not exceed; there must be one. */
  long quantile(int percent) {
    // As many hundreds as there are hundredths of a rank: no rounding, no overflow.
    long rank = total / 100 * percent + (total % 100 * percent + 99) / 100;
    long seen = 0;
    int at = -1;
    while (seen < rank) {
      seen += counts[++at];
    }
    return middle(buckets[at]);
  }

  private static int bucket(long value) {
    int shift = Math.max(0, Long.SIZE - 1 - PARTS_BITS - Long.numberOfLeadingZeros(value));
    return (shift << PARTS_BITS) + (int) (value >>> shift);
  }

  private static long middle(int bucket) {
    if (bucket < EXACT) {
      return bucket;
    }
    int shift = (bucket >> PARTS_BITS) - 1;
    long lowest = (long) (bucket - (shift << PARTS_BITS)) << shift;
    return lowest + (1L << (shift - 1));
  }
}
