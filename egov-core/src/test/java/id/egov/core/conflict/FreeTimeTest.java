package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FreeTimeTest {

  private static final IntervalTimeline[] NOBODY = {};

  private final IntervalTimeline mayor = new IntervalTimeline();
  private final IntervalTimeline hall = new IntervalTimeline();
  private final IntervalTimeline[] both = {mayor, hall};

  @Test
  void findsWhatAllHaveInCommon() {
    mayor.addIfFree(8, 10, 1);
    mayor.addIfFree(11, 12, 2);
    hall.addIfFree(10, 11, 1);
    assertThat(CommonFree.earliest(both, 8, 20, 1)).isEqualTo(12);
    assertThat(CommonFree.earliest(both, 8, 12, 1)).isEqualTo(IntervalTimeline.NONE);
    long[] starts = new long[2];
    long[] ends = new long[2];
    assertThat(CommonFree.stretches(both, 6, 20, 1, starts, ends)).isEqualTo(2);
    assertThat(starts).containsExactly(6, 12);
    assertThat(ends).containsExactly(8, 20);
  }

  @Test
  void everythingIsFreeWhereNobodyIsAsked() {
    long[] starts = new long[1];
    long[] ends = new long[1];
    assertThat(CommonFree.earliest(NOBODY, 8, 12, 4)).isEqualTo(8);
    assertThat(CommonFree.earliest(NOBODY, 8, 12, 5)).isEqualTo(IntervalTimeline.NONE);
    assertThat(CommonFree.stretches(NOBODY, Long.MIN_VALUE, Long.MAX_VALUE, 1, starts, ends))
        .isEqualTo(1);
    assertThat(starts).containsExactly(Long.MIN_VALUE);
    assertThat(ends).containsExactly(Long.MAX_VALUE);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatIllegalArgumentException().isThrownBy(() -> CommonFree.earliest(NOBODY, 8, 8, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> CommonFree.earliest(NOBODY, 8, 9, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommonFree.stretches(both, 9, 8, 1, new long[1], new long[1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommonFree.stretches(both, 8, 9, 1, new long[1], new long[2]))
        .withMessage("startsInto (length 1) and endsInto (length 2) must have the same length");
  }
}
