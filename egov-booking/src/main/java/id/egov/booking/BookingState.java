package id.egov.booking;

/** Where a booking stands. {@link BookingCommand} says how it gets from one to the next. */
public enum BookingState {
  /** Its time is kept for a while, until it is asked for in earnest or {@link #EXPIRED}. */
  HELD,
  /** It was asked for, and somebody has to say yes or no. */
  REQUESTED,
  /** It has its room and its time. */
  CONFIRMED,
  /** They have come. */
  CHECKED_IN,
  /** It took place. */
  COMPLETED,
  /** It was held and nobody came back in time, or asked for and nobody answered in time. */
  EXPIRED,
  /** Somebody said no, or another request for the time was approved. */
  REJECTED,
  /** It was withdrawn or given up; its time is free again. */
  CANCELLED,
  /** Something more important took its place, and there was no other. */
  DISPLACED,
  /** Nobody came, and its time was released. */
  NO_SHOW;

  /** Whether nothing more will become of it. */
  boolean ended() {
    return switch (this) {
      case HELD, REQUESTED, CONFIRMED, CHECKED_IN -> false;
      case COMPLETED, EXPIRED, REJECTED, CANCELLED, DISPLACED, NO_SHOW -> true;
    };
  }
}
