package id.egov.core.conflict;

/** Searches the bits of busy grains, and the timelines where bits do not tell all. */
final class FreeGrains extends GrainSearch {

  /*
   * A run of j - 1 grains, wherever it lies, contains m = floor(j / B) - 1 whole units of B grains.
   * The search takes the coarsest level with m > 0, which has a row for 64 B grains, and looks for
   * m free units in a row: a shift and an AND for every doubling of m. Only what passes is looked
   * at in grains: up to B - 1 to the left of the first unit, which is where the run starts, and at
   * most 2 B to the right. So the cost depends on how many runs are nearly long enough, and not on
   * the duration. Rows are searched in the order of time, all resources of a row together, until
   * the row begins after the best answer so far.
   *
   * On the grid a start is a grain where something busy ends, or the window's start, which may lie
   * off the grid and then may need one grain more. A resource with times off the grid may be free
   * from some tick in the grain before the run; its timeline is asked from there on, once.
   */
  private final long[] open;
  private long from;
  private long start;
  private int resource;

  FreeGrains(IntervalTimeline[] timelines, long grain) {
    super(timelines, grain);
    open = new long[panels.length];
  }

  /**
   * Says whether all grains that a resource's intervals touch have bits and are busy as a whole.
   */
  void setExact(int resource, boolean exact) {
    set(inexact, resource, !exact);
  }

  /** Says whether some grains that a resource's intervals touch may have no bits. */
  void setMissing(int resource, boolean some) {
    set(missing, resource, some);
  }

  private static void set(long[] bits, int resource, boolean value) {
    long bit = 1L << resource;
    int word = resource / Long.SIZE;
    bits[word] = (bits[word] & ~bit) | (value ? bit : 0);
  }

  /** Sets bits; false if some of them have no place. */
  boolean cover(int resource, long first, long end) {
    return panels[resource / Long.SIZE].cover(resource % Long.SIZE, first, end);
  }

  /** Clears bits. */
  void uncover(int resource, long first, long end) {
    panels[resource / Long.SIZE].uncover(resource % Long.SIZE, first, end);
  }

  long start() {
    return start;
  }

  int resource() {
    return resource;
  }

  boolean firstFree(long[] among, long fromInclusive, long lastStart, long lasting) {
    from = fromInclusive;
    last = lastStart;
    duration = lasting;
    start = IntervalTimeline.NONE;
    resource = -1;
    int words = Math.min(among.length, open.length);
    boolean bits = prepare(fromInclusive);
    offGrid = meet(among, inexact, words);
    // Runs of no grain at all tell nothing about who is off the grid.
    boolean apart = !bits || (offGrid && least == 0);
    if (bits) {
      for (int w = 0; w < words; w++) {
        open[w] = apart ? among[w] & ~inexact[w] : among[w];
      }
      searchRows(words, offGrid && !apart ? least : need);
    }
    if (apart) {
      for (int w = 0; w < words; w++) {
        long asked = bits ? among[w] & inexact[w] : among[w];
        for (; asked != 0 && (bits || start != from); asked &= asked - 1) {
          ask(w, Long.numberOfTrailingZeros(asked), from);
        }
      }
    }
    return resource >= 0;
  }

  private void searchRows(int words, int run) {
    int level = 0;
    while (level + 1 < BusyGrains.LEVELS && (run + 1) >> (level + 1) > 1) {
      level++;
    }
    int units = ((run + 1) >> level) - 1;
    long firstUnit = (firstGrain + (1L << level) - 1) >> level;
    long starts = -1L << firstUnit;
    for (long row = firstUnit >> 6; ; row++) {
      if ((row << (level + 6)) - (1L << level) > lastGrain) {
        return;
      }
      long any = 0;
      for (int w = 0; w < words; w++) {
        any |= open[w];
        if (open[w] != 0) {
          searchRow(w, level, row, starts, units);
          if (start == from && !leaveTies(words)) {
            return;
          }
        }
      }
      if (any == 0) {
        return;
      }
      starts = -1;
    }
  }

