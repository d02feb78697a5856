package id.egov.booking.message;

import id.egov.core.ical.CalendarMessage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told of a change. Text of the city's users stands in it as they wrote it: escape
 * it where it goes into HTML.
 *
 * @param recipient who: the {@linkplain id.egov.booking.BookingRequest#requester() requester}
 * @param subject one line
 * @param text lines that end with a line feed
 * @param calendar what to send to their calendar with it (by {@link
 *     id.egov.core.ical.ICalendarWriter}), or null if nothing changes there
 */
public record BookingMessage(
    String recipient, String subject, String text, @Nullable CalendarMessage calendar) {

  /**
   * Checks that nothing is missing.
   *
   * @param recipient who
   * @param subject one line
   * @param text lines that end with a line feed
   * @param calendar what to send to their calendar, or null
   */
  public BookingMessage {
    Objects.requireNonNull(recipient, "recipient");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(text, "text");
  }
}
