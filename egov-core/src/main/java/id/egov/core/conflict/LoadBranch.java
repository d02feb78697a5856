package id.egov.core.conflict;

import java.util.Arrays;

/** The upper pages of a {@link LoadProfile}. */
final class LoadBranch extends LoadPage {

  /*
   * children[i] holds the changes of the load from firsts[i] until firsts[i + 1]; what is before
   * firsts[0] belongs to the first child too. bases[i] is the load before a child, so bases[0] is
   * 0, and highs[i] and lows[i] are its extremes relative to that.
   *
   * Units that are added from a tick on thus change one child and the bases of those behind it, and
   * units that are added to an interval change at most two children and the bases of those between:
   * nothing further down is touched, and nothing is put off until somebody looks.
   *
   * A child that has become too big is split; one that has become too small takes in its neighbour,
   * and is split again if that is too much. A branch has two children at least, so that a leaf that
   * became empty always finds a neighbour.
   */
  private static final int LEAST = 2;

  private final int limit;
  private final LoadPage[] children;
  private final long[] firsts;
  private final long[] bases;
  private final long[] highs;
  private final long[] lows;

  private LoadBranch(int limit) {
    // A page at its limit grows by two before it is split, and may take in one that is too small.
    int capacity = limit + limit / 4 + 2;
    this.limit = limit;
    children = new LoadPage[capacity];
    firsts = new long[capacity];
    bases = new long[capacity];
    highs = new long[capacity];
    lows = new long[capacity];
  }

  /** Puts a branch above a page that became too big, and splits that. */
  static LoadBranch above(LoadPage page, int limit) {
    LoadBranch branch = new LoadBranch(limit);
    branch.insert(0, page, Long.MIN_VALUE, 0);
    branch.repair(0);
    branch.measure();
    return branch;
  }

  LoadPage onlyChild() {
    return children[0];
  }

  @Override
  int change(long startInclusive, long endExclusive, long units) {
    int from = childAt(startInclusive);
    int to = childAt(endExclusive);
    if (from == to) {
      LoadPage child = children[from];
      int more = child.change(startInclusive, endExclusive, units);
      boolean same = child.highest == highs[from] && child.lowest == lows[from];
      repair(from);
      if (!same) {
        measure();
      }
      return more;
    }
    int more = children[from].change(startInclusive, units);
    more += children[to].change(endExclusive, -units);
    for (int i = from + 1; i <= to; i++) {
      bases[i] += units;
    }
    repair(to);
    repair(from);
    measure();
    return more;
  }

  @Override
  int change(long startInclusive, long units) {
    int from = childAt(startInclusive);
    int more = children[from].change(startInclusive, units);
    for (int i = from + 1; i < size; i++) {
      bases[i] += units;
    }
    repair(from);
    measure();
    return more;
  }

  /** After a child has changed: copies its extremes and sees to its size. */
  private void repair(int at) {
    LoadPage child = children[at];
    if (child.size > limit) {
      split(at);
    } else if (child.size < Math.max(LEAST, limit / 4) && size > 1) {
      int left = Math.max(0, at - 1);
      children[left].append(children[left + 1], firsts[left + 1], bases[left + 1] - bases[left]);
      move(left + 2, left + 1);
      if (children[left].size > limit - limit / 4) {
        split(left);
      } else {
        copyExtremes(left);
      }
    } else {
      copyExtremes(at);
    }
  }

  private void split(int at) {
    LoadPage later = children[at].splitOff();
    copyExtremes(at);
    move(at + 1, at + 2);
    insert(at + 1, later, later.first(), bases[at] + children[at].last());
  }

  private void insert(int at, LoadPage child, long first, long base) {
    children[at] = child;
    firsts[at] = first;
    bases[at] = base;
    copyExtremes(at);
    size = Math.max(size, at + 1);
  }

  private void copyExtremes(int at) {
    highs[at] = children[at].highest;
    lows[at] = children[at].lowest;
  }

  private void move(int from, int to) {
    int length = size - from;
    System.arraycopy(children, from, children, to, length);
    System.arraycopy(firsts, from, firsts, to, length);
    System.arraycopy(bases, from, bases, to, length);
    System.arraycopy(highs, from, highs, to, length);
    System.arraycopy(lows, from, lows, to, length);
    size += to - from;
    if (to < from) {
      Arrays.fill(children, size, size + 1, null);
    }
  }

