package id.egov.identity.verification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.identity.privacy.IdentityToken;
import id.egov.identity.privacy.Purpose;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The audit record of one question to the population office, by pseudonym. It says which elements
 * were compared, and neither what was stated nor what was answered.
 *
 * @param subject the token of the number, of the question's purpose
 * @param purpose what the answer was for
 * @param actor who asked
 * @param at when
 * @param elements what was asked, in the order of {@link IdentityElement}
 * @param failure why there was no answer, or null if there was one
 */
public record RecordedVerification(
    IdentityToken subject,
    Purpose purpose,
    String actor,
    Instant at,
    Set<IdentityElement> elements,
    @Nullable VerificationFailure failure) {

  /**
   * Copies the elements.
   *
   * @param subject the token of the number
   * @param purpose what the answer was for
   * @param actor who asked
   * @param at when
   * @param elements what was asked
   * @param failure why there was no answer, or null
   */
  public RecordedVerification {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(at, "at");
    EnumSet<IdentityElement> copy = EnumSet.noneOf(IdentityElement.class);
    copy.addAll(Objects.requireNonNull(elements, "elements"));
    elements = Collections.unmodifiableSet(copy);
  }

  /**
   * A record whose instant is a text, as in JSON.
   *
   * @param subject the token of the number
   * @param purpose what the answer was for
   * @param actor who asked
   * @param at an ISO 8601 instant
   * @param elements what was asked
   * @param failure why there was no answer, or null
   * @return the record
   * @throws IllegalArgumentException if the instant has another form; the message does not repeat
   *     it
   */
  @JsonCreator
  public static RecordedVerification of(
      @JsonProperty("subject") IdentityToken subject,
      @JsonProperty("purpose") Purpose purpose,
      @JsonProperty("actor") String actor,
      @JsonProperty("at") String at,
      @JsonProperty("elements") Set<IdentityElement> elements,
      @JsonProperty("failure") @Nullable VerificationFailure failure) {
    return new RecordedVerification(
        subject, purpose, actor, QuietTime.instant("at", at), elements, failure);
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
}
