package id.egov.identity.matching;

/** Numbers of the same count of decimal digits, compared digit by digit. */
final class Digits {

  private static final String SEPARATORS = " \t\u00A0.-\u2010\u2011\u2012\u2013";

  private Digits() {}

  /** Whether a text has nothing but ASCII digits and what people write between them. */
  static boolean areAll(CharSequence text) {
    return text.chars().allMatch(c -> isDigit(c) || SEPARATORS.indexOf(c) >= 0);
  }

  static int count(CharSequence text) {
    return (int) text.chars().filter(Digits::isDigit).count();
  }

  static long number(CharSequence text) {
    return text.chars()
        .filter(Digits::isDigit)
        .asLongStream()
        .reduce(0, (n, c) -> n * 10 + c - '0');
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Whether exactly one digit differs. */
  static boolean differInOne(long a, long b) {
    long restA = a;
    long restB = b;
    int differ = 0;
    while (restA != restB && differ < 2) {
      differ += restA % 10 != restB % 10 ? 1 : 0;
      restA /= 10;
      restB /= 10;
    }
    return differ == 1 && restA == restB;
  }

  /** Whether two neighbours changed places, and nothing else differs. */
  static boolean differInNeighbours(long a, long b) {
    long restA = a;
    long restB = b;
    while (restA != restB && restA % 10 == restB % 10) {
      restA /= 10;
      restB /= 10;
    }
    return restA != restB
        && restA / 100 == restB / 100
        && restA % 10 == restB / 10 % 10
        && restB % 10 == restA / 10 % 10;
  }
}
