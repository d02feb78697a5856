package id.egov.core.ical;

import java.util.List;
import java.util.Objects;

/**
 * An event as a message tells it. A text that is not given is empty.
 *
 * @param event when and what it is
 * @param attendees who takes part, in order
 * @param description DESCRIPTION
 * @param comment COMMENT, which is about the message and not the event
 */
public record EventContent(
    CalendarEvent event, List<Attendee> attendees, String description, String comment) {

  /**
   * Checks that nothing is missing, and copies the list.
   *
   * @param event when and what it is
   * @param attendees who takes part
   * @param description DESCRIPTION
   * @param comment COMMENT
   */
  public EventContent {
    Objects.requireNonNull(event, "event");
    attendees = List.copyOf(attendees);
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(comment, "comment");
  }
}
