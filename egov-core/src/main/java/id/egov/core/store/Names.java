package id.egov.core.store;

import java.util.Objects;

/** The shapes of the names that keys are made of. */
final class Names {

  private static final int LONGEST_KIND = 32;
  // A UID of RFC 7986 (255 octets) and what names one occurrence of it.
  private static final int LONGEST = 300;

  private Names() {}

  /** Requires a short lower-case word such as {@code room}. */
  static void requireKind(String field, String value) {
    Objects.requireNonNull(value, field);
    if (!isKind(value)) {
      throw new IllegalArgumentException(
          "%s '%s' must be 1 to 32 lower-case letters, digits or dashes and start with a letter"
              .formatted(field, value));
    }
  }

  private static boolean isKind(String value) {
    if (value.isEmpty() || value.length() > LONGEST_KIND || !isLetter(value.charAt(0))) {
      return false;
    }
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isLetter(c) && c != '-' && (c < '0' || '9' < c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return 'a' <= c && c <= 'z';
  }

  /**
   * Requires 1 to 300 characters without control characters, halves of characters or blanks at the
   * ends. A half, a surrogate without its other one, has no place in UTF-8: two names that differ
   * only by it would be one in a database.
   */
  static void requireName(String field, String value) {
    Objects.requireNonNull(value, field);
    if (!isName(value)) {
      throw new IllegalArgumentException(
          "%s must be 1 to %s characters without control characters, unpaired surrogates or blanks at its ends; it has %s"
              .formatted(field, LONGEST, value.length()));
    }
  }

  // Every key that is made comes by here, several for each booking: hence no stream.
  private static boolean isName(String value) {
    int length = value.length();
    if (length == 0
        || length > LONGEST
        || Character.isWhitespace(value.codePointAt(0))
        || Character.isWhitespace(value.codePointBefore(length))) {
      return false;
    }
    for (int i = 0; i < length; ) {
      int codePoint = value.codePointAt(i);
      if (!isPlain(codePoint) && isControlOrHalf(codePoint)) {
        return false;
      }
      i += Character.charCount(codePoint);
    }
    return true;
  }

  /** What nearly every name is made of, and needs no table to be known. */
  private static boolean isPlain(int codePoint) {
    return ' ' <= codePoint && codePoint <= '~';
  }

  private static boolean isControlOrHalf(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }
}
