package id.egov.booking;

/** Where an entry of the waitlist stands. */
public enum WaitlistState {
  /** In line. */
  WAITING,
  /** A place was offered and is held; what becomes of it is told by the booking. */
  OFFERED,
  /** They have left, or got a place by themselves. */
  LEFT,
  /** The wait is over and nothing came free. */
  LAPSED
}
