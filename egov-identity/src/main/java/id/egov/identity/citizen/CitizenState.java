package id.egov.identity.citizen;

import com.fasterxml.jackson.annotation.JsonCreator;
import id.egov.identity.json.JsonTexts;

/** How far the data of a citizen may be used. The names are API. */
public enum CitizenState {
  /** For every purpose that there is a ground for. */
  ACTIVE,
  /** For nothing but keeping, until the restriction is lifted (UU 27/2022 art. 11, 41). */
  RESTRICTED,
  /**
   * There is no data any more, but the key that was to be destroyed with it is there still: the
   * next {@link CitizenRegistry#sweep} or {@link CitizenRegistry#erase} destroys it. Until then
   * copies in back-ups can be opened.
   */
  ERASING,
  /** There is no data any more; the pseudonym and its log remain (art. 8, 43). */
  ERASED;

  /**
   * Reads what stands in JSON.
   *
   * @param value what a plain mapper makes of it
   * @return the constant of that name
   * @throws IllegalArgumentException if there is none; the message does not repeat the value, which
   *     may be a number in the wrong place
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CitizenState fromJson(Object value) {
    return JsonTexts.constant(CitizenState.class, value);
  }
}
