package id.egov.benchmarks;

import id.egov.core.conflict.Timelines;

/** All calendars in our one structure. */
final class TimelinesCalendars implements CalendarsPeer.Calendars {

  private final Timelines timelines = Timelines.of(CalendarsWorkload.ROOMS, Books.QUARTER);

  @Override
  public boolean addIfFree(int room, long start, long end, long id) {
    return timelines.addIfFree(room, start, end, id);
  }

  @Override
  public void remove(int room, long start, long end, long id) {
    timelines.remove(room, start, end, id);
  }

  @Override
  public long firstFree(CalendarsPeer.Choice among, long from, long until, long duration) {
    return timelines.firstFree(among.bits, from, until, duration)
        ? CalendarsPeer.answer(timelines.start(), timelines.resource())
        : CalendarsPeer.NONE;
  }

  @Override
  public long firstCommon(CalendarsPeer.Choice all, long from, long until, long duration) {
    return timelines.firstCommon(all.bits, from, until, duration);
  }
}
