package id.egov.identity.privacy;

/**
 * There is no living key to make a token with: one has to be put in by whoever runs the
 * application. Names the purpose and never a number.
 */
public final class NoTokenKeyException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** For which purpose. */
  private final String purpose;

  NoTokenKeyException(Purpose purpose) {
    super(
        "There is no living key for tokens of the purpose %s; rotate to a new one"
            .formatted(purpose));
    this.purpose = purpose.name();
  }

  /**
   * For which purpose a key is missing.
   *
   * @return the purpose
   */
  public Purpose purpose() {
    return new Purpose(purpose);
  }
}
