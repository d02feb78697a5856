package id.egov.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Instants as ISO 8601 texts in UTC. A booking is written with six of them and read as often, which
 * was half the cost of its JSON: so the one form that egov writes has a short way, and every other
 * form goes to the JDK's formatter.
 */
final class IsoInstants {

  private static final long DAY_MILLIS = 86_400_000;
  private static final int TO_THE_SECOND = "2026-11-23T02:00:00Z".length();
  private static final int TO_THE_MILLISECOND = "2026-11-23T02:00:00.000Z".length();

  /** How many characters an instant has at the most. */
  static final int LONGEST = TO_THE_MILLISECOND;

  private IsoInstants() {}

  /**
   * Writes what {@link Instant#toString()} gives for a whole millisecond of the years 1 to 9999.
   *
   * @param text gets ASCII characters, {@link #LONGEST} at the most
   * @return where the text ends
   */
  static int write(byte[] text, int at, long epochMillis) {
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(epochMillis, DAY_MILLIS));
    int millis = (int) Math.floorMod(epochMillis, DAY_MILLIS);
    int seconds = millis / 1000;
    digits(text, at, 4, date.getYear());
    text[at + 4] = '-';
    digits(text, at + 5, 2, date.getMonthValue());
    text[at + 7] = '-';
    digits(text, at + 8, 2, date.getDayOfMonth());
    text[at + 10] = 'T';
    digits(text, at + 11, 2, seconds / 3600);
    text[at + 13] = ':';
    digits(text, at + 14, 2, seconds / 60 % 60);
    text[at + 16] = ':';
    digits(text, at + 17, 2, seconds % 60);
    int end = at + 19;
    if (millis % 1000 != 0) {
      text[end] = '.';
      digits(text, end + 1, 3, millis % 1000);
      end += 4;
    }
    text[end] = 'Z';
    return end + 1;
  }

  private static void digits(byte[] text, int at, int count, int number) {
    int rest = number;
    for (int i = at + count - 1; i >= at; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  /**
   * Reads an instant with any offset.
   *
   * @throws java.time.DateTimeException if the text is none
   */
  static Instant parse(String text) {
    if ((text.length() == TO_THE_SECOND || text.length() == TO_THE_MILLISECOND)
        && isShape(text, text.length())) {
      int hour = number(text, 11, 2);
      int minute = number(text, 14, 2);
      int second = number(text, 17, 2);
      // What is out of range is the formatter's, which has the words for it.
      if (hour < 24 && minute < 60 && second < 60) {
        LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
        int millis = text.length() == TO_THE_SECOND ? 0 : number(text, 20, 3);
        long seconds = hour * 3600L + minute * 60L + second;
        return Instant.ofEpochMilli(date.toEpochDay() * DAY_MILLIS + seconds * 1000 + millis);
      }
    }
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
  }

  /** Whether digits and signs stand where they stand in {@code 2026-11-23T02:00:00.000Z}. */
  private static boolean isShape(String text, int length) {
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean fits =
          switch (i) {
            case 4, 7 -> c == '-';
            case 10 -> c == 'T';
            case 13, 16 -> c == ':';
            case 19 -> c == (length == TO_THE_SECOND ? 'Z' : '.');
            case 23 -> c == 'Z';
            default -> '0' <= c && c <= '9';
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int digits) {
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }
}
