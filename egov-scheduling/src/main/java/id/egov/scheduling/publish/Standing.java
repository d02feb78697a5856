package id.egov.scheduling.publish;

/** How sure a line of an agenda is. */
public enum Standing {
  /** Somebody attends it. */
  CONFIRMED,
  /** Nobody has said yes. */
  TENTATIVE,
  /** It will be at another time that nobody knows yet; the line shows the last one. */
  POSTPONED,
  /** It was called off. */
  CANCELLED;

  /**
   * Whether it does not take place at the time of its line. Such a line stands only in a revision
   * of an edition that had it.
   *
   * @return true for what is postponed or cancelled
   */
  public boolean calledOff() {
    return this == POSTPONED || this == CANCELLED;
  }
}
