package id.egov.scheduling;

/** Where an agenda item stands. */
public enum AgendaState {
  /** It has its time, and everybody and everything it needs. */
  SCHEDULED,
  /** It was called off; its time is free again. */
  CANCELLED
}
