package id.egov.scheduling;

import id.egov.core.conflict.CommonFree;
import id.egov.core.conflict.IntervalTimeline;
import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When everybody and everything is free at once. */
final class CommonTime {

  private final IntervalTimeline[] busy;

  CommonTime(List<Busy> needed) {
    this.busy = needed.stream().map(Busy::full).toArray(IntervalTimeline[]::new);
  }

  /**
   * The stretches in which all are free, as long as can be inside some slots.
   *
   * @param within disjoint slots, by start
   * @param atLeast how long a stretch must be, in milliseconds
   * @return by start
   */
  List<TimeSlot> stretches(List<TimeSlot> within, long atLeast) {
    int most = 1;
    for (IntervalTimeline timeline : busy) {
      most += timeline.size();
    }
    long[] starts = new long[most];
    long[] ends = new long[most];
    List<TimeSlot> stretches = new ArrayList<>();
    for (TimeSlot slot : within) {
      int found =
          CommonFree.stretches(busy, slot.startMillis(), slot.endMillis(), atLeast, starts, ends);
      for (int i = 0; i < found; i++) {
        stretches.add(TimeSlot.ofEpochMillis(starts[i], ends[i]));
      }
    }
    return stretches;
  }

  /**
   * One slot out of each stretch in which all are free: the one nearest to a wanted slot, and as
   * long.
   *
   * @param within disjoint slots, by start
   * @return the nearest first; of two that are as near, the earlier
   */
  List<TimeSlot> nearest(TimeSlot wanted, List<TimeSlot> within, int limit) {
    long duration = wanted.endMillis() - wanted.startMillis();
    return stretches(within, duration).stream()
        .map(stretch -> nearest(wanted.startMillis(), duration, stretch))
        .sorted(
            Comparator.<TimeSlot>comparingLong(
                    slot -> Math.abs(slot.startMillis() - wanted.startMillis()))
                .thenComparing(Comparator.naturalOrder()))
        .limit(limit)
        .toList();
  }

  private static TimeSlot nearest(long wanted, long duration, TimeSlot stretch) {
    long latest = stretch.endMillis() - duration;
    long start = Math.max(stretch.startMillis(), Math.min(latest, wanted));
    return TimeSlot.ofEpochMillis(start, start + duration);
  }
}
