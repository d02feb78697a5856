package id.egov.core.store.jdbc;

import org.jspecify.annotations.Nullable;

/** What a database can keep as text. */
final class Texts {

  private static final int SHORT = 300;

  private Texts() {}

  /** Requires that every database gives the text back as it is. Null is storable. */
  static void requireStorable(String field, @Nullable String text) {
    for (int i = 0; text != null && i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (c == 0 || (Character.isSurrogate(c) && !pair)) {
        throw new IllegalArgumentException(
            "%s must be without U+0000 and unpaired surrogates: a database cannot keep them; character %s of %s is one"
                .formatted(field, i + 1, text.length()));
      }
      i += pair ? 1 : 0;
    }
  }

  /** Requires besides that it fits a column that is searched. */
  static void requireShort(String field, @Nullable String text) {
    requireStorable(field, text);
    if (text != null && text.length() > SHORT) {
      throw new IllegalArgumentException(
          "%s must have at most %s characters; it has %s".formatted(field, SHORT, text.length()));
    }
  }
}
