package id.egov.core.conflict;

/** The lowest inner node of an {@link IntervalTimeline}, whose children are pages. */
final class TimelinePages extends TimelineNode {

  /*
   * When one more comes to a full page, the page and the emptier of its neighbours are dealt out
   * evenly anew: as two pages while that one has some room, else as three. (The B*-tree of Knuth
   * 1973.) But where the new interval is the last or first of the node, as when they come in order,
   * it begins a page of its own and leaves a full one behind. When one goes, two pages join if what
   * they hold fits into one and leaves some room, and three become two likewise. Changes at random leave
   * pages about three quarters full, and some changes pass from one of these steps to the next.
   */
  private static final int LEVEL = TimelinePage.SLOTS / 16 * 29;
  private static final int JOINED = TimelinePage.SLOTS / 16 * 13;

  /** No more, for then any two of the three that are more than one have half of them. */
  private static final int JOINED_BY_THREE = 2 * JOINED;

  private TimelinePages() {}

  /** Makes a node over one page with intervals. */
  TimelinePages(long[] page, int count) {
    insert(0, page, 0, 0, 0, 0);
    replace(0, page, count);
  }

  long[] page(int i) {
    return (long[]) child(i);
  }

  @Override
  long endBeforeIn(int i, long tick) {
    return TimelinePage.endBefore(page(i), tick);
  }

  @Override
  int startsBeforeIn(int i, long tick) {
    return TimelinePage.rank(page(i), tick);
  }

  @Override
  long nextStartIn(int i, long tick) {
    return TimelinePage.nextStart(page(i), counts[i], tick);
  }

  @Override
  int idsIn(int i, long from, long until, long[] into, int at) {
    return TimelinePage.ids(page(i), counts[i], from, until, into, at);
  }

  @Override
  boolean visitIn(int i, long from, long until, IntervalVisitor visitor) {
    return TimelinePage.visit(page(i), counts[i], from, until, visitor);
  }

  @Override
  long firstFreeIn(int i, long from, long latest, long duration) {
    return TimelinePage.firstFree(page(i), counts[i], from, latest, duration);
  }

  @Override
  long lastFreeIn(int i, long until, long earliest, long duration) {
    return TimelinePage.lastFree(page(i), until, earliest, duration);
  }

  @Override
  boolean addIfFree(long start, long end, long id) {
    int at = find(end);
    long[] page = page(at);
    int rank = TimelinePage.rank(page, end);
    if (rank > 0 && TimelinePage.end(page, rank - 1) > start) {
      return false;
    }
    int count = counts[at];
    if (TimelinePage.takes(page, count, start, end, id)) {
      put(at, page, rank, start, end, id);
    } else if (count < TimelinePage.SLOTS) {
      long[] copy = TimelinePageCopies.copyFor(page, count, start, end, id);
      set(at, copy, firsts[at], lasts[at], gaps[at], count);
      put(at, copy, rank, start, end, id);
    } else {
      divide(at, page, rank, start, end, id);
    }
    return true;
  }

  private void put(int at, long[] page, int rank, long start, long end, long id) {
    int count = counts[at];
    counts[at] = count + 1;
    if (rank == count) {
      longer(at, start - lasts[at]);
      setLast(at, end);
      TimelinePage.insert(page, count, rank, start, end, id);
    } else if (rank == 0) {
      longer(at, firsts[at] - end);
      setFirst(at, start);
      TimelinePage.insert(page, count, rank, start, end, id);
    } else {
      long filled = TimelinePage.start(page, rank) - TimelinePage.end(page, rank - 1);
      TimelinePage.insert(page, count, rank, start, end, id);
      if (filled == gaps[at]) {
        setGap(at, TimelinePage.longestGap(page, count + 1));
      }
    }
  }

  private void longer(int at, long gap) {
    if (Long.compareUnsigned(gap, gaps[at]) > 0) {
      setGap(at, gap);
    }
  }

