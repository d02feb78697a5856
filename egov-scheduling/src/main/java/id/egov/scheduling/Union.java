package id.egov.scheduling;

import id.egov.core.conflict.IntervalTimeline;
import id.egov.core.time.TimeSlot;
import java.util.List;

/** Slots that may overlap, as one timeline of all that any of them takes. */
final class Union {

  private Union() {}

  static IntervalTimeline of(List<TimeSlot> slots) {
    IntervalTimeline union = new IntervalTimeline();
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
      union.addIfFree(start, end, start);
    }
    return union;
  }
}
