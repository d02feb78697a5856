package id.egov.core.ical;

import id.egov.core.time.TimeSlot;
import java.util.List;
import java.util.Objects;

/**
 * When one person, room or thing is taken, without saying by what (VFREEBUSY). What is not busy or
 * tentative in the window is free.
 *
 * @param uid the name of this answer
 * @param owner whose time it is
 * @param window what is told about; whole seconds
 * @param busy what is taken: sorted, without what lies outside of the window
 * @param tentative what may become taken: sorted, without what lies outside of the window
 */
public record FreeBusy(
    String uid, Organizer owner, TimeSlot window, List<TimeSlot> busy, List<TimeSlot> tentative) {

  /**
   * Sorts the slots and cuts them to the window.
   *
   * @param uid the name of this answer
   * @param owner whose time it is
   * @param window what is told about
   * @param busy what is taken, in any order
   * @param tentative what may become taken, in any order
   * @throws IllegalArgumentException if the uid is blank or more than a line, or a slot in the
   *     window is finer than a second
   */
  public FreeBusy {
    WrittenValue.requireName("uid", uid);
    Objects.requireNonNull(owner, "owner");
    requireSeconds("window", window);
    busy = inside("busy", window, busy);
    tentative = inside("tentative", window, tentative);
  }

  private static List<TimeSlot> inside(String field, TimeSlot window, List<TimeSlot> slots) {
    List<TimeSlot> inside =
        slots.stream()
            .flatMap(slot -> slot.intersection(window).stream())
            .sorted()
            .distinct()
            .toList();
    inside.forEach(slot -> requireSeconds(field, slot));
    return inside;
  }

  private static void requireSeconds(String field, TimeSlot slot) {
    WrittenValue.requireWholeSecond(field + " start", slot.startInclusive());
    WrittenValue.requireWholeSecond(field + " end", slot.endExclusive());
  }
}
