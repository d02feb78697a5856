package id.egov.identity;

/**
 * What is unusual about a valid citizen number. A number is for life (PP 40/2019 art. 30), so a
 * code that is no longer in use is never an error.
 */
public enum NikWarning {
  /** A province code of before 2004: 09 for Jakarta or 10 for West Java. */
  RETIRED_PROVINCE,
  /** A province code that neither is in use nor is known to have been. */
  UNKNOWN_PROVINCE
}
