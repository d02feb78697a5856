package id.egov.identity;

/**
 * Why a text is no citizen number. The names are API: each is also the end of the key of its
 * message, {@code id.egov.identity.NikProblem.LENGTH} and so on.
 */
public enum NikProblem {
  /** There is a character that is neither an ASCII digit nor a separator that people write. */
  CHARACTER,
  /** There are not 16 digits. */
  LENGTH,
  /** Digits 1-2, the province, are 00. */
  PROVINCE,
  /** Digits 3-4 are neither a regency (01-69) nor a city (71-99). */
  REGENCY,
  /** Digits 5-6, the district, are 00. */
  DISTRICT,
  /** Digits 7-8 are no day of birth of a man (01-31) or a woman (41-71). */
  DAY,
  /** Digits 9-10 are no month (01-12). */
  MONTH,
  /** Digits 7-12 are a day that the month has in no century, such as 30 February. */
  DATE,
  /** Digits 13-16, the serial number, are 0000. */
  SERIAL
}
