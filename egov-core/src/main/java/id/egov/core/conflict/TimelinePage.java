package id.egov.core.conflict;

/** A page of an {@link IntervalTimeline}: up to 64 intervals that do not overlap, in one array. */
final class TimelinePage {

  /*
   * Layout. [base, unit, a word for each interval] and in narrow and wide pages more words for each
   * after all the first ones. Words are sorted by start, and what is free of them is the largest
   * long, so that a rank is found without knowing how many there are.
   *
   *   dense   start 16, length 16, id 32 bits          all in one word, times in units of the page
   *   narrow  start 32, length 32 bits | id            where times have no common unit
   *   wide    start | id | end                         where they are far apart or long
   *
   * Starts are counted from the base of the page. A unit is the greatest common divisor of all ends
   * in the page: 15 minutes in most calendars. A page is dense where starts and lengths are less
   * than 2^15 and 2^16 units and ids are ints; so 8 bookings with their ids are a cache line. What
   * does not fit is put into a copy of another kind, and pages that are divided or joined take the
   * densest kind there is for them.
   *
   * Search. Every eighth word is compared and then the eight behind the last that was smaller.
   * Nothing in that depends on the data: no branch to mispredict, and lines are asked for at once,
   * where a binary search waits for each in turn. The top bit of dense and narrow words is zero:
   * the difference of two cannot overflow and its sign is the comparison.
   */
  static final int SLOTS = 64;

  static final int BASE = 0;
  static final int UNIT = 1;
  static final int WORDS = 2;
  static final int STRIDE = 8;

  static final long NARROW = 0;
  static final long WIDE = -1;
  static final long FREE = Long.MAX_VALUE;

  static final int DENSE_STARTS = (1 << 15) - 1;
  private static final int DENSE_LENGTHS = 1 << 16;
  static final long NARROW_STARTS = Integer.MAX_VALUE;

  /** A page without room. */
  static final long[] NONE = {0, WIDE};

  private TimelinePage() {}

  static boolean isDense(long[] page) {
    return page[UNIT] > 0;
  }

  private static boolean isWide(long[] page) {
    return page[UNIT] < 0;
  }

  static int capacity(long[] page) {
    int words = page.length - WORDS;
    return isDense(page) ? words : isWide(page) ? words / 3 : words >> 1;
  }

  static long start(long[] page, int rank) {
    long word = page[WORDS + rank];
    if (isDense(page)) {
      return page[BASE] + (word >>> 48) * page[UNIT];
    }
    return isWide(page) ? word : page[BASE] + (word >>> 32);
  }

  static long end(long[] page, int rank) {
    long word = page[WORDS + rank];
    if (isDense(page)) {
      return page[BASE] + ((word >>> 48) + (word >>> 32 & 0xFFFF)) * page[UNIT];
    }
    return isWide(page)
        ? page[WORDS + 2 * capacity(page) + rank]
        : page[BASE] + (word >>> 32) + (word & 0xFFFF_FFFFL);
  }

  static long id(long[] page, int rank) {
    return isDense(page) ? (int) page[WORDS + rank] : page[WORDS + capacity(page) + rank];
  }

  /** How many intervals start before a tick. */
  static int rank(long[] page, long tick) {
    int until = WORDS + capacity(page);
    if (isWide(page)) {
      return rankInWide(page, until, tick);
    }
    long base = page[BASE];
    long unit = page[UNIT];
    long word;
    if (unit > 0) {
      long near = Math.max(base, Math.min(base + unit * DENSE_STARTS, tick)) - base;
      word = ((near + unit - 1) / unit) << 48;
    } else {
      word = (Math.max(base, Math.min(base + NARROW_STARTS, tick)) - base) << 32;
    }
    int at = WORDS;
    for (int i = WORDS + STRIDE; i < until; i += STRIDE) {
      at += less(page, i, word) << 3;
    }
    if (at + STRIDE <= until) {
      return at - WORDS + four(page, at, word) + four(page, at + 4, word);
    }
    return at - WORDS + four(page, at, word);
  }

  private static int rankInWide(long[] page, int until, long tick) {
    int at = WORDS;
    for (int i = WORDS + STRIDE; i < until; i += STRIDE) {
      at += page[i] < tick ? STRIDE : 0;
    }
    int rank = at - WORDS;
    for (int i = at; i < Math.min(until, at + STRIDE); i++) {
      rank += page[i] < tick ? 1 : 0;
    }
    return rank;
  }

  private static int four(long[] page, int i, long word) {
    return (less(page, i, word) + less(page, i + 1, word))
        + (less(page, i + 2, word) + less(page, i + 3, word));
  }

  private static int less(long[] page, int i, long word) {
    return (int) ((page[i] - word) >>> 63);
  }

