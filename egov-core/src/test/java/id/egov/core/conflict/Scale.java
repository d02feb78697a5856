package id.egov.core.conflict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** How far apart the ticks of one test case lie. */
enum Scale {
  /** Touching, equal and nested intervals come up in nearly every case. */
  NARROW,
  /** Lengths and gaps of every order of magnitude. */
  EXPONENTIAL,
  /** On the quarters of an hour in milliseconds, from no round time on. */
  GRID,
  /** On a grid of an odd width, so wide that a few dozen grains take up the number line. */
  ODD_GRID,
  /** Only the ends of the number line and its middle, where sums and differences overflow. */
  EXTREME;

  /** More than a small sort takes, so that both ways of sorting are met. */
  private static final int MOST = 70;

  private static final long ODD = 3_000_000_000_000_001L;

  Arbitrary<Long> ticks() {
    return switch (this) {
      case NARROW -> Arbitraries.longs().between(-12, 12);
      case EXPONENTIAL ->
          Combinators.combine(Arbitraries.integers().between(0, 62), Arbitraries.of(-1, 1))
              .as((power, sign) -> sign * (1L << power));
      case GRID -> Arbitraries.longs().between(-40, 40).map(i -> 900_000 * i + 77);
      case ODD_GRID -> Arbitraries.longs().between(-30, 30).map(i -> ODD * i - 1);
      case EXTREME ->
          Arbitraries.of(
              Long.MIN_VALUE,
              Long.MIN_VALUE + 1,
              Long.MIN_VALUE + 2,
              -1L,
              0L,
              1L,
              Long.MAX_VALUE - 2,
              Long.MAX_VALUE - 1,
              Long.MAX_VALUE);
    };
  }

  Arbitrary<Span> spans() {
    return Combinators.combine(ticks(), ticks())
        .filter((tick, other) -> !tick.equals(other))
        .as(Span::between);
  }

  /** The same, and often just beside. */
  Arbitrary<Span> nearSpans() {
    Arbitrary<Long> near =
        Combinators.combine(ticks(), Arbitraries.longs().between(-1, 1))
            .as(
                (tick, beside) ->
                    tick > 0 ? tick + Math.min(0, beside) : tick + Math.max(0, beside));
    return Combinators.combine(near, near)
        .filter((tick, other) -> !tick.equals(other))
        .as(Span::between);
  }

  Arbitrary<Long> durations() {
    return switch (this) {
      case NARROW -> Arbitraries.longs().between(1, 9);
      case EXPONENTIAL -> Arbitraries.integers().between(0, 62).map(power -> 1L << power);
      case GRID -> Arbitraries.longs().between(1, 20).map(i -> 900_000 * i);
      case ODD_GRID -> Arbitraries.longs().between(1, 20).map(i -> ODD * i);
      case EXTREME -> Arbitraries.of(1L, 2L, 3L, Long.MAX_VALUE - 1, Long.MAX_VALUE);
    };
  }

  /** Any set of intervals; often one of the shapes in which such algorithms go wrong. */
  Arbitrary<List<Span>> spanLists() {
    Arbitrary<List<Span>> mixed = spans().list().ofMaxSize(MOST);
    Arbitrary<List<Span>> equal =
        Combinators.combine(spans(), Arbitraries.integers().between(0, MOST))
            .as((span, times) -> Collections.nCopies(times, span));
    Arbitrary<List<Span>> onion = ticks().list().ofMaxSize(MOST).map(Scale::nested);
    return Arbitraries.frequencyOf(Tuple.of(4, mixed), Tuple.of(1, equal), Tuple.of(2, onion));
  }

  /** Each interval inside the one before it, down to the innermost. */
  private static List<Span> nested(List<Long> ticks) {
    List<Long> sorted = ticks.stream().sorted().toList();
    List<Span> spans = new ArrayList<>();
    for (int i = 0, j = sorted.size() - 1; i < j; i++, j--) {
      if (sorted.get(i) < sorted.get(j)) {
        spans.add(new Span(sorted.get(i), sorted.get(j)));
      }
    }
    return spans;
  }
}
