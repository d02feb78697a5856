package id.egov.booking;

/** What a request does while it waits for an answer. */
public enum Pending {
  /** Many may ask for the same time; whoever is approved first gets it, and the others are told. */
  COMPETES,
  /** The first who asks has the time until there is an answer. */
  BLOCKS
}
