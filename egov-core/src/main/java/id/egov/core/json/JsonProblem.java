package id.egov.core.json;

import id.egov.core.reason.ReasonCode;
import id.egov.core.reason.Severity;

/** What can be wrong with a JSON input. */
public enum JsonProblem implements ReasonCode {
  /** The text is not JSON, ends too early, or goes on after the value. */
  JSON_MALFORMED,
  /** A field that the type does not have. */
  JSON_UNKNOWN_FIELD,
  /** A field that the type needs is not there. */
  JSON_MISSING_FIELD,
  /** A field has another type or form than it should have. */
  JSON_INVALID_VALUE;

  @Override
  public Severity severity() {
    return Severity.REFUSAL;
  }
}
