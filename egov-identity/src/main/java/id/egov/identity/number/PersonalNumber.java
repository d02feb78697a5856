package id.egov.identity.number;

/**
 * A number that tells who somebody is: what tokens, masks, seals and audits ask of it. {@link Nik}
 * and its relatives are such numbers.
 *
 * <p>An implementation is immutable and prints {@link #masked()} as its {@code toString}.
 */
public interface PersonalNumber {

  /**
   * Which number it is.
   *
   * @return its kind; always the same for one class
   */
  NumberKind kind();

  /**
   * All digits, in the one form that equal numbers share. Not for a log, a message or a URL.
   *
   * @return the digits without separators; of a telephone with {@code +} and the country in front
   */
  String reveal();

  /**
   * The number as it may be shown.
   *
   * @return as many characters of it as may be read, and asterisks in the place of the others
   */
  String masked();
}
