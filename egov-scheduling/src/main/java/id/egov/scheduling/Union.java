package id.egov.scheduling;

import id.egov.core.conflict.IntervalTimeline;
import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.List;

/** Slots that may overlap, as all that any of them takes. */
final class Union {

  private Union() {}

  /** As disjoint slots by start, no two of which touch. */
  static List<TimeSlot> slots(List<TimeSlot> slots) {
    List<TimeSlot> union = new ArrayList<>();
    List<TimeSlot> sorted = slots.stream().sorted().toList();
    int next = 0;
    while (next < sorted.size()) {
      long start = sorted.get(next).startMillis();
      long end = sorted.get(next).endMillis();
      next++;
      while (next < sorted.size() && sorted.get(next).startMillis() <= end) {
        end = Math.max(end, sorted.get(next).endMillis());
        next++;
      }
      union.add(TimeSlot.ofEpochMillis(start, end));
    }
    return union;
  }

  /** As one timeline. */
  static IntervalTimeline of(List<TimeSlot> slots) {
    IntervalTimeline union = new IntervalTimeline();
    slots(slots).forEach(slot -> union.addIfFree(slot.startMillis(), slot.endMillis(), 0));
    return union;
  }
}
