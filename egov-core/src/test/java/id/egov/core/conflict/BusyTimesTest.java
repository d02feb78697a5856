package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BusyTimesTest {

  @Test
  void mergesWhatOverlapsOrTouches() {
    BusyTimes busy = BusyTimes.of(new long[] {20, 9, 8, 13, 12}, new long[] {22, 10, 12, 14, 13});
    assertThat(busy.size()).isEqualTo(2);
    assertThat(busy.overlapsAny(7, 8)).isFalse();
    assertThat(busy.overlapsAny(7, 9)).isTrue();
    assertThat(busy.overlapsAny(11, 12)).isTrue();
    assertThat(busy.overlapsAny(14, 20)).isFalse();
    assertThat(busy.overlapsAny(14, 21)).isTrue();
    assertThat(busy.overlapsAny(22, Long.MAX_VALUE)).isFalse();
    assertThat(busy.overlapsAny(Long.MIN_VALUE, Long.MAX_VALUE)).isTrue();
  }

  @Test
  void findsOneBusyGrainAtEitherEndOfALongRange() {
    // So many of the same that a bitmap of 30,000 grains pays.
    long[] starts = new long[200];
    starts[199] = 30_000;
    long[] ends = new long[200];
    Arrays.fill(ends, 1);
    ends[199] = 30_001;
    BusyTimes busy = BusyTimes.of(starts, ends);
    for (int from = 1; from < 30_000; from += 61) {
      assertThat(busy.overlapsAny(from, 30_000)).isFalse();
      assertThat(busy.overlapsAny(from, 30_001)).isTrue();
      assertThat(busy.overlapsAny(0, from)).isTrue();
      assertThat(busy.overlapsAny(1, from + 1)).isFalse();
    }
  }

  @Test
  void anEmptySetClashesWithNothing() {
    BusyTimes busy = BusyTimes.of(new long[0], new long[0]);
    assertThat(busy.size()).isZero();
    assertThat(busy.overlapsAny(Long.MIN_VALUE, Long.MAX_VALUE)).isFalse();
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BusyTimes.of(new long[2], new long[1]))
        .withMessage(
            "startsInclusive (length 2) and endsExclusive (length 1) must have the same length");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BusyTimes.of(new long[] {1, 5}, new long[] {2, 5}));
    BusyTimes busy = BusyTimes.of(new long[] {1}, new long[] {2});
    assertThatIllegalArgumentException().isThrownBy(() -> busy.overlapsAny(2, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> busy.overlapsAny(2, 1));
  }
}
