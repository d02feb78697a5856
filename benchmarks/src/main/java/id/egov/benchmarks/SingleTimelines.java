package id.egov.benchmarks;

import id.egov.core.conflict.CommonFree;
import id.egov.core.conflict.IntervalTimeline;

/** Our timelines, each for itself. */
final class SingleTimelines implements CalendarsPeer.Calendars {

  private record One(IntervalTimeline timeline) implements WalkedCalendars.Calendar {

    @Override
    public boolean addIfFree(long start, long end, long id) {
      return timeline.addIfFree(start, end, id);
    }

    @Override
    public void remove(long start, long end, long id) {
      timeline.remove(start, end, id);
    }

    @Override
    public long firstFree(long from, long until, long duration) {
      return timeline.firstFree(from, until, duration);
    }
  }

  private final IntervalTimeline[] timelines = new IntervalTimeline[CalendarsWorkload.ROOMS];
  private final WalkedCalendars walked;
  private IntervalTimeline[] group = {};

  SingleTimelines() {
    int[] made = new int[1];
    walked =
        new WalkedCalendars(
            () -> {
              IntervalTimeline timeline = new IntervalTimeline();
              timelines[made[0]++] = timeline;
              return new One(timeline);
            });
  }

  @Override
  public boolean addIfFree(int room, long start, long end, long id) {
    return walked.addIfFree(room, start, end, id);
  }

  @Override
  public void remove(int room, long start, long end, long id) {
    walked.remove(room, start, end, id);
  }

  @Override
  public long firstFree(CalendarsPeer.Choice among, long from, long until, long duration) {
    return walked.firstFree(among, from, until, duration);
  }

  @Override
  public long firstCommon(CalendarsPeer.Choice all, long from, long until, long duration) {
    int[] rooms = all.rooms;
    if (group.length != rooms.length) {
      group = new IntervalTimeline[rooms.length];
    }
    for (int i = 0; i < rooms.length; i++) {
      group[i] = timelines[rooms[i]];
    }
    return CommonFree.earliest(group, from, until, duration);
  }
}
