package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The index and a look at every interval give the same answers. */
class IntervalIndexProperties {

  record Case(List<Span> spans, List<Span> queries) {}

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(Scale.values())
        .flatMap(
            scale ->
                Combinators.combine(scale.spanLists(), scale.nearSpans().list().ofSize(8))
                    .as(Case::new));
  }

  @Property
  void agreesWithALookAtEveryInterval(@ForAll("cases") Case c) {
    long[] starts = Span.starts(c.spans());
    IntervalIndex index = IntervalIndex.of(starts, Span.ends(c.spans()));
    // The index has copies of its own.
    Arrays.fill(starts, 0);
    assertThat(index.size()).isEqualTo(c.spans().size());
    for (Span query : c.queries()) {
      Set<Integer> expected =
          IntStream.range(0, c.spans().size())
              .filter(i -> c.spans().get(i).overlaps(query))
              .boxed()
              .collect(Collectors.toSet());
      int total = expected.size();
      assertThat(index.overlapsAny(query.start(), query.end())).isEqualTo(total > 0);
      assertThat(index.count(query.start(), query.end())).isEqualTo(total);
      for (int length : new int[] {0, total / 2, total, total + 2}) {
        int[] into = new int[length];
        Arrays.fill(into, -7);
        assertThat(index.overlaps(query.start(), query.end(), into)).isEqualTo(total);
        int filled = Math.min(length, total);
        assertThat(IntStream.of(into).limit(filled).boxed())
            .doesNotHaveDuplicates()
            .isSubsetOf(expected);
        assertThat(IntStream.of(into).skip(filled)).allMatch(i -> i == -7);
        int[] again = into.clone();
        index.overlaps(query.start(), query.end(), again);
        assertThat(again).isEqualTo(into);
      }
    }
  }
}
