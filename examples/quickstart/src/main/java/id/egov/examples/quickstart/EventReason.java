package id.egov.examples.quickstart;

import id.egov.core.reason.ReasonCode;
import id.egov.core.reason.Severity;

/** Why an event of a calendar gets no room although it has nothing wrong about it. */
enum EventReason implements ReasonCode {
  /** RFC 5545, STATUS:CANCELLED. Evidence: none. */
  EVENT_CANCELLED,
  /** RFC 5545, TRANSP:TRANSPARENT: it takes no time. Evidence: none. */
  EVENT_TRANSPARENT,
  /** It recurs, and not in this week. Evidence: week. */
  NO_OCCURRENCE,
  /** It recurs so often in this week that it is no event. Evidence: most. */
  TOO_OFTEN;

  @Override
  public Severity severity() {
    return Severity.REFUSAL;
  }
}
