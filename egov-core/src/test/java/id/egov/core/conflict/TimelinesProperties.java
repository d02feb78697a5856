package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Many resources under live bookings agree with trying every start on naive ones. */
class TimelinesProperties {

  /** More than one word of a bit set has bits for. */
  private static final int RESOURCES = 70;

  /** The resources in use lie on both sides of the border between two words. */
  private static final int[] USED = {0, 1, 62, 63, 64, 69};

  record Step(int kind, int used, Span span) {}

  record Search(int members, Span window, long duration) {}

  record Case(long grain, List<Step> steps, List<Search> searches) {}

  @Provide
  Arbitrary<Case> onAnyScale() {
    return Arbitraries.of(Scale.values())
        .flatMap(
            scale ->
                cases(
                    Arbitraries.of(1L, 2L, 3L, 64L, 1L << 40, Long.MAX_VALUE),
                    scale.spans(),
                    scale.spans(),
                    scale.durations()));
  }

  /** Crowded, over the borders of words and chunks, with some off the grid and some very long. */
  @Provide
  Arbitrary<Case> onGrids() {
    return Arbitraries.of(1L, 7L, 900_000L)
        .flatMap(
            grain -> {
              Arbitrary<Long> offsets =
                  Arbitraries.frequency(
                          net.jqwik.api.Tuple.of(12, 0),
                          net.jqwik.api.Tuple.of(1, 1),
                          net.jqwik.api.Tuple.of(1, -1))
                      .map(offset -> offset % grain);
              Arbitrary<Integer> starts =
                  Arbitraries.oneOf(
                      Arbitraries.integers().between(-300, 300),
                      Arbitraries.integers().between(3_900, 4_300),
                      Arbitraries.of(-2_000_000_000, 2_000_000_000));
              Arbitrary<Integer> lengths =
                  Arbitraries.frequencyOf(
                      net.jqwik.api.Tuple.of(10, Arbitraries.integers().between(1, 40)),
                      net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(1, 400)),
                      net.jqwik.api.Tuple.of(1, Arbitraries.of(4_095, 4_096, 4_097, 100_000)));
              Arbitrary<Span> spans =
                  Combinators.combine(starts, lengths, offsets, offsets)
                      .as(
                          (start, length, startOffset, endOffset) ->
                              new Span(
                                  start * grain + startOffset,
                                  (start + (long) length) * grain + endOffset))
                      .filter(span -> span.start() < span.end());
              Arbitrary<Long> durations =
                  Combinators.combine(lengths, offsets)
                      .as((length, offset) -> Math.max(1, length * grain + offset));
              Arbitrary<Span> windows =
                  Combinators.combine(
                          starts, Arbitraries.of(10, 500, 5_000, 2_000_000), offsets, offsets)
                      .as(
                          (start, length, startOffset, endOffset) ->
                              new Span(
                                  start * grain + startOffset,
                                  (start + (long) length) * grain + endOffset));
              return cases(Arbitraries.just(grain), spans, windows, durations);
            });
  }

  private static Arbitrary<Case> cases(
      Arbitrary<Long> grains,
      Arbitrary<Span> spans,
      Arbitrary<Span> windows,
      Arbitrary<Long> durations) {
    Arbitrary<Step> steps =
        Combinators.combine(
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, USED.length - 1),
                spans)
            .as(Step::new);
    Arbitrary<Search> searches =
        Combinators.combine(
                Arbitraries.integers().between(0, (1 << USED.length) - 1), windows, durations)
            .as(Search::new);
    return Combinators.combine(
            grains, steps.list().ofMaxSize(40), searches.list().ofMinSize(1).ofMaxSize(4))
        .as(Case::new);
  }

  @Property
  void searchesAreExactOnEveryScale(@ForAll("onAnyScale") Case c) {
    check(c);
  }

  @Property
  void searchesAreExactOnGrids(@ForAll("onGrids") Case c) {
    check(c);
  }

  private static void check(Case c) {
    Timelines timelines = Timelines.of(RESOURCES, c.grain());
    List<NaiveTimeline> naive = new ArrayList<>();
    for (int i = 0; i < USED.length; i++) {
      naive.add(new NaiveTimeline());
    }
    int searched = 0;
    for (Step step : c.steps()) {
      change(timelines, naive, step);
      if (step.kind() == 0) {
        searched++;
        search(timelines, naive, c.searches().get(searched % c.searches().size()));
      }
    }
    for (Search search : c.searches()) {
      search(timelines, naive, search);
    }
  }

  /** One in four takes away the first that is in the way, so that what is there keeps changing. */
  private static void change(Timelines timelines, List<NaiveTimeline> naive, Step step) {
    int resource = USED[step.used()];
    NaiveTimeline model = naive.get(step.used());
    Span span = step.span();
    List<NaiveTimeline.Entry> there = model.overlaps(span);
    assertThat(timelines.overlapsAny(resource, span.start(), span.end()))
        .isEqualTo(!there.isEmpty());
    if (step.kind() == 0 && !there.isEmpty()) {
      Span gone = there.get(0).span();
      assertThat(timelines.remove(resource, gone.start(), gone.end(), 1)).isFalse();
      assertThat(timelines.remove(resource, gone.start(), gone.end(), 0)).isTrue();
      model.remove(gone, 0);
    } else {
      assertThat(timelines.addIfFree(resource, span.start(), span.end(), 0))
          .isEqualTo(model.addIfFree(span, 0));
    }
    assertThat(timelines.size(resource)).isEqualTo(model.entries().size());
  }

  private static void search(Timelines timelines, List<NaiveTimeline> naive, Search search) {
    BitSet members = new BitSet();
    List<NaiveTimeline> asked = new ArrayList<>();
    long start = IntervalTimeline.NONE;
    int resource = -1;
    for (int i = 0; i < USED.length; i++) {
      if ((search.members() >>> i & 1) != 0) {
        members.set(USED[i]);
        asked.add(naive.get(i));
        long free = firstOf(List.of(naive.get(i)), search);
        if (free < start) {
          start = free;
          resource = USED[i];
        }
      }
    }
    long[] set = members.toLongArray();
    Span window = search.window();
    assertThat(timelines.firstFree(set, window.start(), window.end(), search.duration()))
        .isEqualTo(resource >= 0);
    assertThat(timelines.start()).isEqualTo(start);
    assertThat(timelines.resource()).isEqualTo(resource);
    assertThat(timelines.firstCommon(set, window.start(), window.end(), search.duration()))
        .isEqualTo(firstOf(asked, search));
  }

  private static long firstOf(List<NaiveTimeline> timelines, Search search) {
    return NaiveTimeline.freeStarts(timelines, search.window(), search.duration())
        .findFirst()
        .orElse(IntervalTimeline.NONE);
  }
}
