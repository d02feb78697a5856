package id.egov.identity.batch;

import id.egov.identity.number.Sex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What people write for dates and sexes. */
final class Written {

  private static final int LENGTH = 10;

  private Written() {}

  /** A day that exists: year first with dashes, or day first with dashes, slashes or dots. */
  static Optional<LocalDate> date(String text) {
    if (text.length() != LENGTH) {
      return Optional.empty();
    }
    boolean yearFirst = text.charAt(4) == '-' && text.charAt(7) == '-';
    char separator = text.charAt(2);
    if (!yearFirst && (text.charAt(5) != separator || "-/.".indexOf(separator) < 0)) {
      return Optional.empty();
    }
    int year = yearFirst ? number(text, 0, 4) : number(text, 6, 10);
    int month = yearFirst ? number(text, 5, 7) : number(text, 3, 5);
    int day = yearFirst ? number(text, 8, 10) : number(text, 0, 2);
    if (year < 1 || month < 1 || day < 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  static Optional<Sex> sex(String text) {
    // "Laki-laki" is written with blanks too, around the dash or in its place.
    return switch (text.toLowerCase(Locale.ROOT).replace(" ", "").replace("-", "")) {
      case "l", "m", "lk", "lakilaki", "pria", "male" -> Optional.of(Sex.MALE);
      case "p", "f", "pr", "perempuan", "wanita", "female" -> Optional.of(Sex.FEMALE);
      default -> Optional.empty();
    };
  }
}
