package id.egov.identity.citizen;

import com.fasterxml.jackson.annotation.JsonCreator;
import id.egov.identity.json.JsonTexts;
import java.util.Locale;

/**
 * What can be done with a citizen's data. Each leaves an entry in the access log and an event whose
 * type is {@code citizen-} and the name in lower case with dashes. The names are API.
 */
public enum CitizenCommand {
  /** Takes somebody in. */
  REGISTER,
  /** Reads the profile, numbers masked; for no purpose, finds somebody without their data. */
  READ,
  /** Reads everything, all digits included. */
  REVEAL,
  /** Records a ground for a purpose. */
  PERMIT,
  /** Ends the grounds of a purpose; for consent: withdraws it. */
  WITHDRAW,
  /** Records that the person objects to a purpose. */
  OBJECT,
  /** Changes what is wrong. */
  CORRECT,
  /** Stops all use. */
  RESTRICT,
  /** Ends a restriction. */
  LIFT,
  /** Gives the person what is kept about them. */
  EXPORT,
  /** Reads the access log. */
  READ_LOG,
  /** Erases everything but the pseudonym and its log. */
  ERASE,
  /** Erases what is kept for no purpose any longer. */
  SWEEP,
  /** Makes tokens with the current key. */
  ROTATE,
  /** Asks the population office. */
  VERIFY;

  /** The type of its event. */
  String eventType() {
    return "citizen-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
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
  public static CitizenCommand fromJson(Object value) {
    return JsonTexts.constant(CitizenCommand.class, value);
  }
}
