package id.egov.identity.verification;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/** Reads times of JSON. The exception of the JDK would repeat the text, which may be a number. */
final class QuietTime {

  private QuietTime() {}

  static Instant instant(String field, String text) {
    try {
      return Instant.parse(Objects.requireNonNull(text, field));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "%s must be an ISO 8601 instant; it has %s characters".formatted(field, text.length()));
    }
  }
}
