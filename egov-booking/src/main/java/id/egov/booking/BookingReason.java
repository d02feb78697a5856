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
  /** Another booking has the equipment. Evidence: equipment, slot, holder, title, agency. */
  EQUIPMENT_TAKEN,
  /** The equipment is taken, and by what is not for the asker to know. Evidence: equipment. */
  EQUIPMENT_TAKEN_CONFIDENTIALLY,
  /** Every room that fits is taken. Evidence: rooms (how many fit), cheapest (the room named). */
  ALL_ROOMS_TAKEN,
  /** There is no such room. Evidence: room. */
  ROOM_UNKNOWN,
  /** The room is too small. Evidence: room, capacity, people. */
  ROOM_TOO_SMALL,
  /** The room lacks something. Evidence: room, features (the missing ones). */
  FEATURES_MISSING,
  /** The room cannot be furnished like that. Evidence: room, layout. */
  LAYOUT_UNKNOWN,
  /** There is no such equipment. Evidence: equipment. */
  EQUIPMENT_UNKNOWN,
  /** There is not so much of it. Evidence: equipment, units, wanted. */
  EQUIPMENT_TOO_FEW,
  /** No room at all has the capacity and the features. Evidence: people, features. */
  NO_ROOM_FITS,
  /** The event would start in the past. Evidence: slot. */
  IN_THE_PAST,
  /** The event would end after what can be booked today. Evidence: slot, bookable. */
  BEYOND_WINDOW,
  /** The event is longer than allowed. Evidence: duration, longest. */
  TOO_LONG,
  /** It is too late for that. Evidence: notice, slot. */
  NOTICE_TOO_SHORT,
  /** It is too early for that. Evidence: booking, command, slot (until its start). */
  TOO_EARLY,
  /** It is too late for that: the event is over. Evidence: booking, command, slot. */
  TOO_LATE,
  /** The room is not open all that time. Evidence: room, slot. */
  OUTSIDE_HOURS,
  /** The agency may not have the room. Evidence: room, agency. */
  NOT_ALLOWED_HERE,
  /** The quota is used up. Evidence: quota, limit, used, wanted. */
  QUOTA_USED_UP,
  /** Somebody may not do that. Evidence: actor, command, booking. */
  NOT_PERMITTED,
  /** There is no such booking. Evidence: booking. */
  BOOKING_UNKNOWN,
  /** The booking has changed since it was read. Evidence: booking, expected, actual. */
  BOOKING_CHANGED,
  /** That cannot be done with a booking in its state. Evidence: booking, state, command. */
  MOVE_NOT_ALLOWED,
  /** The hold is over. Evidence: booking. */
  HOLD_EXPIRED,
  /** Nobody has said yes or no before its time. Evidence: slot. */
  NOT_ANSWERED,
  /** Another request has this id. Evidence: booking. */
  ID_TAKEN,
  /** Another request for the time was approved. Evidence: room, slot, holder, title, agency. */
  LOST_TO,
  /** Another was, and who may not be known to all. Evidence: room, slot. */
  LOST_CONFIDENTIALLY,
  /**
   * A higher class has taken the place. Evidence: room, slot (what was lost), holder, title, agency
   * (who has it now).
   */
  DISPLACED_BY,
  /** The same, and who has it may not be known to all. Evidence: room, slot. */
  DISPLACED_CONFIDENTIALLY,
  /** Others were displaced for it, perhaps one for another. Evidence: bookings (how many). */
  HAS_DISPLACED,
  /**
   * The room is closed. Evidence: room, slot (when it is closed), closure, why, whyEnglish (its
   * public reason).
   */
  ROOM_CLOSED,
  /** The room is closed, and the booking stays all the same. Evidence: as {@link #ROOM_CLOSED}. */
  KEPT_DESPITE_CLOSURE,
  /** There is no such closure. Evidence: closure. */
  CLOSURE_UNKNOWN,
  /** The closure has changed since it was read. Evidence: closure, expected, actual. */
  CLOSURE_CHANGED,
  /** The policy was set aside. Evidence: actor, why, codes (what it had against it). */
  OVERRIDDEN,
  /** It is beyond the policy and needs approval. Evidence: codes (what it has against it). */
  OUT_OF_POLICY,
  /** There is no such series. Evidence: series. */
  SERIES_UNKNOWN,
  /** The series or one of its dates has changed since. Evidence: series, expected, actual. */
  SERIES_CHANGED,
  /** The series was given up. Evidence: series. */
  SERIES_ENDED,
  /** Two dates of the series would occupy the same time. Evidence: series, slot, other. */
  SERIES_OVERLAPS_ITSELF,
  /** The series has no date, or none that can be had. Evidence: series. */
  SERIES_EMPTY,
  /** The series has more dates than one decision can take. Evidence: series, limit. */
  SERIES_TOO_LONG,
  /** Too many dates fail. Evidence: series, dates, failed, percent, limit (both may fail). */
  SERIES_CLASHES,
  /** The series goes on after what can be booked now. Evidence: series, slot, bookable. */
  SERIES_BEYOND_WINDOW,
  /** The series has no such date after its first. Evidence: series, slot. */
  SERIES_DATE_UNKNOWN,
  /** The date has its place already. Evidence: series, slot. */
  SERIES_DATE_PLACED,
  /**
   * Another series will want the room at that time. Evidence: room, slot (the other's date),
   * series, title, agency (of the other).
   */
  SERIES_MEETS,
  /** The series leaves the room open, so nobody knows what it will meet. Evidence: series. */
  SERIES_WITHOUT_ROOM,
  /** No date of the series is left for that. Evidence: series, command. */
  SERIES_NOTHING_LEFT,
  /** The place is free: who wants it asks for it. Evidence: room, slot. */
  NOTHING_TO_WAIT_FOR,
  /** Nobody waits with that request. Evidence: booking. */
  NOT_WAITING,
  /** The wait is over: a place was offered, or it was too late. Evidence: booking. */
  WAIT_OVER,
  /** Nothing else is free either. Evidence: rooms (how many fit). */
  NO_ALTERNATIVE;

  /** The texts of these reasons in Indonesian and English. */
  public static final ReasonTexts TEXTS =
      ReasonTexts.of(language -> ResourceBundle.getBundle("id.egov.booking.reasons", language));

  @Override
  public Severity severity() {
    return switch (this) {
      case NO_ALTERNATIVE, HAS_DISPLACED -> Severity.NOTE;
      case OVERRIDDEN,
          OUT_OF_POLICY,
          DISPLACED_BY,
          DISPLACED_CONFIDENTIALLY,
          KEPT_DESPITE_CLOSURE ->
          Severity.WARNING;
      default -> Severity.REFUSAL;
    };
  }
}
