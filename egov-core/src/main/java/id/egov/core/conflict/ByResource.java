package id.egov.core.conflict;

import java.util.Arrays;

/** A batch, or one part of it, with the intervals of each resource side by side, in order. */
final class ByResource {

  /*
   * One pass counts the intervals of each resource and a second one writes them to their place, as
   * 16 bytes: the start, and the length above the position. A length that takes more than 32 bits is
   * cut to LONG, and whoever meets that looks the end up in the caller's array.
   *
   * Resource numbers that lie close together are counted directly. Others are replaced by their
   * ranks first, for which they are sorted.
   *
   * What does not belong to the part is written as well, all of it over each other behind the end:
   * a store is cheaper than a branch that nobody can predict.
   */
  private static final long LONG = 0xFFFF_FFFFL;
  private static final int FEW = 1 << 12;

  private final long[] starts;
  private final long[] lengths;
  private final int[] ends;
  private final long[] allEnds;

  private ByResource(long[] starts, long[] lengths, int[] ends, long[] allEnds) {
    this.starts = starts;
    this.lengths = lengths;
    this.ends = ends;
    this.allEnds = allEnds;
  }

  static ByResource of(
      int part, int parts, long[] startsInclusive, long[] endsExclusive, int[] resources) {
    int size = resources.length;
    if (size == 0) {
      return new ByResource(new long[0], new long[0], new int[0], endsExclusive);
    }
    int min = resources[0];
    int max = resources[0];
    for (int resource : resources) {
      min = Math.min(min, resource);
      max = Math.max(max, resource);
    }
    if ((long) max - min < Math.max(FEW, size)) {
      int[] next = new int[max - min + 1];
      int[] steps = new int[max - min + 1];
      for (int i = 0; i < steps.length; i++) {
        steps[i] = partOf(min + i, parts) == part ? 1 : 0;
      }
      return scatter(startsInclusive, endsExclusive, resources, min, next, steps);
    }
    PackedSort sort = new PackedSort(size);
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      keys[i] = resources[i];
    }
    sort.sort(keys, 0, size);
    int[] ranks = new int[size];
    int[] steps = new int[size];
    int rank = -1;
    for (int i = 0; i < size; i++) {
      int at = (int) (sort.sorted()[i] & sort.indexMask());
      if (rank < 0 || keys[at] != min) {
        min = resources[at];
        steps[++rank] = partOf(min, parts) == part ? 1 : 0;
      }
      ranks[at] = rank;
    }
    return scatter(
        startsInclusive,
        endsExclusive,
        ranks,
        0,
        new int[rank + 1],
        Arrays.copyOf(steps, rank + 1));
  }

  static int partOf(int resource, int parts) {
    return (int) ((parts * Integer.toUnsignedLong(resource * 0x9E3779B9)) >>> Integer.SIZE);
  }

  private static ByResource scatter(
      long[] allStarts, long[] allEnds, int[] groups, int first, int[] next, int[] steps) {
    for (int group : groups) {
      next[group - first]++;
    }
    int size = 0;
    for (int g = 0; g < next.length; g++) {
      int count = next[g];
      next[g] = size;
      size += steps[g] * count;
    }
    for (int g = 0; g < next.length; g++) {
      next[g] = steps[g] == 0 ? size : next[g];
    }
    long[] starts = new long[size + 1];
    long[] lengths = new long[size + 1];
    boolean allAreIntervals = true;
    for (int i = 0; i < groups.length; i++) {
      int g = groups[i] - first;
      long start = allStarts[i];
      allAreIntervals &= start < allEnds[i];
      long length = allEnds[i] - start;
      length = length >>> Integer.SIZE == 0 ? length : LONG;
      int to = next[g];
      next[g] = to + steps[g];
      starts[to] = start;
      lengths[to] = length << Integer.SIZE | i;
    }
    if (!allAreIntervals) {
      Ticks.requireIntervals(allStarts, allEnds);
    }
    // Now the next place of a group is its end; that of the others is behind all, or at its start.
    for (int g = 0; g < next.length; g++) {
      next[g] = steps[g] == 0 ? (g == 0 ? 0 : next[g - 1]) : next[g];
    }
    return new ByResource(starts, lengths, next, allEnds);
  }

  /** How many intervals there are in all. */
  int size() {
    return starts.length == 0 ? 0 : starts.length - 1;
  }

  /** Where the intervals of each resource end, and those of the next one begin; ascending. */
  int[] ends() {
    return ends;
  }

  long[] starts() {
    return starts;
  }

  int position(int at) {
    return (int) lengths[at];
  }

  /** Lays the intervals {@code [from, from + size)} out in the order of a sort of their starts. */
  void gather(
      int from, int size, PackedSort sort, long[] toStarts, long[] toEnds, int[] positions) {
    long[] sorted = sort.sorted();
    long mask = sort.indexMask();
    for (int i = 0; i < size; i++) {
      int at = from + (int) (sorted[i] & mask);
      long start = starts[at];
      long lengthAndPosition = lengths[at];
      int position = (int) lengthAndPosition;
      long length = lengthAndPosition >>> Integer.SIZE;
      toStarts[i] = start;
      toEnds[i] = length == LONG ? allEnds[position] : start + length;
      positions[from + i] = position;
    }
  }
}
