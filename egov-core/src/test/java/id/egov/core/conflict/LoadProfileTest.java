package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  @Test
  void anEmptyProfileHasNoLoadAnywhere() {
    assertThat(profile.size()).isZero();
    assertThat(profile.peak(Long.MIN_VALUE, Long.MAX_VALUE)).isZero();
    assertThat(profile.firstFit(Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, 1, 1))
        .isEqualTo(Long.MIN_VALUE);
    assertThat(profile.firstFit(3, 9, 1, 2, 1)).isEqualTo(IntervalTimeline.NONE);
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void agreesWithAnArrayOfLoadsWhileItGrowsAndWhenItShrinks(Shape shape) {
    for (int limit : new int[] {4, 5, 32}) {
      checkAgainstArray(shape, new LoadProfile(limit), new Random(17_081_945));
    }
  }

  private static void checkAgainstArray(Shape shape, LoadProfile profile, Random random) {
    long[] loads = new long[SPAN];
    List<int[]> uses = new ArrayList<>();
    for (int step = 0; step < 2 * STEPS; step++) {
      boolean adds = uses.isEmpty() || random.nextInt(STEPS) > step - STEPS / 2;
      int[] use = adds ? shape.use(step, random) : uses.remove(random.nextInt(uses.size()));
      if (adds) {
        profile.add(use[0], use[1], use[2]);
        uses.add(use);
      } else {
        profile.remove(use[0], use[1], use[2]);
      }
      for (int tick = use[0]; tick < use[1]; tick++) {
        loads[tick] += adds ? use[2] : -use[2];
      }
      if (step % 16 == 0) {
        checkQueries(profile, loads, random);
      }
    }
    for (int[] use : uses) {
      profile.remove(use[0], use[1], use[2]);
    }
    assertThat(profile.size()).isZero();
    assertThat(profile.peak(0, SPAN)).isZero();
  }

  private static void checkQueries(LoadProfile profile, long[] loads, Random random) {
    int from = random.nextInt(SPAN - 1);
    int until = from + 1 + random.nextInt(SPAN - 1 - from);
    long peak = LongStream.of(loads).skip(from).limit((long) until - from).max().orElseThrow();
    assertThat(profile.peak(from, until)).isEqualTo(peak);
    int changes = loads[0] == 0 ? 0 : 1;
    for (int tick = 1; tick < SPAN; tick++) {
      changes += loads[tick] == loads[tick - 1] ? 0 : 1;
    }
    assertThat(profile.size()).isEqualTo(changes + (loads[SPAN - 1] == 0 ? 0 : 1));
    long most = random.nextInt((int) peak + 2);
    int duration = 1 + random.nextInt(1 + random.nextInt(SPAN));
    assertThat(profile.firstFit(from, until, duration, 1, most + 1))
        .isEqualTo(firstFit(loads, from, until, duration, most));
    long[] shown = new long[until];
    profile.visit(
        from,
        until,
        (start, end, load) -> {
          Arrays.fill(shown, (int) start, (int) end, load);
          return true;
        });
    assertThat(Arrays.copyOfRange(shown, from, until))
        .isEqualTo(Arrays.copyOfRange(loads, from, until));
  }

  private static long firstFit(long[] loads, int from, int until, int duration, long most) {
    int room = 0;
    for (int tick = from; tick < until; tick++) {
      room = loads[tick] <= most ? room + 1 : 0;
      if (room == duration) {
        return tick + 1L - duration;
      }
    }
    return IntervalTimeline.NONE;
  }

  private static final int SPAN = 2_000;
  private static final int STEPS = 1_500;

  /** What comes in practice, and what makes a tree high, wide or crooked. */
  enum Shape {
    SHORT,
    SOME_LONG,
    ONION,
    EQUAL,
    ASCENDING,
    EXPONENTIAL;

    int[] use(int step, Random random) {
      int units = 1 + random.nextInt(3);
      int start = random.nextInt(SPAN - 40);
      int end = start + 1 + random.nextInt(20);
      return switch (this) {
        case SHORT -> new int[] {start, end, units};
        case SOME_LONG ->
            new int[] {start, step % 8 == 0 ? end + random.nextInt(SPAN - end) : end, units};
        case ONION -> new int[] {step % (SPAN / 2), SPAN - 1 - step % (SPAN / 2 - 1), units};
        case EQUAL -> new int[] {5, 6, 1};
        case ASCENDING -> new int[] {step % (SPAN - 1), step % (SPAN - 1) + 1, units};
        case EXPONENTIAL -> {
          int length = 1 << random.nextInt(10);
          yield new int[] {start % (SPAN - length), start % (SPAN - length) + length, units};
        }
      };
    }
  }
}
