package id.egov.core.ical;

import id.egov.core.ical.CalendarEntry.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What RFC 5546 section 3.2 asks of the events of a message. */
final class MessageRules {

  private MessageRules() {}

  static void check(
      CalendarMethod method, List<CalendarEntry> events, @Nullable FreeBusy freeBusy) {
    if (freeBusy != null && (method != CalendarMethod.PUBLISH || !events.isEmpty())) {
      throw new IllegalArgumentException(
          "freeBusy is published alone, not with method %s and %s events"
              .formatted(method, events.size()));
    }
    Set<String> uids = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (CalendarEntry event : events) {
      uids.add(event.uid());
      if (!names.add(event.uid() + "\n" + event.recurrenceId())) {
        throw new IllegalArgumentException(
            "events hold uid '%s' with recurrenceId %s twice"
                .formatted(event.uid(), event.recurrenceId()));
      }
      check(method, event);
    }
    if (method != CalendarMethod.PUBLISH && uids.size() != 1) {
      throw new IllegalArgumentException(
          "events of a %s must have one uid, but have %s".formatted(method, uids.size()));
    }
  }

  private static void check(CalendarMethod method, CalendarEntry event) {
    if (event.organizer() == null) {
      throw new IllegalArgumentException(
          "organizer of event '%s' is missing".formatted(event.uid()));
    }
    boolean cancelled = event.status() == Status.CANCELLED;
    int attendees = event.attendees().size();
    switch (method) {
      case PUBLISH, DECLINECOUNTER -> {}
      case REQUEST -> {
        require(!cancelled, "status", event, "is CANCELLED: send it with method CANCEL");
        require(attendees > 0, "attendees", event, "are missing: a REQUEST asks somebody");
      }
      case REPLY ->
          require(attendees == 1, "attendees", event, "must be the one whose REPLY it is");
      case CANCEL ->
          require(
              cancelled || event.status() == null,
              "status",
              event,
              "must be CANCELLED, or null if only some attendees are no longer asked");
      case COUNTER ->
          require(!cancelled, "status", event, "is CANCELLED: a COUNTER suggests a time or place");
    }
  }

  private static void require(boolean kept, String field, CalendarEntry event, String otherwise) {
    if (!kept) {
      throw new IllegalArgumentException(
          "%s of event '%s' %s".formatted(field, event.uid(), otherwise));
    }
  }
}
