package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadProfileTest {

  private final LoadProfile profile = new LoadProfile();

  @Test
  void aLongUseThatOverlapsThreeShortOnesNeedsTwoUnitsNotFour() {
    profile.add(8, 17, 1);
    profile.add(9, 10, 1);
    profile.add(10, 11, 1);
    profile.add(11, 12, 1);
    assertThat(profile.peak(8, 17)).isEqualTo(2);
    assertThat(profile.fits(8, 17, 1, 3)).isTrue();
    assertThat(profile.fits(8, 17, 2, 3)).isFalse();
    assertThat(profile.fits(12, 17, 2, 3)).isTrue();
    assertThat(profile.firstFit(8, 17, 1, 2, 3)).isEqualTo(8);
    assertThat(profile.firstFit(8, 17, 2, 2, 3)).isEqualTo(12);
  }

  @Test
  void showsTheLoadStretchByStretch() {
    profile.add(9, 12, 2);
    profile.add(10, 11, 3);
    List<String> shown = new ArrayList<>();
    assertThat(profile.visit(8, 20, (s, e, load) -> shown.add(s + "-" + e + ":" + load))).isTrue();
    assertThat(shown).containsExactly("8-9:0", "9-10:2", "10-11:5", "11-12:2", "12-20:0");
    assertThat(profile.visit(8, 20, (s, e, load) -> false)).isFalse();
  }

  @Test
  void neverOverflows() {
    profile.add(Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
    assertThat(profile.fits(0, 1, Long.MAX_VALUE, Long.MAX_VALUE)).isFalse();
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> profile.add(0, 1, 1))
        .withMessage(
            "units (1) on top of the load (%s) are more than a long holds", Long.MAX_VALUE);
    profile.remove(Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
    assertThat(profile.fits(0, 1, Long.MAX_VALUE, Long.MAX_VALUE)).isTrue();
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatIllegalArgumentException().isThrownBy(() -> profile.peak(5, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> profile.add(5, 5, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> profile.add(5, 6, 0))
        .withMessage("units (0) must be positive");
    assertThatIllegalArgumentException().isThrownBy(() -> profile.remove(5, 5, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> profile.remove(5, 6, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> profile.remove(5, 6, 1))
        .withMessage(
            "units (1) must have been added to all of [5, 6), where the load is down to 0");
    assertThatIllegalArgumentException().isThrownBy(() -> profile.fits(5, 6, 0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> profile.fits(5, 6, 1, -1))
        .withMessage("capacity (-1) must be zero or more");
    assertThatIllegalArgumentException().isThrownBy(() -> profile.firstFit(5, 5, 1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> profile.firstFit(5, 6, 0, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> profile.visit(5, 5, (start, end, load) -> true));
  }
}
