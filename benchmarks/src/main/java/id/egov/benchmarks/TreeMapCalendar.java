package id.egov.benchmarks;

import java.util.Map;
import java.util.TreeMap;

/** One room's bookings in a tree by their start, as one writes it without a library. */
final class TreeMapCalendar implements WalkedCalendars.Calendar {

  private record Booking(long start, long end, long id) {}

  private final TreeMap<Long, Booking> byStart = new TreeMap<>();

  @Override
  public boolean addIfFree(long start, long end, long id) {
    Map.Entry<Long, Booking> last = byStart.lowerEntry(end);
    if (last != null && last.getValue().end() > start) {
      return false;
    }
    byStart.put(start, new Booking(start, end, id));
    return true;
  }

  @Override
  public void remove(long start, long end, long id) {
    byStart.remove(start, new Booking(start, end, id));
  }

  @Override
  public long firstFree(long from, long until, long duration) {
    Map.Entry<Long, Booking> before = byStart.floorEntry(from);
    long free = before == null ? from : Math.max(from, before.getValue().end());
    if (free + duration > until) {
      return CalendarsPeer.NONE;
    }
    for (Booking booking : byStart.tailMap(from, false).values()) {
      if (booking.start() - free >= duration) {
        return free;
      }
      free = booking.end();
      if (free + duration > until) {
        return CalendarsPeer.NONE;
      }
    }
    return free;
  }
}
