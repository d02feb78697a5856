package id.egov.identity.citizen;

/** What is kept about a citizen. The names are API: corrections and audit records carry them. */
public enum CitizenField {
  /** The citizen number. */
  NIK("nik"),
  /** The number of the family card. */
  FAMILY_CARD("familyCard"),
  /** The full name. */
  NAME("name"),
  /** The place of birth. */
  BIRTH_PLACE("birthPlace"),
  /** The date of birth. */
  BIRTH_DATE("birthDate"),
  /** The sex. */
  SEX("sex"),
  /** The region of domicile. */
  REGION("region"),
  /** The address in it. */
  ADDRESS("address"),
  /** The telephone number. */
  PHONE("phone"),
  /** The e-mail address. */
  EMAIL("email");

  private final String property;

  CitizenField(String property) {
    this.property = property;
  }

  /** The component of {@link Citizen}. */
  String property() {
    return property;
  }
}
