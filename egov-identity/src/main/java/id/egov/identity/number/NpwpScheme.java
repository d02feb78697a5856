package id.egov.identity.number;

/** How a tax-payer's number came about (PMK 112/2022). */
public enum NpwpScheme {
  /** The number of 15 digits that was given out before, with a zero in front. */
  FORMER,
  /** A resident's citizen number. */
  NIK,
  /** Neither: newer numbers of companies are given out under rules that are not public. */
  UNKNOWN
}
