package id.egov.identity.number;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.egov.identity.json.JsonTexts;
import id.egov.identity.region.Region;
import id.egov.identity.region.RegionDirectory;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The number of a family card (Kartu Keluarga, KK): 16 digits, correct by their structure.
 *
 * <p>The digits are the district that issued it (6), day, month and two-digit year of issue, and a
 * serial number from 0001. There is no check digit. A family gets another one when it moves or
 * splits. A {@link Nik} has the same shape: nothing in the digits tells them apart, except that the
 * day of a woman's birth is above 40.
 *
 * <p>Prints masked, as {@link Nik} does; JSON reads the full number and writes the masked one.
 * Immutable and thread-safe; compared in constant time. No method accepts or returns {@code null}.
 */
public final class FamilyCardNumber implements PersonalNumber {

  private final long digits;

  @JsonCreator(mode = JsonCreator.Mode.DISABLED) // Jackson 2 would find it.
  private FamilyCardNumber(long digits) {
    this.digits = digits;
  }

  /** Takes digits that {@link NikRules} has found right. */
  static FamilyCardNumber ofChecked(long digits) {
    return new FamilyCardNumber(digits);
  }

  /**
   * Checks a text leniently, as {@link NikRules#lenient()} does.
   *
   * @param text what somebody wrote, as for {@link Nik#check}
   * @return the number, with warnings about its region if there are any, or why the text is none
   */
  public static Graded<FamilyCardNumber> check(CharSequence text) {
    return NikRules.lenient().checkFamilyCard(text);
  }

  /**
   * Reads a number where a wrong one is an error.
   *
   * @param text as for {@link #check}
   * @return the number
   * @throws InvalidNumberException if the text is no such number; the message does not repeat it
   */
  public static FamilyCardNumber parse(String text) {
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
  public static FamilyCardNumber fromJson(Object value) {
    return parse(JsonTexts.of(value));
  }

  /**
   * All 16 digits. Not for a log, a message or a URL.
   *
   * @return the digits without separators
   */
  @Override
  public String reveal() {
    return Digits.text(digits, RegionalNumber.LENGTH);
  }

  /**
   * The number as it may be shown.
   *
   * @return the first six and the last four digits with six asterisks between them
   */
  @Override
  @JsonValue
  public String masked() {
    return RegionalNumber.masked(digits);
  }

  /**
   * The province that issued it.
   *
   * @return two digits, for example {@code 13}
   */
  public String provinceCode() {
    return RegionalNumber.provinceCode(digits);
  }

  /**
   * The regency or city that issued it.
   *
   * @return for example {@code 13.72}
   */
  public String regencyCode() {
    return RegionalNumber.regencyCode(digits);
  }

  /**
   * The district that issued it.
   *
   * @return for example {@code 13.72.01}
   */
  public String districtCode() {
    return RegionalNumber.districtCode(digits);
  }

  /**
   * The region that issued it, as it was then.
   *
   * @param regions where to look
   * @return the district, or the regency or province if no more is known, or empty
   */
  public Optional<Region> region(RegionDirectory regions) {
    return RegionalNumber.region(digits, regions);
  }

  /**
   * The days on which it may have been issued within the last 99 years.
   *
   * @param asOf today, where the question is asked
   * @return none or one candidate
   */
  public DateCandidates issueDates(LocalDate asOf) {
    return DateCandidates.of(
        RegionalNumber.yearOfCentury(digits),
        RegionalNumber.month(digits),
        RegionalNumber.encodedDay(digits),
        asOf,
        99);
  }

  /**
   * The serial number among those issued on that day in that district.
   *
   * @return 1 to 9999
   */
  public int serial() {
    return RegionalNumber.serial(digits);
  }

  @Override
  public NumberKind kind() {
    return NumberKind.FAMILY_CARD;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FamilyCardNumber that && digits == that.digits;
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
