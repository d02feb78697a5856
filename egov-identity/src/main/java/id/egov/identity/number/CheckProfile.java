package id.egov.identity.number;

/**
 * How exactly a number is checked. Neither refuses a number for a region that only is not known.
 */
public enum CheckProfile {
  /**
   * What people write: separators are skipped, and a region that nobody knows is a warning. For
   * forms, letters and old lists.
   */
  LENIENT,
  /**
   * What systems write: digits only, and it is a problem if there never was such a province, or the
   * regency's or city's number is above all that its province ever had. A gap in the numbering is a
   * warning, for it may have been retired before the data begins, in 2015; and so is an unknown
   * district, for districts come and go more often than their data.
   */
  STRICT
}
