package id.egov.identity.matching;

/** How seriously a pair should be looked at. None of them is a certainty. */
public enum MatchBand {
  /** So much agrees that chance hardly explains it; somebody still has to look. */
  LIKELY_SAME,
  /** Worth a look. */
  POSSIBLE,
  /** Too little agrees. */
  UNLIKELY
}
