package id.egov.identity.matching;

/** Sixteen digits as they were written, in a number. */
final class NikDigits {

  static final int LENGTH = 16;
  static final long NONE = -1;

  /** Behind the region and the date of birth (PP 37/2007 art. 37). */
  private static final long SERIALS = 10_000;

  private NikDigits() {}

  static long parse(CharSequence text) {
    if (!Digits.areAll(text) || Digits.count(text) != LENGTH) {
      throw new IllegalArgumentException(
          "nik must have 16 digits and only spaces, dots and dashes between them, has %s digits"
              .formatted(Digits.count(text)));
    }
    return Digits.number(text);
  }

  static EvidenceCode compare(long a, long b) {
    if (a == NONE || b == NONE) {
      return EvidenceCode.NIK_MISSING;
    }
    if (a == b) {
      return EvidenceCode.NIK_SAME;
    }
    // Whoever was born on one day and registered in one district differs in nothing else: twins.
    if (a / SERIALS == b / SERIALS) {
      return EvidenceCode.NIK_OTHER_SERIAL;
    }
    if (Digits.differInNeighbours(a, b)) {
      return EvidenceCode.NIK_DIGITS_SWAPPED;
    }
    return Digits.differInOne(a, b) ? EvidenceCode.NIK_ONE_DIGIT : EvidenceCode.NIK_DIFFERENT;
  }
}
