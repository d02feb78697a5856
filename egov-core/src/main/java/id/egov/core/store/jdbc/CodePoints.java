package id.egov.core.store.jdbc;

import java.util.Comparator;

/**
 * Orders texts by code points, as UTF-8 and the databases do; {@link String#compareTo} orders those
 * beyond U+FFFF before some of the others.
 */
final class CodePoints {

  /** The order of keys in which all commits take their locks. */
  static final Comparator<Object> OF_TEXT = (a, b) -> compare(a.toString(), b.toString());

  private CodePoints() {}

  static int compare(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    for (int i = 0; i < shorter; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean bothOrNone = Character.isSurrogate(x) == Character.isSurrogate(y);
        return bothOrNone ? Character.compare(x, y) : Character.isSurrogate(x) ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
