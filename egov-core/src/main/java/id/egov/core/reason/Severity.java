package id.egov.core.reason;

/** How much a reason weighs. */
public enum Severity {
  /** Worth knowing; nothing was refused because of it. */
  NOTE,
  /** It went through, but somebody should look. */
  WARNING,
  /** It was refused because of this. */
  REFUSAL
}
