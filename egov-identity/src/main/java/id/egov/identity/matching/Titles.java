package id.egov.identity.matching;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes titles away from both ends of a name; at least one word of two letters stays. */
final class Titles {

  private static final int PIECES_BEFORE = 2;
  private static final int PIECES_AFTER = 5;

  private static final DataFile FILE = DataFile.read("titles.txt");
  private static final Set<String> BEFORE = set("BEFORE");
  private static final Set<String> AFTER = set("AFTER");
  private static final Set<String> LEVELS = set("LEVEL");
  private static final Set<String> FIELDS = set("FIELD");

  /** Marks of nobility, which stay in the name but beside it. */
  static final Set<String> RANKS = set("ASIDE");

  private Titles() {}

  private static Set<String> set(String kind) {
    return FILE.words(kind).collect(Collectors.toUnmodifiableSet());
  }

  static List<NamePiece> without(List<NamePiece> name) {
    int from = 0;
    int step = before(name, from);
    while (step > 0) {
      from += step;
      step = before(name, from);
    }
    return name.subList(from, end(name, from));
  }

  /** How many pieces the title takes that stands at the front; 0 if there is none. */
  private static int before(List<NamePiece> name, int from) {
    for (int count = PIECES_BEFORE; count > 0; count--) {
      if (from + count < name.size()
          && BEFORE.contains(joined(name, from, from + count))
          && hasWord(name, from + count, name.size())) {
        return count;
      }
    }
    return 0;
  }

  private static int end(List<NamePiece> name, int from) {
    int end = name.size();
    for (int comma = from + 1; comma < end; comma++) {
      if (name.get(comma).afterComma() && areDegrees(name, comma, end)) {
        end = comma;
      }
    }
    int step = after(name, from, end);
    while (step > 0) {
      end -= step;
      step = after(name, from, end);
    }
    return end;
  }

  /** Whether the pieces can be read as titles and nothing else. */
  private static boolean areDegrees(List<NamePiece> name, int from, int to) {
    if (from == to) {
      return true;
    }
    for (int next = Math.min(to, from + PIECES_AFTER); next > from; next--) {
      if (isDegree(joined(name, from, next)) && areDegrees(name, next, to)) {
        return true;
      }
    }
    return false;
  }

  /** How many pieces the title takes that ends the name without a comma. */
  private static int after(List<NamePiece> name, int from, int end) {
    for (int count = Math.min(PIECES_AFTER, end - from - 1); count > 0; count--) {
      int start = end - count;
      String title = joined(name, start, end);
      boolean written =
          name.get(start).dotted() ? isDegree(title) : count == 1 && AFTER.contains(title);
      if (written && hasWord(name, from, start)) {
        return count;
      }
    }
    return 0;
  }

  private static boolean isDegree(String title) {
    if (AFTER.contains(title) || BEFORE.contains(title)) {
      return true;
    }
    for (int i = 1; i < title.length(); i++) {
      if (LEVELS.contains(title.substring(0, i)) && FIELDS.contains(title.substring(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasWord(List<NamePiece> name, int from, int to) {
    return name.subList(from, to).stream().anyMatch(piece -> piece.text().length() > 1);
  }

  private static String joined(List<NamePiece> name, int from, int to) {
    return name.subList(from, to).stream().map(NamePiece::text).collect(Collectors.joining());
  }
}
