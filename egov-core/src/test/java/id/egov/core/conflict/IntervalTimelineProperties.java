package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any sequence of changes leaves the timeline and a naive list with the same answers. */
class IntervalTimelineProperties {

  enum Kind {
    ADD,
    REMOVE_KNOWN,
    REMOVE_ANY
  }

  record Step(Kind kind, Span span, long id, Span query, long duration) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Arbitraries.of(Scale.values())
        .flatMap(
            scale ->
                Combinators.combine(
                        Arbitraries.of(Kind.ADD, Kind.ADD, Kind.REMOVE_KNOWN, Kind.REMOVE_ANY),
                        scale.spans(),
                        Arbitraries.longs().between(0, 2),
                        scale.spans(),
                        scale.durations())
                    .as(Step::new)
                    .list()
                    .ofMaxSize(60));
  }

  @Property
  void agreesWithANaiveListAfterEveryStep(@ForAll("steps") List<Step> steps) {
    NaiveTimeline naive = new NaiveTimeline();
    IntervalTimeline timeline = new IntervalTimeline();
    for (Step step : steps) {
      change(naive, timeline, step);
      assertThat(timeline.size()).isEqualTo(naive.entries().size());
      assertSameOverlaps(naive, timeline, step.query());
      assertSameFreeTime(naive, timeline, step.query(), step.duration());
    }
  }

  private static void change(NaiveTimeline naive, IntervalTimeline timeline, Step step) {
    Span span = step.span();
    long id = step.id();
    if (step.kind() == Kind.ADD) {
      assertThat(timeline.addIfFree(span.start(), span.end(), id))
          .isEqualTo(naive.addIfFree(span, id));
      return;
    }
    if (step.kind() == Kind.REMOVE_KNOWN && !naive.entries().isEmpty()) {
      int known = Math.floorMod(span.hashCode(), naive.entries().size());
      span = naive.entries().get(known).span();
      id = naive.entries().get(known).id();
    }
    assertThat(timeline.remove(span.start(), span.end(), id)).isEqualTo(naive.remove(span, id));
  }

  private static void assertSameOverlaps(
      NaiveTimeline naive, IntervalTimeline timeline, Span query) {
    List<NaiveTimeline.Entry> expected = naive.overlaps(query);
    long[] ids = expected.stream().mapToLong(NaiveTimeline.Entry::id).toArray();
    assertThat(timeline.overlapsAny(query.start(), query.end())).isEqualTo(ids.length > 0);
    assertThat(timeline.count(query.start(), query.end())).isEqualTo(ids.length);
    for (int length : new int[] {0, ids.length / 2, ids.length, ids.length + 2}) {
      long[] into = new long[length];
      Arrays.fill(into, -7);
      assertThat(timeline.overlaps(query.start(), query.end(), into)).isEqualTo(ids.length);
      long[] filled = new long[length];
      Arrays.fill(filled, -7);
      System.arraycopy(ids, 0, filled, 0, Math.min(length, ids.length));
      assertThat(into).isEqualTo(filled);
    }
    List<NaiveTimeline.Entry> shown = new ArrayList<>();
    boolean all =
        timeline.visit(
            query.start(),
            query.end(),
            (start, end, id) -> shown.add(new NaiveTimeline.Entry(new Span(start, end), id)));
    assertThat(all).isTrue();
    assertThat(shown).isEqualTo(expected);
  }

  private static void assertSameFreeTime(
      NaiveTimeline naive, IntervalTimeline timeline, Span window, long duration) {
    long[] starts = NaiveTimeline.freeStarts(List.of(naive), window, duration).toArray();
    long first = starts.length == 0 ? IntervalTimeline.NONE : starts[0];
    long last = starts.length == 0 ? IntervalTimeline.NONE : starts[starts.length - 1];
    assertThat(timeline.firstFree(window.start(), window.end(), duration)).isEqualTo(first);
    assertThat(timeline.lastFree(window.start(), window.end(), duration)).isEqualTo(last);
  }
}
