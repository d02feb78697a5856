package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the waitlist has changed: all that a notifier needs. Its type in the store is {@code
 * waiting-} and the move in lower case; {@link Waitlist#event} reads it.
 *
 * @param move what was done
 * @param at when
 * @param actor by whom
 * @param entry as it stands since then
 * @param offer the place that is held for them, until its {@linkplain Milestones#due() due time},
 *     or null if none is
 */
public record WaitlistEvent(
    Move move, Instant at, String actor, WaitlistEntry entry, @Nullable Booking offer) {

  /** What can be done with an entry. */
  public enum Move {
    /** Somebody begins to wait. */
    JOIN,
    /** A place is held for them. */
    OFFER,
    /** They wait no longer. */
    LEAVE,
    /** The wait is over and nothing came free. */
    LAPSE;

    /** What the event is called that tells of it. */
    String eventType() {
      return WaitlistEntry.DOCUMENT_TYPE + "-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Checks that nothing is missing.
   *
   * @param move what was done
   * @param at when
   * @param actor by whom
   * @param entry as it stands since then
   * @param offer the place that is held for them, or null
   */
  public WaitlistEvent {
    Objects.requireNonNull(move, "move");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(entry, "entry");
  }

  /**
   * An event as JSON has it.
   *
   * @param move what was done
   * @param at an ISO 8601 instant
   * @param actor by whom
   * @param entry as it stands since then
   * @param offer the place that is held for them, or null
   * @return the event
   * @throws java.time.format.DateTimeParseException if the instant has another form
   */
  @JsonCreator
  public static WaitlistEvent of(
      @JsonProperty("move") Move move,
      @JsonProperty("at") String at,
      @JsonProperty("actor") String actor,
      @JsonProperty("entry") WaitlistEntry entry,
      @JsonProperty("offer") @Nullable Booking offer) {
    return new WaitlistEvent(
        move, Instant.parse(Objects.requireNonNull(at, "at")), actor, entry, offer);
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

  WaitlistEvent withVersion(long version) {
    return new WaitlistEvent(
        move,
        at,
        actor,
        entry.withVersion(version),
        offer == null ? null : offer.withVersion(version));
  }
}
