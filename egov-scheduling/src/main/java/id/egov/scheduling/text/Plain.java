package id.egov.scheduling.text;

/** Texts of users on one line, without anything that is not seen but changes what is. */
public final class Plain {

  private static final String NOTHING_TO_SEE = "(tanpa keterangan)";
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Plain() {}

  /**
   * Line breaks and other white space become single spaces; control characters, marks that turn the
   * direction of writing, halves of characters and what is no character are left out.
   *
   * @param text what somebody wrote
   * @return what is to be seen of it, or words that say that nothing is
   */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085') {
        space = line.length() > 0;
      } else if (isSeen(c)) {
        if (space) {
          line.append(' ');
          space = false;
        }
        line.appendCodePoint(c);
      }
    }
    return line.length() == 0 ? NOTHING_TO_SEE : line.toString();
  }

  private static boolean isSeen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE -> false;
      // A character that is younger than this Java is one; the end of each plane never is.
      case Character.UNASSIGNED -> !isNoCharacter(c);
      // Some scripts and emoji are written with these two.
      case Character.FORMAT -> c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
      default -> true;
    };
  }

  private static boolean isNoCharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  /**
   * A text with characters that look alike in place of the four that WhatsApp takes for formatting:
   * it begins and ends with them, wherever on a line they stand.
   *
   * @param text any text
   * @return a text of the same length
   */
  public static String unformatted(String text) {
    return text.replace('*', '\u2217')
        .replace('_', '\u02CD')
        .replace('~', '\u223C')
        .replace('`', '\u02CB');
  }
}
