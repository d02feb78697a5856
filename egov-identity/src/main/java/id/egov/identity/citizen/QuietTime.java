package id.egov.identity.citizen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads times of JSON. The exception of the JDK would repeat the text, which may be a number. */
final class QuietTime {

  private QuietTime() {}

  static Instant instant(String field, String text) {
    try {
      return Instant.parse(Objects.requireNonNull(text, field));
    } catch (DateTimeParseException e) {
      throw wrong(field, "instant", text);
    }
  }

  static @Nullable Instant instantOrNull(String field, @Nullable String text) {
    return text == null ? null : instant(field, text);
  }

  static LocalDate date(String field, String text) {
    try {
      return LocalDate.parse(Objects.requireNonNull(text, field));
    } catch (DateTimeParseException e) {
      throw wrong(field, "date", text);
    }
  }

  private static IllegalArgumentException wrong(String field, String allowed, String text) {
    return new IllegalArgumentException(
        "%s must be an ISO 8601 %s; it has %s characters".formatted(field, allowed, text.length()));
  }
}
