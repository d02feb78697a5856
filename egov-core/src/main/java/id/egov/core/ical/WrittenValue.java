package id.egov.core.ical;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Checks of what is to be written. A message never repeats a value that can be about a person, and
 * what identifies something is refused rather than mended.
 */
final class WrittenValue {

  private static final Pattern MAIL = Pattern.compile("[^\\s\\p{Cc}@]+@[^\\s\\p{Cc}@]+");
  private static final Pattern ASCII = Pattern.compile("[!-~]+");

  /** Line breaks and other controls in percent encoding, which a mail program might decode. */
  private static final Pattern HIDDEN_CONTROL = Pattern.compile("(?i)%(?:[01][0-9A-F]|7F)");

  /** Breaks a line or cannot be written in UTF-8. */
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private WrittenValue() {}

  /** A UID or product: one line, not blank, without blanks around it. */
  static void requireName(String field, String value) {
    Objects.requireNonNull(value, field);
    if (value.isBlank() || !value.strip().equals(value) || UNSAFE.matcher(value).find()) {
      throw new IllegalArgumentException(
          field + " must be one line of text, not blank and without blanks around it");
    }
  }

  static void requireUri(String field, String value) {
    Objects.requireNonNull(value, field);
    try {
      if (ASCII.matcher(value).matches() && new URI(value).isAbsolute()) {
        return;
      }
    } catch (URISyntaxException e) {
      // Falls through to the same answer: its message would repeat the value.
    }
    throw new IllegalArgumentException(
        "%s must be an absolute URI in ASCII such as mailto:umum@kota.go.id%nWrite other characters in percent encoding."
            .formatted(field));
  }

  static void requireAddress(String field, String value) {
    requireUri(field, value);
    if (HIDDEN_CONTROL.matcher(value).find()) {
      throw new IllegalArgumentException(field + " must hold no encoded control character");
    }
  }

  /** The URI of an e-mail address. */
  static String mailto(String field, String mail) {
    if (MAIL.matcher(Objects.requireNonNull(mail, field)).matches()) {
      try {
        return new URI("mailto", mail, null).toASCIIString();
      } catch (URISyntaxException e) {
        // Falls through to the same answer: its message would repeat the value.
      }
    }
    throw new IllegalArgumentException(field + " must be an address such as umum@kota.go.id");
  }

  /** iCalendar has no fraction of a second and four digits of a year. */
  static void requireWholeSecond(String field, Instant instant) {
    if (!instant.truncatedTo(ChronoUnit.SECONDS).equals(instant)
        || instant.isBefore(EARLIEST)
        || instant.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "%s (%s) must be a whole second in the years 0001 to 9999".formatted(field, instant));
    }
  }
}
