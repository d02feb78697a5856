package id.egov.booking;

/** Where a booking stands. */
public enum BookingState {
  /** It has its room and its time. */
  CONFIRMED,
  /** It was given up; its time is free again. */
  CANCELLED
}
