package id.egov.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A citizen number (Nomor Induk Kependudukan): 16 digits, correct by their structure.
 *
 * <p>The digits are the district of first registration (6), day of birth (a woman's plus 40), month
 * and two-digit year of birth, and a serial number from 0001 (PP 37/2007 art. 37). There is no
 * check digit. The number stays for life, whatever was corrected or split since, so what it encodes
 * may differ from today's truth. The number of a family card (KK) has the same shape: this type
 * cannot tell them apart.
 *
 * <p>The number reveals birth date, sex and origin (UU 27/2022), so it prints masked: {@link
 * #toString()}, {@code String.valueOf} and JSON give {@code 137201******0001}. Only {@link
 * #reveal()} gives all digits. Therefore JSON does <em>not</em> round-trip: the full number is
 * read, the masked one is written, and the masked one is refused when read.
 *
 * <p>Immutable and thread-safe. {@link #equals} takes the same time wherever two numbers differ. No
 * method accepts or returns {@code null}.
 */
public final class Nik {

  /** Above it a second candidate misleads far more often than it is true. */
  private static final int DEFAULT_MAX_AGE = 120;

  private final String digits;

  /** Takes digits that {@link NikSyntax} has found right. */
  Nik(String digits) {
    this.digits = digits;
  }

  /**
   * Checks a text.
   *
   * @param text what somebody wrote: ASCII digits with spaces, tabs, dots, hyphens or dashes
   *     anywhere between them. Digits of other scripts are refused, because such a number would not
   *     be found again
   * @return the number with warnings, or why the text is none
   */
  public static NikCheck check(CharSequence text) {
    return NikSyntax.check(text);
  }

  /**
   * Reads a number where a wrong one is an error.
   *
   * @param text as for {@link #check}
   * @return the number
   * @throws InvalidNikException if the text is no citizen number; the message does not repeat it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Nik parse(String text) {
    NikCheck check = check(text);
    if (check instanceof NikCheck.Invalid invalid) {
      throw new InvalidNikException(invalid.problems());
    }
    return ((NikCheck.Valid) check).nik();
  }

  /**
   * All 16 digits. Not for a log, a message or a URL; whoever calls this owes an audit record (UU
   * 27/2022 art. 31).
   *
   * @return the digits without separators
   */
  public String reveal() {
    return digits;
  }

  /**
   * The number as it may be shown: without the date of birth.
   *
   * @return the first six and the last four digits with six asterisks between them
   */
  @JsonValue
  public String masked() {
    return digits.substring(0, 6) + "******" + digits.substring(12);
  }

  /**
   * The province of first registration, after the numbering of the Ministry of Home Affairs, not of
   * BPS.
   *
   * @return two digits, for example {@code 13}
   */
  public String provinceCode() {
    return digits.substring(0, 2);
  }

  /**
   * The regency or city of first registration.
   *
   * @return for example {@code 13.72}; a city's last two digits are 71 or more
   */
  public String regencyCode() {
    return provinceCode() + "." + digits.substring(2, 4);
  }

  /**
   * The district of first registration.
   *
   * @return for example {@code 13.72.01}
   */
  public String districtCode() {
    return regencyCode() + "." + digits.substring(4, 6);
  }

  /**
   * The sex that the day of birth encodes.
   *
   * @return the sex
   */
  public Sex sex() {
    return NikSyntax.isFemale(encodedDay()) ? Sex.FEMALE : Sex.MALE;
  }

  /**
   * The dates of birth that the number may mean for somebody of at most 120 years.
   *
   * @param asOf today, where the question is asked
   * @return none, one or two candidates
   */
  public BirthDates birthDates(LocalDate asOf) {
    return birthDates(asOf, DEFAULT_MAX_AGE);
  }

  /**
   * The dates of birth that the number may mean: in every century, unless the date does not exist
   * in it, lies after {@code asOf}, or makes the person too old.
   *
   * @param asOf today, where the question is asked
   * @param maxAge the greatest age in full years, 0 to 200
   * @return the candidates
   * @throws IllegalArgumentException if {@code maxAge} is out of range
   */
  public BirthDates birthDates(LocalDate asOf, int maxAge) {
    if (maxAge < 0 || maxAge > 200) {
      throw new IllegalArgumentException("maxAge (%s) must be 0 to 200".formatted(maxAge));
    }
    int day = NikSyntax.dayOfMonth(encodedDay());
    int month = NikSyntax.number(digits, 8, 10);
    int yearOfCentury = NikSyntax.number(digits, 10, 12);
    List<LocalDate> candidates = new ArrayList<>();
    // One year further back than the age: a birthday later in the year than today's date.
    int firstCentury = Math.floorDiv(asOf.getYear() - maxAge - 1, 100);
    for (int century = firstCentury; century <= Math.floorDiv(asOf.getYear(), 100); century++) {
      YearMonth birthMonth = YearMonth.of(century * 100 + yearOfCentury, month);
      if (birthMonth.isValidDay(day)) {
        LocalDate date = birthMonth.atDay(day);
        if (!date.isAfter(asOf) && Period.between(date, asOf).getYears() <= maxAge) {
          candidates.add(date);
        }
      }
    }
    return new BirthDates(candidates);
  }

  /**
   * The serial number among those born on that day and registered in that district.
   *
   * @return 1 to 9999
   */
  public int serial() {
    return NikSyntax.number(digits, 12, 16);
  }

  private int encodedDay() {
    return NikSyntax.number(digits, 6, 8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Nik that
        && MessageDigest.isEqual(
            digits.getBytes(StandardCharsets.US_ASCII),
            that.digits.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public int hashCode() {
    return digits.hashCode();
  }

  /** The same as {@link #masked()}. */
  @Override
  public String toString() {
    return masked();
  }
}
