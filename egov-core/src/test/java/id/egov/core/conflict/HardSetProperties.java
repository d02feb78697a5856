package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The fixed structures on large sets, where every layer of them is met. */
class HardSetProperties {

  private static final int INTERVALS = 20_000;
  private static final int QUERIES = 300;

  @Property
  void busyTimesAndIndexAgreeWithALookAtEveryInterval(@ForAll HardSet set) {
    List<Span> spans = set.spans(INTERVALS);
    long[] starts = Span.starts(spans);
    long[] ends = Span.ends(spans);
    BusyTimes busy = BusyTimes.of(starts, ends);
    IntervalIndex index = IntervalIndex.of(starts, ends);
    int[] into = new int[INTERVALS];
    for (Span query : set.queries(spans, QUERIES)) {
      int[] expected =
          IntStream.range(0, INTERVALS)
              .filter(i -> starts[i] < query.end() && query.start() < ends[i])
              .toArray();
      assertThat(busy.overlapsAny(query.start(), query.end())).isEqualTo(expected.length > 0);
      assertThat(index.overlaps(query.start(), query.end(), into)).isEqualTo(expected.length);
      int[] found = Arrays.copyOf(into, expected.length);
      Arrays.sort(found);
      assertThat(found).isEqualTo(expected);
    }
  }
}
