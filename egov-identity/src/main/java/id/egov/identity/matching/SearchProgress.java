package id.egov.identity.matching;

/** Is told how far a search has come, and may end it. */
@FunctionalInterface
public interface SearchProgress {

  /** Listens to nothing and ends nothing. */
  SearchProgress SILENT = (pairs, all) -> true;

  /**
   * Some more is done. Called after some thousand pairs, and once at the end.
   *
   * @param pairs how many pairs of blocks were looked at
   * @param all how many there are, known from the beginning
   * @return true to go on, false to cancel
   */
  boolean reached(long pairs, long all);
}
