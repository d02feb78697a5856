package id.egov.identity.citizen;

import id.egov.identity.privacy.NumberRedactor;
import org.jspecify.annotations.Nullable;

/**
 * What people write down about what they do. It ends up in logs and events, so whatever has the
 * look of a number is struck out of it.
 */
final class Notes {

  private static final int LONGEST = 500;

  private Notes() {}

  /** A note that there has to be. */
  static String required(String note) {
    if (note.isBlank() || note.length() > LONGEST) {
      throw new IllegalArgumentException(
          "the reason has %s characters: 1 to %s that are not all blank are allowed"
              .formatted(note.length(), LONGEST));
    }
    return guard(note);
  }

  static @Nullable String guarded(@Nullable String note) {
    return note == null ? null : guard(note);
  }

  static String guard(String note) {
    return NumberRedactor.withPhones().redact(note);
  }
}
