package id.egov.identity.citizen;

import id.egov.identity.number.Nik;
import id.egov.identity.number.NumberKind;
import id.egov.identity.privacy.NumberMask;
import id.egov.identity.privacy.NumberRedactor;
import org.jspecify.annotations.Nullable;

/**
 * Masks for what stands beside a date of birth and a sex. These two are digits 7-12 of a citizen
 * number, so the usual mask, which hides just them, would hide nothing here: the serial number is
 * hidden too.
 */
final class ProfileMask {

  private static final int REGION = 6;

  private static final NumberMask NIK = new NumberMask(NumberKind.NIK, REGION, 0);

  private ProfileMask() {}

  static String nik(Nik nik) {
    return NIK.mask(nik);
  }

  /** A number that is masked already, or should have been. */
  static String nik(String text) {
    StringBuilder shown = new StringBuilder(Notes.guard(text));
    for (int at = REGION; at < shown.length(); at++) {
      if (Character.isDigit(shown.charAt(at))) {
        shown.setCharAt(at, '*');
      }
    }
    return shown.toString();
  }

  static @Nullable String nikOrNull(@Nullable String text) {
    return text == null ? null : nik(text);
  }

  /**
   * A name, a place or an address into which somebody has typed a number. Telephones stay: an
   * e-mail address may be one.
   */
  static String text(String text) {
    return NumberRedactor.numbers().redact(text);
  }

  static @Nullable String textOrNull(@Nullable String text) {
    return text == null ? null : text(text);
  }
}
