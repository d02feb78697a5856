package id.egov.benchmarks;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Times told by their rank, for peers whose times are {@code int}s: what overlaps still does, and
 * they get the translation for nothing.
 */
record Narrow(Intervals intervals, Intervals windows) {

  static Narrow of(Intervals intervals, Intervals windows) {
    long[] times =
        Stream.of(intervals.starts, intervals.ends, windows.starts, windows.ends)
            .flatMapToLong(LongStream::of)
            .toArray();
    long[] ranks = ranks(times);
    int n = intervals.size();
    int end = times.length - windows.size();
    return new Narrow(
        new Intervals(part(ranks, 0, n), part(ranks, n, 2 * n), intervals.rooms),
        new Intervals(part(ranks, 2 * n, end), part(ranks, end, times.length), windows.rooms));
  }

  private static long[] part(long[] ranks, int from, int to) {
    return Arrays.copyOfRange(ranks, from, to);
  }

  /** From 1 on: 0 is no place in a genome. */
  private static long[] ranks(long[] times) {
    int[] order = IntStream.range(0, times.length).toArray();
    LongArrays.radixSortIndirect(order, times, false);
    long[] ranks = new long[times.length];
    long rank = 0;
    for (int i = 0; i < order.length; i++) {
      if (i == 0 || times[order[i]] != times[order[i - 1]]) {
        rank++;
      }
      ranks[order[i]] = rank;
    }
    return ranks;
  }
}
