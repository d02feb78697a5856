package id.egov.identity.privacy;

/** What came of holding a number against a token. The names are API. */
public enum TokenMatch {
  /** The token is of this number. */
  MATCH,
  /** The token is of another number, or of a number of another kind. */
  NO_MATCH,
  /** The token is for another purpose; nobody can say without that purpose's tokenizer. */
  OTHER_PURPOSE,
  /** The token names a key that was never known here. */
  UNKNOWN_KEY,
  /** The token's key was destroyed; nobody can say any more. */
  DESTROYED_KEY
}
