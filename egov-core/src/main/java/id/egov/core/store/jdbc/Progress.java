package id.egov.core.store.jdbc;

/** Is told how far a long work has come, and may end it. */
@FunctionalInterface
public interface Progress {

  /** Listens to nothing and ends nothing. */
  Progress SILENT = rows -> true;

  /**
   * Some more is done.
   *
   * @param rows how many rows so far
   * @return true to go on, false to cancel the work, which then changes nothing
   */
  boolean reached(long rows);
}
