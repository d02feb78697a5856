package id.egov.identity.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Random input, always the same; {@code -Degov.hostile=10000000} tries as many. */
class HostileInputsTest {

  private static final int INPUTS = Integer.getInteger("egov.hostile", 50_000);

  /** Near a right number, a wrong character is more interesting than in noise. */
  private static final String[] SEEDS = {
    "1372011708900001",
    "137201-570890-0001",
    "199008172015032001",
    "01.234.567.4-201.000",
    "0012345674201000000000",
    "+62 812-3456-7890",
    "91.25.12",
    "kab. solok",
    "96.71;Kota Sorong;2022-12-08;;;"
  };

  private static final String ALPHABET =
      "00112233445566778899 .-\t+()/;|,:'\"xyzKOT\u00A0\u2013\u0660\uFF11\u00B2\u00E9\u0000\uD83D\n";

  private static String input(Random random) {
    char[] text = SEEDS[random.nextInt(SEEDS.length)].toCharArray();
    int changes = random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length);
      switch (random.nextInt(3)) {
        case 0 -> text[at] = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        case 1 -> text = Arrays.copyOf(text, 1 + random.nextInt(30));
        default -> text[at] = text[random.nextInt(text.length)];
      }
    }
    return new String(text);
  }

  @Test
  void randomInputIsAcceptedOrRefused() {
    Random random = new Random(7);
    int accepted = 0;
    for (int i = 0; i < INPUTS; i++) {
      String text = input(random);
      accepted += Parsers.numbers(text) > 0 ? 1 : 0;
      Parsers.manyAtOnce(text);
      if (i % 500 == 0) {
        Parsers.regions(text);
        Parsers.regionFile(text);
      }
    }
    assertThat(accepted).isBetween(INPUTS / 20, INPUTS);
  }

  /** A text that counts how often somebody looks at a character. */
  private static final class Counted implements CharSequence {

    private final String text;
    private long looks;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      looks++;
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      looks += end - start;
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      looks += text.length();
      return text;
    }
  }

  private static long looks(String text, Consumer<CharSequence> parser) {
    Counted counted = new Counted(text);
    parser.accept(counted);
    return counted.looks;
  }

  @Test
  void aTextIsLookedAtAFewTimesHoweverLong() {
    for (String part : new String[] {"1", " ", "1 ", ".", "x", "-1", "9271011708900001"}) {
      String text = part.repeat(200_000 / part.length());
      assertThat(looks(text, Parsers::numbers)).as(part).isLessThan(20L * text.length() + 1_000);
    }
  }
}
