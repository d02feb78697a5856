package id.egov.core.conflict;

/** A page of an {@link IntervalTimeline}: up to 16 intervals that do not overlap, in one array. */
final class TimelinePage {

  /*
   * Layout. [origin, order, a time for each slot, an id for each slot], and in a wide page an end
   * for each slot after that. A narrow page holds both ends of an interval in one long: in the high
   * half its start less the origin of the page, in the low half how long it lasts. A day's bookings
   * are a cache line, and ids are touched in one place only, where something is found. Where starts
   * lie more than 2^31 ticks apart (25 days of milliseconds) or an interval lasts 2^32 ticks, the
   * page is wide and a time is a start. Narrow lengths are even and wide ones are odd, since
   * capacities are even.
   *
   * Order. Slots are in no order: nothing moves when an interval comes or goes. Which slot is first,
   * second … stands in the sixteen nibbles of the order, free slots come last. Changing it is a few
   * shifts without a branch. (The permutation word of Masstree, Mao, Kohler and Morris 2012.)
   *
   * Search. Starts below a tick are counted over all slots, sorted or not, free ones included, which
   * hold a time above all others. Nothing in that depends on the data: no branch to mispredict and
   * all cache lines of the page are asked for at once, where a binary search waits for each in turn.
   *
   * Narrow times use 63 bits, so that the difference of two cannot overflow and its sign is the
   * comparison. For the same reason an origin keeps clear of both ends of the number line.
   */
  static final int SLOTS = 16;

  private static final int ORIGIN = 0;
  private static final int ORDER = 1;
  private static final int TIMES = 2;
  private static final int FIRST_CAPACITY = 4;

  private static final long IN_SLOT_ORDER = 0xFEDC_BA98_7654_3210L;
  private static final long REACH = 1L << 30;
  private static final long LENGTH = 0xFFFF_FFFFL;
  private static final long FREE = (1L << 62) - 1;
  private static final long FREE_WIDE = Long.MAX_VALUE;

  /** A page without room. */
  static final long[] NONE = new long[TIMES];

  private TimelinePage() {}

  private static long[] create(long firstStart, long lastStart, boolean wide, int capacity) {
    long[] page = new long[wide ? 3 + 3 * capacity : TIMES + 2 * capacity];
    // In the middle of the starts, for what comes later may lie on either side.
    long middle = wide ? 0 : firstStart + ((lastStart - firstStart) >> 1);
    page[ORIGIN] = Math.max(Long.MIN_VALUE + REACH, Math.min(Long.MAX_VALUE - REACH + 1, middle));
    page[ORDER] = IN_SLOT_ORDER;
    for (int i = TIMES; i < TIMES + capacity; i++) {
      page[i] = wide ? FREE_WIDE : FREE;
    }
    return page;
  }

  private static boolean isWide(long[] page) {
    return (page.length & 1) != 0;
  }

  private static int capacity(long[] page) {
    return isWide(page) ? page.length / 3 - 1 : (page.length >> 1) - 1;
  }

  private static int slot(long[] page, int rank) {
    return (int) (page[ORDER] >>> (rank << 2)) & (SLOTS - 1);
  }

  static long start(long[] page, int rank) {
    long time = page[TIMES + slot(page, rank)];
    return isWide(page) ? time : page[ORIGIN] + (time >> 32);
  }

  static long end(long[] page, int rank) {
    int slot = slot(page, rank);
    long time = page[TIMES + slot];
    return isWide(page)
        ? page[TIMES + 2 * capacity(page) + slot]
        : page[ORIGIN] + (time >> 32) + (time & LENGTH);
  }

  static long id(long[] page, int rank) {
    return page[TIMES + capacity(page) + slot(page, rank)];
  }

  /** How many intervals start before a tick. */
  static int rank(long[] page, long tick) {
    int until = TIMES + capacity(page);
    int rank = 0;
    if (isWide(page)) {
      for (int i = TIMES; i < until; i++) {
        rank += page[i] < tick ? 1 : 0;
      }
      return rank;
    }
    long origin = page[ORIGIN];
    long near = Math.max(origin - REACH, Math.min(origin + REACH - 1, tick));
    long time = (near - origin) << 32;
    if (until == TIMES + SLOTS) {
      return (four(page, TIMES, time) + four(page, TIMES + 4, time))
          + (four(page, TIMES + 8, time) + four(page, TIMES + 12, time));
    }
    for (int i = TIMES; i < until; i++) {
      rank += less(page, i, time);
    }
    return rank;
  }

