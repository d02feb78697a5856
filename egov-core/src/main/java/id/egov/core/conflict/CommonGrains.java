package id.egov.core.conflict;

/** Searches for time that several resources have in common. */
final class CommonGrains extends GrainSearch {

  /*
   * As in FreeGrains, but without levels: the words of 64 grains of all who must be free, ORed,
   * and the runs of zeros in them. Off the grid the timelines of those are asked who touch the grain
   * before the run, when they become free, and, if the run alone is too short, of those who touch
   * the grain after it, when they are busy again: one or two of ten. Where bits are missing it is a
   * leapfrog as in CommonFree, with all bits together as one of those who jump; since these jump
   * farthest for the least, they are asked again after every jump of a timeline.
   */
  private long from;

  CommonGrains(FreeGrains free) {
    super(free);
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
}
