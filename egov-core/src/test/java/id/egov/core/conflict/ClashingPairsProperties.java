package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The forward scan and a comparison of each with each find the same pairs. */
class ClashingPairsProperties {

  record Claim(int position, int resource, Span span) {}

  record Pair(int a, int b) {}

  @Provide
  Arbitrary<List<Claim>> batches() {
    Arbitrary<Integer> resources =
        Arbitraries.of(List.of(1, 2), List.of(Integer.MIN_VALUE, -1, 0, 256, Integer.MAX_VALUE))
            .flatMap(Arbitraries::of);
    return Arbitraries.of(Scale.values())
        .flatMap(
            scale ->
                Combinators.combine(scale.spanLists(), resources.list().ofSize(70))
                    .as(ClashingPairsProperties::claims));
  }

  private static List<Claim> claims(List<Span> spans, List<Integer> resources) {
    return IntStream.range(0, spans.size())
        .mapToObj(i -> new Claim(i, resources.get(i), spans.get(i)))
        .toList();
  }

  @Property
  void agreesWithAComparisonOfEachWithEach(@ForAll("batches") List<Claim> batch) {
    List<Pair> expected = new ArrayList<>();
    List<Claim> sorted =
        batch.stream()
            .sorted(
                Comparator.comparing(Claim::resource)
                    .thenComparing(claim -> claim.span().start())
                    .thenComparing(Claim::position))
            .toList();
    for (int i = 0; i < sorted.size(); i++) {
      Claim one = sorted.get(i);
      for (Claim other : sorted.subList(i + 1, sorted.size())) {
        if (one.resource() == other.resource() && one.span().overlaps(other.span())) {
          expected.add(
              new Pair(
                  Math.min(one.position(), other.position()),
                  Math.max(one.position(), other.position())));
        }
      }
    }
    List<Span> spans = batch.stream().map(Claim::span).toList();
    ClashingPairs pairs =
        ClashingPairs.of(
            Span.starts(spans),
            Span.ends(spans),
            batch.stream().mapToInt(Claim::resource).toArray());
    List<Pair> shown = new ArrayList<>();
    assertThat(pairs.visit((a, b) -> shown.add(new Pair(a, b)))).isTrue();
    assertThat(shown).isEqualTo(expected);
    assertThat(pairs.count()).isEqualTo(expected.size());
  }

  @Property
  void allPartsTogetherAreTheWhole(
      @ForAll("batches") List<Claim> batch, @ForAll @IntRange(min = 1, max = 5) int parts) {
    List<Span> spans = batch.stream().map(Claim::span).toList();
    long[] starts = Span.starts(spans);
    long[] ends = Span.ends(spans);
    int[] resources = batch.stream().mapToInt(Claim::resource).toArray();
    ClashingPairs whole = ClashingPairs.of(starts, ends, resources);
    List<Pair> shown = new ArrayList<>();
    long count = 0;
    for (int part = 0; part < parts; part++) {
      ClashingPairs pairs = ClashingPairs.ofPart(part, parts, starts, ends, resources);
      pairs.visit((a, b) -> shown.add(new Pair(a, b)));
      count += pairs.count();
    }
    List<Pair> expected = new ArrayList<>();
    whole.visit((a, b) -> expected.add(new Pair(a, b)));
    assertThat(shown).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(count).isEqualTo(whole.count());
  }
}
