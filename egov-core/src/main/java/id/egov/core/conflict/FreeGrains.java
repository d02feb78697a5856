package id.egov.core.conflict;

/** Searches the bits of busy grains, and the timelines where bits do not tell all. */
final class FreeGrains {

  /*
   * A bit is set only where an interval of the resource touches the grain. So every free stretch
   * contains a run of free grains: k for a stretch of k grains on the grid, and at least
   * floor((d + 1) / g) - 1 for any stretch of d ticks, where a grain has g. What follows looks for
   * such runs, which none of the free stretches can hide from, and then at their edges.
   *
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
   *
   * Common time is the same without levels: the words of 64 grains of all who must be free, ORed,
   * and the runs of zeros in them. Off the grid the timelines of those are asked who touch the grain
   * before the run, when they become free, and, if the run alone is too short, of those who touch
   * the grain after it, when they are busy again: one or two of ten. Where bits are missing it is a
   * leapfrog as in CommonFree, with all bits together as one of those who jump; since these jump
   * farthest for the least, they are asked again after every jump of a timeline.
   *
   * Overflow: whatever has bits lies within INDEXED ticks of zero, and a stretch of MOST_GRAINS is
   * free in the first chunk in which no panel has bits. So a search from within those ticks comes to
   * an end at the latest so many grains on as all panels can have bits for and a few, and all others
   * are left to the timelines. Ticks are only made of grains that are touched or next to one.
   */
  private static final int MOST_GRAINS = 1 << BusyGrains.CHUNK_SHIFT;
  static final long INDEXED = 1L << 61;

  private final long farthest;
  private final IntervalTimeline[] timelines;
  private final long grain;
  private final BusyGrains[] panels;
  private final long[] inexact;
  private final long[] missing;
  private final long[] open;

  /* The search in hand. */
  private long from;
  private long last;
  private long duration;
  private long firstGrain;
  private long lastGrain;
  private int need;
  private int needAtFirst;
  private int least;
  private boolean offGrid;
  private long start;
  private int resource;

