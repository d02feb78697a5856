package id.egov.identity.batch;

import java.util.Arrays;

/**
 * Which numbers were seen, and where first: two arrays with open addressing, 12 bytes for each
 * place, at most two thirds full. Numbers that come when it is full are only looked for.
 */
final class SeenNumbers {

  private static final long FREE = -1;
  private static final int FIRST_PLACES = 1 << 10;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final int capacity;
  private long[] numbers = new long[FIRST_PLACES];
  private int[] lines = new int[FIRST_PLACES];
  private int size;
  private boolean complete = true;

  SeenNumbers(int capacity) {
    this.capacity = capacity;
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

  private static int place(long[] numbers, long number) {
    int mask = numbers.length - 1;
    int place = (int) ((number * GOLDEN) >>> 32) & mask;
    while (numbers[place] != FREE && numbers[place] != number) {
      place = (place + 1) & mask;
    }
    return place;
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
