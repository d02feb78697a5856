package id.egov.core.conflict;

/** Searches the bits of busy grains, and the timelines where bits do not tell all. */
final class FreeGrains {

  /*
   * A stretch of k grains, wherever it lies, contains m = floor((k + 1) / B) - 1 whole units of B
   * grains. The search takes the coarsest level with m > 0, which has a row for 64 B grains, and
   * looks for m free units in a row: a shift and an AND for every doubling of m. Only what passes is
   * looked at in grains: up to B - 1 to the left of the first unit, which is where the stretch
   * starts, and at most 2 B to the right. So the cost depends on how many stretches are nearly long
   * enough, and not on the duration. Rows are searched in the order of time, all resources of a row
   * together, until the row begins after the best answer so far.
   *
   * A start is a grain where something busy ends, or the window's start, which may lie off the grid
   * and then may need one grain more.
   *
   * Common time is the same without levels: the words of 64 grains of all who must be free, ORed,
   * and the first run of k zeros in them. Where bits do not tell all it is a leapfrog as in
   * CommonFree, with all bits together as one of those who jump; since these jump farthest for the
   * least, they are asked again after every jump of a timeline.
   *
   * Overflow: whatever has bits lies within INDEXED ticks of zero, and a stretch of MOST_GRAINS is
   * free in the first chunk in which no panel has bits. So a search from within those ticks comes to
   * an end at the latest so many grains on as all panels can have bits for and a few, and all others
   * are left to the timelines.
   */
  private static final int MOST_GRAINS = 1 << BusyGrains.CHUNK_SHIFT;
  static final long INDEXED = 1L << 61;

  private final long farthest;
  private final IntervalTimeline[] timelines;
  private final long grain;
  private final BusyGrains[] panels;
  private final long[] inexact;
  private final long[] open;

  /* The search in hand. */
  private long from;
  private long last;
  private long duration;
  private long firstGrain;
  private long lastGrain;
  private int need;
  private int needAtFirst;
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
    this.open = new long[panels.length];
  }

  /** Says whether the bits of a resource are the whole truth. */
  void setExact(int resource, boolean exact) {
    long bit = 1L << resource;
    inexact[resource / Long.SIZE] = (inexact[resource / Long.SIZE] & ~bit) | (exact ? 0 : bit);
  }

  /** Sets or clears bits; false if some of them have no place. */
  boolean mark(int resource, long first, long end, boolean busy) {
    BusyGrains panel = panels[resource / Long.SIZE];
    int column = resource % Long.SIZE;
    return busy ? panel.cover(column, first, end) : panel.uncover(column, first, end);
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
    System.arraycopy(among, 0, open, 0, words);
    if (prepare(fromInclusive)) {
      searchRows(words);
    } else {
      for (int w = 0; w < words; w++) {
        for (long rest = open[w]; rest != 0 && start != from; rest &= rest - 1) {
          ask(w, Long.numberOfTrailingZeros(rest), from);
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
    return true;
  }

  private void searchRows(int words) {
    int level = 0;
    while (level + 1 < BusyGrains.LEVELS && (need + 1) >> (level + 1) > 1) {
      level++;
    }
    int units = ((need + 1) >> level) - 1;
    long firstUnit = (firstGrain + (1L << level) - 1) >> level;
    long starts = -1L << firstUnit;
    for (long row = firstUnit >> 6; ; row++) {
      if ((row << (level + 6)) - (1L << level) >= lastGrain) {
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
      if (first > lastGrain) {
        return;
      }
      long end = first + (first == firstGrain ? needAtFirst : need);
      long busy = panel.firstBusy(column, (unit + units) << level, end);
      if (busy == end) {
        long tick = first == firstGrain ? from : first * grain;
        if ((inexact[w] >>> column & 1) != 0) {
          ask(w, column, tick);
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
    while (true) {
      boolean bits = prepare(candidate);
      if (bits) {
        candidate = commonGrains(all, words, candidate);
        if (candidate > last) {
          return IntervalTimeline.NONE;
        }
      }
      long agreed = candidate;
      for (int w = 0; w < words && candidate == agreed; w++) {
        long asked = bits ? all[w] & inexact[w] : all[w];
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

  /** The earliest start of which no bit says that someone is busy; may be after the last. */
  private long commonGrains(long[] all, int words, long tick) {
    long runStart = firstGrain;
    int runNeed = needAtFirst;
    long mask = -1L << firstGrain;
    for (long row = firstGrain >> 6; ; row++) {
      long busy = busy(all, words, row) & mask;
      mask = -1;
      long grains = row << 6;
      long runEnd = grains + Long.numberOfTrailingZeros(busy);
      if (runEnd - runStart >= runNeed) {
        return runStart == firstGrain ? tick : runStart * grain;
      }
      if (busy != 0) {
        if (need < Long.SIZE) {
          long free = runs(~busy, 0, need) & -1L << runEnd;
          if (free != 0) {
            return (grains + Long.numberOfTrailingZeros(free)) * grain;
          }
        }
        runStart = grains + Long.SIZE - Long.numberOfLeadingZeros(busy);
        runNeed = need;
        if (runStart > lastGrain) {
          return IntervalTimeline.NONE;
        }
      }
    }
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
