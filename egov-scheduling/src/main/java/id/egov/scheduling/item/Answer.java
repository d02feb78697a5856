package id.egov.scheduling.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered, or until when they may.
 *
 * @param reply what
 * @param at when that was, which may be before it was written down; of a question that has come
 *     back from somebody to whom it was passed on, when it came back; null of one that was never
 *     answered
 * @param due until when an answer is waited for, exclusive; null for as long as it takes
 * @param note what else they said, or null
 */
public record Answer(
    Reply reply, @Nullable Instant at, @Nullable Instant due, @Nullable String note) {

  /** Nothing so far, and no hurry. */
  public static final Answer NONE = new Answer(Reply.NEEDS_ACTION, null, null, null);

  /**
   * Checks that there is a reply.
   *
   * @param reply what
   * @param at when that was, or null
   * @param due until when an answer is waited for, or null
   * @param note what else they said, or null
   */
  public Answer {
    Objects.requireNonNull(reply, "reply");
  }

  /**
   * An answer as JSON has it.
   *
   * @param reply what
   * @param at an ISO 8601 instant, or null
   * @param due an ISO 8601 instant, or null
   * @param note what else they said, or null
   * @return the answer
   * @throws java.time.format.DateTimeParseException if an instant has another form
   */
  @JsonCreator
  public static Answer of(
      @JsonProperty("reply") Reply reply,
      @JsonProperty("at") @Nullable String at,
      @JsonProperty("due") @Nullable String due,
      @JsonProperty("note") @Nullable String note) {
    return new Answer(reply, instant(at), instant(due), note);
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }

  /**
   * An answer that was given.
   *
   * @param reply what
   * @param at when
   * @param note what else they said, or null
   * @return the answer
   */
  public static Answer given(Reply reply, Instant at, @Nullable String note) {
    return new Answer(reply, at, null, note);
  }

  /**
   * None so far, and until when it is waited for.
   *
   * @param due exclusive, or null for as long as it takes
   * @param note what was said along with the question, or null
   * @return the answer
   */
  public static Answer awaited(@Nullable Instant due, @Nullable String note) {
    return new Answer(Reply.NEEDS_ACTION, null, due, note);
  }

  /**
   * None any more: whoever was to come instead does not.
   *
   * @param at when it came back
   * @param due until when an answer is waited for, exclusive; null for as long as it takes
   * @param note why it came back, or null
   * @return the answer
   */
  public static Answer cameBack(Instant at, @Nullable Instant due, @Nullable String note) {
    return new Answer(Reply.NEEDS_ACTION, at, due, note);
  }

  /**
   * Whether it was waited for long enough.
   *
   * @param now which moment
   * @return true if there is no answer and its time is over
   */
  public boolean overdue(Instant now) {
    return reply == Reply.NEEDS_ACTION && due != null && !now.isBefore(due);
  }

  /**
   * When it was given, as JSON has it.
   *
   * @return an ISO 8601 instant, or null
   */
  @JsonProperty("at")
  public @Nullable String atText() {
    return at == null ? null : at.toString();
  }

  /**
   * Until when it is waited for, as JSON has it.
   *
   * @return an ISO 8601 instant, or null
   */
  @JsonProperty("due")
  public @Nullable String dueText() {
    return due == null ? null : due.toString();
  }
}
