package id.egov.scheduling.item;

/** Where an agenda item stands. {@link AgendaCommand} says how it gets from one to the next. */
public enum AgendaState {
  /** It was received, and nobody has said yes; its time is noted and taken from nobody. */
  RECEIVED,
  /** Somebody comes: it has their time, and everything it needs. */
  SCHEDULED,
  /** All who were invited have said no. */
  DECLINED,
  /** It will be at another time, and nobody knows when. */
  POSTPONED,
  /** It was called off; its time is free again. */
  CANCELLED,
  /** It took place. */
  HELD;

  /**
   * Whether its date stands, so that it belongs on an agenda.
   *
   * @return false for what is postponed or cancelled
   */
  public boolean dated() {
    return this != POSTPONED && this != CANCELLED;
  }
}
