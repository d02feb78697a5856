package id.egov.booking;

import id.egov.core.reason.ReasonCode;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.reason.Severity;
import java.util.ResourceBundle;

/** Why a room was refused. Each constant says which evidence its reasons carry. */
public enum BookingReason implements ReasonCode {
  /** Another booking has the room. Evidence: room, slot, holder, title, agency. */
  ROOM_TAKEN,
  /** The room is taken, and by what is not for the asker to know. Evidence: room. */
  ROOM_TAKEN_CONFIDENTIALLY,
  /** Every room that fits is taken. Evidence: rooms (how many fit), cheapest (the room named). */
  ALL_ROOMS_TAKEN,
  /** There is no such room. Evidence: room. */
  ROOM_UNKNOWN,
  /** The room is too small. Evidence: room, capacity, people. */
  ROOM_TOO_SMALL,
  /** The room lacks something. Evidence: room, features (the missing ones). */
  FEATURES_MISSING,
  /** No room at all has the capacity and the features. Evidence: people, features. */
  NO_ROOM_FITS,
  /** The event would start in the past. Evidence: slot. */
  IN_THE_PAST,
  /** The event would end after what can be booked today. Evidence: slot, bookable. */
  BEYOND_WINDOW,
  /** The event is longer than allowed. Evidence: duration, longest. */
  TOO_LONG,
  /** There is no such booking. Evidence: booking. */
  BOOKING_UNKNOWN,
  /** The booking has changed since it was read. Evidence: booking, expected, actual. */
  BOOKING_CHANGED,
  /** The booking was cancelled before. Evidence: booking. */
  BOOKING_CANCELLED,
  /** Another request has this id. Evidence: booking. */
  ID_TAKEN,
  /** Nothing else is free either. Evidence: rooms (how many fit). */
  NO_ALTERNATIVE;

  /** The texts of these reasons in Indonesian and English. */
  public static final ReasonTexts TEXTS =
      ReasonTexts.of(language -> ResourceBundle.getBundle("id.egov.booking.reasons", language));

  @Override
  public Severity severity() {
    return this == NO_ALTERNATIVE ? Severity.NOTE : Severity.REFUSAL;
  }
}
