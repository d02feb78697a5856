package id.egov.identity.privacy;

import java.util.Objects;
import java.util.regex.Pattern;

/** The shape of the names of keys, which stand in tokens, seals and URLs. */
final class KeyIds {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

  private KeyIds() {}

  static boolean isId(String text) {
    // Nor may it be somebody's number: it stands in every token.
    return ID.matcher(text).matches() && NumberRedactor.withPhones().redact(text).equals(text);
  }

  static String require(String id) {
    if (!isId(Objects.requireNonNull(id, "id"))) {
      throw new IllegalArgumentException(
          "id of a key must be 1 to 32 lower-case letters, digits or dashes, the first no dash, and not look like a number of somebody; it has %s characters"
              .formatted(id.length()));
    }
    return id;
  }
}
