package id.egov.identity.citizen;

import com.fasterxml.jackson.annotation.JsonCreator;
import id.egov.identity.json.JsonTexts;

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

  /**
   * Reads what stands in JSON.
   *
   * @param value what a plain mapper makes of it
   * @return the constant of that name
   * @throws IllegalArgumentException if there is none; the message does not repeat the value, which
   *     may be a number in the wrong place
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CitizenField fromJson(Object value) {
    return JsonTexts.constant(CitizenField.class, value);
  }
}
