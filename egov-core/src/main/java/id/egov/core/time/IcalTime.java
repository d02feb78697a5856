package id.egov.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** DATE and DATE-TIME as RFC 5545 writes them (sections 3.3.4 and 3.3.5). */
final class IcalTime {

  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4, 4, SignStyle.NEVER)
          .appendValue(ChronoField.MONTH_OF_YEAR, 2)
          .appendValue(ChronoField.DAY_OF_MONTH, 2)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .append(DATE)
          .appendLiteral('T')
          .appendPattern("HHmmss")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private IcalTime() {}

  static LocalDate date(String field, String text) {
    try {
      return LocalDate.parse(text, DATE);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s '%s' is no date such as 20261123".formatted(field, text), e);
    }
  }

  /** Reads the digits; a {@code Z} at the end is left to the caller to mind. */
  static LocalDateTime dateTime(String field, String text) {
    String digits = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
    // A leap second: Java has none, and RFC 5545 lets it be the second before.
    String known = digits.endsWith("60") ? digits.substring(0, digits.length() - 2) + "59" : digits;
    try {
      return LocalDateTime.parse(known, DATE_TIME);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s '%s' is no date and time such as 20261123T090000".formatted(field, text), e);
    }
  }

  static String format(LocalDate date) {
    return DATE.format(date);
  }

  static String format(LocalDateTime dateTime) {
    return DATE_TIME.format(dateTime);
  }
}
