package id.egov.booking.message;

import id.egov.booking.BookingEvent;
import id.egov.booking.RoomCatalog;
import id.egov.core.ical.Organizer;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the messages that a notifier sends. Immutable and thread-safe; it sends nothing by itself.
 *
 * <p>Invitations keep the UID of a booking over all its changes, and its {@linkplain
 * id.egov.booking.Booking#sequence() SEQUENCE} grows (RFC 5546): METHOD:REQUEST while it has a
 * place, tentative while it waits for an answer again; METHOD:CANCEL when somebody who was invited
 * loses it. Who was never invited gets no cancellation.
 */
public final class BookingMessages {

  private final MessageTexts texts;
  private final Invitations invitations;

  /**
   * Creates the messages of a city.
   *
   * @param rooms tells what people call the rooms
   * @param zone in which times are shown
   * @param office who invites: the office that runs the rooms
   * @param mail the mail address of a {@linkplain id.egov.booking.BookingRequest#requester()
   *     requester}; who has none gets texts only
   */
  public BookingMessages(
      RoomCatalog rooms, ZoneId zone, Organizer office, Function<String, Optional<String>> mail) {
    Objects.requireNonNull(rooms, "rooms");
    Objects.requireNonNull(zone, "zone");
    RoomNames names = new RoomNames(rooms);
    this.texts = new MessageTexts(names, zone);
    this.invitations =
        new Invitations(
            names,
            zone,
            Objects.requireNonNull(office, "office"),
            Objects.requireNonNull(mail, "mail"));
  }

  /**
   * What the requester of a booking is told of a change.
   *
   * @param event what has changed
   * @param locale Indonesian for {@code id}, English for every other language
   * @return the message
   */
  public BookingMessage of(BookingEvent event, Locale locale) {
    return new BookingMessage(
        event.booking().request().requester(),
        texts.subject(event, locale),
        texts.text(event, locale),
        invitations.of(event).orElse(null));
  }
}
