package id.egov.booking;

/** What a closure does to bookings that are there already. Later ones are refused in any case. */
public enum ClosureEffect {
  /** Nothing is closed as long as there are any; they are listed. */
  REFUSE,
  /**
   * They stay and are warned with {@link BookingReason#KEPT_DESPITE_CLOSURE}. All other time is
   * closed, and so is theirs once they give it up.
   */
  KEEP,
  /**
   * Each gets another room at its time, or else the nearest time, as when it is displaced; what
   * finds neither is cancelled.
   */
  MOVE,
  /** They are cancelled. */
  CANCEL
}
