package id.egov.booking;

/** What an agency may ask of a room. */
public enum BookingRight {
  /** What the policy allows. */
  IN_POLICY,
  /** Anything; what the policy does not allow needs somebody's approval. */
  OUT_OF_POLICY,
  /** Nothing. */
  NEVER
}
