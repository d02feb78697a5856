package id.egov.identity.batch;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Which numbers were seen, and where first: two arrays with open addressing, 12 bytes for each
 * place, at most two thirds full. Numbers that come when it is full are only looked for.
 *
 * <p>Which numbers share a place nobody knows before: who fills in a file could otherwise choose
 * them so that each is looked for among all others. What is answered does not depend on it.
 */
final class SeenNumbers {

  private static final long FREE = -1;
  private static final int FIRST_PLACES = 1 << 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final int capacity;
  private final long seed;
  private long[] numbers = new long[FIRST_PLACES];
  private int[] lines = new int[FIRST_PLACES];
  private int size;
  private boolean complete = true;

  SeenNumbers(int capacity) {
    this(capacity, RANDOM.nextLong());
  }

  SeenNumbers(int capacity, long seed) {
    this.capacity = capacity;
    this.seed = seed;
    Arrays.fill(numbers, FREE);
  }

  /** Whether nothing was left out so far. */
  boolean isComplete() {
    return complete;
  }

  /**
   * Remembers a number.
   *
   * @return the line in which it was seen before, or 0
   */
  long seen(long number, long line) {
    int place = place(numbers, number);
    if (numbers[place] == number) {
      return Integer.toUnsignedLong(lines[place]);
    }
    if (size == capacity) {
      complete = false;
      return 0;
    }
    numbers[place] = number;
    // Files of more than four thousand million lines have other problems.
    lines[place] = (int) line;
    size++;
    if (size > (numbers.length / 3) * 2) {
      grow();
    }
    return 0;
  }

  /** How many places are looked at to find a number. */
  int looks(long number) {
    int mask = numbers.length - 1;
    return ((place(numbers, number) - (int) hash(number)) & mask) + 1;
  }

  private int place(long[] numbers, long number) {
    int mask = numbers.length - 1;
    int place = (int) hash(number) & mask;
    while (numbers[place] != FREE && numbers[place] != number) {
      place = (place + 1) & mask;
    }
    return place;
  }

  /** Twice, so that the seed does not only turn the numbers over before they are mixed. */
  long hash(long number) {
    return mixed(mixed(number ^ seed) + seed);
  }

  /** Each bit changes half of all bits (SplitMix64: Steele, Lea and Flood 2014). */
  private static long mixed(long bits) {
    long once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
    return twice ^ (twice >>> 31);
  }

  private void grow() {
    long[] more = new long[2 * numbers.length];
    int[] moreLines = new int[more.length];
    Arrays.fill(more, FREE);
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] != FREE) {
        int place = place(more, numbers[i]);
        more[place] = numbers[i];
        moreLines[place] = lines[i];
      }
    }
    numbers = more;
    lines = moreLines;
  }
}
