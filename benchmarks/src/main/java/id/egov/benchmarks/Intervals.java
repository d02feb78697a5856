package id.egov.benchmarks;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Half-open intervals in milliseconds, in no order, each in one of some rooms. */
final class Intervals {

  static final long MINUTE = 60_000;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;

  /** 2026-01-01T00:00Z. */
  static final long EPOCH = 1_767_225_600_000L;

  final long[] starts;
  final long[] ends;
  final int[] rooms;

  Intervals(int n) {
    this(new long[n], new long[n], new int[n]);
  }

  Intervals(long[] starts, long[] ends, int[] rooms) {
    this.starts = starts;
    this.ends = ends;
    this.rooms = rooms;
  }

  int size() {
    return starts.length;
  }

  /** All positions, by ascending start; those that start together by ascending position. */
  int[] byStart() {
    int[] order = IntStream.range(0, size()).toArray();
    LongArrays.radixSortIndirect(order, starts, true);
    return order;
  }

  /** The length of the longest. */
  long longest() {
    long longest = 0;
    for (int i = 0; i < size(); i++) {
      longest = Math.max(longest, ends[i] - starts[i]);
    }
    return longest;
  }

  /** The intervals at these positions, in this order. */
  Intervals at(int[] positions) {
    Intervals chosen = new Intervals(positions.length);
    for (int i = 0; i < positions.length; i++) {
      chosen.starts[i] = starts[positions[i]];
      chosen.ends[i] = ends[positions[i]];
      chosen.rooms[i] = rooms[positions[i]];
    }
    return chosen;
  }

  /**
   * The times at which anything is going on, whatever the room, as intervals that do not touch.
   * Rooms are left out.
   */
  Intervals union() {
    int[] order = byStart();
    int last = -1;
    long[] unionStarts = new long[size()];
    long[] unionEnds = new long[size()];
    for (int i : order) {
      if (last < 0 || unionEnds[last] < starts[i]) {
        last++;
        unionStarts[last] = starts[i];
        unionEnds[last] = ends[i];
      } else {
        unionEnds[last] = Math.max(unionEnds[last], ends[i]);
      }
    }
    int size = last + 1;
    return new Intervals(
        Arrays.copyOf(unionStarts, size), Arrays.copyOf(unionEnds, size), new int[0]);
  }
}
