package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** A multiplication and a rotation divide just what a division divides without a rest. */
class GridProperties {

  @Property
  void dividesTheDistancesThatItWasShown(
      @ForAll @LongRange(min = 1, max = 1L << 32) long unit,
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1) Integer> multiples) {
    long[] distances = multiples.stream().mapToLong(multiple -> multiple * unit).toArray();
    Grid grid = new Grid();
    assertThat(grid.has(0)).isTrue();
    assertThat(grid.has(distances[0])).isFalse();
    grid.refine(distances, 0, distances.length, 0);
    long widest =
        LongStream.of(distances)
            .mapToObj(BigInteger::valueOf)
            .reduce(BigInteger.ZERO, BigInteger::gcd)
            .longValueExact();
    for (long distance : distances) {
      assertThat(grid.has(distance)).isTrue();
      assertThat(grid.steps(distance)).isEqualTo(distance / widest);
      assertThat(grid.has(distance + 1)).isEqualTo(widest == 1);
    }
  }
}
