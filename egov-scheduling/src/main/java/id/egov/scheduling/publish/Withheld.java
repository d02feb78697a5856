package id.egov.scheduling.publish;

/** What readers learn of the time that items take which they may not read. */
public enum Withheld {
  /**
   * That an official is taken, and from when until when: all such items run together, so that
   * nobody can count them.
   */
  BUSY,
  /** Nothing at all: an edition is the same as if there were no such items. */
  HIDDEN
}
