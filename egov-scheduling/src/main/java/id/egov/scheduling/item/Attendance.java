package id.egov.scheduling.item;

/** Whether somebody was there. */
public enum Attendance {
  /** Was there. */
  PRESENT,
  /** Was not. */
  ABSENT
}