  private void measure() {
    long high = Long.MIN_VALUE;
    long low = Long.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      high = Math.max(high, bases[i] + highs[i]);
      low = Math.min(low, bases[i] + lows[i]);
    }
    highest = high;
    lowest = low;
  }

  @Override
  long extreme(long startInclusive, long endExclusive, int sign) {
    int from = childAt(startInclusive);
    int to = childAt(endExclusive - 1);
    if (from == to) {
      return sign * bases[from] + children[from].extreme(startInclusive, endExclusive, sign);
    }
    long first = sign * bases[from] + children[from].extremeSince(startInclusive, sign);
    return until(to, endExclusive, sign, whole(from + 1, to, first, sign));
  }

  @Override
  long extremeSince(long startInclusive, int sign) {
    int from = childAt(startInclusive);
    long first = sign * bases[from] + children[from].extremeSince(startInclusive, sign);
    return whole(from + 1, size, first, sign);
  }

  @Override
  long extremeUntil(long endExclusive, int sign) {
    int to = childAt(endExclusive - 1);
    return until(to, endExclusive, sign, whole(0, to, 0, sign));
  }

  private long whole(int from, int to, long before, int sign) {
    long[] extremes = sign > 0 ? highs : lows;
    long extreme = before;
    for (int i = from; i < to; i++) {
      extreme = Math.max(extreme, sign * (bases[i] + extremes[i]));
    }
    return extreme;
  }

  private long until(int to, long endExclusive, int sign, long before) {
    long most = sign * (bases[to] + (sign > 0 ? highs : lows)[to]);
    return most <= before
        ? before
        : Math.max(before, sign * bases[to] + children[to].extremeUntil(endExclusive, sign));
  }

  @Override
  long roomSince(long fromInclusive, long untilExclusive, long duration, long most, long since) {
    long room = since;
    int first = childAt(fromInclusive);
    for (int i = first; i < size && (i == first || firsts[i] < untilExclusive); i++) {
      if (i > first && Ticks.lasts(room, firsts[i], duration)) {
        return room;
      }
      long mostInChild = most - bases[i];
      boolean staysSo = room == FULL ? lows[i] > mostInChild : highs[i] <= mostInChild;
      if (!staysSo) {
        room = children[i].roomSince(fromInclusive, untilExclusive, duration, mostInChild, room);
      }
    }
    return room;
  }

  @Override
  long visit(
      long startInclusive, long endExclusive, long before, long shown, IntervalVisitor visitor) {
    long start = shown;
    int first = childAt(startInclusive);
    for (int i = first; i < size && (i == first || firsts[i] < endExclusive); i++) {
      start = children[i].visit(startInclusive, endExclusive, before + bases[i], start, visitor);
      if (start == STOPPED) {
        return STOPPED;
      }
    }
    return start;
  }

  @Override
  long first() {
    return firsts[0];
  }

  @Override
  long last() {
    return bases[size - 1] + children[size - 1].last();
  }

  @Override
  LoadPage splitOff() {
    LoadBranch later = new LoadBranch(limit);
    int half = size >>> 1;
    later.append(this, half, -bases[half]);
    later.measure();
    Arrays.fill(children, half, size, null);
    size = half;
    measure();
    return later;
  }

  @Override
  void append(LoadPage next, long firstOfNext, long lift) {
    LoadBranch other = (LoadBranch) next;
    other.firsts[0] = firstOfNext;
    append(other, 0, lift);
    measure();
  }

  private void append(LoadBranch other, int from, long lift) {
    int count = other.size - from;
    System.arraycopy(other.children, from, children, size, count);
    System.arraycopy(other.firsts, from, firsts, size, count);
    System.arraycopy(other.highs, from, highs, size, count);
    System.arraycopy(other.lows, from, lows, size, count);
    for (int i = 0; i < count; i++) {
      bases[size + i] = other.bases[from + i] + lift;
    }
    size += count;
  }

  /** The child into which a tick falls. */
  private int childAt(long tick) {
    return Math.max(0, SortedLongs.countAtMost(firsts, size, tick) - 1);
  }
}
