package id.egov.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NumberRedactorProperties {

  private static final String SEPARATORS = " .-\t\u00A0\u200B\u2013\u3000\uFF0E\u2212";

  /**
   * For each pair of places that bound digits with separators between them only: hide if it is long
   * enough. Cubic.
   */
  private static String naive(String text, boolean phones) {
    List<Integer> points = text.codePoints().boxed().toList();
    List<Integer> shown = new ArrayList<>(points);
    for (int from = 0; from < points.size(); from++) {
      for (int to = from; to < points.size(); to++) {
        if (isNumber(points.subList(from, to + 1), from > 0 && points.get(from - 1) == '+', phones)
            && isMaximal(points, from, to, phones)) {
          for (int i = from; i <= to; i++) {
            if (Character.isDigit(points.get(i))) {
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

  private static boolean isNumber(List<Integer> part, boolean plus, boolean phones) {
    if (!Character.isDigit(part.get(0)) || !Character.isDigit(part.get(part.size() - 1))) {
      return false;
    }
    StringBuilder digits = new StringBuilder();
    for (int point : part) {
      if (Character.isDigit(point)) {
        digits.append(Character.digit(point, 10));
      } else if (!isSeparator(point, phones)) {
        return false;
      }
    }
    boolean dialled = plus || digits.indexOf("0") == 0 || digits.indexOf("62") == 0;
    return digits.length() >= 15 || (phones && dialled && digits.length() >= 9);
  }

  /** No digit is joined on either side. */
  private static boolean isMaximal(List<Integer> points, int from, int to, boolean phones) {
    int before = from - 1;
    while (before >= 0 && isSeparator(points.get(before), phones)) {
      before--;
    }
    int behind = to + 1;
    while (behind < points.size() && isSeparator(points.get(behind), phones)) {
      behind++;
    }
    return (before < 0 || !Character.isDigit(points.get(before)))
        && (behind == points.size() || !Character.isDigit(points.get(behind)));
  }

  private static boolean isSeparator(int point, boolean phones) {
    return SEPARATORS.indexOf(point) >= 0 || (phones && "()/".indexOf(point) >= 0);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Arbitraries.oneOf(
            Arbitraries.strings().withCharRange('0', '9').ofMinLength(1).ofMaxLength(17),
            Arbitraries.of(SEPARATORS.split("")),
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
