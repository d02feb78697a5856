package id.egov.examples.quickstart;

import id.egov.core.reason.Reason;

/** Something is missing or wrong without which there is nothing to decide. */
final class InputException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  InputException(Reason reason) {
    super(reason.code());
    this.reason = reason;
  }

  InputException(Reason reason, Throwable cause) {
    super(reason.code(), cause);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
