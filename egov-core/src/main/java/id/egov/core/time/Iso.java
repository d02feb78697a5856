package id.egov.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Objects;

/** Reads the ISO 8601 texts of this package's files and JSON; an error names the field. */
final class Iso {

  private static final DateTimeFormatter HOURS_AND_MINUTES =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private Iso() {}

  static LocalDate date(String field, String text) {
    try {
      return LocalDate.parse(Objects.requireNonNull(text, field));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s '%s' is no ISO 8601 date such as 2026-11-23".formatted(field, text), e);
    }
  }

  static LocalTime time(String field, String text) {
    try {
      return LocalTime.parse(Objects.requireNonNull(text, field), HOURS_AND_MINUTES);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s '%s' is no time of day such as 07:30".formatted(field, text), e);
    }
  }

  /** Both sides of the one slash of a text such as {@code 07:30/16:00}. */
  static String[] ends(String field, String text) {
    String[] ends = Objects.requireNonNull(text, field).split("/", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException(
          "%s '%s' must be start and end with one slash between them".formatted(field, text));
    }
    return ends;
  }
}