  /**
   * Leaves those open that may be free as early as the best there can be and come before it: off
   * the grid they may have no bit for the grain in which they begin, and their run begins in the
   * next row. False if there are none.
   */
  private boolean leaveTies(int words) {
    long any = 0;
    for (int w = 0; w < words; w++) {
      int before = resource - w * Long.SIZE;
      long lower = before >= Long.SIZE ? -1 : before <= 0 ? 0 : -1L >>> -before;
      open[w] &= inexact[w] & lower;
      any |= open[w];
    }
    return any != 0;
  }

  private void searchRow(int w, int level, long row, long starts, int units) {
    BusyGrains panel = panels[w];
    long[] chunk = panel.chunk(BusyGrains.chunkOf(level, row));
    int word = panel.wordOf(level, row);
    long[] nextChunk = panel.chunk(BusyGrains.chunkOf(level, row + 1));
    int nextWord = panel.wordOf(level, row + 1);
    long useful = starts & notTooLate(level, row);
    for (long rest = open[w]; rest != 0; rest &= rest - 1) {
      int column = Long.numberOfTrailingZeros(rest);
      long free = ~chunk[word + column] & useful;
      if (free != 0 && units > 1) {
        free &= runs(~chunk[word + column], ~nextChunk[nextWord + column], units);
      }
      if (free != 0) {
        tryStarts(w, column, level, row, free, units);
        if (start == from && resource == w * Long.SIZE + column) {
          return;
        }
        useful = starts & notTooLate(level, row);
      }
    }
  }

  /** The units of a row whose stretch, which begins less than a unit before, is not too late. */
  private long notTooLate(int level, long row) {
    long units = (lastGrain >> level) + 2 - (row << 6);
    return units >= Long.SIZE ? -1 : -1L >>> -units;
  }

  /** Looks at grains, and at the timeline if bits do not tell all. */
  private void tryStarts(int w, int column, int level, long row, long candidates, int units) {
    BusyGrains panel = panels[w];
    for (long rest = candidates; rest != 0; ) {
      long unit = (row << 6) + Long.numberOfTrailingZeros(rest);
      long inside = unit << level;
      long first =
          Math.max(firstGrain, panel.endOfLastBusy(column, inside - (1L << level), inside));
      boolean exact = (inexact[w] >>> column & 1) == 0;
      if ((exact || first == firstGrain ? first : first - 1) > lastGrain) {
        return;
      }
      long end = first + (!exact ? least : first == firstGrain ? needAtFirst : need);
      long busy = panel.firstBusy(column, (unit + units) << level, end);
      if (busy == end) {
        long tick = first == firstGrain ? from : first * grain;
        if (!exact) {
          ask(w, column, Math.max(from, tick - grain));
        } else if (tick <= latest(w, column)) {
          found(w, column, tick, first);
        }
        return;
      }
      long nextUnit = (busy >> level) + 1 - (row << 6);
      rest &= nextUnit < Long.SIZE ? -1L << nextUnit : 0;
    }
  }

  /** Asks the timeline, which tells all that there is to know about this resource. */
  private void ask(int w, int column, long tick) {
    open[w] &= ~(1L << column);
    long latest = latest(w, column);
    if (tick <= latest) {
      long free = timelines[w * Long.SIZE + column].firstFree(tick, latest + duration, duration);
      if (free != IntervalTimeline.NONE) {
        found(w, column, free, Math.floorDiv(free, grain));
      }
    }
  }

  /** The latest start that is better than the best so far. On a tie the lower number wins. */
  private long latest(int w, int column) {
    return resource < 0 ? last : w * Long.SIZE + column < resource ? start : start - 1;
  }

  private void found(int w, int column, long tick, long atGrain) {
    start = tick;
    resource = w * Long.SIZE + column;
    lastGrain = Math.min(lastGrain, atGrain);
  }
}
