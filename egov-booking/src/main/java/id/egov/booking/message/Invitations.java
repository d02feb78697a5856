package id.egov.booking.message;

import id.egov.booking.Booking;
import id.egov.booking.BookingEvent;
import id.egov.booking.BookingState;
import id.egov.core.ical.Attendee;
import id.egov.core.ical.CalendarEntry;
import id.egov.core.ical.CalendarMessage;
import id.egov.core.ical.EventTime;
import id.egov.core.ical.Organizer;
import id.egov.core.time.TimeSlot;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes what changed for calendars to read. */
final class Invitations {

  private static final long SECOND = 1000;

  private final RoomNames rooms;
  private final ZoneId zone;
  private final Organizer office;
  private final String domain;
  private final Function<String, Optional<String>> mail;

  Invitations(
      RoomNames rooms,
      ZoneId zone,
      Organizer office,
      String domain,
      Function<String, Optional<String>> mail) {
    this.rooms = rooms;
    this.zone = zone;
    this.office = office;
    this.domain = domain;
    this.mail = mail;
  }

  /** The invitation or its cancellation, or empty if calendars stay as they are. */
  Optional<CalendarMessage> of(BookingEvent event) {
    Booking booking = event.booking();
    Booking before = event.before();
    boolean invited = before != null && before.milestones().confirmed() != null;
    return switch (booking.state()) {
      case CONFIRMED -> request(booking, CalendarEntry.Status.CONFIRMED);
      case HELD, REQUESTED ->
          invited && isNews(before, booking)
              ? request(booking, CalendarEntry.Status.TENTATIVE)
              : Optional.empty();
      case CANCELLED, DISPLACED, NO_SHOW, REJECTED, EXPIRED ->
          invited
              ? entry(booking, CalendarEntry.Status.CANCELLED)
                  .map(entry -> CalendarMessage.cancel(List.of(entry)))
              : Optional.empty();
      case CHECKED_IN, COMPLETED -> Optional.empty();
    };
  }

  /** Whether guests see something else of a booking that waits than before. */
  private static boolean isNews(@Nullable Booking before, Booking booking) {
    return before == null
        || before.state() == BookingState.CONFIRMED
        || before.sequence() < booking.sequence();
  }

  private Optional<CalendarMessage> request(Booking booking, CalendarEntry.Status status) {
    return entry(booking, status).map(entry -> CalendarMessage.request(List.of(entry)));
  }

  private Optional<CalendarEntry> entry(Booking booking, CalendarEntry.Status status) {
    @Nullable String address = mail.apply(booking.request().requester()).orElse(null);
    return address == null
        ? Optional.empty()
        : Optional.of(
            CalendarEntry.builder(uid(booking), EventTime.of(wholeSeconds(booking.slot()), zone))
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

  /** Calendars know whole seconds: what begins or ends within one has all of it. */
  private static TimeSlot wholeSeconds(TimeSlot slot) {
    return TimeSlot.ofEpochMillis(
        Math.floorDiv(slot.startMillis(), SECOND) * SECOND,
        -Math.floorDiv(-slot.endMillis(), SECOND) * SECOND);
  }

  private String uid(Booking booking) {
    return booking.id().document() + "@" + domain;
  }
}
