package id.egov.identity.number;

/**
 * Why a text is no number of its kind, in the order in which they are told. The names are API.
 * {@link Graded#explanations} has the texts.
 */
public enum NumberProblem {
  /** There is a character that is neither an ASCII digit nor a separator that people write. */
  CHARACTER(1),
  /** NIK, family card: there is a space, dot or dash; only {@link CheckProfile#STRICT}. */
  SEPARATOR(1 << 15),
  /** There are not as many digits as the number has. */
  LENGTH(1 << 1),
  /** NIK, family card: digits 1-2, the province, are 00. */
  PROVINCE(1 << 2),
  /** NIK, family card: digits 3-4 are neither a regency (01-69) nor a city (71-99). */
  REGENCY(1 << 3),
  /** NIK, family card: digits 5-6, the district, are 00. */
  DISTRICT(1 << 4),
  /** NIK: digits 7-8 are neither 01-31 nor 41-71. Family card: they are not 01-31. */
  DAY(1 << 5),
  /** NIK, family card: digits 9-10 are no month (01-12). */
  MONTH(1 << 6),
  /** NIK, family card: digits 7-12 are a day that no century has, such as 30 February. */
  DATE(1 << 7),
  /** NIK, family card: digits 13-16, the serial number, are 0000. */
  SERIAL(1 << 8),
  /**
   * NIK, family card: there never was such a province, or not as many regencies or cities in it;
   * only {@link CheckProfile#STRICT}.
   */
  UNKNOWN_REGION(1 << 9),
  /** NIP: digits 1-8 are no date from 1900 on. */
  BIRTH_DATE(1 << 10),
  /** NIP: digits 9-14 are no year and month, or year and count of contracts. */
  APPOINTMENT(1 << 11),
  /** NIP: digit 15 is neither 1 nor 2. */
  SEX(1 << 12),
  /** NPWP, NITKU: the ninth of the 15 digits does not fit those before it (Luhn). */
  CHECK_DIGIT(1 << 13),
  /** Telephone: no number that can be called. */
  UNREACHABLE(1 << 14);

  private final int bit;

  NumberProblem(int bit) {
    this.bit = bit;
  }

  /** Its bit in a grade: problems are the lower half. */
  int bit() {
    return bit;
  }
}
