package id.egov.benchmarks;

import java.util.function.Supplier;

/** A calendar for each room, searched one after the other. */
final class WalkedCalendars implements CalendarsPeer.Calendars {

  /** One room's bookings. */
  interface Calendar {
    boolean addIfFree(long start, long end, long id);

    void remove(long start, long end, long id);

    long firstFree(long from, long until, long duration);
  }

  private final Calendar[] calendars = new Calendar[CalendarsWorkload.ROOMS];

  WalkedCalendars(Supplier<Calendar> maker) {
    for (int room = 0; room < calendars.length; room++) {
      calendars[room] = maker.get();
    }
  }

  @Override
  public boolean addIfFree(int room, long start, long end, long id) {
    return calendars[room].addIfFree(start, end, id);
  }

  @Override
  public void remove(int room, long start, long end, long id) {
    calendars[room].remove(start, end, id);
  }

  /** Stops looking into a room where it can no longer win. */
  @Override
  public long firstFree(CalendarsPeer.Choice among, long from, long until, long duration) {
    long answer = CalendarsPeer.NONE;
    long best = CalendarsPeer.NONE;
    long last = until;
    for (int room : among.rooms) {
      long free = calendars[room].firstFree(from, last, duration);
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

  /** A leapfrog: whoever is not free moves the start to where he is, until all agree. */
  @Override
  public long firstCommon(CalendarsPeer.Choice all, long from, long until, long duration) {
    long candidate = from;
    int agreed = 0;
    int[] rooms = all.rooms;
    for (int i = 0; agreed < rooms.length; i = i + 1 < rooms.length ? i + 1 : 0) {
      long free = calendars[rooms[i]].firstFree(candidate, until, duration);
      if (free == CalendarsPeer.NONE) {
        return free;
      }
      agreed = free == candidate ? agreed + 1 : 1;
      candidate = free;
    }
    return candidate;
  }
}
