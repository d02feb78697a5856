package id.egov.scheduling.invitation;

import id.egov.core.ical.CalendarEvent;
import id.egov.core.ical.CalendarExpansion;
import id.egov.core.ical.CalendarFile;
import id.egov.core.ical.CalendarOccurrence;
import id.egov.core.ical.Correspondence.Standing;
import id.egov.core.ical.EventContent;
import id.egov.core.ical.MessageHeader;
import id.egov.core.ical.ReceivedMessage;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.people.OfficialId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out what a thread comes to. */
final class WantedOccurrences {

  private final InvitationThread thread;
  private final AddressBook addresses;

  WantedOccurrences(InvitationThread thread, AddressBook addresses) {
    this.thread = thread;
    this.addresses = addresses;
  }

  /**
   * Everything that takes place; of what recurs, what overlaps a window.
   *
   * @return empty if that is more than a limit
   */
  Optional<List<WantedOccurrence>> in(TimeSlot window, int most) {
    List<ReceivedMessage.Request> valid =
        thread.requests().stream()
            .filter(one -> standing(one.header().recurrenceId()) == Standing.VALID)
            .toList();
    List<WantedOccurrence> wanted = new ArrayList<>();
    List<CalendarEvent> series = new ArrayList<>();
    for (ReceivedMessage.Request request : valid) {
      CalendarEvent event = request.content().event();
      if (event.recurrence() == null && event.recurrenceId() == null) {
        add(wanted, "", event.slot(), request.content());
      } else {
        series.add(event);
      }
    }
    CalendarExpansion expansion = new CalendarFile(series, List.of()).expand(window, most);
    for (CalendarOccurrence occurrence : expansion.occurrences()) {
      String original = occurrence.id().substring(thread.known().uid().length() + 1);
      if (takesPlace(original)) {
        add(wanted, original, occurrence.slot(), content(valid, occurrence.event()));
      }
    }
    return expansion.problems().isEmpty() ? Optional.of(wanted) : Optional.empty();
  }

  private static EventContent content(List<ReceivedMessage.Request> valid, CalendarEvent event) {
    return valid.stream()
        .map(ReceivedMessage.Request::content)
        .filter(content -> content.event().equals(event))
        .findFirst()
        .orElseThrow();
  }

  private Standing standing(@Nullable String original) {
    return thread.known().standing(original);
  }

  private boolean takesPlace(String original) {
    if (standing(original) == Standing.CANCELLED) {
      return false;
    }
    for (MessageHeader ending : thread.endings()) {
      String from = ending.recurrenceId();
      if (from != null
          && standing(from) == Standing.CANCELLED
          && !Instant.parse(original).isBefore(Instant.parse(from))) {
        return false;
      }
    }
    return true;
  }

  private void add(
      List<WantedOccurrence> wanted, String original, TimeSlot slot, EventContent content) {
    GuestList guests =
        new GuestList(thread.known(), addresses, original, content, thread.invited(original));
    Set<OfficialId> required = guests.officials(false);
    Set<OfficialId> optional = guests.officials(true);
    if (required.isEmpty()) {
      // An item is somebody's: of those who may miss it, all are asked.
      required.addAll(optional);
    }
    optional.removeAll(required);
    if (!required.isEmpty() && !content.event().status().equals("CANCELLED")) {
      wanted.add(new WantedOccurrence(original, slot, content, required, optional));
    }
  }
}
