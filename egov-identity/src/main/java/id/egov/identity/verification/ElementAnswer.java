package id.egov.identity.verification;

/** What the population office says of one element. It never says what it has instead. */
public enum ElementAnswer {
  /** What was stated is what the office has: SESUAI. */
  MATCH,
  /** It is not: TIDAK SESUAI. For {@link IdentityElement#NIK}: the office has no such person. */
  NO_MATCH,
  /** The office has nothing to compare it with, or did not compare it. */
  UNKNOWN
}
