package id.egov.booking;

import id.egov.core.time.TimeSlot;
import java.time.Duration;

/** The undivided rooms that are occupied equally long before and after an event. */
final class Turnaround {

  private final long setup;
  private final long teardown;
  private final long[] rooms;

  Turnaround(Duration setup, Duration teardown, int words) {
    this.setup = setup.toMillis();
    this.teardown = teardown.toMillis();
    this.rooms = new long[words];
  }

  long start(TimeSlot event) {
    return event.startMillis() - setup;
  }

  long end(TimeSlot event) {
    return event.endMillis() + teardown;
  }

  /** Their numbers, as a bit set. */
  long[] rooms() {
    return rooms;
  }
}