  FreeGrains(IntervalTimeline[] timelines, long grain) {
    this.timelines = timelines;
    this.grain = grain;
    this.panels = new BusyGrains[(timelines.length - 1) / Long.SIZE + 1];
    for (int i = 0; i < panels.length; i++) {
      panels[i] = new BusyGrains(Math.min(Long.SIZE, timelines.length - i * Long.SIZE));
    }
    this.farthest = ((long) BusyGrains.MOST_CHUNKS * panels.length + 3) * MOST_GRAINS;
    this.inexact = new long[panels.length];
    this.missing = new long[panels.length];
    this.open = new long[panels.length];
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

  private static boolean meet(long[] some, long[] others, int words) {
    long both = 0;
    for (int w = 0; w < words; w++) {
      both |= some[w] & others[w];
    }
    return both != 0;
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

  /** Counts the window in grains; false if the bits are no help. */
  private boolean prepare(long tick) {
    if (tick < -INDEXED || tick > INDEXED) {
      return false;
    }
    long whole = (duration - 1) / grain;
    if (whole >= MOST_GRAINS) {
      return false;
    }
    firstGrain = Math.floorDiv(tick, grain);
    lastGrain = Math.min(Math.floorDiv(last, grain), firstGrain + farthest);
    long offset = tick - firstGrain * grain;
    long rest = duration - 1 - whole * grain;
    need = (int) whole + 1;
    needAtFirst = offset >= grain - rest ? need + 1 : need;
    least = rest >= grain - 2 ? need - 1 : Math.max(0, need - 2);
    return true;
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
          if (start == from) {
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
        if (start == from) {
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

  long firstCommon(long[] all, long fromInclusive, long lastStart, long lasting) {
    last = lastStart;
    duration = lasting;
    long candidate = fromInclusive;
    int words = Math.min(all.length, panels.length);
    offGrid = meet(all, inexact, words);
    while (true) {
      boolean bits = prepare(candidate) && !(offGrid && least == 0);
      if (bits) {
        from = candidate;
        candidate = commonGrains(all, words, offGrid ? least : need);
        if (candidate > last) {
          return IntervalTimeline.NONE;
        }
      }
      long agreed = candidate;
      for (int w = 0; w < words && candidate == agreed; w++) {
        long asked = bits ? all[w] & missing[w] : all[w];
        for (; asked != 0 && candidate == agreed; asked &= asked - 1) {
          int number = w * Long.SIZE + Long.numberOfTrailingZeros(asked);
          candidate = timelines[number].firstFree(candidate, last + duration, duration);
        }
      }
      if (candidate == agreed || candidate == IntervalTimeline.NONE) {
        return candidate;
      }
    }
  }

  /**
   * The earliest start for which the bits there are say that all are free; may be after the last.
   */
  private long commonGrains(long[] all, int words, int run) {
    long runStart = firstGrain;
    long mask = -1L << firstGrain;
    for (long row = firstGrain >> 6; ; row++) {
      long busy = busy(all, words, row) & mask;
      mask = -1;
      long grains = row << 6;
      long runEnd = grains + Long.numberOfTrailingZeros(busy);
      if (runEnd - runStart >= (runStart == firstGrain ? needAtFirst : need)) {
        return leftEdge(all, words, runStart);
      }
      if (busy != 0) {
        if (runEnd - runStart >= run) {
          long tick = commonStart(all, words, runStart, runEnd);
          if (tick != IntervalTimeline.NONE) {
            return tick;
          }
        }
        long starts = run < Long.SIZE ? runs(~busy, 0, run) & -1L << runEnd : 0;
        while (starts != 0) {
          int at = Long.numberOfTrailingZeros(starts);
          long after = busy >>> at;
          if (after == 0) {
            break;
          }
          int length = Long.numberOfTrailingZeros(after);
          long tick = commonStart(all, words, grains + at, grains + at + length);
          if (tick != IntervalTimeline.NONE) {
            return tick;
          }
          starts &= -1L << (at + length);
        }
        runStart = grains + Long.SIZE - Long.numberOfLeadingZeros(busy);
        if (runStart - 1 > lastGrain) {
          return IntervalTimeline.NONE;
        }
      }
    }
  }

  /** Where a stretch can start that contains a run between two grains that someone touches. */
  private long commonStart(long[] all, int words, long runStart, long runEnd) {
    long tick = leftEdge(all, words, runStart);
    boolean enough =
        runEnd - runStart >= (runStart == firstGrain ? needAtFirst : need)
            || Ticks.lasts(tick, rightEdge(all, words, runEnd), duration);
    return enough ? tick : IntervalTimeline.NONE;
  }

  /**
   * When all are free of those who touch the grain before a run; at the run's first at the latest.
   */
  private long leftEdge(long[] all, int words, long runStart) {
    if (runStart == firstGrain) {
      return from;
    }
    long tick = runStart * grain;
    if (!offGrid) {
      return tick;
    }
    long edge = from;
    for (int w = 0; w < words; w++) {
      for (long rest = touching(all, w, runStart - 1); rest != 0; rest &= rest - 1) {
        int column = Long.numberOfTrailingZeros(rest);
        if ((inexact[w] >>> column & 1) == 0) {
          return tick;
        }
        edge = Math.max(edge, timelines[w * Long.SIZE + column].endBefore(tick));
      }
    }
    return Math.min(edge, tick);
  }

  /** When the first is busy of those who touch the grain after a run. */
  private long rightEdge(long[] all, int words, long runEnd) {
    long tick = runEnd * grain;
    long edge = Long.MAX_VALUE;
    for (int w = 0; w < words; w++) {
      for (long rest = touching(all, w, runEnd); rest != 0; rest &= rest - 1) {
        int column = Long.numberOfTrailingZeros(rest);
        if ((inexact[w] >>> column & 1) == 0) {
          return tick;
        }
        edge = Math.min(edge, timelines[w * Long.SIZE + column].nextStart(tick));
      }
    }
    return edge;
  }

  /** Who of some touches a grain. */
  private long touching(long[] all, int w, long atGrain) {
    long touching = 0;
    long[] chunk = panels[w].chunk(BusyGrains.chunkOf(0, atGrain >> 6));
    int word = panels[w].wordOf(0, atGrain >> 6);
    for (long rest = all[w]; rest != 0; rest &= rest - 1) {
      int column = Long.numberOfTrailingZeros(rest);
      touching |= (chunk[word + column] >>> atGrain & 1) << column;
    }
    return touching;
  }

  private long busy(long[] all, int words, long row) {
    long busy = 0;
    for (int w = 0; w < words; w++) {
      if (all[w] != 0) {
        long[] chunk = panels[w].chunk(BusyGrains.chunkOf(0, row));
        int word = panels[w].wordOf(0, row);
        for (long rest = all[w]; rest != 0; rest &= rest - 1) {
          busy |= chunk[word + Long.numberOfTrailingZeros(rest)];
        }
      }
    }
    return busy;
  }

  /** The bits of a word from which on so many are set in a row, going on in the next word. */
  private static long runs(long word, long nextWord, int length) {
    long runs = word;
    long nextRuns = nextWord;
    for (int have = 1; have < length && runs != 0; ) {
      int step = Math.min(have, length - have);
      runs &= runs >>> step | nextRuns << -step;
      nextRuns &= nextRuns >>> step;
      have += step;
    }
    return runs;
  }
}
