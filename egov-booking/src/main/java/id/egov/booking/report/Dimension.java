package id.egov.booking.report;

/** By what a table of a report is broken down. */
public enum Dimension {
  /** The room that was booked or asked for. */
  ROOM,
  /** The agency that booked or asked. */
  AGENCY,
  /** The local month in which the event starts; of booked time, the month in which it lies. */
  MONTH
}
