package id.egov.identity.json;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Makes a text of whatever stands where JSON should have one. A creator that takes texts only
 * leaves numbers to the JSON library, which repeats them in its message.
 */
public final class JsonTexts {

  /** What no value type of this module takes for one of its own. */
  private static final String NONE = "?";

  private JsonTexts() {}

  /**
   * The text of a JSON value: itself, or the digits of a whole number that is not negative.
   *
   * @param value what a plain mapper reads: a text, a number, a boolean, a map or a list
   * @return the text; of anything else one that is no value of any type
   */
  public static String of(Object value) {
    if (value instanceof String text) {
      return text;
    }
    boolean whole =
        value instanceof Integer || value instanceof Long || value instanceof BigInteger;
    String digits = whole ? value.toString() : NONE;
    // A dash is a separator to those who read what people write.
    return digits.startsWith("-") ? NONE : digits;
  }

  /**
   * The constant of a name.
   *
   * @param <E> the type of the constants
   * @param type their type
   * @param value what a plain mapper reads
   * @return the constant
   * @throws IllegalArgumentException if none has this name; the message does not repeat it
   */
  public static <E extends Enum<E>> E constant(Class<E> type, Object value) {
    String name = of(value);
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "%s must be one of %s"
            .formatted(type.getSimpleName(), Arrays.toString(type.getEnumConstants())));
  }
}
