package id.egov.core.conflict;

import java.util.Arrays;

/**
 * Every pair of intervals of a batch that claim the same resource at the same time: the report on a
 * calendar that was imported, or on a season's requests.
 *
 * <p>An interval is known by its position in the arrays of the batch. It takes 8 bytes here; while
 * a batch is taken, 20 to 50 more. Immutable and thread-safe.
 */
public final class ClashingPairs {

  /*
   * The intervals sorted by (resource, start, position). From any of them on, those of the same
   * resource that start before it ends all overlap it, for none of them starts before it does; and
   * the first that does not ends the search. So a pair is found only from its earlier half, and
   * what an interval clashes with is the stretch behind it until its reach: nothing else is kept.
   *
   * The reach is a rank, found inside the cache while the resource is sorted: compared with the
   * next few starts without a branch, since how many clash is what no branch can predict, and
   * beyond them with steps that double (Bentley and Yao 1976).
   */
  private static final int NEAR = 4;

  private final int[] positions;
  private final int[] reaches;

  private ClashingPairs(ByResource batch) {
    int size = batch.size();
    positions = new int[size];
    reaches = new int[size];
    int largest = 0;
    int from = 0;
    for (int to : batch.ends()) {
      largest = Math.max(largest, to - from);
      from = to;
    }
    PackedSort sort = new PackedSort(largest);
    long[] starts = new long[largest + NEAR];
    long[] ends = new long[largest];
    from = 0;
    for (int to : batch.ends()) {
      if (to - from == 1) {
        positions[from] = batch.position(from);
        reaches[from] = to;
      } else if (to > from) {
        sort.sort(batch.starts(), from, to);
        batch.gather(from, to - from, sort, starts, ends, positions);
        Arrays.fill(starts, to - from, to - from + NEAR, Long.MAX_VALUE);
        reach(reaches, from, to - from, starts, ends);
      }
      from = to;
    }
  }

  private static void reach(int[] reaches, int from, int size, long[] starts, long[] ends) {
    for (int i = 0; i < size; i++) {
      long end = ends[i];
      int near =
          (starts[i + 1] < end ? 1 : 0)
              + (starts[i + 2] < end ? 1 : 0)
              + (starts[i + 3] < end ? 1 : 0)
              + (starts[i + 4] < end ? 1 : 0);
      int reach = near < NEAR ? i + 1 + near : gallop(starts, i + NEAR, size, end);
      reaches[from + i] = from + reach;
    }
  }

  /** The first of the ascending starts behind one that is before a key which is not before it. */
  private static int gallop(long[] starts, int before, int size, long key) {
    int low = before;
    int step = 1;
    while (step < size - low && starts[low + step] < key) {
      low += step;
      step <<= 1;
    }
    int high = low + Math.min(size - low, step);
    return low + 1 + SortedLongs.countBelow(starts, low + 1, high, key);
  }

  /**
   * Takes a batch, in any order. O(n log n) at worst, and close to O(n) where few clash. The arrays
   * are not kept.
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
    return ofPart(0, 1, startsInclusive, endsExclusive, resources);
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
    return new ClashingPairs(ByResource.of(part, parts, startsInclusive, endsExclusive, resources));
  }

  /**
   * How many pairs clash. O(n), however many they are.
   *
   * @return zero or more; half of n squared if all clash
   */
  public long count() {
    long count = 0;
    for (int i = 0; i < reaches.length; i++) {
      count += reaches[i] - i - 1;
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
    for (int i = 0; i < positions.length; i++) {
      int a = positions[i];
      for (int j = i + 1; j < reaches[i]; j++) {
        int b = positions[j];
        if (!visitor.visit(Math.min(a, b), Math.max(a, b))) {
          return false;
        }
      }
    }
    return true;
  }
}
