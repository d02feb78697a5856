package id.egov.identity.phone;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import id.egov.identity.json.JsonTexts;
import id.egov.identity.number.Graded;
import id.egov.identity.number.InvalidNumberException;
import id.egov.identity.number.NumberKind;
import id.egov.identity.number.NumberProblem;
import id.egov.identity.number.NumberWarning;
import id.egov.identity.number.PersonalNumber;
import java.util.List;

/**
 * A telephone number, of Indonesia unless it begins with {@code +} and another country. What ranges
 * are in use, libphonenumber knows; the application has to have it on its path.
 *
 * <p>Prints masked, {@code +62812*****890}. JSON reads the full number and writes the masked one.
 * Immutable and thread-safe; compared in constant time. No method accepts or returns {@code null}.
 */
public final class PhoneNumber implements PersonalNumber {

  private static final String INDONESIA = "ID";
  private static final String CALLING_CODE = "62";
  private static final String DIALLED = "0123456789+";
  private static final String WRITTEN =
      DIALLED + "() .-/\t\r\n\u00A0\u202F\u200B\uFEFF\u2010\u2011\u2012\u2013\u2014\u2212";

  /** Longer than any number with any separators; the library does not look at more either. */
  private static final int LONGEST = 250;

  private static final int SHOWN = 3;

  private final int country;
  private final long national;
  private final int leadingZeros;

  @JsonCreator(mode = JsonCreator.Mode.DISABLED) // Jackson 2 would find it.
  private PhoneNumber(Phonenumber.PhoneNumber number) {
    country = number.getCountryCode();
    national = number.getNationalNumber();
    leadingZeros = number.isItalianLeadingZero() ? number.getNumberOfLeadingZeros() : 0;
  }

  /**
   * Checks a text.
   *
   * @param text what somebody wrote, such as {@code 0812-3456-7890}, {@code (0755) 20001} or {@code
   *     +62 812 3456 7890}: ASCII digits, plus, brackets, slashes and the separators of {@link
   *     id.egov.identity.number.Nik#check}. Digits that begin with 62 have the country in front,
   *     plus or none, as messengers write them; the areas 0620 to 0629 need their zero
   * @return the number, with a warning if no range in use begins so, or why the text is none
   */
  public static Graded<PhoneNumber> check(CharSequence text) {
    if (text.length() > LONGEST) {
      return invalid(NumberProblem.LENGTH);
    }
    if (text.chars().anyMatch(c -> WRITTEN.indexOf(c) < 0)) {
      return invalid(NumberProblem.CHARACTER);
    }
    PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    try {
      Phonenumber.PhoneNumber number = library.parse(dialled(text), INDONESIA);
      return switch (library.isPossibleNumberWithReason(number)) {
        case IS_POSSIBLE ->
            Graded.valid(
                new PhoneNumber(number),
                library.isValidNumber(number) ? List.of() : List.of(NumberWarning.UNUSED_RANGE));
        case TOO_SHORT, TOO_LONG, INVALID_LENGTH, IS_POSSIBLE_LOCAL_ONLY ->
            invalid(NumberProblem.LENGTH);
        case INVALID_COUNTRY_CODE -> invalid(NumberProblem.UNREACHABLE);
      };
    } catch (NumberParseException e) {
      return invalid(
          switch (e.getErrorType()) {
            case TOO_LONG, TOO_SHORT_NSN, TOO_SHORT_AFTER_IDD -> NumberProblem.LENGTH;
            case INVALID_COUNTRY_CODE, NOT_A_NUMBER -> NumberProblem.UNREACHABLE;
          });
    }
  }

  /** The digits, and the plus even where it was left out before 62. */
  private static String dialled(CharSequence text) {
    String dialled =
        text.chars()
            .filter(c -> DIALLED.indexOf(c) >= 0)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return dialled.startsWith(CALLING_CODE) ? "+" + dialled : dialled;
  }

  private static Graded<PhoneNumber> invalid(NumberProblem problem) {
    return new Graded.Invalid<>(NumberKind.PHONE, List.of(problem));
  }

  /**
   * Reads a number where a wrong one is an error.
   *
   * @param text as for {@link #check}
   * @return the number
   * @throws InvalidNumberException if the text is no such number; the message does not repeat it
   */
  public static PhoneNumber parse(String text) {
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
  public static PhoneNumber fromJson(Object value) {
    return parse(JsonTexts.of(value));
  }

  /**
   * All digits with the country in front (E.164). Not for a log, a message or a URL.
   *
   * @return for example {@code +6281234567890}
   */
  @Override
  public String reveal() {
    return PhoneNumberUtil.getInstance().format(number(), PhoneNumberFormat.E164);
  }

  /**
   * The number as it may be shown.
   *
   * @return the country, the first three and the last three digits; fewer of a short number
   */
  @Override
  @JsonValue
  public String masked() {
    String digits = "0".repeat(leadingZeros) + national;
    int shown = Math.min(SHOWN, digits.length() / 3);
    return "+"
        + country
        + digits.substring(0, shown)
        + "*".repeat(digits.length() - 2 * shown)
        + digits.substring(digits.length() - shown);
  }

  /**
   * Whether it is a mobile telephone.
   *
   * @return true if its range is one of mobile telephones only
   */
  public boolean mobile() {
    return PhoneNumberUtil.getInstance().getNumberType(number()) == PhoneNumberType.MOBILE;
  }

  /**
   * The country that is called.
   *
   * @return its calling code, 62 for Indonesia
   */
  public int countryCode() {
    return country;
  }

  private Phonenumber.PhoneNumber number() {
    Phonenumber.PhoneNumber number = new Phonenumber.PhoneNumber();
    number.setCountryCode(country).setNationalNumber(national);
    if (leadingZeros > 0) {
      number.setItalianLeadingZero(true).setNumberOfLeadingZeros(leadingZeros);
    }
    return number;
  }

  @Override
  public NumberKind kind() {
    return NumberKind.PHONE;
  }

  @Override
  public boolean equals(Object other) {
    // No short cut: it takes the same time wherever two numbers differ.
    return other instanceof PhoneNumber that
        && ((national ^ that.national)
                | (country ^ that.country)
                | (leadingZeros ^ that.leadingZeros))
            == 0;
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(national) + country;
  }

  /** The same as {@link #masked()}. */
  @Override
  public String toString() {
    return masked();
  }
}
