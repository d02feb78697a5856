package id.egov.benchmarks;

import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Times told by their rank, for peers whose times are {@code int}s: what overlaps still does, and
 * they get the translation for nothing.
 */
final class Narrow {

  private final long[] times;

  Narrow(Intervals intervals, Intervals windows) {
    this.times =
        Stream.of(intervals.starts, intervals.ends, windows.starts, windows.ends)
            .flatMapToLong(LongStream::of)
            .sorted()
            .distinct()
            .toArray();
  }

  Intervals of(Intervals wide) {
    return new Intervals(ranks(wide.starts), ranks(wide.ends), wide.rooms);
  }

  /** From 1 on: 0 is no place in a genome. */
  private long[] ranks(long[] wide) {
    return Arrays.stream(wide).map(time -> 1 + Arrays.binarySearch(times, time)).toArray();
  }
}
