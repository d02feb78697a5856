package id.egov.core.conflict;

import java.math.BigInteger;
import java.util.List;

/** An interval for the naive models, which ask its definition and nothing cleverer. */
record Span(long start, long end) {

  static Span between(long tick, long otherTick) {
    return new Span(Math.min(tick, otherTick), Math.max(tick, otherTick));
  }

  static long[] starts(List<Span> spans) {
    return spans.stream().mapToLong(Span::start).toArray();
  }

  static long[] ends(List<Span> spans) {
    return spans.stream().mapToLong(Span::end).toArray();
  }

  boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  boolean overlapsAny(List<Span> others) {
    return others.stream().anyMatch(this::overlaps);
  }

  boolean contains(long tick) {
    return start <= tick && tick < end;
  }

  boolean encloses(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Computed without the trick that the engine uses. */
  boolean lasts(long duration) {
    return BigInteger.valueOf(end)
            .subtract(BigInteger.valueOf(start))
            .compareTo(BigInteger.valueOf(duration))
        >= 0;
  }
}
