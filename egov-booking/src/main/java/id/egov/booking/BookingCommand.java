package id.egov.booking;

import static id.egov.booking.BookingState.CANCELLED;
import static id.egov.booking.BookingState.CHECKED_IN;
import static id.egov.booking.BookingState.COMPLETED;
import static id.egov.booking.BookingState.CONFIRMED;
import static id.egov.booking.BookingState.DISPLACED;
import static id.egov.booking.BookingState.EXPIRED;
import static id.egov.booking.BookingState.HELD;
import static id.egov.booking.BookingState.NO_SHOW;
import static id.egov.booking.BookingState.REJECTED;
import static id.egov.booking.BookingState.REQUESTED;

import java.util.Locale;
import java.util.Set;

/**
 * What can be done with a booking: the table of its states. Each command says from which states it
 * leads to which; anything else is refused with {@link BookingReason#MOVE_NOT_ALLOWED}.
 *
 * <p>{@link #HOLD} and {@link #REQUEST} also begin a booking that was not there before.
 */
public enum BookingCommand {
  /** Keeps a time for a while. */
  HOLD(from(), HELD),
  /** Asks for a time, or in earnest for the one that is held. */
  REQUEST(from(HELD), REQUESTED, CONFIRMED),
  /** Says yes: the next step is to be taken, or the last one was. */
  APPROVE(from(REQUESTED), REQUESTED, CONFIRMED),
  /** Says no. */
  REJECT(from(REQUESTED), REJECTED),
  /** Takes a request back before it was answered. */
  WITHDRAW(from(HELD, REQUESTED), CANCELLED),
  /** Gives a booking up. */
  CANCEL(from(CONFIRMED), CANCELLED),
  /** Moves it to another time or other rooms, perhaps to be approved again. */
  RESCHEDULE(from(REQUESTED, CONFIRMED), REQUESTED, CONFIRMED),
  /** Asks for something else in its place: another title, more people; perhaps approved again. */
  CHANGE(from(REQUESTED, CONFIRMED), REQUESTED, CONFIRMED),
  /** They have come. */
  CHECK_IN(from(CONFIRMED), CHECKED_IN),
  /** It is over. */
  COMPLETE(from(CHECKED_IN, CONFIRMED), COMPLETED),
  /** The hold was not taken up in time, or the request not answered. */
  EXPIRE(from(HELD, REQUESTED), EXPIRED),
  /** Nobody came in time. */
  RELEASE(from(CONFIRMED), NO_SHOW),
  /** Something more important takes its place; it gets another one or none. */
  DISPLACE(from(CONFIRMED), CONFIRMED, DISPLACED),
  /** Its room is closed; it gets another place, is only warned, or is given up. */
  CLOSE(
      from(HELD, REQUESTED, CONFIRMED, CHECKED_IN),
      HELD,
      REQUESTED,
      CONFIRMED,
      CHECKED_IN,
      CANCELLED);

  @SuppressWarnings("ImmutableEnumChecker") // Nobody can change it.
  private final Set<BookingState> from;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<BookingState> to;

  BookingCommand(Set<BookingState> from, BookingState... to) {
    this.from = from;
    this.to = Set.of(to);
  }

  private static Set<BookingState> from(BookingState... states) {
    return Set.of(states);
  }

  /**
   * Whether a booking may be moved like that.
   *
   * @param state where it stands
   * @return true if this command leads on from there
   */
  public boolean leadsFrom(BookingState state) {
    return from.contains(state);
  }

  /**
   * Where this command may lead.
   *
   * @param state a state
   * @return true if it is one of those
   */
  public boolean leadsTo(BookingState state) {
    return to.contains(state);
  }

  /** What the event is called that tells of it. */
  String eventType() {
    return "booking-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
