package id.egov.core.ical;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a received message is about.
 *
 * @param uid the UID of the event
 * @param recurrenceId the original start of the one occurrence that is meant, as an ISO 8601
 *     instant in UTC; null if the whole event is
 * @param thisAndFuture whether all later occurrences are meant too
 * @param revision which version of the event
 * @param organizer who the event belongs to; null if not given
 * @param line the line of its BEGIN:VEVENT, counted from 1
 */
public record MessageHeader(
    String uid,
    @Nullable String recurrenceId,
    boolean thisAndFuture,
    Revision revision,
    @Nullable Organizer organizer,
    int line) {

  /**
   * Checks that nothing is missing.
   *
   * @param uid the UID of the event
   * @param recurrenceId the original start of the occurrence that is meant, or null
   * @param thisAndFuture whether all later occurrences are meant too
   * @param revision which version of the event
   * @param organizer who the event belongs to, or null
   * @param line the line of its BEGIN:VEVENT
   */
  public MessageHeader {
    Objects.requireNonNull(uid, "uid");
    Objects.requireNonNull(revision, "revision");
  }
}
