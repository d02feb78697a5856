package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The busy times and a look at every interval give the same answers. */
class BusyTimesProperties {

  record Case(List<Span> spans, List<Span> queries) {}

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(Scale.values())
        .flatMap(
            scale ->
                Combinators.combine(
                        // Few intervals leave gaps, which many of them fill.
                        Arbitraries.oneOf(scale.spans().list().ofMaxSize(5), scale.spanLists()),
                        scale.nearSpans().list().ofSize(20))
                    .as(Case::new));
  }

  @Property
  void agreeWithALookAtEveryInterval(@ForAll("cases") Case c) {
    long[] starts = Span.starts(c.spans());
    long[] ends = Span.ends(c.spans());
    BusyTimes busy = BusyTimes.of(starts, ends);
    // The busy times have copies of their own.
    Arrays.fill(starts, 0);
    Arrays.fill(ends, 0);
    for (Span query : c.queries()) {
      assertThat(busy.overlapsAny(query.start(), query.end()))
          .isEqualTo(query.overlapsAny(c.spans()));
    }
  }

  @Property
  void everyStretchBeginsWhereNothingElseIsBusy(@ForAll("cases") Case c) {
    long stretches =
        c.spans().stream()
            .map(Span::start)
            .distinct()
            .filter(
                start ->
                    c.spans().stream()
                        .noneMatch(other -> other.start() < start && start <= other.end()))
            .count();
    assertThat(BusyTimes.of(Span.starts(c.spans()), Span.ends(c.spans())).size())
        .isEqualTo(stretches);
  }
}
