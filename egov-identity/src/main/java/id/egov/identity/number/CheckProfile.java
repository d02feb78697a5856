package id.egov.identity.number;

/** How exactly a number is checked. Neither refuses a number that was issued. */
public enum CheckProfile {
  /**
   * What people write: separators are skipped, and a region that nobody knows is a warning. For
   * forms, letters and old lists.
   */
  LENIENT,
  /**
   * What systems write: digits only, and a province or regency that was never known is a problem.
   * An unknown district is still a warning, for districts come and go more often than their data.
   */
  STRICT
}
