package id.egov.identity.number;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.egov.identity.json.JsonTexts;
import java.util.List;
import java.util.Optional;

/**
 * The number of a tax-payer (NPWP), of 16 digits or of the 15 that it had before.
 *
 * <p>Residents use their {@link Nik}; others have a zero and their former number (PMK 112/2022), of
 * which the ninth digit is checked (Luhn). A number of 15 digits and the same with a zero in front
 * are equal. What is neither is accepted with {@link NumberWarning#UNKNOWN_SCHEME}.
 *
 * <p>Prints masked. JSON reads the full number and writes the masked one. Immutable and
 * thread-safe; compared in constant time. No method accepts or returns {@code null}.
 */
public final class Npwp implements PersonalNumber {

  private static final int LENGTH = 16;
  private static final int FORMER_LENGTH = 15;
  private static final long TEN_TO_15 = 1_000_000_000_000_000L;

  private final long digits;

  @JsonCreator(mode = JsonCreator.Mode.DISABLED) // Jackson 2 would find it.
  private Npwp(long digits) {
    this.digits = digits;
  }

  /**
   * Checks a text.
   *
   * @param text what somebody wrote, such as {@code 01.234.567.4-201.000}, with separators as for
   *     {@link Nik#check}
   * @return the number, with a warning if its scheme is not known, or why the text is none
   */
  public static Graded<Npwp> check(CharSequence text) {
    return switch (Digits.count(text)) {
      case Digits.FOREIGN -> invalid(NumberProblem.CHARACTER);
      case FORMER_LENGTH -> ofDigits(Digits.value(text, 0, FORMER_LENGTH), false);
      case LENGTH -> ofDigits(Digits.value(text, 0, LENGTH), true);
      default -> invalid(NumberProblem.LENGTH);
    };
  }

  /** Digits that stand in front of a number of a place of business, too. */
  static Graded<Npwp> ofDigits(long digits, boolean mayBeNik) {
    Npwp npwp = new Npwp(digits);
    if (digits < TEN_TO_15 && !hasCheckDigit(digits) && !(mayBeNik && isNik(digits))) {
      return invalid(NumberProblem.CHECK_DIGIT);
    }
    return Graded.valid(
        npwp,
        npwp.scheme() == NpwpScheme.UNKNOWN ? List.of(NumberWarning.UNKNOWN_SCHEME) : List.of());
  }

  private static Graded<Npwp> invalid(NumberProblem problem) {
    return new Graded.Invalid<>(NumberKind.NPWP, List.of(problem));
  }

  /** Luhn over the first nine of 15 digits. */
  private static boolean hasCheckDigit(long digits) {
    int sum = 0;
    int nine = (int) (digits / 1_000_000);
    for (int i = 0; i < 9; i++, nine /= 10) {
      int digit = (nine % 10) << (i & 1);
      sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
  }

  private static boolean isNik(long digits) {
    return !NikRules.isInvalid(NikRules.lenient().grade(digits));
  }

  /**
   * Reads a number where a wrong one is an error.
   *
   * @param text as for {@link #check}
   * @return the number
   * @throws InvalidNumberException if the text is no such number; the message does not repeat it
   */
  public static Npwp parse(String text) {
    return check(text).orThrow();
  }

  /**
   * Reads what stands in JSON: a text, or its digits without quotes.
   *
   * @param value what a plain mapper makes of it
   * @return the number
   * @throws InvalidNumberException if it is no such number; the message does not repeat it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Npwp fromJson(Object value) {
    return parse(JsonTexts.of(value));
  }

  /**
   * How the number came about. A former number that could be a citizen number of old Jakarta (09)
   * counts as a former one.
   *
   * @return the scheme
   */
  public NpwpScheme scheme() {
    if (digits < TEN_TO_15 && hasCheckDigit(digits)) {
      return NpwpScheme.FORMER;
    }
    return isNik(digits) ? NpwpScheme.NIK : NpwpScheme.UNKNOWN;
  }

  /**
   * All 16 digits. Not for a log, a message or a URL.
   *
   * @return the digits without separators
   */
  @Override
  public String reveal() {
    return Digits.text(digits, LENGTH);
  }

  /**
   * The number of 15 digits.
   *
   * @return the digits without separators, or empty if it never had one
   */
  public Optional<String> revealFormer() {
    return scheme() == NpwpScheme.FORMER
        ? Optional.of(Digits.text(digits, FORMER_LENGTH))
        : Optional.empty();
  }

  /**
   * The number as it may be shown: without the digits of the person.
   *
   * @return the beginning and the end of a former number, {@code 001*********1000}: a citizen
   *     number of old Jakarta can look like one, and its date of birth would be digits 7-12;
   *     otherwise as {@link Nik#masked()}
   */
  @Override
  @JsonValue
  public String masked() {
    String all = reveal();
    return scheme() == NpwpScheme.FORMER
        ? all.substring(0, 3) + "*********" + all.substring(12)
        : RegionalNumber.masked(digits);
  }

  /** The digits as a number, for a number that begins with them. */
  long digits() {
    return digits;
  }

  @Override
  public NumberKind kind() {
    return NumberKind.NPWP;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Npwp that && digits == that.digits;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(digits);
  }

  /** The same as {@link #masked()}. */
  @Override
  public String toString() {
    return masked();
  }
}
