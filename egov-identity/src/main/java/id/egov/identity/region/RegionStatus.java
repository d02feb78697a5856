package id.egov.identity.region;

/** What is known of the six digits of a district. No status says that a number is wrong. */
public enum RegionStatus {
  /** The district is in force. */
  IN_FORCE,
  /** The district or its regency was in force and has another code now. */
  RETIRED,
  /** The province has another code since 2004: 09 (Jakarta) and 10 (West Java). */
  FORMER_PROVINCE,
  /** The regency is known; the district is not, or not yet. */
  UNKNOWN_DISTRICT,
  /**
   * The province is known and the regency or city is not, but one of its kind with a higher number
   * is: numbers are given in turn, so it was there before the data begins.
   */
  MISSING_REGENCY,
  /** The province is known; the number of the regency or city is above all of its kind in it. */
  UNKNOWN_REGENCY,
  /** No such province is known. */
  UNKNOWN_PROVINCE
}
