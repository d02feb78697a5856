package id.egov.identity.number;

import com.fasterxml.jackson.annotation.JsonCreator;
import id.egov.identity.json.JsonTexts;

/** The sex that a citizen number encodes: as it was registered, which may have been corrected. */
public enum Sex {
  /** Encoded by a day of birth from 1 to 31. */
  MALE,
  /** Encoded by the day of birth plus 40. */
  FEMALE;

  /**
   * Reads what stands in JSON.
   *
   * @param value what a plain mapper makes of it
   * @return the constant of that name
   * @throws IllegalArgumentException if there is none; the message does not repeat the value, which
   *     may be a number in the wrong place
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Sex fromJson(Object value) {
    return JsonTexts.constant(Sex.class, value);
  }
}
