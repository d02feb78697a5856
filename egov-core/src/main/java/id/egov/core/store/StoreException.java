package id.egov.core.store;

/** A store could not do its work: it is broken, out of reach or overloaded. */
public class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Whether the same call may go through later. */
  private final boolean retryable;

  /**
   * A failure with its cause.
   *
   * @param message what the store was doing
   * @param retryable whether the same call may go through later
   * @param cause what went wrong
   */
  public StoreException(String message, boolean retryable, Throwable cause) {
    super(message, cause);
    this.retryable = retryable;
  }

  /**
   * A failure without a cause of its own.
   *
   * @param message what the store was doing
   * @param retryable whether the same call may go through later
   */
  public StoreException(String message, boolean retryable) {
    super(message);
    this.retryable = retryable;
  }

  /**
   * Whether the same call may go through later. A commit is tried again with the same id.
   *
   * @return true if trying again makes sense
   */
  public boolean isRetryable() {
    return retryable;
  }
}
