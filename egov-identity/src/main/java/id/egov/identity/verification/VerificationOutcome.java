package id.egov.identity.verification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.egov.core.reason.Reason;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of asking the population office. A failure is an answer, not an exception. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
  @JsonSubTypes.Type(value = VerificationOutcome.Answered.class, name = "ANSWERED"),
  @JsonSubTypes.Type(value = VerificationOutcome.Failed.class, name = "FAILED")
})
public sealed interface VerificationOutcome {

  /**
   * The office has answered.
   *
   * @param answers one for each element that was asked, in the order of {@link IdentityElement}
   * @param at when the office said so; earlier than the question if the answer was kept
   */
  record Answered(Map<IdentityElement, ElementAnswer> answers, Instant at)
      implements VerificationOutcome {

    /**
     * Copies the answers.
     *
     * @param answers one for each element
     * @param at when the office said so
     */
    public Answered {
      Objects.requireNonNull(at, "at");
      EnumMap<IdentityElement, ElementAnswer> copy = new EnumMap<>(IdentityElement.class);
      copy.putAll(Objects.requireNonNull(answers, "answers"));
      answers = Collections.unmodifiableMap(copy);
    }

    /**
     * Answers whose instant is a text, as in JSON.
     *
     * @param answers one for each element
     * @param at an ISO 8601 instant
     * @return the outcome
     * @throws IllegalArgumentException if the instant has another form; the message does not repeat
     *     it
     */
    @JsonCreator
    public static Answered of(
        @JsonProperty("answers") Map<IdentityElement, ElementAnswer> answers,
        @JsonProperty("at") String at) {
      return new Answered(answers, QuietTime.instant("at", at));
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

    /**
     * Whether every element that was answered is what the office has. Of a {@link GuardedVerifier}
     * these are all that were asked; of any other, ask with the {@linkplain
     * #matchesWholly(VerificationRequest) question}.
     *
     * @return true if all are {@link ElementAnswer#MATCH}, and there is one at least
     */
    public boolean matchesWholly() {
      return !answers.isEmpty()
          && answers.values().stream().allMatch(answer -> answer == ElementAnswer.MATCH);
    }

    /**
     * Whether every element that was asked is what the office has.
     *
     * @param request what was asked
     * @return true if each of its elements was answered, and as {@link ElementAnswer#MATCH}
     */
    public boolean matchesWholly(VerificationRequest request) {
      return matchesWholly() && answers.keySet().containsAll(request.elements());
    }
  }

  /**
   * There is no answer.
   *
   * @param failure why not
   * @param notBefore when to try again at the earliest, or null if nobody knows or it is of no use
   */
  record Failed(VerificationFailure failure, @Nullable Instant notBefore)
      implements VerificationOutcome {

    /**
     * Checks that there is a cause.
     *
     * @param failure why not
     * @param notBefore when to try again at the earliest, or null
     */
    public Failed {
      Objects.requireNonNull(failure, "failure");
    }

    /**
     * A failure of which nobody knows when it passes.
     *
     * @param failure why there is no answer
     * @return the outcome
     */
    public static Failed because(VerificationFailure failure) {
      return new Failed(failure, null);
    }

    /**
     * A failure whose instant is a text, as in JSON.
     *
     * @param failure why there is no answer
     * @param notBefore an ISO 8601 instant, or null
     * @return the outcome
     * @throws IllegalArgumentException if the instant has another form; the message does not repeat
     *     it
     */
    @JsonCreator
    public static Failed of(
        @JsonProperty("failure") VerificationFailure failure,
        @JsonProperty("notBefore") @Nullable String notBefore) {
      return new Failed(
          failure, notBefore == null ? null : QuietTime.instant("notBefore", notBefore));
    }

    /**
     * The instant as JSON has it.
     *
     * @return ISO 8601, or null
     */
    @JsonProperty("notBefore")
    public @Nullable String notBeforeText() {
      return notBefore == null ? null : notBefore.toString();
    }

    /**
     * The failure as a reason, for whoever shows it; {@link VerificationFailure#TEXTS} has words
     * for it.
     *
     * @return a reason without anything personal
     */
    public Reason reason() {
      return failure.with();
    }
  }
}
