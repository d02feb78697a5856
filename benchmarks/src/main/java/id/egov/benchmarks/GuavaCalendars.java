package id.egov.benchmarks;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.util.ArrayList;
import java.util.List;

/** A range set of what is busy for each room, as Guava's manual teaches it. */
final class GuavaCalendars implements CalendarsPeer.Calendars {

  private final List<RangeSet<Long>> rooms = new ArrayList<>();

  GuavaCalendars() {
    for (int room = 0; room < CalendarsWorkload.ROOMS; room++) {
      rooms.add(TreeRangeSet.create());
    }
  }

  @Override
  public boolean addIfFree(int room, long start, long end, long id) {
    Range<Long> range = Range.closedOpen(start, end);
    if (rooms.get(room).intersects(range)) {
      return false;
    }
    rooms.get(room).add(range);
    return true;
  }

  @Override
  public void remove(int room, long start, long end, long id) {
    rooms.get(room).remove(Range.closedOpen(start, end));
  }

  @Override
  public long firstFree(CalendarsPeer.Choice among, long from, long until, long duration) {
    long answer = CalendarsPeer.NONE;
    long best = CalendarsPeer.NONE;
    long last = until;
    for (int room : among.rooms) {
      long free = firstFree(rooms.get(room), from, last, duration);
      if (free != CalendarsPeer.NONE) {
        best = free;
        answer = CalendarsPeer.answer(best, room);
        last = best - 1 + duration;
      }
      if (best == from) {
        break;
      }
    }
    return answer;
  }

  @Override
  public long firstCommon(CalendarsPeer.Choice all, long from, long until, long duration) {
    Range<Long> window = Range.closedOpen(from, until);
    RangeSet<Long> busy = TreeRangeSet.create();
    for (int room : all.rooms) {
      busy.addAll(rooms.get(room).subRangeSet(window));
    }
    return firstFree(busy, from, until, duration);
  }

  private static long firstFree(RangeSet<Long> busy, long from, long until, long duration) {
    if (until - from < duration) {
      return CalendarsPeer.NONE;
    }
    for (Range<Long> free :
        busy.complement().subRangeSet(Range.closedOpen(from, until)).asRanges()) {
      if (free.upperEndpoint() - free.lowerEndpoint() >= duration) {
        return free.lowerEndpoint();
      }
    }
    return CalendarsPeer.NONE;
  }
}