  /** The end of the last interval that starts before a tick, or the least tick if none does. */
  static long endBefore(long[] page, long tick) {
    int rank = rank(page, tick);
    return rank > 0 ? end(page, rank - 1) : Long.MIN_VALUE;
  }

  /** The rank of the first interval that ends after a tick. */
  static int rankEndingAfter(long[] page, long tick) {
    int rank = rank(page, tick);
    return rank > 0 && end(page, rank - 1) > tick ? rank - 1 : rank;
  }

  /** Whether an interval can be put into a page of a size as it is. */
  static boolean takes(long[] page, int size, long start, long end, long id) {
    return size < capacity(page) && fits(page[BASE], page[UNIT], start, end, id);
  }

  static boolean fits(long base, long unit, long start, long end, long id) {
    long offset = start - base;
    long length = end - start;
    if (unit > 0) {
      return start >= base
          && Long.compareUnsigned(offset, unit * DENSE_STARTS) < 0
          && Long.compareUnsigned(length, unit * DENSE_LENGTHS) < 0
          && id == (int) id
          && offset % unit == 0
          && length % unit == 0;
    }
    return unit == WIDE
        || (start >= base && Long.compareUnsigned(offset, NARROW_STARTS) < 0 && length >>> 32 == 0);
  }

  static void insert(long[] page, int size, int rank, long start, long end, long id) {
    int capacity = capacity(page);
    for (int i = WORDS + rank; i < page.length; i += capacity) {
      System.arraycopy(page, i, page, i + 1, size - rank);
    }
    put(page, rank, start, end, id);
  }

  static void put(long[] page, int rank, long start, long end, long id) {
    int at = WORDS + rank;
    long base = page[BASE];
    long unit = page[UNIT];
    if (unit > 0) {
      long time = ((start - base) / unit) << 16 | (end - start) / unit;
      page[at] = (time << 32) | (id & 0xFFFF_FFFFL);
    } else {
      int capacity = capacity(page);
      page[at + capacity] = id;
      if (unit == NARROW) {
        page[at] = (start - base) << 32 | (end - start);
      } else {
        page[at] = start;
        page[at + 2 * capacity] = end;
      }
    }
  }

  static void delete(long[] page, int size, int rank) {
    int capacity = capacity(page);
    for (int i = WORDS + rank; i < page.length; i += capacity) {
      System.arraycopy(page, i + 1, page, i, size - 1 - rank);
    }
    page[WORDS + size - 1] = FREE;
  }

  /** The longest gap between two intervals of a page that has some, without a sign. */
  static long longestGap(long[] page, int size) {
    long longest = 0;
    long end = end(page, 0);
    for (int i = 1; i < size; i++) {
      long gap = start(page, i) - end;
      longest = Long.compareUnsigned(gap, longest) > 0 ? gap : longest;
      end = end(page, i);
    }
    return longest;
  }

  static boolean holds(long[] page, int rank, long start, long end, long id) {
    return start(page, rank) == start && end(page, rank) == end && id(page, rank) == id;
  }

  /** The first start at a tick or later, or {@link IntervalTimeline#NONE}. */
  static long nextStart(long[] page, int size, long tick) {
    int rank = rank(page, tick);
    return rank < size ? start(page, rank) : IntervalTimeline.NONE;
  }

  /** Copies ids while there is room; returns how many there are then in the buffer. */
  static int ids(long[] page, int size, long from, long until, long[] into, int at) {
    int to = at;
    for (int i = rankEndingAfter(page, from);
        i < size && to < into.length && start(page, i) < until;
        i++) {
      into[to++] = id(page, i);
    }
    return to;
  }

  static boolean visit(long[] page, int size, long from, long until, IntervalVisitor visitor) {
    for (int i = rankEndingAfter(page, from); i < size; i++) {
      long start = start(page, i);
      if (start >= until) {
        return true;
      }
      if (!visitor.visit(start, end(page, i), id(page, i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The first free start from a tick on and not after another, before an interval of the page; or
   * {@link IntervalTimeline#NONE}.
   */
  static long firstFree(long[] page, int size, long from, long latest, long duration) {
    int i = rank(page, from);
    long free = i > 0 ? Math.max(from, end(page, i - 1)) : from;
    for (; i < size && free <= latest; i++) {
      if (Ticks.lasts(free, start(page, i), duration)) {
        return free;
      }
      free = end(page, i);
    }
    return IntervalTimeline.NONE;
  }

  /**
   * The last free start with an end not after a tick and not before another, after an interval of
   * the page; or {@link IntervalTimeline#NONE}.
   */
  static long lastFree(long[] page, long until, long earliest, long duration) {
    long freeUntil = until;
    for (int i = rank(page, until) - 1; i >= 0 && freeUntil >= earliest; i--) {
      if (Ticks.lasts(end(page, i), freeUntil, duration)) {
        return freeUntil - duration;
      }
      freeUntil = start(page, i);
    }
    return IntervalTimeline.NONE;
  }
}
