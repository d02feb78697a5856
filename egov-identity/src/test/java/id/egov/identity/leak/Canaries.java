package id.egov.identity.leak;

import java.util.List;
import java.util.stream.Stream;

/**
 * Invented numbers whose digits appear nowhere else, written in many ways, right and wrong; and the
 * search for what must never come out of them.
 */
final class Canaries {

  static final String NIK = "1372014903770123";
  static final String KK = "1372011809180456";
  static final String NIP = "197703092005012987";
  static final String NPWP = "01.777.613.9-201.000";
  static final String NITKU = "1372014903770123000007";
  static final String PHONE = "0812-9876-5432";

  /** Right ones and the mistakes that people make with them. */
  static final List<String> TEXTS =
      Stream.of(NIK, KK, NIP, NPWP, NITKU, PHONE)
          .flatMap(
              number ->
                  Stream.of(
                      number,
                      number.substring(0, 4) + " " + number.substring(4),
                      number + "7",
                      number + "X",
                      "NIK " + number + " milik Siti",
                      fullWidth(number)))
          .toList();

  /**
   * What nobody but the owner knows: the date of a NIK or family card, the date of birth and sex of
   * a NIP, and what the mask of the others hides.
   */
  private static final List<String> SECRETS =
      List.of("490377", "180918", "19770309", "7776139", "98765");

  private Canaries() {}

  private static String fullWidth(String number) {
    return number
        .chars()
        .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Whether a secret is in a text, in the digits of whatever script and between separators. */
  static boolean isIn(String text) {
    StringBuilder squeezed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = Character.digit(c, 10);
      if (digit >= 0) {
        squeezed.append((char) ('0' + digit));
      } else if (" .-\t\u00A0\u2013".indexOf(c) < 0) {
        squeezed.append(c);
      }
    }
    return SECRETS.stream().anyMatch(secret -> squeezed.indexOf(secret) >= 0);
  }
}
