package id.egov.core.conflict;

import static id.egov.core.conflict.TimelinePage.BASE;
import static id.egov.core.conflict.TimelinePage.DENSE_STARTS;
import static id.egov.core.conflict.TimelinePage.FREE;
import static id.egov.core.conflict.TimelinePage.NARROW;
import static id.egov.core.conflict.TimelinePage.NARROW_STARTS;
import static id.egov.core.conflict.TimelinePage.SLOTS;
import static id.egov.core.conflict.TimelinePage.STRIDE;
import static id.egov.core.conflict.TimelinePage.UNIT;
import static id.egov.core.conflict.TimelinePage.WIDE;
import static id.egov.core.conflict.TimelinePage.WORDS;
import static id.egov.core.conflict.TimelinePage.capacity;
import static id.egov.core.conflict.TimelinePage.end;
import static id.egov.core.conflict.TimelinePage.fits;
import static id.egov.core.conflict.TimelinePage.id;
import static id.egov.core.conflict.TimelinePage.isDense;
import static id.egov.core.conflict.TimelinePage.put;
import static id.egov.core.conflict.TimelinePage.start;

import java.util.Arrays;

/** Pages made from pages: larger, divided, joined, or of another kind. */
final class TimelinePageCopies {

  /*
   * Whatever is made takes the densest kind there is for what it shall hold. Pages of one unit give
   * theirs to the copy, which then takes over whole words. Else the unit is found with Euclid's
   * algorithm, which is given up as soon as the divisor is too small for starts in 15 bits.
   */
  private static final int FIRST_CAPACITY = 4;

  private TimelinePageCopies() {}

  /** A copy that takes an interval more: with more room, or of another kind. */
  static long[] copyFor(long[] page, int size, long start, long end, long id) {
    int capacity = capacity(page);
    if (size == capacity) {
      capacity = size == 0 ? FIRST_CAPACITY : size + Math.min(size, STRIDE);
    }
    long first = size == 0 ? start : Math.min(start, start(page, 0));
    long last = size == 0 ? start : Math.max(start, start(page, size - 1));
    long[] copy = create(first, last, page, 0, size, lone(start, end, id), 0, 1, capacity);
    return append(copy, 0, page, 0, size);
  }

  /** A page with all room there is for one interval, which comes beside another page. */
  static long[] of(long[] neighbour, long start, long end, long id) {
    long[] lone = lone(start, end, id);
    // Its unit should be that of the others, too.
    long[] page = create(start, start, neighbour, 0, 0, lone, 0, 1, SLOTS);
    return append(page, 0, lone, 0, 1);
  }

  /** A wide page for one. */
  private static long[] lone(long start, long end, long id) {
    return new long[] {0, WIDE, start, id, end};
  }

  /** A page for some of the intervals of a page and some of those of the next. */
  static long[] join(long[] page, int from, int until, long[] next, int nextFrom, int nextUntil) {
    boolean fromFirst = from < until;
    boolean fromNext = nextFrom < nextUntil;
    long first = fromFirst ? start(page, from) : start(next, nextFrom);
    long last = fromNext ? start(next, nextUntil - 1) : start(page, until - 1);
    long[] joined = create(first, last, page, from, until, next, nextFrom, nextUntil, SLOTS);
    append(joined, 0, page, from, until);
    return append(joined, until - from, next, nextFrom, nextUntil);
  }

  /** An empty page that takes some intervals of two pages, the first and last start given. */
  private static long[] create(
      long first,
      long last,
      long[] a,
      int from,
      int until,
      long[] b,
      int bFrom,
      int bUntil,
      int capacity) {
    long span = last - first;
    long unit = NARROW;
    if (span >= 0 && span < 1L << 46) {
      long least = (span >>> 14) + 1;
      unit = unit(b, bFrom, bUntil, first, least, unit(a, from, until, first, least, 0));
    }
    long base = 0;
    if (unit > 0) {
      long before =
          Math.min(
              (DENSE_STARTS - span / unit) >> 1, Long.divideUnsigned(first - Long.MIN_VALUE, unit));
      base = first - before * unit;
      if (base > Long.MAX_VALUE - unit * DENSE_STARTS
          || !allFit(base, unit, a, from, until)
          || !allFit(base, unit, b, bFrom, bUntil)) {
        unit = NARROW;
      }
    }
    if (unit <= 0) {
      unit = WIDE;
      if (Long.compareUnsigned(span, NARROW_STARTS - 8) < 0) {
        long before = (NARROW_STARTS - span) >> 1;
        base =
            first < Long.MIN_VALUE + before
                ? Long.MIN_VALUE
                : Math.min(first - before, Long.MAX_VALUE - NARROW_STARTS);
        unit =
            allFit(base, NARROW, a, from, until) && allFit(base, NARROW, b, bFrom, bUntil)
                ? NARROW
                : WIDE;
      }
    }
    long[] page = new long[WORDS + capacity * (unit > 0 ? 1 : unit == NARROW ? 2 : 3)];
    page[BASE] = base;
    page[UNIT] = unit;
    Arrays.fill(page, WORDS, WORDS + capacity, FREE);
    return page;
  }

  /** The greatest common divisor of a unit and of what a page holds, or -1 if it is too small. */
  private static long unit(long[] page, int from, int until, long first, long least, long start) {
    long unit = start;
    if (isDense(page)) {
      return divisor(divisor(unit, page[UNIT], least), Math.abs(page[BASE] - first), least);
    }
    for (int i = from; i < until && unit >= 0; i++) {
      long length = end(page, i) - start(page, i);
      unit =
          length < 0 || length >>> 47 != 0 || id(page, i) != (int) id(page, i)
              ? -1
              : divisor(divisor(unit, length, least), start(page, i) - first, least);
    }
    return unit >>> 32 == 0 ? unit : -1;
  }

  /** Euclid's, given up where the divisor is too small. */
  private static long divisor(long one, long other, long least) {
    long a = one;
    long b = other;
    while (b != 0 && a >= 0) {
      long rest = a % b;
      a = b < least ? -1 : b;
      b = rest;
    }
    return a;
  }

  private static boolean allFit(long base, long unit, long[] page, int from, int until) {
    if (unit > 0 && page[UNIT] == unit) {
      return true;
    }
    for (int i = from; i < until; i++) {
      if (!fits(base, unit, start(page, i), end(page, i), id(page, i))) {
        return false;
      }
    }
    return true;
  }

  /** Fills a new page further. */
  private static long[] append(long[] into, int size, long[] page, int from, int until) {
    if (isDense(into) && into[UNIT] == page[UNIT]) {
      long shift = ((page[BASE] - into[BASE]) / into[UNIT]) << 48;
      for (int i = from; i < until; i++) {
        into[WORDS + size + i - from] = page[WORDS + i] + shift;
      }
      return into;
    }
    for (int i = from; i < until; i++) {
      put(into, size + i - from, start(page, i), end(page, i), id(page, i));
    }
    return into;
  }
}
