package id.egov.identity.verification;

/**
 * What the population office compares for an agency, each by itself (Permendagri 102/2019). The
 * names are API.
 */
public enum IdentityElement {
  /** The citizen number: whether the office has one such person. */
  NIK,
  /** The number of the family card, 16 digits. */
  FAMILY_CARD,
  /** The full name. */
  NAME,
  /** The place of birth. */
  BIRTH_PLACE,
  /** The date of birth, as ISO 8601. */
  BIRTH_DATE,
  /** The sex: a name of {@link id.egov.identity.number.Sex}. */
  SEX,
  /** The street, house number, RT and RW. */
  ADDRESS,
  /** The region of domicile: a code such as {@code 13.72.01}. */
  REGION,
  /** The full name of the mother. */
  MOTHER_NAME,
  /** The marital status. */
  MARITAL_STATUS,
  /** The occupation. */
  OCCUPATION
}
