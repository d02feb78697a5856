package id.egov.identity.privacy;

import id.egov.identity.number.PersonalNumber;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The last guard before a log: finds what may be a personal number in any text and hides all of its
 * digits. It is for what slipped through, such as a raw input in somebody else's exception; {@link
 * id.egov.identity.number.Nik} and its relatives print masked by themselves.
 *
 * <p><b>What is hidden.</b> Every stretch of at least 15 digits with nothing but separators between
 * them. That is every NIK, family card, NPWP (15, 16), NIP (18) and NITKU (22), however they are
 * grouped, two of them in a row, and one with a digit too much. Digits are those of every script,
 * full-width ones too; separators are tabs, line breaks, dots, the {@code nbsp} entity and every
 * kind of space, hyphen, dash and invisible character, and, where there is a digit on both sides of
 * it, one of {@code _ , + % | ' ’ ·} and the commas of other scripts, with which programs group
 * digits and write blanks into URLs. {@link #withPhones()} hides telephone numbers too: 9 to 14
 * digits with brackets and slashes as well, that begin with {@code +}, 0 or 62. Each digit becomes
 * an asterisk, separators stay: {@code 1372.0117.0890.0001} is {@code ****.****.****.****}.
 *
 * <p><b>What it costs.</b> Whatever else has that shape is hidden too: an order number of 16
 * digits, a card number, nanoseconds since 1970, a row or column of amounts with nothing but spaces
 * or line breaks between them. Letters and other characters end a stretch, so {@code
 * 2026-11-23T09:00:00Z} stays. A number that is cut by other characters ({@code
 * 1372/0117/0890/0001}, {@code 1372, 0117}, URL escapes other than that of a blank) is not found.
 *
 * <p>Time grows with the length of the text and with nothing else; what has no number comes back as
 * it is, without a copy. Immutable and thread-safe.
 */
public final class NumberRedactor {

  private static final NumberRedactor NUMBERS = new NumberRedactor(false);
  private static final NumberRedactor WITH_PHONES = new NumberRedactor(true);

  /** Of the shortest number, an NPWP of before 2024. */
  private static final int SHORTEST = 15;

  private static final int SHORTEST_PHONE = 9;

  /** Between two digits they group, anywhere else they part: {@code 2026-11-23, 2026-11-24}. */
  private static final String TIGHT = "_,+%|'\u2019\u00B7\u066B\u066C\uFF0C";

  private static final String NBSP = "&nbsp;";

  private final boolean phones;

  private NumberRedactor(boolean phones) {
    this.phones = phones;
  }

  /**
   * Hides numbers of persons, families, officials, tax-payers and places of business.
   *
   * @return the redactor
   */
  public static NumberRedactor numbers() {
    return NUMBERS;
  }

  /**
   * Hides telephone numbers too. Dates with a leading zero and an hour behind them look like one.
   *
   * @return the redactor
   */
  public static NumberRedactor withPhones() {
    return WITH_PHONES;
  }

  /**
   * Hides the numbers in a text.
   *
   * @param text any text
   * @return the text with an asterisk for each digit of a number
   */
  public String redact(CharSequence text) {
    StringBuilder redacted = null;
    int copied = 0;
    int at = 0;
    while (at < text.length()) {
      if (digit(text, at) < 0) {
        at++;
        continue;
      }
      Stretch stretch = stretch(text, at);
      if (isNumber(stretch, at > 0 && text.charAt(at - 1) == '+')) {
        redacted = redacted == null ? new StringBuilder(text.length()) : redacted;
        redacted.append(text, copied, at);
        hide(text, at, stretch.end(), redacted);
        copied = stretch.end();
      }
      at = stretch.end();
    }
    return redacted == null
        ? text.toString()
        : redacted.append(text, copied, text.length()).toString();
  }

  /** Digits with nothing but separators between them: where they end, how many, the first two. */
  private record Stretch(int end, int digits, int first, int second) {}

  private Stretch stretch(CharSequence text, int start) {
    int end = start;
    int digits = 0;
    int first = -1;
    int second = -1;
    for (int at = start; at < text.length(); ) {
      int digit = digit(text, at);
      int width = width(text, at);
      if (digit >= 0) {
        first = digits == 0 ? digit : first;
        second = digits == 1 ? digit : second;
        digits++;
        end = at + width;
      } else {
        width = separator(text, at, at == end);
      }
      if (width == 0) {
        break;
      }
      at += width;
    }
    return new Stretch(end, digits, first, second);
  }

  private boolean isNumber(Stretch stretch, boolean plus) {
    if (stretch.digits() >= SHORTEST) {
      return true;
    }
    boolean dialled = stretch.first() == 0 || (stretch.first() == 6 && stretch.second() == 2);
    return phones && stretch.digits() >= SHORTEST_PHONE && (plus || dialled);
  }

  private static void hide(CharSequence text, int from, int to, StringBuilder redacted) {
    for (int at = from; at < to; at += width(text, at)) {
      redacted.append(digit(text, at) < 0 ? text.charAt(at) : '*');
    }
  }

  /** The value of the digit that begins here, of whatever script, or -1. */
  private static int digit(CharSequence text, int at) {
    char c = text.charAt(at);
    if (c < 0x80) {
      return c >= '0' && c <= '9' ? c - '0' : -1;
    }
    return Character.digit(Character.codePointAt(text, at), 10);
  }

  /** How many characters a digit takes that begins here; every other character counts alone. */
  private static int width(CharSequence text, int at) {
    return Character.isHighSurrogate(text.charAt(at)) && digit(text, at) >= 0 ? 2 : 1;
  }

  /** How many characters a separator takes that begins here, or 0 if none does. */
  private int separator(CharSequence text, int at, boolean behindDigit) {
    char c = text.charAt(at);
    if (isSeparator(c)) {
      return 1;
    }
    if (TIGHT.indexOf(c) >= 0) {
      return behindDigit && at + 1 < text.length() && digit(text, at + 1) >= 0 ? 1 : 0;
    }
    boolean entity =
        c == '&'
            && at + NBSP.length() <= text.length()
            && NBSP.contentEquals(text.subSequence(at, at + NBSP.length()));
    return entity ? NBSP.length() : 0;
  }

  private boolean isSeparator(char c) {
    return switch (c) {
      case ' ', '\t', '.', '-', '\uFF0E', '\n', '\r', '\u000B', '\f', '\u0085' -> true;
      case '(', ')', '/' -> phones;
      default -> c >= 0x80 && isSeparatorByType(c);
    };
  }

  private static boolean isSeparatorByType(char c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.DASH_PUNCTUATION,
          Character.FORMAT ->
          true;
      default -> c == '\u2212';
    };
  }

  /**
   * Hides the numbers in an argument of a log statement.
   *
   * @param argument anything, or {@code null}
   * @return what to log instead: {@code null}, a {@link PersonalNumber} and whatever prints without
   *     a number as they are; a {@link Throwable} as by {@link #redact(Throwable)}; else the text
   *     of the argument, of an array its elements', with the numbers hidden; where making that text
   *     throws, the name of the class
   */
  public @Nullable Object redact(@Nullable Object argument) {
    if (argument == null || argument instanceof PersonalNumber) {
      return argument;
    }
    if (argument instanceof Throwable thrown) {
      return redact(thrown);
    }
    String text = text(argument);
    if (text == null) {
      return unprintable(argument);
    }
    String redacted = redact(text);
    return redacted.equals(text) ? argument : redacted;
  }

  /**
   * A throwable that prints without numbers.
   *
   * @param thrown anything that was thrown
   * @return one that prints the class and the redacted message of the first, its stack trace, and
   *     its causes and suppressed ones likewise; of one that throws when it is asked for these, the
   *     class. For logging, not for throwing
   */
  public Throwable redact(Throwable thrown) {
    return RedactedThrowable.of(thrown, this);
  }

  /** The text, or null where making it throws: the log is to have the rest. */
  private static @Nullable String text(Object argument) {
    try {
      if (!argument.getClass().isArray()) {
        return String.valueOf(argument);
      }
      // Of an array of any type, as it would stand in a list.
      String inList = Arrays.deepToString(new Object[] {argument});
      return inList.substring(1, inList.length() - 1);
    } catch (RuntimeException e) {
      return null;
    }
  }

  /** What a throwable prints, or its class. */
  static String printed(Throwable thrown) {
    String text = text(thrown);
    return text == null ? unprintable(thrown) : text;
  }

  private static String unprintable(Object value) {
    return "[" + value.getClass().getName() + " cannot be printed]";
  }
}
