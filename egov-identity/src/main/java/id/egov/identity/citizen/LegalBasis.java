package id.egov.identity.citizen;

import com.fasterxml.jackson.annotation.JsonCreator;
import id.egov.identity.json.JsonTexts;

/** On what personal data may be processed: UU 27/2022 art. 20(2), a to f. The names are API. */
public enum LegalBasis {
  /** Express consent for the purpose, which can be withdrawn (art. 9, 40). */
  CONSENT,
  /** A contract with the person. */
  CONTRACT,
  /** A duty by law; what is kept for it cannot be erased while it lasts. */
  LEGAL_OBLIGATION,
  /** The person's vital interest. */
  VITAL_INTEREST,
  /** A public task, service or authority by law. */
  PUBLIC_TASK,
  /** Another legitimate interest, weighed against the person's. */
  LEGITIMATE_INTEREST;

  /**
   * Reads what stands in JSON.
   *
   * @param value what a plain mapper makes of it
   * @return the constant of that name
   * @throws IllegalArgumentException if there is none; the message does not repeat the value, which
   *     may be a number in the wrong place
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static LegalBasis fromJson(Object value) {
    return JsonTexts.constant(LegalBasis.class, value);
  }
}
