package id.egov.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.time4j.range.ChronoInterval;
import net.time4j.range.IntervalCollection;
import net.time4j.range.SimpleInterval;

/**
 * Its collections do not change, so what is busy is kept in trees by start and handed to a
 * collection for each question, as far as it lies in the window.
 */
final class Time4jCalendars implements CalendarsPeer.Calendars {

  private final List<TreeMap<Instant, SimpleInterval<Instant>>> rooms = new ArrayList<>();

  Time4jCalendars() {
    for (int room = 0; room < CalendarsWorkload.ROOMS; room++) {
      rooms.add(new TreeMap<>());
    }
  }

  @Override
  public boolean addIfFree(int room, long start, long end, long id) {
    Map.Entry<Instant, SimpleInterval<Instant>> last =
        rooms.get(room).lowerEntry(Instant.ofEpochMilli(end));
    if (last != null && end(last.getValue()) > start) {
      return false;
    }
    rooms.get(room).put(Instant.ofEpochMilli(start), Time4jTimes.interval(start, end));
    return true;
  }

  @Override
  public void remove(int room, long start, long end, long id) {
    rooms.get(room).remove(Instant.ofEpochMilli(start));
  }

  @Override
  public long firstFree(CalendarsPeer.Choice among, long from, long until, long duration) {
    long answer = CalendarsPeer.NONE;
    long last = until;
    for (int room : among.rooms) {
      long free = firstCommon(new int[] {room}, from, last, duration);
      if (free != CalendarsPeer.NONE) {
        answer = CalendarsPeer.answer(free, room);
        last = free - 1 + duration;
      }
      if (free == from) {
        break;
      }
    }
    return answer;
  }

  @Override
  public long firstCommon(CalendarsPeer.Choice all, long from, long until, long duration) {
    return firstCommon(all.rooms, from, until, duration);
  }

  private long firstCommon(int[] all, long from, long until, long duration) {
    if (until - from < duration) {
      return CalendarsPeer.NONE;
    }
    SimpleInterval<Instant> window = Time4jTimes.interval(from, until);
    List<SimpleInterval<Instant>> busy = new ArrayList<>();
    for (int room : all) {
      TreeMap<Instant, SimpleInterval<Instant>> bookings = rooms.get(room);
      Instant start = Instant.ofEpochMilli(from);
      Map.Entry<Instant, SimpleInterval<Instant>> before = bookings.lowerEntry(start);
      if (before != null && end(before.getValue()) > from) {
        busy.add(before.getValue());
      }
      busy.addAll(bookings.subMap(start, Instant.ofEpochMilli(until)).values());
    }
    for (ChronoInterval<Instant> free :
        IntervalCollection.onInstantTimeLine().plus(busy).withComplement(window)) {
      long start = free.getStart().getTemporal().toEpochMilli();
      if (end(free) - start >= duration) {
        return start;
      }
    }
    return CalendarsPeer.NONE;
  }

  private static long end(ChronoInterval<Instant> interval) {
    return interval.getEnd().getTemporal().toEpochMilli();
  }
}
