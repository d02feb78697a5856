package id.egov.identity.number;

/** Whose number it is, as far as the digits tell. */
public enum NipScheme {
  /**
   * Of a contract official (PPPK): digits 13-14 are a count of contracts, for they are no month.
   */
  PPPK,
  /** Of a civil servant (PNS), or of a contract official with one of the first 12 contracts. */
  PNS_OR_PPPK
}
