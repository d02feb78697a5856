package id.egov.booking.message;

import id.egov.booking.BookingEvent;
import id.egov.booking.BookingReason;
import id.egov.booking.Closure;
import id.egov.booking.RefusedRequest;
import id.egov.booking.RoomCatalog;
import id.egov.booking.SeriesEvent;
import id.egov.booking.WaitlistEvent;
import id.egov.core.ical.Organizer;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Makes the messages that a notifier sends. Immutable and thread-safe; it sends nothing by itself.
 *
 * <p>Invitations keep the UID of a booking over all its changes, and its {@linkplain
 * id.egov.booking.Booking#sequence() SEQUENCE} grows (RFC 5546): METHOD:REQUEST while it has a
 * place, tentative while it waits for an answer again; METHOD:CANCEL when somebody who was invited
 * loses it. Who was never invited gets no cancellation.
 */
public final class BookingMessages {

  private static final Pattern DOMAIN =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,198}[A-Za-z0-9])?");

  private final MessageTexts texts;
  private final SeriesTexts series;
  private final WaitlistTexts waitlist;
  private final Notices notices;
  private final Invitations invitations;

  /**
   * Creates the messages of a city.
   *
   * @param rooms tells what people call the rooms
   * @param zone in which times are shown
   * @param office who invites: the office that runs the rooms
   * @param domain what no other city and no other system of this one calls itself, such as {@code
   *     ruang.kota.example}: it makes the UIDs of invitations unique in the world (RFC 5545)
   * @param mail the mail address of a {@linkplain id.egov.booking.BookingRequest#requester()
   *     requester}; who has none gets texts only
   * @throws IllegalArgumentException if the domain has another shape
   */
  public BookingMessages(
      RoomCatalog rooms,
      ZoneId zone,
      Organizer office,
      String domain,
      Function<String, Optional<String>> mail) {
    if (!DOMAIN.matcher(domain).matches()) {
      throw new IllegalArgumentException(
          "domain '%s' must be one like ruang.kota.example: letters, digits, dots, dashes"
              .formatted(domain));
    }
    Objects.requireNonNull(rooms, "rooms");
    Objects.requireNonNull(zone, "zone");
    RoomNames names = new RoomNames(rooms);
    Sentences sentences = new Sentences(BookingReason.TEXTS, zone);
    this.texts = new MessageTexts(names, sentences);
    this.series = new SeriesTexts(names, sentences);
    this.waitlist = new WaitlistTexts(names, sentences);
    this.notices = new Notices(names, sentences);
    this.invitations =
        new Invitations(
            names,
            zone,
            Objects.requireNonNull(office, "office"),
            domain,
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

  /**
   * What the requester of a series is told of a change as a whole. Calendars are changed by the
   * {@link BookingEvent}s of its dates, which come before it: each date is an event with a UID of
   * its own.
   *
   * @param event what has changed
   * @param locale Indonesian for {@code id}, English for every other language
   * @return the message, without anything for calendars
   */
  public BookingMessage of(SeriesEvent event, Locale locale) {
    return new BookingMessage(
        event.series().plan().template().requester(),
        series.subject(event, locale),
        series.text(event, locale),
        null);
  }

  /**
   * What somebody who waits for a place is told. Only when they accept it does it go into their
   * calendar, with the {@link BookingEvent} of that.
   *
   * @param event what has changed
   * @param locale Indonesian for {@code id}, English for every other language
   * @return the message, without anything for calendars
   */
  public BookingMessage of(WaitlistEvent event, Locale locale) {
    return new BookingMessage(
        event.entry().request().requester(),
        waitlist.subject(event, locale),
        waitlist.text(event, locale),
        null);
  }

  /**
   * What everybody is told of rooms that are closed, or open again. Whose booking is moved, warned
   * or cancelled by it is told by the {@link BookingEvent} of that.
   *
   * @param closure the closure as it stands since it was changed
   * @param locale Indonesian for {@code id}, English for every other language
   * @return the notice
   */
  public Notice of(Closure closure, Locale locale) {
    return notices.of(closure, locale);
  }

  /**
   * What the office that runs the rooms is told of a request that was refused. Who asked for it got
   * the outcome.
   *
   * @param refused what was refused
   * @param locale Indonesian for {@code id}, English for every other language
   * @return the notice
   */
  public Notice of(RefusedRequest refused, Locale locale) {
    return notices.of(refused, locale);
  }
}
