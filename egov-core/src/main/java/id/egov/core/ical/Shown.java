package id.egov.core.ical;

import java.util.regex.Pattern;

/** What a problem shows of a date, a number or the name of a zone. */
final class Shown {

  private static final int LONGEST = 40;

  /** Sixteen digits as people write a citizen number, with blanks, dots or dashes in between. */
  private static final Pattern NUMBER = Pattern.compile("[0-9](?:[ ._/-]?[0-9]){15}");

  private static final Pattern PLAIN = Pattern.compile("[\\p{Print}&&[^@]]{0," + LONGEST + "}");
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern OTHER = Pattern.compile("[^\\p{Print}…]");

  private Shown() {}

  /** The value itself if it cannot be personal and can be printed, else its shape. */
  static String value(String value) {
    String text = value.strip();
    if (PLAIN.matcher(text).matches() && !NUMBER.matcher(text).find()) {
      return text;
    }
    String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    String digits = DIGIT.matcher(start).replaceAll("9");
    return OTHER.matcher(LETTER.matcher(digits).replaceAll("a")).replaceAll("?");
  }
}
