package id.egov.identity.citizen;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.identity.privacy.Purpose;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen's data may be processed for, and why. Grounds are never deleted while the citizen
 * is there, only ended: who gave consent and withdrew it is to be shown (UU 27/2022 art. 24).
 *
 * @param purpose what for
 * @param basis on what basis
 * @param actor who recorded it
 * @param from since when
 * @param until when it ends by itself, or null if never
 * @param ended when somebody ended it, or null if nobody has
 */
public record ProcessingGround(
    Purpose purpose,
    LegalBasis basis,
    String actor,
    Instant from,
    @Nullable Instant until,
    @Nullable Instant ended) {

  /**
   * Checks that nothing is missing.
   *
   * @param purpose what for
   * @param basis on what basis
   * @param actor who recorded it
   * @param from since when
   * @param until when it ends by itself, or null
   * @param ended when somebody ended it, or null
   */
  public ProcessingGround {
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(from, "from");
  }

  /**
   * A ground whose instants are texts, as in JSON.
   *
   * @param purpose what for
   * @param basis on what basis
   * @param actor who recorded it
   * @param from an ISO 8601 instant
   * @param until an ISO 8601 instant, or null
   * @param ended an ISO 8601 instant, or null
   * @return the ground
   * @throws IllegalArgumentException if an instant has another form; the message does not repeat it
   */
  @JsonCreator
  public static ProcessingGround of(
      @JsonProperty("purpose") Purpose purpose,
      @JsonProperty("basis") LegalBasis basis,
      @JsonProperty("actor") String actor,
      @JsonProperty("from") String from,
      @JsonProperty("until") @Nullable String until,
      @JsonProperty("ended") @Nullable String ended) {
    return new ProcessingGround(
        purpose,
        basis,
        actor,
        QuietTime.instant("from", from),
        QuietTime.instantOrNull("until", until),
        QuietTime.instantOrNull("ended", ended));
  }

  /**
   * Whether it covers its purpose at an instant.
   *
   * @param now the instant
   * @return true from its start until it ends
   */
  public boolean covers(Instant now) {
    Instant end = end();
    return !now.isBefore(from) && (end == null || now.isBefore(end));
  }

  /**
   * Whether it holds, which is what a registry asks of the grounds it has. It is recorded in the
   * moment that it begins, so what is in the store has begun, even if the clock that is read here
   * says that it is a little earlier than it was there.
   */
  boolean holds(Instant now) {
    return covers(now.isBefore(from) ? from : now);
  }

  /** When it is over, or null if it is open. */
  @Nullable Instant end() {
    if (until == null || ended == null) {
      return until == null ? ended : until;
    }
    return ended.isBefore(until) ? ended : until;
  }

  /** Ended, by a clock that may be slow: never before it has begun. */
  ProcessingGround ended(Instant at) {
    return new ProcessingGround(purpose, basis, actor, from, until, at.isBefore(from) ? from : at);
  }

  /**
   * Since when, as JSON has it.
   *
   * @return ISO 8601
   */
  @JsonProperty("from")
  public String fromText() {
    return from.toString();
  }

  /**
   * When it ends by itself, as JSON has it.
   *
   * @return ISO 8601, or null
   */
  @JsonProperty("until")
  public @Nullable String untilText() {
    return until == null ? null : until.toString();
  }

  /**
   * When somebody ended it, as JSON has it.
   *
   * @return ISO 8601, or null
   */
  @JsonProperty("ended")
  public @Nullable String endedText() {
    return ended == null ? null : ended.toString();
  }
}
