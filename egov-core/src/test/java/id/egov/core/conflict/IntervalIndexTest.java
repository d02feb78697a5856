package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IntervalIndexTest {

  @Test
  void findsAllThatOverlap() {
    IntervalIndex index = IntervalIndex.of(new long[] {9, 8, 9, 12}, new long[] {10, 20, 11, 13});
    int[] into = new int[4];
    assertThat(index.overlaps(9, 12, into)).isEqualTo(3);
    assertThat(Arrays.copyOf(into, 3)).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(into[3]).isZero();
    assertThat(index.count(10, 11)).isEqualTo(2);
    assertThat(index.overlapsAny(20, 21)).isFalse();
    assertThat(index.overlapsAny(7, 8)).isFalse();
  }

  @Test
  void anEmptySetOverlapsNothing() {
    IntervalIndex index = IntervalIndex.of(new long[0], new long[0]);
    assertThat(index.size()).isZero();
    assertThat(index.overlapsAny(Long.MIN_VALUE, Long.MAX_VALUE)).isFalse();
    assertThat(index.overlaps(0, 1, new int[3])).isZero();
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IntervalIndex.of(new long[2], new long[1]))
        .withMessage(
            "startsInclusive (length 2) and endsExclusive (length 1) must have the same length");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IntervalIndex.of(new long[] {1, 5}, new long[] {2, 5}))
        .withMessage(
            "endsExclusive[1] (5) must be after startsInclusive[1] (5): an interval is never empty");
    IntervalIndex index = IntervalIndex.of(new long[] {1}, new long[] {2});
    assertThatIllegalArgumentException().isThrownBy(() -> index.count(2, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> index.overlapsAny(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> index.overlaps(2, 1, new int[0]));
  }
}
