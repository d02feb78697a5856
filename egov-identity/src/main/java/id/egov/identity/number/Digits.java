package id.egov.identity.number;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads the digits of a text without making anything of it. Digits of other scripts, full-width
 * ones too, are refused and not folded: whoever stored such a number would not find it again.
 */
final class Digits {

  /** A character is neither a digit nor a separator. */
  static final int FOREIGN = -1;

  /** There are not as many digits as asked for. */
  static final int WRONG_COUNT = -2;

  /** There is a separator where only digits may be. */
  static final int SEPARATED = -3;

  /**
   * Spaces, tab, ends of lines, dot, and the hyphens, dashes and minus of typesetting; and what
   * copying from a page or a spreadsheet brings along unseen: zero-width space, byte order mark.
   */
  private static final String SEPARATORS =
      " \t\r\n\u00A0\u202F\u200B\uFEFF.-\u2010\u2011\u2012\u2013\u2014\u2212";

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Digits() {}

  /** How many digits there are, or {@link #FOREIGN}. */
  static int count(CharSequence text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Not Character.isDigit: it takes the digits of every script.
      if (c >= '0' && c <= '9') {
        count++;
      } else if (SEPARATORS.indexOf(c) < 0) {
        return FOREIGN;
      }
    }
    return count;
  }

  /** Some of the digits as a number: at most 18. */
  static long value(CharSequence text, int skip, int take) {
    long value = 0;
    int seen = 0;
    for (int i = 0; i < text.length() && seen < skip + take; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        value = seen < skip ? 0 : value * 10 + c - '0';
        seen++;
      }
    }
    return value;
  }

  /** All 16 digits as a number, or what is wrong. */
  static long sixteen(CharSequence text, int from, int to, boolean bare) {
    long value = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        value = value * 10 + c - '0';
        count++;
      } else if (SEPARATORS.indexOf(c) < 0) {
        return FOREIGN;
      } else if (bare) {
        return SEPARATED;
      }
    }
    return count == 16 ? value : WRONG_COUNT;
  }

  /** The same of ASCII or Latin-1. */
  static long sixteen(byte[] text, int from, int to, boolean bare) {
    if (to - from == 16) {
      long first = (long) LONG.get(text, from);
      long second = (long) LONG.get(text, from + 8);
      if (areDigits(first) && areDigits(second)) {
        return eight(first) * 100_000_000 + eight(second);
      }
    }
    long value = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      char c = (char) (text[i] & 0xFF);
      if (c >= '0' && c <= '9') {
        value = value * 10 + c - '0';
        count++;
      } else if (SEPARATORS.indexOf(c) < 0) {
        return FOREIGN;
      } else if (bare) {
        return SEPARATED;
      }
    }
    return count == 16 ? value : WRONG_COUNT;
  }

  /** Whether the upper half of each byte is 3, and still is when 6 is added. */
  private static boolean areDigits(long bytes) {
    long upper = 0xF0F0F0F0F0F0F0F0L;
    return ((bytes & upper) | (((bytes + 0x0606060606060606L) & upper) >>> 4))
        == 0x3333333333333333L;
  }

  /** Eight digits at once: pairs, then pairs of pairs (Lemire, "Quickly parsing eight digits"). */
  private static long eight(long bytes) {
    long ones = bytes - 0x3030303030303030L;
    long pairs = ones * 10 + (ones >>> 8);
    long mask = 0x000000FF000000FFL;
    return ((pairs & mask) * 0x000F424000000064L + ((pairs >>> 16) & mask) * 0x0000271000000001L)
        >>> 32;
  }

  /** A number with zeros in front. */
  static String text(long value, int length) {
    char[] digits = new char[length];
    for (int i = length - 1; i >= 0; i--) {
      digits[i] = (char) ('0' + value % 10);
      value /= 10;
    }
    return new String(digits);
  }
}
