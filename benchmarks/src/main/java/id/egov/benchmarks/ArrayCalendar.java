package id.egov.benchmarks;

import java.util.Arrays;

/** One room's bookings in sorted arrays, as one writes it who cares. */
final class ArrayCalendar implements WalkedCalendars.Calendar {

  private long[] starts = new long[8];
  private long[] ends = new long[8];
  private int size;

  @Override
  public boolean addIfFree(long start, long end, long id) {
    int at = LowerBound.of(starts, size, end);
    if (at > 0 && ends[at - 1] > start) {
      return false;
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    System.arraycopy(starts, at, starts, at + 1, size - at);
    System.arraycopy(ends, at, ends, at + 1, size - at);
    starts[at] = start;
    ends[at] = end;
    size++;
    return true;
  }

  @Override
  public void remove(long start, long end, long id) {
    int at = LowerBound.of(starts, size, start);
    if (at < size && starts[at] == start && ends[at] == end) {
      size--;
      System.arraycopy(starts, at + 1, starts, at, size - at);
      System.arraycopy(ends, at + 1, ends, at, size - at);
    }
  }

  @Override
  public long firstFree(long from, long until, long duration) {
    int i = LowerBound.of(starts, size, from + 1);
    long free = i == 0 ? from : Math.max(from, ends[i - 1]);
    while (free + duration <= until) {
      if (i == size || starts[i] - free >= duration) {
        return free;
      }
      free = ends[i++];
    }
    return CalendarsPeer.NONE;
  }
}
