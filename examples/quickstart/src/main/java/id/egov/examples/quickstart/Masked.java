package id.egov.examples.quickstart;

import java.util.regex.Pattern;

/** Keeps numbers of citizens, which people do write into titles, out of everything printed. */
final class Masked {

  /** Sixteen digits in a row, as people write them: with blanks, dots or dashes in between. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9])[0-9](?:[ .-]?[0-9]){15}(?![0-9])");

  /** What moves a terminal's cursor, colours it or turns its text around. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]+");

  private static final int LONGEST = 40;

  private Masked() {}

  static String text(String text) {
    String printable = UNPRINTABLE.matcher(text).replaceAll(" ");
    return printable.length() < 16
        ? printable
        : NUMBER.matcher(printable).replaceAll("****************");
  }

  /** What a message repeats of a wrong value. */
  static String value(String value) {
    String masked = text(value);
    return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST) + "…";
  }
}
