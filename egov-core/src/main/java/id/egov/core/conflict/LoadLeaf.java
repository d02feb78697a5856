package id.egov.core.conflict;

import java.util.Arrays;

/** The lowest pages of a {@link LoadProfile}, and the only one of a small profile. */
final class LoadLeaf extends LoadPage {

  /*
   * A step function over two parallel arrays: loads[i] holds from times[i] until times[i + 1], and
   * the load before the page, which is 0 here, until times[0].
   *
   * Inside a changed stretch all loads move by the same units, so neighbours that differed still
   * do, and only the two ends of the stretch can become redundant.
   */
  private static final long[] EMPTY = {};
  private static final int STEP = 8;

  private long[] times = EMPTY;
  private long[] loads = EMPTY;

  @Override
  int change(long startInclusive, long endExclusive, long units) {
    int before = size;
    int from = split(startInclusive);
    int to = split(endExclusive);
    for (int i = from; i < to; i++) {
      loads[i] += units;
    }
    joinIfEqual(to);
    joinIfEqual(from);
    measure();
    return size - before;
  }

  @Override
  int change(long startInclusive, long units) {
    int before = size;
    int from = split(startInclusive);
    for (int i = from; i < size; i++) {
      loads[i] += units;
    }
    joinIfEqual(from);
    measure();
    return size - before;
  }

  /** Makes a tick one of the times, without changing the load, and returns its index. */
  private int split(long tick) {
    int at = lastUntil(tick);
    if (at >= 0 && times[at] == tick) {
      return at;
    }
    reserve(size + 1);
    long load = loadAt(at);
    move(at + 1, at + 2);
    times[at + 1] = tick;
    loads[at + 1] = load;
    return at + 1;
  }

  private void joinIfEqual(int at) {
    if (loads[at] == loadAt(at - 1)) {
      move(at + 1, at);
    }
  }

  private void move(int from, int to) {
    int length = size - from;
    System.arraycopy(times, from, times, to, length);
    System.arraycopy(loads, from, loads, to, length);
    size += to - from;
  }

  private void reserve(int capacity) {
    if (capacity > times.length) {
      int length = (capacity + STEP) / STEP * STEP;
      times = Arrays.copyOf(times, length);
      loads = Arrays.copyOf(loads, length);
    }
  }

  private void measure() {
    long high = loadAt(size - 1);
    long low = high;
    for (int i = 0; i < size - 1; i++) {
      high = Math.max(high, loads[i]);
      low = Math.min(low, loads[i]);
    }
    highest = high;
    lowest = low;
  }

  @Override
  long extreme(long startInclusive, long endExclusive, int sign) {
    int at = lastUntil(startInclusive);
    return extreme(at + 1, endExclusive, sign * loadAt(at), sign);
  }

  @Override
  long extremeSince(long startInclusive, int sign) {
    int at = lastUntil(startInclusive);
    return extreme(at + 1, Long.MAX_VALUE, sign * loadAt(at), sign);
  }

  @Override
  long extremeUntil(long endExclusive, int sign) {
    return extreme(0, endExclusive, 0, sign);
  }

  private long extreme(int from, long endExclusive, long before, int sign) {
    long extreme = before;
    for (int i = from; i < size && times[i] < endExclusive; i++) {
      extreme = Math.max(extreme, sign * loads[i]);
    }
    return extreme;
  }

  @Override
  long roomSince(long fromInclusive, long untilExclusive, long duration, long most, long since) {
    long room = since;
    int i = lastUntil(fromInclusive) + 1;
    for (; i < size && times[i] < untilExclusive; i++) {
      if (loads[i] <= most) {
        room = Math.min(room, times[i]);
      } else if (Ticks.lasts(room, times[i], duration)) {
        return room;
      } else {
        room = FULL;
      }
    }
    return room;
  }

  @Override
  long visit(
      long startInclusive, long endExclusive, long before, long shown, IntervalVisitor visitor) {
    long start = shown;
    int i = lastUntil(startInclusive) + 1;
    for (; i < size && times[i] < endExclusive; i++) {
      if (!visitor.visit(start, times[i], before + loadAt(i - 1))) {
        return STOPPED;
      }
      start = times[i];
    }
    return start;
  }

  @Override
  long first() {
    return times[0];
  }

  @Override
  long last() {
    return loadAt(size - 1);
  }

  @Override
  LoadPage splitOff() {
    LoadLeaf later = new LoadLeaf();
    int half = size >>> 1;
    later.append(this, half, -loads[half - 1]);
    later.measure();
    size = half;
    measure();
    return later;
  }

  @Override
  void append(LoadPage next, long firstOfNext, long lift) {
    append((LoadLeaf) next, 0, lift);
    measure();
  }

  private void append(LoadLeaf other, int from, long lift) {
    int count = other.size - from;
    reserve(size + count);
    System.arraycopy(other.times, from, times, size, count);
    for (int i = 0; i < count; i++) {
      loads[size + i] = other.loads[from + i] + lift;
    }
    size += count;
  }

  /** The index of the last time that is a tick or before it, or -1. */
  private int lastUntil(long tick) {
    return SortedLongs.countAtMost(times, size, tick) - 1;
  }

  private long loadAt(int index) {
    return index < 0 ? 0 : loads[index];
  }
}