  private void divide(int at, long[] page, int rank, long start, long end, long id) {
    int count = counts[at];
    if (rank == 0 || (rank == count && at == size - 1)) {
      long[] lone = TimelinePageCopies.of(page, start, end, id);
      insert(rank == 0 ? at : at + 1, lone, start, end, 0, 1);
      return;
    }
    if (size == 1) {
      split(0, count / 2);
    } else {
      boolean isLeftEmptier = at + 1 == size || (at > 0 && counts[at - 1] < counts[at + 1]);
      int left = isLeftEmptier ? at - 1 : at;
      int both = counts[left] + counts[left + 1];
      if (both <= LEVEL) {
        level(left, both / 2);
      } else {
        split(left, both / 3);
        level(left + 1, both / 3);
      }
    }
    addIfFree(start, end, id);
  }

  /** Puts the first intervals of a page into a page of their own before it. */
  private void split(int at, int first) {
    long[] page = page(at);
    int count = counts[at];
    insert(at, page, 0, 0, 0, 0);
    replace(at, TimelinePageCopies.join(page, 0, first, page, 0, 0), first);
    replace(at + 1, TimelinePageCopies.join(page, first, count, page, 0, 0), count - first);
  }

  /** Moves intervals between a page and the next until it has as many as wanted. */
  private void level(int at, int wanted) {
    long[] page = page(at);
    long[] next = page(at + 1);
    int count = counts[at];
    int nextCount = counts[at + 1];
    int kept = Math.min(count, wanted);
    int moved = wanted - kept;
    replace(at, TimelinePageCopies.join(page, 0, kept, next, 0, moved), wanted);
    long[] rest = TimelinePageCopies.join(page, kept, count, next, moved, nextCount);
    replace(at + 1, rest, count + nextCount - wanted);
  }

  private void replace(int at, long[] page, int count) {
    long first = TimelinePage.start(page, 0);
    long last = TimelinePage.end(page, count - 1);
    set(at, page, first, last, TimelinePage.longestGap(page, count), count);
  }

  @Override
  boolean remove(long start, long end, long id) {
    int at = find(end);
    long[] page = page(at);
    int rank = TimelinePage.rank(page, end) - 1;
    if (rank < 0 || !TimelinePage.holds(page, rank, start, end, id)) {
      return false;
    }
    int count = counts[at] - 1;
    TimelinePage.delete(page, count + 1, rank);
    if (count == 0) {
      delete(at);
      return true;
    }
    counts[at] = count;
    if (rank == count) {
      shorter(at, page, start - TimelinePage.end(page, rank - 1));
      setLast(at, TimelinePage.end(page, rank - 1));
    } else if (rank == 0) {
      shorter(at, page, TimelinePage.start(page, 0) - end);
      setFirst(at, TimelinePage.start(page, 0));
    } else {
      longer(at, TimelinePage.start(page, rank) - TimelinePage.end(page, rank - 1));
    }
    joinNeighbour(at);
    return true;
  }

  private void shorter(int at, long[] page, long gap) {
    if (gap == gaps[at]) {
      setGap(at, TimelinePage.longestGap(page, counts[at]));
    }
  }

  private void joinNeighbour(int at) {
    int count = counts[at];
    int before = at > 0 ? counts[at - 1] : 2 * TimelinePage.SLOTS;
    int after = at + 1 < size ? counts[at + 1] : 2 * TimelinePage.SLOTS;
    if (count + after <= JOINED) {
      joinNext(at);
    } else if (before + count <= JOINED) {
      joinNext(at - 1);
    } else if (before + count + after <= JOINED_BY_THREE) {
      level(at - 1, (before + count + after) / 2);
      joinNext(at);
    }
  }

  private void joinNext(int at) {
    int count = counts[at];
    int next = counts[at + 1];
    long[] joined = TimelinePageCopies.join(page(at), 0, count, page(at + 1), 0, next);
    delete(at + 1);
    replace(at, joined, count + next);
  }

  @Override
  TimelineNode sibling() {
    return new TimelinePages();
  }
}
