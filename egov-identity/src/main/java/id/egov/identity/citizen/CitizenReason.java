package id.egov.identity.citizen;

import id.egov.core.reason.ReasonCode;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.reason.Severity;
import java.util.ResourceBundle;

/**
 * Why something was refused. Each constant says which evidence its reasons carry; a citizen is
 * named by pseudonym or token, never by number.
 */
public enum CitizenReason implements ReasonCode {
  /** Somebody may not do that. Evidence: actor, command. */
  NOT_PERMITTED,
  /** Nobody is known by that. Evidence: citizen. */
  CITIZEN_UNKNOWN,
  /** The number is registered already. Evidence: citizen. */
  ALREADY_REGISTERED,
  /** The data was erased. Evidence: citizen. */
  CITIZEN_ERASED,
  /** The data may not be used at present. Evidence: citizen. */
  USE_RESTRICTED,
  /** There is no ground for the purpose, or none any longer. Evidence: citizen, purpose. */
  NO_GROUND,
  /** The person objects to the purpose. Evidence: citizen, purpose. */
  OBJECTED,
  /** The ground would be over before it begins. Evidence: purpose, until. */
  GROUND_OVER,
  /** A law still asks for the data. Evidence: citizen, purpose. */
  KEPT_BY_LAW,
  /** The data has changed since it was read. Evidence: citizen, expected, actual. */
  CITIZEN_CHANGED,
  /** Nothing would change. Evidence: citizen. */
  NOTHING_TO_CORRECT,
  /** The date of birth lies ahead. Evidence: none. */
  BIRTH_DATE_AHEAD,
  /** The date of birth lies more than 150 years back. Evidence: none. */
  BIRTH_DATE_TOO_EARLY,
  /** The registry keeps no number, only its token. Evidence: citizen. */
  NUMBER_NOT_KEPT,
  /** What is sealed cannot be opened. Evidence: citizen. */
  SEAL_BROKEN,
  /** There is no living key to make tokens with. Evidence: purpose. */
  KEY_MISSING;

  /** The texts of these reasons in Indonesian and English. */
  public static final ReasonTexts TEXTS =
      ReasonTexts.of(
          language -> ResourceBundle.getBundle("id.egov.identity.citizen.reasons", language));

  @Override
  public Severity severity() {
    return Severity.REFUSAL;
  }
}
