package id.egov.examples.quickstart;

import id.egov.core.reason.Reason;

/** A field of a line is wrong. The line is reported and the rest goes on. */
final class FieldException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final transient Reason reason;

  FieldException(String field, Reason reason) {
    super(field + ": " + reason.code());
    this.field = field;
    this.reason = reason;
  }

  String field() {
    return field;
  }

  Reason reason() {
    return reason;
  }
}
