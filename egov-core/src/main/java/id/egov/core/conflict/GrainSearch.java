package id.egov.core.conflict;

/** What searches in the bits of busy grains share: the bits, and the window in grains. */
abstract sealed class GrainSearch permits FreeGrains, CommonGrains {

  /*
   * A bit is set only where an interval of the resource touches the grain. So every free stretch
   * contains a run of free grains: k for a stretch of k grains on the grid, and at least
   * floor((d + 1) / g) - 1 for any stretch of d ticks, where a grain has g. A search looks
   * for such runs, which none of the free stretches can hide from, and then at their edges.
   *
   * Overflow: whatever has bits lies within INDEXED ticks of zero, and a stretch of MOST_GRAINS is
   * free in the first chunk in which no panel has bits. So a search from within those ticks comes to
   * an end at the latest so many grains on as all panels can have bits for and a few, and all others
   * are left to the timelines. Ticks are only made of grains that are touched or next to one.
   */
  private static final int MOST_GRAINS = 1 << BusyGrains.CHUNK_SHIFT;
  static final long INDEXED = 1L << 61;

  private final long farthest;
  final IntervalTimeline[] timelines;
  final long grain;
  final BusyGrains[] panels;

  /** Who has times off the grid. */
  final long[] inexact;

  /** Who may have grains without bits. */
  final long[] missing;

  /* The search in hand. */
  long last;
  long duration;
  long firstGrain;
  long lastGrain;
  int need;
  int needAtFirst;
  int least;
  boolean offGrid;

  GrainSearch(IntervalTimeline[] timelines, long grain) {
    this.timelines = timelines;
    this.grain = grain;
    panels = new BusyGrains[(timelines.length - 1) / Long.SIZE + 1];
    for (int i = 0; i < panels.length; i++) {
      panels[i] = new BusyGrains(Math.min(Long.SIZE, timelines.length - i * Long.SIZE));
    }
    farthest = farthest(panels.length);
    inexact = new long[panels.length];
    missing = new long[panels.length];
  }

  /** Searches in the same bits. */
  GrainSearch(GrainSearch other) {
    timelines = other.timelines;
    grain = other.grain;
    panels = other.panels;
    farthest = other.farthest;
    inexact = other.inexact;
    missing = other.missing;
  }

  private static long farthest(int panels) {
    return ((long) BusyGrains.MOST_CHUNKS * panels + 3) * MOST_GRAINS;
  }

  static boolean meet(long[] some, long[] others, int words) {
    long both = 0;
    for (int w = 0; w < words; w++) {
      both |= some[w] & others[w];
    }
    return both != 0;
  }

  /** Counts the window in grains; false if the bits are no help. */
  final boolean prepare(long tick) {
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

  /** The bits of a word from which on so many are set in a row, going on in the next word. */
  static long runs(long word, long nextWord, int length) {
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
