package id.egov.identity.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** Numbers are found again after few looks, whoever has chosen them. */
class SeenNumbersTest {

  private static final int MANY = 5_000;
  private static final long FIRST = 1_372_010_101_000_001L;

  /** Numbers that share a place in a table of 16,384 if its places are what a function says. */
  private static List<Long> sharing(LongUnaryOperator place) {
    List<Long> numbers = new ArrayList<>();
    for (long number = FIRST; numbers.size() < MANY; number++) {
      if ((place.applyAsLong(number) & 0x3FF8) == 0) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private static int longestWay(SeenNumbers seen, List<Long> numbers) {
    for (int i = 0; i < numbers.size(); i++) {
      assertThat(seen.seen(numbers.get(i), i + 1)).isZero();
    }
    return numbers.stream().mapToInt(seen::looks).max().orElseThrow();
  }

  @Test
  void numbersThatShareAPlaceForOneSeedDoNotForAnother() {
    SeenNumbers known = new SeenNumbers(MANY, 1);
    List<Long> chosen = sharing(known::hash);
    assertThat(longestWay(known, chosen)).isGreaterThan(1_000);
    for (long seed : new long[] {2, 3, -1, Long.MIN_VALUE, 0x9E3779B97F4A7C15L}) {
      assertThat(longestWay(new SeenNumbers(MANY, seed), chosen)).isLessThan(100);
    }
    assertThat(longestWay(new SeenNumbers(MANY), chosen)).isLessThan(100);
  }

  @Test
  void numbersThatShareAPlaceForTheGoldenRatioAreSpread() {
    List<Long> chosen = sharing(number -> (number * 0x9E3779B97F4A7C15L) >>> 32);
    assertThat(longestWay(new SeenNumbers(MANY, 1), chosen)).isLessThan(100);
  }

  @Test
  void theAnswerDoesNotDependOnTheSeed() {
    for (long seed = 0; seed < 20; seed++) {
      SeenNumbers seen = new SeenNumbers(2_000, seed);
      for (int i = 0; i < 2_500; i++) {
        assertThat(seen.seen(FIRST + i, i + 1)).isZero();
        assertThat(seen.isComplete()).isEqualTo(i < 2_000);
      }
      for (int i = 0; i < 2_500; i++) {
        assertThat(seen.seen(FIRST + i, 9_999)).isEqualTo(i < 2_000 ? i + 1 : 0);
      }
    }
  }
}
