package id.egov.identity.matching;

/** By what registrations are brought together, so that not every pair has to be compared. */
public enum BlockingPass {
  /** The same citizen number. */
  NIK,
  /** The same date of birth. */
  BIRTH_DATE,
  /** A word of the name with the same consonants, and the same year of birth. */
  WORD_AND_YEAR,
  /** A word of the name with the same consonants, and the same day and month of birth. */
  WORD_AND_DAY,
  /** The first ten digits of the citizen number: region, day and month of birth. */
  NIK_START,
  /** The last ten digits of the citizen number: date of birth and serial. */
  NIK_END
}
