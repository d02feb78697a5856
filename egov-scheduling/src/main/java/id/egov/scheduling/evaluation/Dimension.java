package id.egov.scheduling.evaluation;

/** What a table of an evaluation is broken down by. */
public enum Dimension {
  /** The level of the official, as the meter was told it. */
  LEVEL,
  /** The official. */
  OFFICIAL,
  /** The month in which the item begins. */
  MONTH
}
