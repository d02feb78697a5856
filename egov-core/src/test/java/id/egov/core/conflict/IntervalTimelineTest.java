package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IntervalTimelineTest {

  private final IntervalTimeline timeline = new IntervalTimeline();

  @Test
  void takesWhatTouchesAndRefusesWhatOverlaps() {
    assertThat(timeline.addIfFree(9, 10, 1)).isTrue();
    assertThat(timeline.addIfFree(10, 12, 2)).isTrue();
    assertThat(timeline.addIfFree(8, 9, 3)).isTrue();
    assertThat(timeline.addIfFree(11, 13, 4)).isFalse();
    assertThat(timeline.addIfFree(0, 99, 5)).isFalse();
    assertThat(timeline.size()).isEqualTo(3);
  }

  @Test
  void removesOnlyTheVeryIntervalUnderItsId() {
    timeline.addIfFree(9, 10, 1);
    assertThat(timeline.remove(9, 10, 2)).isFalse();
    assertThat(timeline.remove(9, 11, 1)).isFalse();
    assertThat(timeline.remove(8, 10, 1)).isFalse();
    assertThat(timeline.remove(10, 11, 1)).isFalse();
    assertThat(timeline.remove(9, 10, 1)).isTrue();
    assertThat(timeline.overlapsAny(0, 99)).isFalse();
  }

  @Test
  void aVisitorCanStop() {
    timeline.addIfFree(9, 10, 1);
    timeline.addIfFree(10, 11, 2);
    assertThat(timeline.visit(0, 99, (start, end, id) -> false)).isFalse();
    assertThat(timeline.visit(0, 99, (start, end, id) -> true)).isTrue();
    assertThat(timeline.visit(0, 9, (start, end, id) -> false)).isTrue();
  }

  @Test
  void fillsTheWholeNumberLine() {
    assertThat(timeline.lastFree(Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE)).isZero();
    assertThat(timeline.addIfFree(Long.MIN_VALUE, Long.MAX_VALUE, 1)).isTrue();
    assertThat(timeline.overlapsAny(Long.MAX_VALUE - 1, Long.MAX_VALUE)).isTrue();
    assertThat(timeline.firstFree(Long.MIN_VALUE, Long.MAX_VALUE, 1))
        .isEqualTo(IntervalTimeline.NONE);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> timeline.addIfFree(5, 5, 1))
        .withMessage(
            "endExclusive (5) must be after startInclusive (5): an interval is never empty");
    assertThatIllegalArgumentException().isThrownBy(() -> timeline.remove(6, 5, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> timeline.overlapsAny(6, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> timeline.count(6, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> timeline.overlaps(6, 5, new long[1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> timeline.visit(6, 5, (start, end, id) -> true));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> timeline.firstFree(5, 5, 1))
        .withMessage("untilExclusive (5) must be after fromInclusive (5): a window is never empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> timeline.lastFree(5, 6, 0))
        .withMessage("duration (0) must be positive");
  }
}
