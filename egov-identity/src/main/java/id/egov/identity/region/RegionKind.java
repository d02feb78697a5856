package id.egov.identity.region;

/** What a region is; in the order in which one contains the other. */
public enum RegionKind {
  /** Two digits, such as {@code 13}. */
  PROVINCE,
  /** Kabupaten: four digits, of which the last two are 01 to 69. */
  REGENCY,
  /** Kota: four digits, of which the last two are 71 to 99. */
  CITY,
  /** Kecamatan, in Papua distrik: six digits. */
  DISTRICT
}
