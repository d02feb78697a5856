package id.egov.scheduling.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * What is worn (pakaian), in the words of the invitation.
 *
 * @param value 1 to 200 characters, not blank
 */
public record DressCode(@JsonValue String value) {

  /** Daily service dress. */
  public static final DressCode PDH = new DressCode("PDH");

  /** Ceremonial service dress. */
  public static final DressCode PDU = new DressCode("PDU");

  /** Field service dress. */
  public static final DressCode PDL = new DressCode("PDL");

  /** Full civil dress: a dark suit. */
  public static final DressCode PSL = new DressCode("PSL");

  /** Batik, of whatever sleeve. */
  public static final DressCode BATIK = new DressCode("Batik");

  /** The batik of the civil servants' corps. */
  public static final DressCode KORPRI = new DressCode("Batik KORPRI");

  /** What tradition asks for. */
  public static final DressCode ADAT = new DressCode("Pakaian adat");

  private static final int LONGEST = 200;

  /**
   * Checks the length.
   *
   * @param value the words
   * @throws IllegalArgumentException if the value is blank or too long
   */
  @JsonCreator
  public DressCode {
    if (Objects.requireNonNull(value, "value").isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "value of a dress code has %s characters: 1 to %s that are not all blank are allowed"
              .formatted(value.length(), LONGEST));
    }
  }

  /**
   * The value itself.
   *
   * @return what {@link #value()} returns
   */
  @Override
  public String toString() {
    return value;
  }
}
