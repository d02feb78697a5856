package id.egov.core.store;

import java.util.Objects;
import java.util.regex.Pattern;

/** The shapes of the names that keys are made of. */
final class Names {

  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,31}");
  // A UID of RFC 7986 (255 octets) and what names one occurrence of it.
  private static final int LONGEST = 300;

  private Names() {}

  /** Requires a short lower-case word such as {@code room}. */
  static void requireKind(String field, String value) {
    Objects.requireNonNull(value, field);
    if (!KIND.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "%s '%s' must be 1 to 32 lower-case letters, digits or dashes and start with a letter"
              .formatted(field, value));
    }
  }

  /**
   * Requires 1 to 300 characters without control characters, halves of characters or blanks at the
   * ends. A half, a surrogate without its other one, has no place in UTF-8: two names that differ
   * only by it would be one in a database.
   */
  static void requireName(String field, String value) {
    Objects.requireNonNull(value, field);
    if (value.isEmpty()
        || value.length() > LONGEST
        || !value.strip().equals(value)
        || value.codePoints().anyMatch(Names::isControlOrHalf)) {
      throw new IllegalArgumentException(
          "%s must be 1 to %s characters without control characters, unpaired surrogates or blanks at its ends; it has %s"
              .formatted(field, LONGEST, value.length()));
    }
  }

  private static boolean isControlOrHalf(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }
}
