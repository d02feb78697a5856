package id.egov.identity.matching;

/**
 * Counts typing errors: the least number of letters left out, added, replaced, or exchanged with
 * their neighbour, where no letter is touched twice (optimal string alignment; Damerau 1964).
 */
final class TypingErrors {

  private TypingErrors() {}

  /** How many errors two sounds of these lengths may have and still be one name. */
  static int allowed(int length, int otherLength) {
    int longer = Math.max(length, otherLength);
    if (longer < 4) {
      return 0;
    }
    return longer < 9 ? 1 : 2;
  }

  /** Whether there are at most so many errors. O(4^most × length), and nothing is allocated. */
  static boolean within(String a, String b, int most) {
    return Math.abs(a.length() - b.length()) <= most && within(a, 0, b, 0, most);
  }

  private static boolean within(String a, int fromA, String b, int fromB, int most) {
    int i = fromA;
    int j = fromB;
    while (i < a.length() && j < b.length() && a.charAt(i) == b.charAt(j)) {
      i++;
      j++;
    }
    int restA = a.length() - i;
    int restB = b.length() - j;
    if (most == 0 || restA == 0 || restB == 0) {
      return Math.max(restA, restB) <= most && (restA == 0 || restB == 0);
    }
    return within(a, i + 1, b, j + 1, most - 1)
        || within(a, i + 1, b, j, most - 1)
        || within(a, i, b, j + 1, most - 1)
        || (exchanged(a, i, b, j) && within(a, i + 2, b, j + 2, most - 1));
  }

  private static boolean exchanged(String a, int i, String b, int j) {
    return i + 1 < a.length()
        && j + 1 < b.length()
        && a.charAt(i) == b.charAt(j + 1)
        && a.charAt(i + 1) == b.charAt(j);
  }
}
