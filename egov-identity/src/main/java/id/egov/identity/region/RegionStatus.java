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
  /** The province is known and the regency is not. */
  UNKNOWN_REGENCY,
  /** No such province is known. */
  UNKNOWN_PROVINCE
}
