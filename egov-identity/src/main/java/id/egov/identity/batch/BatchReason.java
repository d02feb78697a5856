package id.egov.identity.batch;

import id.egov.core.reason.ReasonCode;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.reason.Severity;
import java.util.ResourceBundle;

/** What a check finds besides what is wrong with a number itself. The names are API. */
public enum BatchReason implements ReasonCode {
  /** The row has more or fewer fields than the header. Evidence: none. */
  FIELDS_MISCOUNTED(Severity.REFUSAL),
  /** A quote is not closed, or something follows it. Evidence: none. */
  QUOTE_WRONG(Severity.REFUSAL),
  /**
   * The line was joined to the row that its finding names, because a quote is open: a second line
   * of an address, or a row that was swallowed. Evidence: none.
   */
  QUOTE_SPANS_ROWS(Severity.WARNING),
  /** The row is longer than what is read. Evidence: none. */
  ROW_TOO_LONG(Severity.REFUSAL),
  /** Something that everybody has is missing. Evidence: none. */
  MISSING(Severity.REFUSAL),
  /** The number stands in an earlier row already. Evidence: none. */
  DUPLICATE(Severity.REFUSAL),
  /** The date cannot be read, or does not exist. Evidence: none. */
  NOT_A_DATE(Severity.REFUSAL),
  /** The sex cannot be read. Evidence: none. */
  NOT_A_SEX(Severity.REFUSAL),
  /** Nobody knows the region. Evidence: none. */
  UNKNOWN_CODE(Severity.WARNING),
  /** The file has no header. Evidence: none. */
  FILE_EMPTY(Severity.REFUSAL),
  /** The header does not have a column. Evidence: column, headers. */
  COLUMN_MISSING(Severity.REFUSAL),
  /** The header has a column twice. Evidence: column. */
  COLUMN_TWICE(Severity.REFUSAL);

  /** The texts of these reasons in Indonesian and English. */
  public static final ReasonTexts TEXTS =
      ReasonTexts.of(
          language -> ResourceBundle.getBundle("id.egov.identity.batch.reasons", language));

  private final Severity severity;

  BatchReason(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
