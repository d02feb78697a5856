package id.egov.core.ical;

import id.egov.core.time.TimeSlot;
import java.util.Objects;

/**
 * One time at which an event takes place.
 *
 * @param id the UID of the event; for an occurrence of a series followed by a slash and its
 *     original start, so that it stays the same when the occurrence is moved
 * @param slot when it takes place
 * @param event the event, or for one occurrence of a series the event that replaces it
 */
public record CalendarOccurrence(String id, TimeSlot slot, CalendarEvent event) {

  /**
   * Checks that nothing is missing.
   *
   * @param id the UID, with the original start for a series
   * @param slot when it takes place
   * @param event the event
   */
  public CalendarOccurrence {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(slot, "slot");
    Objects.requireNonNull(event, "event");
  }
}
