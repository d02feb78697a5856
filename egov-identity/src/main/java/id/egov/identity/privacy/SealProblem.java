package id.egov.identity.privacy;

/** Why a text cannot be sealed or opened. The names are API. */
public enum SealProblem {
  /** The text names a key that was never known for this subject. */
  UNKNOWN_KEY,
  /** The subject's key was destroyed: what it protected is erased. */
  DESTROYED_KEY,
  /** The text was changed, belongs into another context, or was sealed with another key. */
  NOT_AUTHENTIC
}
