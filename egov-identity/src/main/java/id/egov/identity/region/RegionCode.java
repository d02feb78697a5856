package id.egov.identity.region;

/**
 * A code as one number of six digits, the missing ones zero: 13 is 130000, 13.72 is 137200. Sorted,
 * whatever contains comes before what it contains. No part is ever 00.
 */
final class RegionCode {

  /** What no code is. */
  static final int NONE = -1;

  private RegionCode() {}

  /** Reads {@code 13}, {@code 13.72}, {@code 13.72.01} and the same without dots. */
  static int parse(CharSequence text) {
    int number = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' && digits < 6) {
        number = number * 10 + c - '0';
        digits++;
      } else if (c != '.' || digits == 0 || digits % 2 != 0 || text.charAt(i - 1) == '.') {
        return NONE;
      }
    }
    boolean whole = digits > 0 && digits % 2 == 0 && text.charAt(text.length() - 1) != '.';
    return whole && number % 100 != 0 ? number * power(6 - digits) : NONE;
  }

  private static int power(int digits) {
    return digits == 4 ? 10_000 : digits == 2 ? 100 : 1;
  }

  static RegionKind kind(int code) {
    if (code % 100 != 0) {
      return RegionKind.DISTRICT;
    }
    if (code % 10_000 == 0) {
      return RegionKind.PROVINCE;
    }
    return code / 100 % 100 > 70 ? RegionKind.CITY : RegionKind.REGENCY;
  }

  /** What contains it, or none for a province. */
  static int parent(int code) {
    return switch (kind(code)) {
      case PROVINCE -> NONE;
      case REGENCY, CITY -> code / 10_000 * 10_000;
      case DISTRICT -> code / 100 * 100;
    };
  }

  /** The greatest code that it contains. */
  static int last(int code) {
    return switch (kind(code)) {
      case PROVINCE -> code + 9_999;
      case REGENCY, CITY -> code + 99;
      case DISTRICT -> code;
    };
  }

  static String format(int code) {
    String digits = Integer.toString(1_000_000 + code);
    String text = digits.substring(1, 3);
    if (code % 10_000 != 0) {
      text += "." + digits.substring(3, 5);
    }
    return code % 100 == 0 ? text : text + "." + digits.substring(5);
  }
}
