package id.egov.identity.number;

/** The sex that a citizen number encodes: as it was registered, which may have been corrected. */
public enum Sex {
  /** Encoded by a day of birth from 1 to 31. */
  MALE,
  /** Encoded by the day of birth plus 40. */
  FEMALE
}
