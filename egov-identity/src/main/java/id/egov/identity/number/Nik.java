package id.egov.identity.number;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.egov.identity.json.JsonTexts;
import id.egov.identity.region.Region;
import id.egov.identity.region.RegionDirectory;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A citizen number (Nomor Induk Kependudukan): 16 digits, correct by their structure.
 *
 * <p>The digits are the district of first registration (6), day of birth (a woman's plus 40), month
 * and two-digit year of birth, and a serial number from 0001 (PP 37/2007 art. 37). There is no
 * check digit. The number stays for life, whatever was corrected or split since, so what it encodes
 * may differ from today's truth. {@link FamilyCardNumber} has the same shape: nothing in the digits
 * tells them apart.
 *
 * <p>The number reveals birth date, sex and origin (UU 27/2022), so it prints masked: {@link
 * #toString()}, {@code String.valueOf} and JSON give {@code 137201******0001}. Only {@link
 * #reveal()} gives all digits. Therefore JSON does <em>not</em> round-trip: the full number is
 * read, the masked one is written, and the masked one is refused when read.
 *
 * <p>Immutable and thread-safe. {@link #equals} compares one machine word, which takes the same
 * time wherever two numbers differ. No method accepts or returns {@code null}.
 */
public final class Nik implements PersonalNumber {

  /** Above it a second candidate misleads far more often than it is true. */
  static final int DEFAULT_MAX_AGE = 120;

  private final long digits;

  @JsonCreator(mode = JsonCreator.Mode.DISABLED) // Jackson 2 would find it.
  private Nik(long digits) {
    this.digits = digits;
  }

  /** Takes digits that {@link NikRules} has found right. */
  static Nik ofChecked(long digits) {
    return new Nik(digits);
  }

  /**
   * Checks a text leniently, as {@link NikRules#lenient()} does.
   *
   * @param text what somebody wrote: ASCII digits with spaces, tabs, ends of lines, dots, hyphens,
   *     dashes or a zero-width space or byte order mark anywhere between them. Digits of other
   *     scripts are refused, because such a number would not be found again
   * @return the number, with warnings about its region if there are any, or why the text is none
   */
  public static Graded<Nik> check(CharSequence text) {
    return NikRules.lenient().check(text);
  }

  /**
   * Reads a number where a wrong one is an error.
   *
   * @param text as for {@link #check}
   * @return the number
   * @throws InvalidNumberException if the text is no citizen number; the message does not repeat it
   */
  public static Nik parse(String text) {
    return check(text).orThrow();
  }

  /**
   * Reads what stands in JSON: a text, or its digits without quotes.
   *
   * @param value what a plain mapper makes of it
   * @return the number
   * @throws InvalidNumberException if it is no citizen number; the message does not repeat it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Nik fromJson(Object value) {
    return parse(JsonTexts.of(value));
  }

  /**
   * All 16 digits. Not for a log, a message or a URL; whoever calls this owes an audit record (UU
   * 27/2022 art. 31).
   *
   * @return the digits without separators
   */
  @Override
  public String reveal() {
    return Digits.text(digits, RegionalNumber.LENGTH);
  }

  /**
   * The number as it may be shown: without the date of birth.
   *
   * @return the first six and the last four digits with six asterisks between them
   */
  @Override
  @JsonValue
  public String masked() {
    return RegionalNumber.masked(digits);
  }

  /**
   * The province of first registration, after the numbering of the Ministry of Home Affairs, not of
   * BPS.
   *
   * @return two digits, for example {@code 13}
   */
  public String provinceCode() {
    return RegionalNumber.provinceCode(digits);
  }

  /**
   * The regency or city of first registration.
   *
   * @return for example {@code 13.72}; a city's last two digits are 71 or more
   */
  public String regencyCode() {
    return RegionalNumber.regencyCode(digits);
  }

  /**
   * The district of first registration.
   *
   * @return for example {@code 13.72.01}
   */
  public String districtCode() {
    return RegionalNumber.districtCode(digits);
  }

  /**
   * The region of first registration as it was then; {@link RegionDirectory#current} knows what it
   * is today.
   *
   * @param regions where to look
   * @return the district, or the regency or province if no more is known, or empty
   */
  public Optional<Region> region(RegionDirectory regions) {
    return RegionalNumber.region(digits, regions);
  }

  /**
   * The sex that the day of birth encodes.
   *
   * @return the sex
   */
  public Sex sex() {
    return RegionalNumber.isFemale(RegionalNumber.encodedDay(digits)) ? Sex.FEMALE : Sex.MALE;
  }

  /**
   * The dates of birth that the number may mean for somebody of at most 120 years.
   *
   * @param asOf today, where the question is asked
   * @return none, one or two candidates
   */
  public DateCandidates birthDates(LocalDate asOf) {
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
  public DateCandidates birthDates(LocalDate asOf, int maxAge) {
    return DateCandidates.of(
        RegionalNumber.yearOfCentury(digits),
        RegionalNumber.month(digits),
        RegionalNumber.dayOfMonth(RegionalNumber.encodedDay(digits)),
        asOf,
        maxAge);
  }

  /**
   * Whether the digits encode a date of birth, in whatever century.
   *
   * @param birthDate the date
   * @return true if day, month and the last two digits of the year agree
   */
  public boolean encodes(LocalDate birthDate) {
    return birthDate.getDayOfMonth() == RegionalNumber.dayOfMonth(RegionalNumber.encodedDay(digits))
        && birthDate.getMonthValue() == RegionalNumber.month(digits)
        && Math.floorMod(birthDate.getYear(), 100) == RegionalNumber.yearOfCentury(digits);
  }

  /**
   * The serial number among those born on that day and registered in that district.
   *
   * @return 1 to 9999
   */
  public int serial() {
    return RegionalNumber.serial(digits);
  }

  @Override
  public NumberKind kind() {
    return NumberKind.NIK;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Nik that && digits == that.digits;
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
