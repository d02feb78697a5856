package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Any sequence of changes leaves the profile and a naive list of uses with the same answers. */
class LoadProfileProperties {

  /** So that a few dozen steps grow a tree of four levels. */
  private static final int SMALL_PAGES = 4;

  private static final long MOST = Long.MAX_VALUE;

  enum Kind {
    ADD,
    REMOVE_KNOWN,
    REMOVE_ANY
  }

  record Use(Span span, long units) {}

  record Query(Span span, long units, long capacity, long duration) {}

  record Step(Kind kind, Use use, Query query) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Arbitraries.of(Scale.values())
        .flatMap(
            scale -> {
              Arbitrary<Use> uses = Combinators.combine(scale.spans(), units()).as(Use::new);
              Arbitrary<Query> queries =
                  Combinators.combine(scale.spans(), units(), capacities(), scale.durations())
                      .as(Query::new);
              return Combinators.combine(
                      Arbitraries.of(Kind.ADD, Kind.ADD, Kind.REMOVE_KNOWN, Kind.REMOVE_ANY),
                      uses,
                      queries)
                  .as(Step::new)
                  .list()
                  .ofMaxSize(40);
            });
  }

  private static Arbitrary<Long> units() {
    return Arbitraries.frequencyOf(
        Tuple.of(20, Arbitraries.longs().between(1, 4)),
        Tuple.of(1, Arbitraries.of(MOST / 2, MOST - 1, MOST)));
  }

  private static Arbitrary<Long> capacities() {
    return Arbitraries.frequencyOf(
        Tuple.of(20, Arbitraries.longs().between(0, 10)),
        Tuple.of(1, Arbitraries.of(MOST - 1, MOST)));
  }

  @Property
  void agreesWithANaiveListAfterEveryStep(@ForAll("steps") List<Step> steps) {
    List<Use> naive = new ArrayList<>();
    LoadProfile profile = new LoadProfile(SMALL_PAGES);
    for (Step step : steps) {
      change(naive, profile, step);
      assertThat(profile.size()).isLessThanOrEqualTo(2 * naive.size());
      assertSameLoad(naive, profile, step.query());
      assertSameFirstFit(naive, profile, step.query());
    }
  }

  @Property
  void isEmptyAgainWhenEverythingIsRemovedInAnyOrder(@ForAll("steps") List<Step> steps) {
    List<Use> naive = new ArrayList<>();
    LoadProfile profile = new LoadProfile(SMALL_PAGES);
    for (Step step : steps) {
      change(naive, profile, new Step(Kind.ADD, step.use(), step.query()));
    }
    naive.sort((a, b) -> Long.compare(a.span().end(), b.span().end()));
    naive.forEach(use -> profile.remove(use.span().start(), use.span().end(), use.units()));
    assertThat(profile.size()).isZero();
  }

  private static void change(List<Use> naive, LoadProfile profile, Step step) {
    Use use = step.use();
    if (step.kind() == Kind.REMOVE_KNOWN && !naive.isEmpty()) {
      use = naive.get(Math.floorMod(use.hashCode(), naive.size()));
    }
    long start = use.span().start();
    long end = use.span().end();
    long units = use.units();
    long[] loads = loads(naive, use.span());
    if (step.kind() == Kind.ADD) {
      if (LongStream.of(loads).max().orElseThrow() > MOST - units) {
        assertThatExceptionOfType(ArithmeticException.class)
            .isThrownBy(() -> profile.add(start, end, units));
      } else {
        profile.add(start, end, units);
        naive.add(use);
      }
    } else if (naive.remove(use)) {
      profile.remove(start, end, units);
    } else if (LongStream.of(loads).min().orElseThrow() < units) {
      assertThatIllegalArgumentException().isThrownBy(() -> profile.remove(start, end, units));
    }
  }

  private static void assertSameLoad(List<Use> naive, LoadProfile profile, Query query) {
    Span span = query.span();
    long peak = LongStream.of(loads(naive, span)).max().orElseThrow();
    assertThat(profile.peak(span.start(), span.end())).isEqualTo(peak);
    assertThat(profile.fits(span.start(), span.end(), query.units(), query.capacity()))
        .isEqualTo(peak <= query.capacity() - query.units());
    long[] next = {span.start(), -1};
    profile.visit(
        span.start(),
        span.end(),
        (start, end, load) -> {
          assertThat(start).isEqualTo(next[0]).isLessThan(end);
          assertThat(load).isNotEqualTo(next[1]);
          assertThat(loads(naive, new Span(start, end))).containsOnly(load);
          next[0] = end;
          next[1] = load;
          return true;
        });
    assertThat(next[0]).isEqualTo(span.end());
  }

  private static void assertSameFirstFit(List<Use> naive, LoadProfile profile, Query query) {
    Span window = query.span();
    long room = query.capacity() - query.units();
    long expected =
        LongStream.concat(
                LongStream.of(window.start()), naive.stream().mapToLong(use -> use.span().end()))
            .sorted()
            .filter(start -> start < start + query.duration())
            .mapToObj(start -> new Span(start, start + query.duration()))
            .filter(window::encloses)
            .filter(span -> LongStream.of(loads(naive, span)).max().orElseThrow() <= room)
            .mapToLong(Span::start)
            .findFirst()
            .orElse(IntervalTimeline.NONE);
    assertThat(
            profile.firstFit(
                window.start(), window.end(), query.duration(), query.units(), query.capacity()))
        .isEqualTo(expected);
  }

  /** The loads at all ticks of a span at which the load can have changed, and at its start. */
  private static long[] loads(List<Use> naive, Span span) {
    TreeSet<Long> ticks = new TreeSet<>(List.of(span.start()));
    for (Use use : naive) {
      ticks.add(use.span().start());
      ticks.add(use.span().end());
    }
    return ticks.stream()
        .filter(span::contains)
        .mapToLong(
            tick ->
                naive.stream().filter(use -> use.span().contains(tick)).mapToLong(Use::units).sum())
        .toArray();
  }
}
