package id.egov.core.conflict;

/** The lowest inner node of an {@link IntervalTimeline}, whose children are pages. */
final class TimelinePages extends TimelineNode {

  /*
   * A page is divided when one more comes to a full one: in halves, but where the new interval is
   * the last or first of the node, as when they come in order, it begins a page of its own and
   * leaves a full one behind. A page with a quarter or less left joins a neighbour if the two are
   * three quarters of a page together, so that the next few changes do not divide it again.
   */
  private static final int JOINED = TimelinePage.SLOTS * 3 / 4;

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
  int countStartsIn(int i, long from, long until) {
    return TimelinePage.rank(page(i), until) - TimelinePage.rank(page(i), from);
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
    if (TimelinePage.takes(page, count, start, end)) {
      put(at, page, rank, start, end, id);
    } else if (count < TimelinePage.SLOTS) {
      long[] copy = TimelinePage.copyFor(page, count, start, end);
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
      long[] lone = TimelinePage.of(start, end, id);
      insert(rank == 0 ? at : at + 1, lone, start, end, 0, 1);
      return;
    }
    int half = count / 2;
    replace(at, TimelinePage.copyOf(page, 0, half), half);
    long[] right = TimelinePage.copyOf(page, half, count);
    insert(at + 1, right, 0, 0, 0, 0);
    replace(at + 1, right, count - half);
    addIfFree(start, end, id);
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
    if (at + 1 < size && counts[at] + counts[at + 1] <= JOINED) {
      joinNext(at);
    } else if (at > 0 && counts[at - 1] + counts[at] <= JOINED) {
      joinNext(at - 1);
    }
  }

  private void joinNext(int at) {
    int count = counts[at];
    int next = counts[at + 1];
    long[] joined = TimelinePage.join(page(at), 0, count, page(at + 1), next);
    delete(at + 1);
    replace(at, joined, count + next);
  }

  @Override
  TimelineNode sibling() {
    return new TimelinePages();
  }
}
