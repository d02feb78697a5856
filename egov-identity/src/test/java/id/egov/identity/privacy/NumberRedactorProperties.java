package id.egov.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NumberRedactorProperties {

  private static final String SEPARATORS =
      " .-\t\n\r\u000B\f\u0085\u2028\u00A0\u200B\u2013\u3000\uFF0E\u2212";

  private static final String TIGHT = "_,+%|'\u2019\u00B7\u066B\u066C\uFF0C";

  /**
   * For each pair of places that bound digits with separators between them only: hide if it is long
   * enough. Cubic.
   */
  private static String naive(String text, boolean phones) {
    List<Integer> points = text.codePoints().boxed().toList();
    boolean[] digits = new boolean[points.size()];
    boolean[] separators = new boolean[points.size()];
    for (int i = 0; i < points.size(); i++) {
      digits[i] = Character.isDigit(points.get(i));
    }
    for (int i = 0; i < points.size(); i++) {
      boolean between = i > 0 && digits[i - 1] && i + 1 < points.size() && digits[i + 1];
      separators[i] |=
          SEPARATORS.indexOf(points.get(i)) >= 0
              || (phones && "()/".indexOf(points.get(i)) >= 0)
              || (between && TIGHT.indexOf(points.get(i)) >= 0);
      if (i + 6 <= points.size()
          && points.subList(i, i + 6).equals("&nbsp;".codePoints().boxed().toList())) {
        Arrays.fill(separators, i, i + 6, true);
      }
    }
    List<Integer> shown = new ArrayList<>(points);
    for (int from = 0; from < points.size(); from++) {
      for (int to = from; to < points.size(); to++) {
        if (isNumber(points, from, to, digits, separators, phones)
            && isMaximal(from, to, digits, separators)) {
          for (int i = from; i <= to; i++) {
            if (digits[i]) {
              shown.set(i, (int) '*');
            }
          }
        }
      }
    }
    StringBuilder result = new StringBuilder();
    shown.forEach(result::appendCodePoint);
    return result.toString();
  }

  private static boolean isNumber(
      List<Integer> points,
      int from,
      int to,
      boolean[] isDigit,
      boolean[] separators,
      boolean phones) {
    if (!isDigit[from] || !isDigit[to]) {
      return false;
    }
    StringBuilder digits = new StringBuilder();
    for (int i = from; i <= to; i++) {
      if (isDigit[i]) {
        digits.append(Character.digit(points.get(i), 10));
      } else if (!separators[i]) {
        return false;
      }
    }
    boolean plus = from > 0 && points.get(from - 1) == '+';
    boolean dialled = plus || digits.indexOf("0") == 0 || digits.indexOf("62") == 0;
    return digits.length() >= 15 || (phones && dialled && digits.length() >= 9);
  }

  /** No digit is joined on either side. */
  private static boolean isMaximal(int from, int to, boolean[] digits, boolean[] separators) {
    int before = from - 1;
    while (before >= 0 && separators[before]) {
      before--;
    }
    int behind = to + 1;
    while (behind < digits.length && separators[behind]) {
      behind++;
    }
    return (before < 0 || !digits[before]) && (behind == digits.length || !digits[behind]);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Arbitraries.oneOf(
            Arbitraries.strings().withCharRange('0', '9').ofMinLength(1).ofMaxLength(17),
            Arbitraries.of(SEPARATORS.split("")),
            Arbitraries.of(TIGHT.split("")),
            Arbitraries.of("&nbsp;", "&nbsp", "&"),
            Arbitraries.of("a", "+", "(", ")", "/", "\n", "０", "٧", "\uD835\uDFCF", "\uD834\uDD1E"),
            Arbitraries.of("0812", "62", "1372011708900001", "01.234.567.4-201.000"));
    return piece.list().ofMaxSize(14).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 800)
  void hidesWhatTheNaiveScannerHides(@ForAll("texts") String text) {
    assertThat(NumberRedactor.numbers().redact(text)).isEqualTo(naive(text, false));
    assertThat(NumberRedactor.withPhones().redact(text)).isEqualTo(naive(text, true));
  }

  @Property(tries = 1000)
  void onceIsEnoughAndAnyTextIsTaken(@ForAll String text) {
    String once = NumberRedactor.withPhones().redact(text);
    assertThat(NumberRedactor.withPhones().redact(once)).isEqualTo(once);
  }
}
