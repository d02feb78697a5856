package id.egov.identity.matching;

import java.util.Arrays;

/**
 * How far two names agree: the mean of two shares, of the weight of each name's own words that the
 * other has too. Symmetric. Used by one thread.
 */
final class NameComparison {

  /*
   * Every word of one name is given to at most one of the other (or to two neighbours that it joins)
   * so that the sum is the greatest possible: a dynamic programme over the sets of the other name's
   * words, at most 2^8 × 8 × 8 steps, 2^3 × 3 × 3 for a usual name. The greatest sum does not depend
   * on which name comes first, and all numbers are whole, so the answer is symmetric to the last
   * digit.
   *
   * A word agrees by its sound (100), up to typing errors (80) or as an abbreviation (70). What
   * agrees counts for the name whose own word it is: words beside a name (a father's, a title) help
   * the other name and are never missed in their own.
   */
  private static final int SAME = 100;
  private static final int MISTYPED = 80;
  private static final int SHORTENED = 70;

  private static final int MOST_GIFTS = 2 * NameReader.MOST_WORDS;

  private final long[] best = new long[1 << NameReader.MOST_WORDS];
  private final int[] taken = new int[MOST_GIFTS];
  private final long[] gains = new long[MOST_GIFTS];

  /** The share in hundredths, rounded down: 100 only if every word of both agrees by its sound. */
  int percent(PersonName a, PersonName b) {
    // Words that are written together on one side are looked for in one direction at a time.
    long sum = greatest(a, b);
    if (joins(b, a)) {
      sum = Math.max(sum, greatest(b, a));
    }
    return (int) (sum / (2L * a.weight() * b.weight()));
  }

  /** Whether a word of one name is two words of the other. */
  private static boolean joins(PersonName one, PersonName two) {
    for (int i = 0; i < one.core(); i++) {
      for (int j = 0; j + 1 < two.core(); j++) {
        if (one.word(i).joins(two.word(j), two.word(j + 1))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The greatest sum of agreements, each times the weights that it covers of both names. */
  private long greatest(PersonName a, PersonName b) {
    int all = (1 << b.size()) - 1;
    Arrays.fill(best, 0, all + 1, 0);
    for (int i = 0; i < a.size(); i++) {
      int gifts = gifts(a, i, b);
      // From the largest set down: what a set takes from smaller ones is without this word yet.
      for (int set = gifts == 0 ? 0 : all; set > 0; set--) {
        for (int gift = 0; gift < gifts; gift++) {
          if ((set & taken[gift]) == taken[gift]) {
            best[set] = Math.max(best[set], best[set ^ taken[gift]] + gains[gift]);
          }
        }
      }
    }
    return best[all];
  }

  /** Notes to which words of the other name this one may be given, and what each is worth. */
  private int gifts(PersonName a, int i, PersonName b) {
    NameWord word = a.word(i);
    boolean own = i < a.core();
    long ownWeight = own ? (long) word.weight() * b.weight() : 0;
    int gifts = 0;
    for (int j = 0; j < b.size(); j++) {
      int agreement = agreement(word, b.word(j));
      if (agreement > 0) {
        taken[gifts] = 1 << j;
        gains[gifts++] = agreement * (ownWeight + weight(b, j) * a.weight());
      }
      if (own && j + 1 < b.core() && word.joins(b.word(j), b.word(j + 1))) {
        taken[gifts] = 3 << j;
        gains[gifts++] = SAME * (ownWeight + (weight(b, j) + weight(b, j + 1)) * a.weight());
      }
    }
    return gifts;
  }

  private static long weight(PersonName name, int i) {
    return i < name.core() ? name.word(i).weight() : 0;
  }

  private static int agreement(NameWord a, NameWord b) {
    if (a.soundsLike(b)) {
      return SAME;
    }
    if (a.isShort() || b.isShort()) {
      return a.abbreviates(b) || b.abbreviates(a) ? SHORTENED : 0;
    }
    return a.isMistyped(b) ? MISTYPED : 0;
  }
}
