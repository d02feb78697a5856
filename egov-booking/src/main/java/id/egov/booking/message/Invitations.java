package id.egov.booking.message;

import id.egov.booking.Booking;
import id.egov.booking.BookingEvent;
import id.egov.booking.BookingState;
import id.egov.core.ical.Attendee;
import id.egov.core.ical.CalendarEntry;
import id.egov.core.ical.CalendarMessage;
import id.egov.core.ical.EventTime;
import id.egov.core.ical.Organizer;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes what changed for calendars to read. */
final class Invitations {

  private final RoomNames rooms;
  private final ZoneId zone;
  private final Organizer office;
  private final Function<String, Optional<String>> mail;

  Invitations(
      RoomNames rooms, ZoneId zone, Organizer office, Function<String, Optional<String>> mail) {
    this.rooms = rooms;
    this.zone = zone;
    this.office = office;
    this.mail = mail;
  }

  /** The invitation or its cancellation, or empty if calendars stay as they are. */
  Optional<CalendarMessage> of(BookingEvent event) {
    Booking booking = event.booking();
    boolean known = event.before() != null && event.before().state() == BookingState.CONFIRMED;
    return switch (booking.state()) {
      case CONFIRMED -> request(booking, CalendarEntry.Status.CONFIRMED);
      case HELD, REQUESTED ->
          known ? request(booking, CalendarEntry.Status.TENTATIVE) : Optional.empty();
      case CANCELLED, DISPLACED, NO_SHOW, REJECTED, EXPIRED ->
          known || wasInvited(booking)
              ? entry(booking, CalendarEntry.Status.CANCELLED)
                  .map(entry -> CalendarMessage.cancel(List.of(entry)))
              : Optional.empty();
      case CHECKED_IN, COMPLETED -> Optional.empty();
    };
  }

  /** One that waits for approval after it was moved has an invitation, the tentative one. */
  private static boolean wasInvited(Booking booking) {
    return booking.sequence() > 1;
  }

  private Optional<CalendarMessage> request(Booking booking, CalendarEntry.Status status) {
    return entry(booking, status).map(entry -> CalendarMessage.request(List.of(entry)));
  }

  private Optional<CalendarEntry> entry(Booking booking, CalendarEntry.Status status) {
    @Nullable String address = mail.apply(booking.request().requester()).orElse(null);
    return address == null
        ? Optional.empty()
        : Optional.of(
            CalendarEntry.builder(uid(booking), EventTime.of(booking.slot(), zone))
                .sequence(booking.sequence())
                .status(status)
                .summary(booking.request().title())
                .location(rooms.of(booking.rooms()))
                .organizer(office)
                .attendees(List.of(Attendee.mail(address, booking.request().agency())))
                .visibility(booking.request().visibility())
                .comment(Objects.requireNonNullElse(booking.note(), ""))
                .build());
  }

  private static String uid(Booking booking) {
    return booking.id().document().toString();
  }
}
