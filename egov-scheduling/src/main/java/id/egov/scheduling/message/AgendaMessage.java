package id.egov.scheduling.message;

import id.egov.core.ical.CalendarMessage;
import id.egov.scheduling.people.OfficialId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told. Text of the city's users stands in it as they wrote it: escape it where it
 * goes into HTML.
 *
 * @param official who, or null if it is for a guest or an organiser elsewhere
 * @param address where to send it, a URI, mostly {@code mailto:}; null if none is known
 * @param subject one line
 * @param text lines that end with a line feed
 * @param calendar what to send to their calendar with it (by {@link
 *     id.egov.core.ical.ICalendarWriter}), or null if no address is known
 */
public record AgendaMessage(
    @Nullable OfficialId official,
    @Nullable String address,
    String subject,
    String text,
    @Nullable CalendarMessage calendar) {

  /**
   * Checks that nothing is missing.
   *
   * @param official who, or null
   * @param address where to send it, or null
   * @param subject one line
   * @param text lines that end with a line feed
   * @param calendar what to send to their calendar, or null
   */
  public AgendaMessage {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(text, "text");
  }
}
