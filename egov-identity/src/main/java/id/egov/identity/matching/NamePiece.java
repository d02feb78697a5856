package id.egov.identity.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What stands between dots, commas and spaces in a name, in lower case, without accents and
 * apostrophes.
 *
 * @param text letters, or {@code a/l} and its like
 * @param dotted a dot follows
 * @param afterComma a comma or a bracket stands before it
 */
record NamePiece(String text, boolean dotted, boolean afterComma) {

  /** The pieces of a name as somebody wrote it. */
  static List<NamePiece> of(String name) {
    String letters =
        Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT) + " ";
    List<NamePiece> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean comma = false;
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      // Characters outside the basic plane come as two halves, which belong together.
      if (Character.isLetter(c) || Character.isSurrogate(c) || isPatronymicSlash(letters, i)) {
        text.append(c);
      } else if (!isInsideWord(c)) {
        if (text.length() > 0) {
          pieces.add(new NamePiece(text.toString(), c == '.', comma));
          text.setLength(0);
          comma = false;
        }
        if (c == '@') {
          pieces.add(new NamePiece("alias", false, false));
        }
        comma |= ",;()[]".indexOf(c) >= 0;
      }
    }
    return pieces;
  }

  /** The slash of a/l (anak lelaki) and a/p (anak perempuan), which Malaysian documents write. */
  private static boolean isPatronymicSlash(String text, int at) {
    return text.charAt(at) == '/'
        && at > 0
        && at + 1 < text.length()
        && "asd".indexOf(text.charAt(at - 1)) >= 0
        && "lpo".indexOf(text.charAt(at + 1)) >= 0;
  }

  /** Accents that were parted from their letters, and all that is written for hamzah and ain. */
  private static boolean isInsideWord(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.MODIFIER_LETTER
        || "'`\u00B4\u2018\u2019\u201B\u2032".indexOf(c) >= 0;
  }
}
