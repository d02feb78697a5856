package id.egov.booking;

/** Why rooms are closed, in one word. */
public enum ClosureKind {
  /** They are not to be used. */
  CLOSURE,
  /** They are repaired, cleaned or rebuilt. */
  MAINTENANCE
}
