package id.egov.core.ical;

import id.egov.core.time.Recurrence;
import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One VEVENT of a calendar file. A text that the file does not give is empty.
 *
 * @param uid the UID, or {@code line-} and the line if the file gives none
 * @param recurrenceId the original start of the one occurrence of its series that this event
 *     replaces, as an ISO 8601 instant in UTC; null if it replaces none
 * @param thisAndFuture whether all later occurrences of the series change with that one (RANGE):
 *     they move by as much, last as long and say the same
 * @param summary SUMMARY
 * @param location LOCATION
 * @param organizer the name of the ORGANIZER, or its address if there is no name
 * @param status STATUS in capitals, for example {@code CONFIRMED}; {@code CANCELLED} also if the
 *     METHOD of its calendar is CANCEL
 * @param transparent whether it leaves the time free (TRANSP)
 * @param classification CLASS in capitals; {@code PUBLIC} if not given
 * @param priority PRIORITY, 1 the highest, 9 the lowest, 0 undefined
 * @param attendees how many people attend: ATTENDEE without rooms and resources
 * @param slot when it is, or when it is first
 * @param allDay whether it was given by dates; the slot then holds whole local days
 * @param recurrence when it recurs; null if it does not
 * @param categories CATEGORIES in the order of the file
 * @param extensions the first value of each X- property by its name in capitals, in the order of
 *     the file
 * @param sequence SEQUENCE, 0 if not given
 * @param line the line of its BEGIN:VEVENT, counted from 1
 */
public record CalendarEvent(
    String uid,
    @Nullable String recurrenceId,
    boolean thisAndFuture,
    String summary,
    String location,
    String organizer,
    String status,
    boolean transparent,
    String classification,
    int priority,
    int attendees,
    TimeSlot slot,
    boolean allDay,
    @Nullable Recurrence recurrence,
    List<String> categories,
    Map<String, String> extensions,
    int sequence,
    int line) {

  /**
   * Checks that nothing is missing, and copies the lists.
   *
   * @param uid the UID
   * @param recurrenceId the original start of the occurrence that this replaces, or null
   * @param thisAndFuture whether all later ones change too
   * @param summary SUMMARY
   * @param location LOCATION
   * @param organizer the name or address of the ORGANIZER
   * @param status STATUS in capitals
   * @param transparent whether it leaves the time free
   * @param classification CLASS in capitals
   * @param priority PRIORITY, 0 to 9
   * @param attendees how many people attend
   * @param slot when it is, or when it is first
   * @param allDay whether it was given by dates
   * @param recurrence when it recurs, or null
   * @param categories CATEGORIES
   * @param extensions X- properties
   * @param sequence SEQUENCE
   * @param line the line of its BEGIN:VEVENT
   */
  public CalendarEvent {
    Objects.requireNonNull(uid, "uid");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(organizer, "organizer");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(classification, "classification");
    Objects.requireNonNull(slot, "slot");
    categories = Collections.unmodifiableList(new ArrayList<>(categories));
    extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
  }

  /**
   * Whether it takes the time that it names.
   *
   * @return true if it is neither transparent nor cancelled
   */
  public boolean occupies() {
    return !transparent && !status.equals("CANCELLED");
  }
}
