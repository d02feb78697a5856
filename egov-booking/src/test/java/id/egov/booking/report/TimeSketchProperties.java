package id.egov.booking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TimeSketchProperties {

  @Provide
  Arbitrary<List<Long>> durations() {
    Arbitrary<Long> anyLength =
        Arbitraries.longs()
            .between(0, Long.MAX_VALUE)
            .flatMap(value -> Arbitraries.integers().between(0, 62).map(shift -> value >>> shift));
    return anyLength.list().ofMinSize(1).ofMaxSize(300);
  }

  @Property(tries = 300)
  void aQuantileIsThatOfTheNearestRankAndLessThanOnePercentOff(
      @ForAll("durations") List<Long> durations,
      @ForAll @IntRange(min = 1, max = 100) int percent) {
    TimeSketch sketch = new TimeSketch();
    durations.forEach(sketch::add);
    int rank = (int) Math.ceil(percent * durations.size() / 100.0);
    long exact = durations.stream().sorted().toList().get(rank - 1);
    assertThat(sketch.total()).isEqualTo(durations.size());
    if (exact < 128) {
      assertThat(sketch.quantile(percent)).isEqualTo(exact);
    } else {
      assertThat((double) sketch.quantile(percent) / exact).isBetween(0.99, 1.01);
    }
  }

  @Example
  void whatIsNegativeIsTakenForZero() {
    TimeSketch sketch = new TimeSketch();
    sketch.add(-5);
    assertThat(sketch.quantile(50)).isZero();
  }
}
