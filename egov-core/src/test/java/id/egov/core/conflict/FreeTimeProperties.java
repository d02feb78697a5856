package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What several timelines have in common agrees with trying every start on naive ones. */
class FreeTimeProperties {

  record Case(List<NaiveTimeline.Pair> pairs, Span window, long duration) {

    IntervalTimeline[] timelines() {
      return pairs.stream().map(NaiveTimeline.Pair::timeline).toArray(IntervalTimeline[]::new);
    }

    List<NaiveTimeline> naive() {
      return pairs.stream().map(NaiveTimeline.Pair::naive).toList();
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(Scale.values())
        .flatMap(
            scale ->
                Combinators.combine(
                        // Few intervals each, so that common time is left.
                        scale.spans().list().ofMaxSize(6).list().ofMaxSize(4),
                        scale.spans(),
                        scale.durations())
                    .as(
                        (lists, window, duration) ->
                            new Case(
                                lists.stream().map(NaiveTimeline.Pair::of).toList(),
                                window,
                                duration)));
  }

  @Property
  void earliestIsTheFirstStartAtWhichAllAreFree(@ForAll("cases") Case c) {
    long expected =
        NaiveTimeline.freeStarts(c.naive(), c.window(), c.duration())
            .findFirst()
            .orElse(IntervalTimeline.NONE);
    assertThat(
            CommonFree.earliest(c.timelines(), c.window().start(), c.window().end(), c.duration()))
        .isEqualTo(expected);
  }

  @Property
  void stretchesAreAllThatIsLongEnoughAndFreeAndCannotGrow(@ForAll("cases") Case c) {
    List<Span> expected = naiveStretches(c);
    for (int length : new int[] {0, expected.size() / 2, expected.size() + 2}) {
      long[] starts = new long[length];
      long[] ends = new long[length];
      Arrays.fill(starts, -7);
      Arrays.fill(ends, -7);
      assertThat(
              CommonFree.stretches(
                  c.timelines(), c.window().start(), c.window().end(), c.duration(), starts, ends))
          .isEqualTo(expected.size());
      List<Span> filled =
          IntStream.range(0, length).mapToObj(i -> new Span(starts[i], ends[i])).toList();
      int shown = Math.min(length, expected.size());
      assertThat(filled.subList(0, shown)).isEqualTo(expected.subList(0, shown));
      assertThat(filled.subList(shown, length)).allMatch(new Span(-7, -7)::equals);
    }
  }

  /** Cuts the window at every end of something busy and joins the free pieces that touch. */
  private static List<Span> naiveStretches(Case c) {
    long[] cuts =
        IntStream.range(0, c.pairs().size())
            .mapToObj(i -> c.naive().get(i).entries())
            .flatMap(List::stream)
            .flatMapToLong(entry -> LongStream.of(entry.span().start(), entry.span().end()))
            .filter(tick -> c.window().start() < tick && tick < c.window().end())
            .sorted()
            .distinct()
            .toArray();
    List<Span> free = new ArrayList<>();
    long from = c.window().start();
    for (int i = 0; i <= cuts.length; i++) {
      Span piece = new Span(from, i < cuts.length ? cuts[i] : c.window().end());
      from = piece.end();
      if (c.naive().stream().allMatch(naive -> naive.isFree(piece))) {
        int last = free.size() - 1;
        if (last >= 0 && free.get(last).end() == piece.start()) {
          free.set(last, new Span(free.get(last).start(), piece.end()));
        } else {
          free.add(piece);
        }
      }
    }
    free.removeIf(span -> !span.lasts(c.duration()));
    return free;
  }
}
