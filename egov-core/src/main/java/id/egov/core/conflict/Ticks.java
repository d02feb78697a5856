package id.egov.core.conflict;

/** What every class here asks of the ticks that it is given. */
final class Ticks {

  private Ticks() {}

  static void requireInterval(long startInclusive, long endExclusive) {
    if (endExclusive <= startInclusive) {
      throw new IllegalArgumentException(
          "endExclusive (%s) must be after startInclusive (%s): an interval is never empty"
              .formatted(endExclusive, startInclusive));
    }
  }

  static void requireIntervals(long[] startsInclusive, long[] endsExclusive) {
    requireSameLength(
        "startsInclusive", startsInclusive.length, "endsExclusive", endsExclusive.length);
    for (int i = 0; i < startsInclusive.length; i++) {
      if (endsExclusive[i] <= startsInclusive[i]) {
        throw new IllegalArgumentException(
            "endsExclusive[%s] (%s) must be after startsInclusive[%s] (%s): an interval is never empty"
                .formatted(i, endsExclusive[i], i, startsInclusive[i]));
      }
    }
  }

  static void requireSameLength(String field, int length, String otherField, int otherLength) {
    if (length != otherLength) {
      throw new IllegalArgumentException(
          "%s (length %s) and %s (length %s) must have the same length"
              .formatted(field, length, otherField, otherLength));
    }
  }

  static void requireSearch(long fromInclusive, long untilExclusive, long duration) {
    if (untilExclusive <= fromInclusive) {
      throw new IllegalArgumentException(
          "untilExclusive (%s) must be after fromInclusive (%s): a window is never empty"
              .formatted(untilExclusive, fromInclusive));
    }
    requirePositive("duration", duration);
  }

  static void requirePositive(String field, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException("%s (%s) must be positive".formatted(field, value));
    }
  }

  /**
   * Whether a stretch is at least as long as a positive duration. A stretch that ends before it
   * starts is not. The difference of two longs needs 64 bits without a sign, which is how it is
   * compared.
   */
  static boolean lasts(long startInclusive, long endExclusive, long duration) {
    return startInclusive < endExclusive
        && Long.compareUnsigned(endExclusive - startInclusive, duration) >= 0;
  }
}
