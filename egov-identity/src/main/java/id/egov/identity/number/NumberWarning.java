package id.egov.identity.number;

/**
 * What is unusual about a number that is right by its structure. A number is for life (PP 40/2019
 * art. 30), whatever was corrected or split since: so none of these says that somebody is not who
 * they are. The names are API; {@link Graded#explanations} has the texts.
 */
public enum NumberWarning {
  /** The region has another code since a province was split. */
  RETIRED_REGION(1 << 16),
  /** The province has another code since 2004: 09 for Jakarta, 10 for West Java. */
  FORMER_PROVINCE(1 << 17),
  /** The regency is known and the district is not: newer, or older, than the data. */
  UNKNOWN_DISTRICT(1 << 18),
  /** The province or regency is not in the list; it may have been retired before 2015. */
  UNKNOWN_REGION(1 << 19),
  /** Every date that the digits can mean lies in the future, or further back than people live. */
  IMPLAUSIBLE_AGE(1 << 20),
  /** The date of birth is not the one that was stated. */
  BIRTH_DATE_DIFFERS(1 << 21),
  /** The sex is not the one that was stated. */
  SEX_DIFFERS(1 << 22),
  /** The region is not the one that was stated: people move, and numbers do not. */
  REGION_DIFFERS(1 << 23),
  /** NIP: appointed before the age of 16, after that of 70, or in the future. */
  IMPLAUSIBLE_APPOINTMENT(1 << 24),
  /** NPWP, NITKU: neither an older number nor a citizen number; newer ones are given out too. */
  UNKNOWN_SCHEME(1 << 25),
  /** Telephone: it has the length of a number, and no range of numbers that is in use. */
  UNUSED_RANGE(1 << 26);

  private final int bit;

  NumberWarning(int bit) {
    this.bit = bit;
  }

  /** Its bit in a grade: warnings are the upper half. */
  int bit() {
    return bit;
  }
}
