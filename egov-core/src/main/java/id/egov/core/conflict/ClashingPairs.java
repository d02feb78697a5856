package id.egov.core.conflict;

import java.util.stream.IntStream;

/**
 * Every pair of intervals of a batch that claim the same resource at the same time: the report on a
 * calendar that was imported, or on a season's requests.
 *
 * <p>An interval is known by its position in the arrays of the batch. Immutable and thread-safe.
 */
public final class ClashingPairs {

  /*
   * The intervals sorted by (resource, start, position). From any of them on, those of the same
   * resource that start before it ends all overlap it, for none of them starts before it does; and
   * the first that does not ends the search. So every step of the inner loop finds a pair, and a
   * pair is found only from its earlier half: a forward scan without a list of what is active.
   *
   * Counting needs no steps: how many start before the end is a rank.
   */
  private final long[] starts;
  private final long[] ends;
  private final int[] positions;
  private final int[] groupEnds;

  private ClashingPairs(long[] startsInclusive, long[] endsExclusive, int[] resources) {
    int size = startsInclusive.length;
    starts = startsInclusive.clone();
    ends = new long[size];
    positions = SortedLongs.positions(size);
    groupEnds = new int[size];
    SortedLongs.sort(starts, positions);
    long[] groups = new long[size];
    for (int i = 0; i < size; i++) {
      groups[i] = resources[positions[i]];
    }
    SortedLongs.sort(groups, positions);
    for (int i = size - 1; i >= 0; i--) {
      starts[i] = startsInclusive[positions[i]];
      ends[i] = endsExclusive[positions[i]];
      groupEnds[i] = i + 1 < size && groups[i] == groups[i + 1] ? groupEnds[i + 1] : i + 1;
    }
  }

  /**
   * Takes a batch, in any order. O(n). The arrays are copied.
   *
   * @param startsInclusive the first tick of each interval
   * @param endsExclusive the first tick after each interval, in the same order
   * @param resources the number of the resource that each interval claims, in the same order; any
   *     {@code int}s
   * @return the batch, ready to be counted and visited
   * @throws IllegalArgumentException if the arrays differ in length or an end is not after its
   *     start
   */
  public static ClashingPairs of(long[] startsInclusive, long[] endsExclusive, int[] resources) {
    Ticks.requireIntervals(startsInclusive, endsExclusive);
    Ticks.requireSameLength(
        "startsInclusive", startsInclusive.length, "resources", resources.length);
    return new ClashingPairs(startsInclusive, endsExclusive, resources);
  }

  /**
   * Takes one part of a batch: the intervals of some of the resources. All parts together show what
   * {@link #of} shows, and no pair twice, so each of several threads can take a part of its own.
   *
   * <p>A resource belongs to the part {@code h * parts >>> 32}, where {@code h} is {@code resource
   * * 0x9E3779B9} as 32 bits without a sign (Fibonacci hashing, Knuth 1973): numbers in a row are
   * spread evenly.
   *
   * @param part which part, from zero
   * @param parts how many parts there are, positive
   * @param startsInclusive the first tick of each interval of the whole batch
   * @param endsExclusive the first tick after each interval, in the same order
   * @param resources the number of the resource that each interval claims, in the same order; any
   *     {@code int}s
   * @return the part, whose pairs are of positions in the whole batch
   * @throws IllegalArgumentException if there is no such part, the arrays differ in length or an
   *     end is not after its start
   */
  public static ClashingPairs ofPart(
      int part, int parts, long[] startsInclusive, long[] endsExclusive, int[] resources) {
    Ticks.requirePositive("parts", parts);
    if (part < 0 || part >= parts) {
      throw new IllegalArgumentException(
          "part (%s) must be in [0, parts), and parts is %s".formatted(part, parts));
    }
    Ticks.requireSameLength(
        "startsInclusive", startsInclusive.length, "endsExclusive", endsExclusive.length);
    Ticks.requireSameLength(
        "startsInclusive", startsInclusive.length, "resources", resources.length);
    Ticks.requireIntervals(startsInclusive, endsExclusive);
    int[] chosen =
        IntStream.range(0, resources.length)
            .filter(i -> partOf(resources[i], parts) == part)
            .toArray();
    ClashingPairs pairs =
        new ClashingPairs(
            IntStream.of(chosen).mapToLong(i -> startsInclusive[i]).toArray(),
            IntStream.of(chosen).mapToLong(i -> endsExclusive[i]).toArray(),
            IntStream.of(chosen).map(i -> resources[i]).toArray());
    for (int i = 0; i < chosen.length; i++) {
      pairs.positions[i] = chosen[pairs.positions[i]];
    }
    return pairs;
  }

  private static int partOf(int resource, int parts) {
    return (int) ((parts * Integer.toUnsignedLong(resource * 0x9E3779B9)) >>> Integer.SIZE);
  }

  /**
   * How many pairs clash. O(n log n), however many they are.
   *
   * @return zero or more; half of n squared if all clash
   */
  public long count() {
    long count = 0;
    for (int i = 0; i < starts.length; i++) {
      count += SortedLongs.countBelow(starts, i + 1, groupEnds[i], ends[i]);
    }
    return count;
  }

  /**
   * Shows every clashing pair once. O(n + pairs shown).
   *
   * <p>The intervals stand in the order of resource, start and position; the pairs come in the
   * order of the one that stands first, then of the one that stands second.
   *
   * @param visitor is shown the positions of each pair, the smaller one first
   * @return true if all were shown, false if the visitor stopped before
   */
  public boolean visit(PairVisitor visitor) {
    for (int i = 0; i < starts.length; i++) {
      int a = positions[i];
      for (int j = i + 1; j < groupEnds[i] && starts[j] < ends[i]; j++) {
        int b = positions[j];
        if (!visitor.visit(Math.min(a, b), Math.max(a, b))) {
          return false;
        }
      }
    }
    return true;
  }
}
