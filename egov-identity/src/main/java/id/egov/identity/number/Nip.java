package id.egov.identity.number;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.egov.identity.json.JsonTexts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The number of a civil servant (NIP) or of a contract official (NI PPPK): 18 digits, correct by
 * their structure.
 *
 * <p>The digits are the date of birth (YYYYMMDD), the year and month of appointment (YYYYMM; for
 * PPPK the last two count contracts instead), the sex (1 man, 2 woman) and a serial number (3).
 * There is no check digit.
 *
 * <p>Prints masked, without date of birth and sex: {@code ********201503*001}. JSON reads the full
 * number and writes the masked one. Immutable and thread-safe; compared in constant time. No method
 * accepts or returns {@code null}.
 */
public final class Nip implements PersonalNumber {

  private static final int LENGTH = 18;
  private static final int OLDEST_YEAR = 1900;
  private static final int YOUNGEST = 16;

  /** Nobody serves longer: professors retire at 70 (UU 14/2005 art. 67). */
  private static final int OLDEST = 70;

  /** Where nobody says which day it is, what lies after it is a mistake and not only ahead. */
  private static final LocalDate FAR_AHEAD = LocalDate.of(2050, 12, 31);

  private final long digits;

  @JsonCreator(mode = JsonCreator.Mode.DISABLED) // Jackson 2 would find it.
  private Nip(long digits) {
    this.digits = digits;
  }

  /**
   * Checks a text without knowing which day it is: as of the end of 2050.
   *
   * @param text what somebody wrote, with separators as for {@link Nik#check}
   * @return the number, with a warning if the appointment is implausible, or why the text is none
   */
  public static Graded<Nip> check(CharSequence text) {
    return check(text, FAR_AHEAD);
  }

  /**
   * Checks a text as of a day: who was born or appointed after it is unusual.
   *
   * @param text what somebody wrote, with separators as for {@link Nik#check}
   * @param asOf today, where the question is asked
   * @return the number with warnings, or why the text is none
   */
  public static Graded<Nip> check(CharSequence text, LocalDate asOf) {
    int count = Digits.count(text);
    if (count != LENGTH) {
      return new Graded.Invalid<>(
          NumberKind.NIP,
          List.of(count == Digits.FOREIGN ? NumberProblem.CHARACTER : NumberProblem.LENGTH));
    }
    Nip nip = new Nip(Digits.value(text, 0, LENGTH));
    List<NumberProblem> problems = nip.problems();
    return problems.isEmpty()
        ? Graded.valid(nip, nip.warnings(asOf))
        : new Graded.Invalid<>(NumberKind.NIP, problems);
  }

  /**
   * Reads a number where a wrong one is an error.
   *
   * @param text as for {@link #check(CharSequence)}
   * @return the number
   * @throws InvalidNumberException if the text is no such number; the message does not repeat it
   */
  public static Nip parse(String text) {
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
  public static Nip fromJson(Object value) {
    return parse(JsonTexts.of(value));
  }

  private List<NumberProblem> problems() {
    List<NumberProblem> problems = new ArrayList<>();
    if (!isBirthDate()) {
      problems.add(NumberProblem.BIRTH_DATE);
    }
    if (appointmentYear() < OLDEST_YEAR || monthOrContract() == 0) {
      problems.add(NumberProblem.APPOINTMENT);
    }
    int sex = part(3, 1);
    if (sex != 1 && sex != 2) {
      problems.add(NumberProblem.SEX);
    }
    return problems;
  }

  private boolean isBirthDate() {
    try {
      return birthDate().getYear() >= OLDEST_YEAR;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private List<NumberWarning> warnings(LocalDate asOf) {
    LocalDate born = birthDate();
    List<NumberWarning> warnings = new ArrayList<>();
    if (born.isAfter(asOf)) {
      warnings.add(NumberWarning.IMPLAUSIBLE_AGE);
    }
    int age = appointmentYear() - born.getYear();
    if (age < YOUNGEST || age > OLDEST || appointmentYear() > asOf.getYear()) {
      warnings.add(NumberWarning.IMPLAUSIBLE_APPOINTMENT);
    }
    return warnings;
  }

  /** Some digits, counted from the end. */
  private int part(int behind, int length) {
    long part = digits;
    for (int i = 0; i < behind; i++) {
      part /= 10;
    }
    int power = 1;
    for (int i = 0; i < length; i++) {
      power *= 10;
    }
    return (int) (part % power);
  }

  private int monthOrContract() {
    return part(4, 2);
  }

  /**
   * All 18 digits. Not for a log, a message or a URL.
   *
   * @return the digits without separators
   */
  @Override
  public String reveal() {
    return Digits.text(digits, LENGTH);
  }

  /**
   * The number as it may be shown: without date of birth and sex.
   *
   * @return for example {@code ********201503*001}
   */
  @Override
  @JsonValue
  public String masked() {
    String all = reveal();
    return "********" + all.substring(8, 14) + "*" + all.substring(15);
  }

  /**
   * The date of birth.
   *
   * @return the date, from 1900 on
   */
  public LocalDate birthDate() {
    return LocalDate.of(part(14, 4), part(12, 2), part(10, 2));
  }

  /**
   * The year of appointment.
   *
   * @return the year, from 1900 on
   */
  public int appointmentYear() {
    return part(6, 4);
  }

  /**
   * The month of appointment, or the count of contracts where it is above 12.
   *
   * @return 1 to 99
   */
  public int appointmentMonthOrContract() {
    return monthOrContract();
  }

  /**
   * Whose number it is.
   *
   * @return the scheme
   */
  public NipScheme scheme() {
    return monthOrContract() > 12 ? NipScheme.PPPK : NipScheme.PNS_OR_PPPK;
  }

  /**
   * The sex.
   *
   * @return the sex
   */
  public Sex sex() {
    return part(3, 1) == 2 ? Sex.FEMALE : Sex.MALE;
  }

  /**
   * The serial number.
   *
   * @return 0 to 999
   */
  public int serial() {
    return part(0, 3);
  }

  @Override
  public NumberKind kind() {
    return NumberKind.NIP;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Nip that && digits == that.digits;
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
