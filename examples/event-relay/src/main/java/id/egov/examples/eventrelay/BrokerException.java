package id.egov.examples.eventrelay;

/** A broker has not said that it took a message; it may have. */
public class BrokerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A failure.
   *
   * @param message what went wrong
   */
  public BrokerException(String message) {
    super(message);
  }
}
