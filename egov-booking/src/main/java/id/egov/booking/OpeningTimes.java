package id.egov.booking;

import id.egov.core.time.TimeSlot;
import java.util.List;

/**
 * When people would rather meet. Alternatives are looked for in these times first. A port, to be
 * filled from {@code id.egov.core.time.OfficeHours} or from anything else.
 */
@FunctionalInterface
public interface OpeningTimes {

  /** Any time is as good as any other. */
  OpeningTimes ALWAYS = List::of;

  /**
   * The opening times that overlap a window.
   *
   * @param window what is asked about
   * @return slots that do not overlap each other, by start; they may reach beyond the window
   */
  List<TimeSlot> within(TimeSlot window);
}
