package id.egov.identity.citizen;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was changed (UU 27/2022 art. 6, 30): kept as long as the profile, and erased with it.
 *
 * @param field what
 * @param before what it was before, a number masked as in {@link CitizenProfile}; null if nothing
 *     was known
 * @param at when
 * @param actor by whom
 * @param why what for
 */
public record Correction(
    CitizenField field, @Nullable String before, Instant at, String actor, String why) {

  /**
   * Checks that nothing is missing, and hides the digits of numbers.
   *
   * @param field what
   * @param before what it was before, or null
   * @param at when
   * @param actor by whom
   * @param why what for
   */
  public Correction {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(actor, "actor");
    before = field == CitizenField.NIK ? ProfileMask.nikOrNull(before) : Notes.guarded(before);
    why = Notes.guard(Objects.requireNonNull(why, "why"));
  }

  /**
   * A correction whose instant is a text, as in JSON.
   *
   * @param field what
   * @param before what it was before, or null
   * @param at an ISO 8601 instant
   * @param actor by whom
   * @param why what for
   * @return the correction
   * @throws IllegalArgumentException if the instant has another form; the message does not repeat
   *     it
   */
  @JsonCreator
  public static Correction of(
      @JsonProperty("field") CitizenField field,
      @JsonProperty("before") @Nullable String before,
      @JsonProperty("at") String at,
      @JsonProperty("actor") String actor,
      @JsonProperty("why") String why) {
    return new Correction(field, before, QuietTime.instant("at", at), actor, why);
  }

  /**
   * The instant as JSON has it.
   *
   * @return ISO 8601
   */
  @JsonProperty("at")
  public String atText() {
    return at.toString();
  }

  /** Which field, when and by whom, and not what it was. */
  @Override
  public String toString() {
    return "Correction[%s, %s, %s]".formatted(field, at, actor);
  }
}
