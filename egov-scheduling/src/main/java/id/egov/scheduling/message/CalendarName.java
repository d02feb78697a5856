package id.egov.scheduling.message;

import id.egov.core.ical.CalendarEntry;
import id.egov.core.ical.EventTime;
import id.egov.core.ical.Organizer;
import id.egov.core.time.TimeSlot;
import id.egov.core.time.Zone;
import id.egov.scheduling.invitation.InvitationThread;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.Transparency;
import id.egov.scheduling.item.Venue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * By what calendars know an item.
 *
 * @param uid the UID of its event
 * @param sequence the revision that is spoken of
 * @param recurrenceId the original start of an occurrence, or empty
 * @param organizer whose event it is
 * @param title what the organizer calls it
 */
record CalendarName(
    String uid, int sequence, String recurrenceId, Organizer organizer, String title) {

  /** An item of the city, as agendas are published. */
  static CalendarName of(AgendaEntry entry, Organizer office, String domain) {
    AgendaItem item = entry.item();
    return new CalendarName(item.id().uid(domain), entry.sequence(), "", office, item.title());
  }

  /** The event of somebody else that an item stands for, or null if that is not known. */
  static @Nullable CalendarName of(AgendaEntry entry, InvitationThread thread) {
    String owner = thread.owner();
    if (owner == null) {
      return null;
    }
    return thread
        .original(entry.id())
        .map(
            original ->
                new CalendarName(
                    thread.known().uid(),
                    thread.sequence(original),
                    original,
                    new Organizer(owner, entry.item().organiser().name()),
                    thread.title(original)))
        .orElse(null);
  }

  /** The same, called otherwise. */
  CalendarName withTitle(String other) {
    return new CalendarName(uid, sequence, recurrenceId, organizer, other);
  }

  /** The event as the item has it, without anybody who takes part. */
  CalendarEntry.Builder event(AgendaEntry entry, Zone zone) {
    AgendaItem item = entry.item();
    Venue venue = item.venue();
    CalendarEntry.Builder event =
        CalendarEntry.builder(uid, EventTime.of(wholeSeconds(item.slot()), zone.zoneId()))
            .sequence(sequence)
            .summary(title)
            .location(venue == null ? "" : venue.name())
            .organizer(organizer)
            .visibility(item.visibility())
            .transparent(item.transparency() == Transparency.TRANSPARENT);
    return recurrenceId.isEmpty() ? event : event.replacing(Instant.parse(recurrenceId));
  }

  /** Calendars know whole seconds: what begins or ends within one has all of it. */
  private static TimeSlot wholeSeconds(TimeSlot slot) {
    Instant end = slot.endExclusive().truncatedTo(ChronoUnit.SECONDS);
    return new TimeSlot(
        slot.startInclusive().truncatedTo(ChronoUnit.SECONDS),
        end.equals(slot.endExclusive()) ? end : end.plusSeconds(1));
  }
}
