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
  void findsABusyGrainInARangeOfAnyLengthAndPlace() {
    // The first and the last make the hull; enough of them that a bitmap pays.
    int first = -1000;
    int busyGrain = 0;
    int last = 1000;
    long[] starts = new long[20];
    Arrays.fill(starts, first);
    starts[18] = busyGrain;
    starts[19] = last;
    BusyTimes busy = BusyTimes.of(starts, Arrays.stream(starts).map(start -> start + 1).toArray());
    for (int from = -150; from <= 10; from++) {
      for (int to = from + 1; to <= 150; to++) {
        assertThat(busy.overlapsAny(from, to))
            .as("%s to %s", from, to)
            .isEqualTo(from <= busyGrain && busyGrain < to);
      }
    }
    assertThat(busy.overlapsAny(-2000, first)).isFalse();
    assertThat(busy.overlapsAny(-2000, first + 1)).isTrue();
    assertThat(busy.overlapsAny(-999, -1)).isFalse();
    assertThat(busy.overlapsAny(last + 1, 2000)).isFalse();
    assertThat(busy.overlapsAny(last, 2000)).isTrue();
    assertThat(busy.overlapsAny(1, 2000)).isTrue();
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
