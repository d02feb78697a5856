package id.egov.scheduling.policy;

/** What a time is kept free for. */
public enum TimeRuleKind {
  /** The office is closed. */
  OFFICE_HOURS,
  /** A break of the working day. */
  BREAK,
  /** The Friday prayer. */
  PRAYER,
  /** A public holiday or joint leave. */
  HOLIDAY
}