  /** Unrolled by hand: a loop of sixteen that adds to one sum took twice as long. */
  private static int four(long[] page, int i, long time) {
    return (less(page, i, time) + less(page, i + 1, time))
        + (less(page, i + 2, time) + less(page, i + 3, time));
  }

  private static int less(long[] page, int i, long time) {
    return (int) ((page[i] - time) >>> 63);
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
  static boolean takes(long[] page, int size, long start, long end) {
    return size < capacity(page) && (isWide(page) || (isNear(page, start) && isShort(start, end)));
  }

  private static boolean isNear(long[] page, long start) {
    long offset = start - page[ORIGIN];
    return -REACH <= offset && offset < REACH - 1;
  }

  private static boolean isShort(long start, long end) {
    return (end - start) >>> 32 == 0;
  }

  static void insert(long[] page, int size, int rank, long start, long end, long id) {
    long order = page[ORDER];
    long slot = (order >>> (size << 2)) & (SLOTS - 1);
    long before = (1L << (rank << 2)) - 1;
    long after = -1L << (size << 2) << 4;
    page[ORDER] =
        (order & before)
            | (slot << (rank << 2))
            | ((order << 4) & ~((before << 4) | 0xF) & ~after)
            | (order & after);
    put(page, (int) slot, start, end, id);
  }

  private static void put(long[] page, int slot, long start, long end, long id) {
    int capacity = capacity(page);
    int at = TIMES + slot;
    page[at + capacity] = id;
    if (isWide(page)) {
      page[at] = start;
      page[at + 2 * capacity] = end;
    } else {
      page[at] = ((start - page[ORIGIN]) << 32) | (end - start);
    }
  }

  static void delete(long[] page, int size, int rank) {
    long order = page[ORDER];
    long slot = (order >>> (rank << 2)) & (SLOTS - 1);
    int last = (size - 1) << 2;
    long before = (1L << (rank << 2)) - 1;
    long after = -1L << last << 4;
    page[ORDER] =
        (order & before)
            | ((order >>> 4) & ~before & ((1L << last) - 1))
            | (slot << last)
            | (order & after);
    page[TIMES + (int) slot] = isWide(page) ? FREE_WIDE : FREE;
  }

  /** A copy that takes an interval more: with more room, another origin, or wide. */
  static long[] copyFor(long[] page, int size, long start, long end) {
    int capacity = Math.min(SLOTS, Math.max(FIRST_CAPACITY, 2 * size));
    capacity = Math.max(capacity, capacity(page));
    boolean isLone = size == 0;
    long firstStart = isLone ? start : Math.min(start, start(page, 0));
    long lastStart = isLone ? start : Math.max(start, start(page, size - 1));
    boolean wide = isFar(firstStart, lastStart) || !isShort(start, end) || !allShort(page, 0, size);
    return append(create(firstStart, lastStart, wide, capacity), 0, page, 0, size);
  }

  /** A page with all room there is for one interval. */
  static long[] of(long start, long end, long id) {
    long[] page = create(start, start, !isShort(start, end), SLOTS);
    insert(page, 0, 0, start, end, id);
    return page;
  }

  /** A page for some of the intervals of a page and some of those of the next. */
  static long[] join(long[] page, int from, int until, long[] next, int nextFrom, int nextUntil) {
    boolean fromFirst = from < until;
    boolean fromNext = nextFrom < nextUntil;
    long firstStart = fromFirst ? start(page, from) : start(next, nextFrom);
    long lastStart = fromNext ? start(next, nextUntil - 1) : start(page, until - 1);
    boolean wide =
        isFar(firstStart, lastStart)
            || !allShort(page, from, until)
            || !allShort(next, nextFrom, nextUntil);
    long[] joined = append(create(firstStart, lastStart, wide, SLOTS), 0, page, from, until);
    return append(joined, until - from, next, nextFrom, nextUntil);
  }

  /** Fills a new page further, whose slots are in order. */
  private static long[] append(long[] into, int size, long[] page, int from, int until) {
    for (int i = from; i < until; i++) {
      put(into, size + i - from, start(page, i), end(page, i), id(page, i));
    }
    return into;
  }

  /** Whether two starts, the first one earlier or the same, are too far apart for one origin. */
  private static boolean isFar(long firstStart, long lastStart) {
    return Long.compareUnsigned(lastStart - firstStart, 2 * REACH - 8) > 0;
  }

  private static boolean allShort(long[] page, int from, int until) {
    for (int i = from; i < until && isWide(page); i++) {
      if (!isShort(start(page, i), end(page, i))) {
        return false;
      }
    }
    return true;
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
