package id.egov.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  @Test
  void anEmptyBatchHasNoPairs() {
    ClashingPairs pairs = ClashingPairs.of(new long[0], new long[0], new int[0]);
    assertThat(pairs.count()).isZero();
    assertThat(pairs.visit((a, b) -> false)).isTrue();
  }

  @Test
  void countsABatchInWhichAllClash() {
    int n = 100_000;
    long[] starts = new long[n];
    long[] ends = new long[n];
    Arrays.fill(starts, Long.MIN_VALUE);
    Arrays.fill(ends, Long.MAX_VALUE);
    assertThat(ClashingPairs.of(starts, ends, new int[n]).count())
        .isEqualTo((long) n * (n - 1) / 2);
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void agreesWithASweepOfOneResourceAfterAnother(Shape shape) {
    Random random = new Random(17_081_945);
    long[] starts = new long[SIZE];
    long[] ends = new long[SIZE];
    for (int i = 0; i < SIZE; i++) {
      long[] interval = shape.interval(i, random);
      starts[i] = interval[0];
      ends[i] = interval[1];
    }
    for (int rooms : new int[] {1, 200, SIZE}) {
      for (int factor : new int[] {1, 0x9E3779B9}) {
        int[] resources = random.ints(SIZE, 0, rooms).map(r -> r * factor).toArray();
        long[] expected = sweep(starts, ends, resources);
        for (int parts = 1; parts <= 2; parts++) {
          long[] shown = new long[2];
          for (int part = 0; part < parts; part++) {
            ClashingPairs pairs = ClashingPairs.ofPart(part, parts, starts, ends, resources);
            shown[0] += pairs.count();
            pairs.visit((a, b) -> add(shown, a, b));
          }
          assertThat(shown).isEqualTo(expected);
        }
      }
    }
  }

  private static final int SIZE = 5_000;

  /** What such algorithms meet in practice, and what they break on. */
  enum Shape {
    BOOK,
    TAIL,
    ONE_HOUR,
    EXPONENTIAL,
    ONION,
    EQUAL,
    CENTURY,
    EXTREME;

    long[] interval(int i, Random random) {
      long day = 86_400_000;
      long quarter = 900_000;
      long bookStart = random.nextInt(60) * day + random.nextInt(33) * quarter;
      long bookEnd = bookStart + (2 + random.nextInt(15)) * quarter;
      return switch (this) {
        case BOOK -> new long[] {bookStart, bookEnd};
        case TAIL -> new long[] {bookStart, i % 100 == 0 ? bookStart + 60 * day : bookEnd};
        case ONE_HOUR -> span(random.nextInt(3_600_000), random.nextInt(3_600_000));
        case EXPONENTIAL ->
            span(random.nextLong() >> random.nextInt(64), random.nextLong() >> random.nextInt(64));
        case ONION -> new long[] {i, 2L * SIZE - i};
        case EQUAL -> new long[] {7, 8};
        case CENTURY -> {
          long start = random.nextInt() * 1000L;
          yield new long[] {start, start + 1000};
        }
        case EXTREME ->
            span(
                Long.MIN_VALUE + random.nextInt(5),
                random.nextBoolean() ? Long.MAX_VALUE - random.nextInt(5) : random.nextInt(5));
      };
    }

    private static long[] span(long tick, long other) {
      long start = Math.min(tick, other);
      return new long[] {
        Math.min(start, Long.MAX_VALUE - 1), Math.max(Math.max(tick, other), start + 1)
      };
    }
  }

  /** How many pairs, all of them counted once, and a digest of which. */
  private static long[] sweep(long[] starts, long[] ends, int[] resources) {
    long[] sums = new long[2];
    Map<Integer, List<Integer>> active = new HashMap<>();
    IntStream.range(0, starts.length)
        .boxed()
        .sorted(Comparator.comparingLong(i -> starts[i]))
        .forEach(
            i -> {
              List<Integer> before = active.computeIfAbsent(resources[i], r -> new ArrayList<>());
              before.removeIf(j -> ends[j] <= starts[i]);
              sums[0] += before.size();
              before.forEach(j -> add(sums, i, j));
              before.add(i);
            });
    return sums;
  }

  private static boolean add(long[] sums, int a, int b) {
    sums[1] += (a + 1L) * (b + 1L);
    return true;
  }
}
