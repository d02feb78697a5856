package id.egov.benchmarks;

import id.egov.core.conflict.IntervalTimeline;
import java.util.Map;
import java.util.TreeMap;

/** One room's bookings in a tree by their start, as one writes it without a library. */
final class TreeMapTimeline {

  private record Booking(long start, long end, long id) {}

  private final TreeMap<Long, Booking> byStart = new TreeMap<>();

  boolean addIfFree(long start, long end, long id) {
    Map.Entry<Long, Booking> last = byStart.lowerEntry(end);
    if (last != null && last.getValue().end() > start) {
      return false;
    }
    byStart.put(start, new Booking(start, end, id));
    return true;
  }

  boolean remove(long start, long end, long id) {
    return byStart.remove(start, new Booking(start, end, id));
  }

  long firstFree(long from, long until, long duration) {
    Map.Entry<Long, Booking> before = byStart.floorEntry(from);
    long free = before == null ? from : Math.max(from, before.getValue().end());
    for (Booking booking : byStart.subMap(from, false, until, false).values()) {
      if (booking.start() - free >= duration) {
        return free;
      }
      free = booking.end();
    }
    return until - free >= duration ? free : IntervalTimeline.NONE;
  }
}
