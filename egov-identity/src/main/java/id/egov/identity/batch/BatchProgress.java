package id.egov.identity.batch;

/** Is told how far a check has come, and may end it. */
@FunctionalInterface
public interface BatchProgress {

  /** Listens to nothing and ends nothing. */
  BatchProgress SILENT = rows -> true;

  /**
   * Some more is checked. Called after every 10,000 rows, and once at the end.
   *
   * @param rows how many so far
   * @return true to go on, false to cancel
   */
  boolean reached(long rows);
}
