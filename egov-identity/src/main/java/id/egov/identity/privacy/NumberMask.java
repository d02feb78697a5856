package id.egov.identity.privacy;

import id.egov.identity.number.NumberKind;
import id.egov.identity.number.PersonalNumber;
import java.util.Objects;

/**
 * How much of one kind of number may be read: some characters at its beginning and some at its end.
 * A mask that would show a date of birth or sex, or nearly all of a number, cannot be made:
 *
 * <table>
 * <caption>What may be shown at most</caption>
 * <tr><th>kind</th><th>first</th><th>last</th><th>never</th></tr>
 * <tr><td>NIK, family card</td><td>6</td><td>4</td><td>digits 7-12, the date</td></tr>
 * <tr><td>NIP</td><td>0</td><td>3</td><td>digits 1-8 and 15, the date of birth and the sex</td></tr>
 * <tr><td>NPWP</td><td>3</td><td>4</td><td>digits 4-12: it may be a NIK</td></tr>
 * <tr><td>NITKU</td><td>3</td><td>10</td><td>digits 4-12: it may begin with a NIK</td></tr>
 * <tr><td>telephone</td><td>3</td><td>3</td><td>the digits between</td></tr>
 * </table>
 *
 * @param kind which number
 * @param first how many characters at the beginning are shown; of a telephone without the plus
 * @param last how many characters at the end are shown
 */
public record NumberMask(NumberKind kind, int first, int last) {

  /**
   * Checks that little enough is shown.
   *
   * @param kind which number
   * @param first how many characters at the beginning are shown
   * @param last how many characters at the end are shown
   * @throws IllegalArgumentException if more would be shown than this kind allows
   */
  public NumberMask {
    Objects.requireNonNull(kind, "kind");
    requireAtMost("first", first, most(kind, true), kind);
    requireAtMost("last", last, most(kind, false), kind);
  }

  private static void requireAtMost(String name, int shown, int most, NumberKind kind) {
    if (shown < 0 || shown > most) {
      throw new IllegalArgumentException(
          "%s of a mask of %s is %s: 0 to %s are allowed".formatted(name, kind, shown, most));
    }
  }

  private static int most(NumberKind kind, boolean first) {
    return switch (kind) {
      case NIK, FAMILY_CARD -> first ? 6 : 4;
      case NIP -> first ? 0 : 3;
      case NPWP -> first ? 3 : 4;
      case NITKU -> first ? 3 : 10;
      case PHONE -> 3;
    };
  }

  /**
   * Masks a number.
   *
   * @param number a number of this kind
   * @return as many characters as it has digits: those that may be shown, and asterisks
   * @throws IllegalArgumentException if the number is of another kind
   */
  public String mask(PersonalNumber number) {
    if (number.kind() != kind) {
      throw new IllegalArgumentException(
          "The mask is for %s and not for %s".formatted(kind, number.kind()));
    }
    String digits = number.reveal();
    int from = digits.startsWith("+") ? 1 : 0;
    int length = digits.length() - from;
    // Of a short telephone number less is shown, so that half of it stays hidden.
    int most = kind == NumberKind.PHONE ? length / 4 : length;
    int head = Math.min(first, most);
    int tail = Math.min(last, most);
    return digits.substring(from, from + head)
        + "*".repeat(length - head - tail)
        + digits.substring(digits.length() - tail);
  }
}
