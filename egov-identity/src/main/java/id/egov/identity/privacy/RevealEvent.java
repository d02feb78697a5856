package id.egov.identity.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/**
 * Somebody was shown all digits of a number: the record of processing that UU 27/2022 art. 31 asks
 * for, by pseudonym and without the number.
 *
 * @param subject whose number it was
 * @param purpose what for
 * @param actor who was shown it: the id of an {@link id.egov.core.org.Actor}
 * @param field where it stood, such as {@code nik}; 1 to 200 characters
 * @param at when
 */
public record RevealEvent(
    IdentityToken subject, Purpose purpose, String actor, String field, Instant at) {

  private static final int LONGEST = 200;

  /**
   * Checks the parts.
   *
   * @param subject whose number it was
   * @param purpose what for
   * @param actor who was shown it
   * @param field where it stood
   * @param at when
   * @throws IllegalArgumentException if the actor or the field is blank or too long
   */
  public RevealEvent {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(purpose, "purpose");
    requireName("actor", actor);
    requireName("field", field);
    Objects.requireNonNull(at, "at");
  }

  private static void requireName(String name, String value) {
    if (Objects.requireNonNull(value, name).isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "%s has %s characters: 1 to %s that are not all blank are allowed"
              .formatted(name, value.length(), LONGEST));
    }
  }

  /**
   * An event as JSON has it.
   *
   * @param subject whose number it was
   * @param purpose what for
   * @param actor who was shown it
   * @param field where it stood
   * @param at an ISO 8601 instant
   * @return the event
   * @throws IllegalArgumentException if {@code at} has another form; the message does not repeat it
   */
  @JsonCreator
  public static RevealEvent of(
      @JsonProperty("subject") IdentityToken subject,
      @JsonProperty("purpose") Purpose purpose,
      @JsonProperty("actor") String actor,
      @JsonProperty("field") String field,
      @JsonProperty("at") String at) {
    return new RevealEvent(
        subject, purpose, actor, field, instant(Objects.requireNonNull(at, "at")));
  }

  /** The exception of the JDK would repeat the text. */
  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "at must be an ISO 8601 instant; it has %s characters".formatted(text.length()));
    }
  }

  /**
   * When, as JSON has it.
   *
   * @return ISO 8601
   */
  @JsonProperty("at")
  public String atText() {
    return at.toString();
  }
}
