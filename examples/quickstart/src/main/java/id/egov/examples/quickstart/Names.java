package id.egov.examples.quickstart;

import java.util.function.Function;

/** Names and titles as they come, made fit for use. */
final class Names {

  private Names() {}

  /** A name that its type accepts. */
  static <T> T require(String field, String value, Function<String, T> type) throws FieldException {
    try {
      return type.apply(value);
    } catch (IllegalArgumentException e) {
      throw new FieldException(field, InputReason.NAME_WRONG.with("value", Masked.value(value)));
    }
  }

  /** Some text on one line, cut where it is too long, with the numbers of citizens masked. */
  static String line(String text, int longest) {
    String line = Masked.text(text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip());
    if (line.length() <= longest) {
      return line;
    }
    // Not through the middle of a character that takes two.
    int end = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return line.substring(0, end) + "…";
  }
}
