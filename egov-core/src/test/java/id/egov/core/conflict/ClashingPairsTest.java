package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClashingPairsTest {

  private static final long[] STARTS = {10, 9, 9, 9};
  private static final long[] ENDS = {12, 11, 10, 11};
  private static final int[] RESOURCES = {7, 7, 7, -3};

  @Test
  void showsEachPairOnceSmallerPositionFirst() {
    ClashingPairs pairs = ClashingPairs.of(STARTS, ENDS, RESOURCES);
    List<String> shown = new ArrayList<>();
    assertThat(pairs.visit((a, b) -> shown.add(a + "-" + b))).isTrue();
    assertThat(shown).containsExactly("1-2", "0-1");
    assertThat(pairs.count()).isEqualTo(2);
  }

  @Test
  void stopsWhenTheVisitorHasSeenEnough() {
    List<String> shown = new ArrayList<>();
    boolean all =
        ClashingPairs.of(STARTS, ENDS, RESOURCES)
            .visit(
                (a, b) -> {
                  shown.add(a + "-" + b);
                  return false;
                });
    assertThat(all).isFalse();
    assertThat(shown).containsExactly("1-2");
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClashingPairs.of(STARTS, ENDS, new int[3]))
        .withMessage(
            "startsInclusive (length 4) and resources (length 3) must have the same length");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClashingPairs.of(STARTS, new long[3], RESOURCES));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClashingPairs.of(ENDS, STARTS, RESOURCES));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClashingPairs.ofPart(0, 0, STARTS, ENDS, RESOURCES))
        .withMessage("parts (0) must be positive");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClashingPairs.ofPart(-1, 2, STARTS, ENDS, RESOURCES))
        .withMessage("part (-1) must be in [0, parts), and parts is 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClashingPairs.ofPart(2, 2, STARTS, ENDS, RESOURCES));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClashingPairs.ofPart(0, 2, STARTS, ENDS, new int[3]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClashingPairs.ofPart(0, 2, ENDS, STARTS, RESOURCES));
  }
}
