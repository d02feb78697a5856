package id.egov.core.ical;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that is published, or sent between those who plan an event (RFC 5546). Make it with
 * {@link #publish}, {@link #request}, {@link #reply}, {@link #cancel}, {@link #counter} or {@link
 * #declineCounter} and write it with {@link ICalendarWriter}.
 *
 * <p>Every event has an organizer. What is not published is about one event: all of one UID, where
 * the events after a series replace occurrences of it.
 *
 * @param method what the receiver is asked to do
 * @param name what programs call a published calendar; empty if not given
 * @param events the events, in order
 * @param freeBusy when somebody is taken; then there are no events. Null if there are
 */
public record CalendarMessage(
    CalendarMethod method, String name, List<CalendarEntry> events, @Nullable FreeBusy freeBusy) {

  /**
   * Checks what RFC 5546 asks of the method.
   *
   * @param method what the receiver is asked to do
   * @param name what programs call the calendar, or empty
   * @param events the events
   * @param freeBusy when somebody is taken, or null
   * @throws IllegalArgumentException if an event is given twice or has no organizer; if there is no
   *     event, or events of several UIDs, where the method is not PUBLISH; if a REQUEST has no
   *     attendee, a REPLY not exactly one, a CANCEL another status than CANCELLED, or a REQUEST or
   *     COUNTER that one; or if free and busy times come with events or another method than PUBLISH
   */
  public CalendarMessage {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(name, "name");
    events = List.copyOf(events);
    MessageRules.check(method, events, freeBusy);
  }

  /**
   * Events for whoever wants to see them. Calendars may be empty.
   *
   * <p>RFC 5546 wants no attendees in it, but programs read them.
   *
   * @param name what programs call the calendar, or empty
   * @param events of any UIDs
   * @return the message
   * @throws IllegalArgumentException as the constructor does
   */
  public static CalendarMessage publish(String name, List<CalendarEntry> events) {
    return new CalendarMessage(CalendarMethod.PUBLISH, name, events, null);
  }

  /**
   * When somebody is taken, for whoever wants to see it.
   *
   * @param freeBusy the times
   * @return the message
   */
  public static CalendarMessage publish(FreeBusy freeBusy) {
    return new CalendarMessage(CalendarMethod.PUBLISH, "", List.of(), freeBusy);
  }

  /**
   * Asks attendees to come, or tells them what has changed.
   *
   * @param events an event, perhaps with events that replace occurrences of it
   * @return the message
   * @throws IllegalArgumentException as the constructor does
   */
  public static CalendarMessage request(List<CalendarEntry> events) {
    return new CalendarMessage(CalendarMethod.REQUEST, "", events, null);
  }

  /**
   * Tells the organizer what one attendee answered.
   *
   * @param event the event with the SEQUENCE that was asked for; its status is not sent
   * @param attendee who answered and what
   * @return the message
   * @throws IllegalArgumentException as the constructor does
   */
  public static CalendarMessage reply(CalendarEntry event, Attendee attendee) {
    CalendarEntry answered = event.toBuilder().attendees(List.of(attendee)).status(null).build();
    return new CalendarMessage(CalendarMethod.REPLY, "", List.of(answered), null);
  }

  /**
   * Tells attendees that an event or occurrences of it do not take place.
   *
   * @param events {@linkplain CalendarEntry#cancelled cancelled} ones; without status if only the
   *     attendees named in it are no longer asked
   * @return the message
   * @throws IllegalArgumentException as the constructor does
   */
  public static CalendarMessage cancel(List<CalendarEntry> events) {
    return new CalendarMessage(CalendarMethod.CANCEL, "", events, null);
  }

  /**
   * Suggests another time or place to the organizer.
   *
   * @param event the event as the attendee would have it, with the SEQUENCE that was asked for
   * @return the message
   * @throws IllegalArgumentException as the constructor does
   */
  public static CalendarMessage counter(CalendarEntry event) {
    return new CalendarMessage(CalendarMethod.COUNTER, "", List.of(event), null);
  }

  /**
   * Tells an attendee that the organizer does not take what they suggested.
   *
   * @param event the event as it stands, with its SEQUENCE; nothing else of it is sent but its
   *     organizer and its comment
   * @return the message
   * @throws IllegalArgumentException as the constructor does
   */
  public static CalendarMessage declineCounter(CalendarEntry event) {
    CalendarEntry kept = event.toBuilder().attendees(List.of()).status(null).build();
    return new CalendarMessage(CalendarMethod.DECLINECOUNTER, "", List.of(kept), null);
  }

  /**
   * The Content-Type under which it is sent by mail or HTTP (RFC 6047 section 2.4).
   *
   * @return for example {@code text/calendar; charset=UTF-8; method=REQUEST}
   */
  public String contentType() {
    return "text/calendar; charset=UTF-8; method=" + method;
  }
}
