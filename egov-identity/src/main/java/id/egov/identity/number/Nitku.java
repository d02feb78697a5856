package id.egov.identity.number;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.egov.identity.json.JsonTexts;
import java.util.List;

/**
 * The number of a place of business (NITKU, PMK 112/2022): the 16 digits of an {@link Npwp} and six
 * of the place, 000000 for the head office.
 *
 * <p>Prints masked. JSON reads the full number and writes the masked one. Immutable and
 * thread-safe; compared in constant time. No method accepts or returns {@code null}.
 */
public final class Nitku implements PersonalNumber {

  private static final int NPWP_LENGTH = 16;
  private static final int LENGTH = 22;

  private final Npwp npwp;
  private final int place;

  private Nitku(Npwp npwp, int place) {
    this.npwp = npwp;
    this.place = place;
  }

  /**
   * Checks a text.
   *
   * @param text what somebody wrote, with separators as for {@link Nik#check}
   * @return the number, with the warnings of its NPWP, or why the text is none
   */
  public static Graded<Nitku> check(CharSequence text) {
    int count = Digits.count(text);
    if (count != LENGTH) {
      return invalid(
          List.of(count == Digits.FOREIGN ? NumberProblem.CHARACTER : NumberProblem.LENGTH));
    }
    Graded<Npwp> npwp = Npwp.ofDigits(Digits.value(text, 0, NPWP_LENGTH), true);
    int place = (int) Digits.value(text, NPWP_LENGTH, LENGTH - NPWP_LENGTH);
    return npwp instanceof Graded.Invalid
        ? invalid(npwp.problems())
        : npwp.map(number -> new Nitku(number, place));
  }

  private static Graded<Nitku> invalid(List<NumberProblem> problems) {
    return new Graded.Invalid<>(NumberKind.NITKU, problems);
  }

  /**
   * Reads a number where a wrong one is an error.
   *
   * @param text as for {@link #check}
   * @return the number
   * @throws InvalidNumberException if the text is no such number; the message does not repeat it
   */
  public static Nitku parse(String text) {
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
  public static Nitku fromJson(Object value) {
    return parse(JsonTexts.of(value));
  }

  /**
   * The tax-payer.
   *
   * @return its number
   */
  public Npwp npwp() {
    return npwp;
  }

  /**
   * The place of business.
   *
   * @return six digits
   */
  public String placeCode() {
    return Digits.text(place, LENGTH - NPWP_LENGTH);
  }

  /**
   * Whether it is the head office.
   *
   * @return true for 000000
   */
  public boolean atHeadOffice() {
    return place == 0;
  }

  /**
   * All 22 digits. Not for a log, a message or a URL.
   *
   * @return the digits without separators
   */
  @Override
  public String reveal() {
    return npwp.reveal() + placeCode();
  }

  /**
   * The number as it may be shown.
   *
   * @return {@link Npwp#masked()} and the place
   */
  @Override
  @JsonValue
  public String masked() {
    return npwp.masked() + placeCode();
  }

  @Override
  public NumberKind kind() {
    return NumberKind.NITKU;
  }

  @Override
  public boolean equals(Object other) {
    // No short cut: it takes the same time wherever two numbers differ.
    return other instanceof Nitku that
        && ((npwp.digits() ^ that.npwp.digits()) | (place ^ that.place)) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * npwp.hashCode() + place;
  }

  /** The same as {@link #masked()}. */
  @Override
  public String toString() {
    return masked();
  }
}
