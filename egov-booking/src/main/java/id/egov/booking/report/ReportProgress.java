package id.egov.booking.report;

/** Is told how far a report has come, and may end it. */
@FunctionalInterface
public interface ReportProgress {

  /** Listens to nothing and ends nothing. */
  ReportProgress SILENT = read -> true;

  /**
   * Some more is read.
   *
   * @param read how many bookings and events so far
   * @return true to go on, false to cancel
   */
  boolean reached(long read);
}
