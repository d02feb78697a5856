package id.egov.core.conflict;

import java.util.Arrays;

/**
 * Which grains of time each of up to 64 resources is busy in, as bits, and which units of 2, 4 … 64
 * grains too.
 *
 * <p>2 bits for each resource and grain, allocated in chunks of 4,096 grains where a bit was ever
 * set, and never more than {@value #MOST_CHUNKS} chunks.
 */
final class BusyGrains {

  /*
   * The axis is cut into chunks of 4,096 grains. A chunk has seven levels. A unit of level i stands
   * for 2^i grains and is busy if any of them is. A level is a list of rows, and a row holds one word
   * of 64 units for each resource: 64 rows, 32 … 1. So a row answers for 64 units of every resource
   * from a few cache lines that follow each other, while a booking of some hours, which changes one
   * word of its resource on each level, touches seven.
   *
   * Chunks are found through a directory mapped by the low bits of their number. Where two chunks
   * meet in one entry, the directory doubles, up to a bound; past that the later one is refused and
   * its bits are not set. So a stray booking in another century costs one chunk, and whatever the
   * times are, memory is bounded. A chunk without a bit, which the one row of its last level tells, is
   * as good as none, and its entry is given to the next that wants it.
   */
  static final int LEVELS = 7;
  static final int CHUNK_SHIFT = 12;
  static final int MOST_CHUNKS = 512;

  private static final int FIRST_CHUNKS = 8;
  private static final int CHUNK_MASK = (1 << CHUNK_SHIFT) - 1;
  private static final int ROWS = 127;
  private static final long[] NO_BITS = new long[ROWS * Long.SIZE];

  private final int width;
  private long[] numbers = new long[FIRST_CHUNKS];
  private long[][] chunks = emptyChunks(FIRST_CHUNKS);

  /** Makes bits for some resources, 64 at most, all free. */
  BusyGrains(int width) {
    this.width = width;
  }

  /** The chunk of a number; without a bit if there is none. */
  long[] chunk(long number) {
    int entry = (int) number & (numbers.length - 1);
    return numbers[entry] == number ? chunks[entry] : NO_BITS;
  }

  /** Which chunk a row of a level, counted from grain 0, is in. */
  static long chunkOf(int level, long row) {
    return row >> (CHUNK_SHIFT - 6 - level);
  }

  /** Where the word of resource 0 lies in that chunk. */
  int wordOf(int level, long row) {
    int rows = 1 << (CHUNK_SHIFT - 6 - level);
    return (firstRow(level) + ((int) row & (rows - 1))) * width;
  }

  private static int firstRow(int level) {
    return 128 - (128 >> level);
  }

  /** The word of 64 grains that a grain is in. */
  private long word(int resource, long grain) {
    return chunk(grain >> CHUNK_SHIFT)[((int) grain & CHUNK_MASK) / Long.SIZE * width + resource];
  }

  /** The first busy grain of {@code [from, to)}, or {@code to}. */
  long firstBusy(int resource, long from, long to) {
    long mask = -1L << from;
    for (long grain = from & -Long.SIZE; grain < to; grain += Long.SIZE) {
      long busy = word(resource, grain) & mask;
      if (busy != 0) {
        return Math.min(to, grain + Long.numberOfTrailingZeros(busy));
      }
      mask = -1;
    }
    return to;
  }

  /** The end of the last busy grain of {@code [from, to)}, or {@code from}; all in one word. */
  long endOfLastBusy(int resource, long from, long to) {
    long busy = word(resource, from) & -1L << from & -1L >>> -to;
    return busy == 0 ? from : (from & -Long.SIZE) + Long.SIZE - Long.numberOfLeadingZeros(busy);
  }

  /**
   * Sets the bits of grains.
   *
   * @return true if all were set, false if some of them have no place
   */
  boolean cover(int resource, long from, long to) {
    boolean all = true;
    for (long start = from; start < to; ) {
      long end = Math.min(to, (start | CHUNK_MASK) + 1);
      int entry = entryFor(start >> CHUNK_SHIFT);
      if (entry >= 0) {
        set(chunks[entry], resource, (int) start & CHUNK_MASK, (int) (end - 1) & CHUNK_MASK);
      } else {
        all = false;
      }
      start = end;
    }
    return all;
  }

  /** Clears the bits of grains. */
  void uncover(int resource, long from, long to) {
    for (long start = from; start < to; ) {
      long end = Math.min(to, (start | CHUNK_MASK) + 1);
      long[] chunk = chunk(start >> CHUNK_SHIFT);
      if (chunk != NO_BITS) {
        clear(chunk, resource, (int) start & CHUNK_MASK, (int) (end - 1) & CHUNK_MASK);
      }
      start = end;
    }
  }

  private void set(long[] chunk, int resource, int first, int last) {
    for (int level = 0; level < LEVELS; level++) {
      int low = first >> level;
      int high = last >> level;
      int at = (firstRow(level) + low / Long.SIZE) * width + resource;
      long mask = -1L << low;
      for (int words = high / Long.SIZE - low / Long.SIZE; words > 0; words--) {
        chunk[at] |= mask;
        at += width;
        mask = -1;
      }
      chunk[at] |= mask & -1L >>> ~high;
    }
  }

  private void clear(long[] chunk, int resource, int first, int last) {
    int low = first;
    int high = last;
    for (int level = 0; level < LEVELS && low <= high; level++) {
      int column = firstRow(level) * width + resource;
      int at = column + low / Long.SIZE * width;
      long mask = -1L << low;
      for (int words = high / Long.SIZE - low / Long.SIZE; words > 0; words--) {
        chunk[at] &= ~mask;
        at += width;
        mask = -1;
      }
      chunk[at] &= ~(mask & -1L >>> ~high);
      // Above, the units in between are free now, and the outer ones if their other half is free.
      low = (low >> 1) + (low & bit(chunk, column, low ^ 1));
      high = (high >> 1) - (~high & bit(chunk, column, high ^ 1));
    }
  }

  private int bit(long[] chunk, int column, int unit) {
    return (int) (chunk[column + unit / Long.SIZE * width] >>> unit) & 1;
  }

  /** The entry of a chunk that has one from now on, or -1 if there is no place. */
  private int entryFor(long number) {
    while (true) {
      int entry = (int) number & (numbers.length - 1);
      if (chunks[entry] == NO_BITS) {
        chunks[entry] = new long[ROWS * width];
        numbers[entry] = number;
      } else if (numbers[entry] != number && isFree(chunks[entry])) {
        numbers[entry] = number;
      }
      if (numbers[entry] == number) {
        return entry;
      }
      if (numbers.length == MOST_CHUNKS) {
        return -1;
      }
      grow();
    }
  }

  private boolean isFree(long[] chunk) {
    long busy = 0;
    for (int i = firstRow(LEVELS - 1) * width; i < chunk.length; i++) {
      busy |= chunk[i];
    }
    return busy == 0;
  }

  private void grow() {
    int length = 2 * numbers.length;
    long[] newNumbers = new long[length];
    long[][] newChunks = emptyChunks(length);
    for (int i = 0; i < numbers.length; i++) {
      int entry = (int) numbers[i] & (length - 1);
      if (chunks[i] != NO_BITS) {
        newNumbers[entry] = numbers[i];
        newChunks[entry] = chunks[i];
      }
    }
    numbers = newNumbers;
    chunks = newChunks;
  }

  private static long[][] emptyChunks(int length) {
    long[][] chunks = new long[length][];
    Arrays.fill(chunks, NO_BITS);
    return chunks;
  }
}
