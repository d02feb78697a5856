package id.egov.identity.verification;

import id.egov.core.reason.ReasonCode;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.reason.Severity;
import java.util.ResourceBundle;

/** Why there is no answer. The names are API; every reason carries the evidence it names. */
public enum VerificationFailure implements ReasonCode {
  /** The office could not be reached, or said that it cannot answer now. Evidence: none. */
  UNAVAILABLE(true, true),
  /** The office did not answer in time; whether it counted the question is not known. */
  TIMED_OUT(true, true),
  /** The office's answer could not be understood. Evidence: none. */
  ANSWER_UNREADABLE(false, true),
  /** The office does not answer this agency, or not that. Evidence: none. */
  REFUSED(false, false),
  /** What the agency may ask is used up. Evidence: none. */
  QUOTA_SPENT(true, false),
  /** More questions than were agreed on, stopped before they left the house. */
  TOO_MANY_REQUESTS(true, false),
  /** The office failed so often that it is left alone for a while. */
  CIRCUIT_OPEN(true, false),
  /** No key to make the token of the audit record with; without a record nobody is asked. */
  NOT_RECORDABLE(false, false);

  /** The texts of these reasons in Indonesian and English. */
  public static final ReasonTexts TEXTS =
      ReasonTexts.of(
          language -> ResourceBundle.getBundle("id.egov.identity.verification.reasons", language));

  private final boolean passing;
  private final boolean ofOffice;

  VerificationFailure(boolean passing, boolean ofOffice) {
    this.passing = passing;
    this.ofOffice = ofOffice;
  }

  /**
   * Whether the same question may be answered later, with nobody having changed anything.
   *
   * @return true if trying again makes sense
   */
  public boolean passes() {
    return passing;
  }

  /**
   * Whether the office is at fault, which is what a {@link CircuitBreaker} counts.
   *
   * @return true if the office, or the way to it, has failed
   */
  public boolean isOfOffice() {
    return ofOffice;
  }

  @Override
  public Severity severity() {
    return Severity.REFUSAL;
  }
}
