package id.egov.booking.report;

import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import java.util.Arrays;
import java.util.List;

/**
 * How long a room is open in any stretch of a window. The openings are worked out once; then each
 * question takes two binary searches.
 */
final class OpenTime {

  private final long[] starts;
  private final long[] ends;
  // How long it was open before each opening.
  private final long[] before;

  OpenTime(OpeningTimes hours, TimeSlot window) {
    List<TimeSlot> openings = hours.within(window).stream().filter(window::overlaps).toList();
    starts = new long[openings.size()];
    ends = new long[openings.size()];
    before = new long[openings.size()];
    long open = 0;
    for (int i = 0; i < starts.length; i++) {
      TimeSlot opening = openings.get(i);
      starts[i] = Math.max(opening.startMillis(), window.startMillis());
      ends[i] = Math.min(opening.endMillis(), window.endMillis());
      before[i] = open;
      open += ends[i] - starts[i];
    }
  }

  /** For how many milliseconds it is open. */
  long within(long startInclusive, long endExclusive) {
    return until(endExclusive) - until(startInclusive);
  }

  private long until(long instant) {
    int found = Arrays.binarySearch(starts, instant);
    int last = found >= 0 ? found : -found - 2;
    return last < 0 ? 0 : before[last] + Math.min(instant, ends[last]) - starts[last];
  }
}
