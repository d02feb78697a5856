package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A booking has changed: all that a notifier needs. Its type in the store is {@code booking-} and
 * the command in lower case with dashes; {@link BookingService#event} reads it.
 *
 * @param command what was done
 * @param at when
 * @param actor by whom
 * @param booking as it stands since then; {@link Booking#reasons()} and {@link Booking#note()} say
 *     why
 * @param before as it stood, or null if it is new
 * @param alternatives what its requester may be offered instead, the nearest first, if they were
 *     displaced, rejected for another or let their time pass, or the room is closed
 */
public record BookingEvent(
    BookingCommand command,
    Instant at,
    String actor,
    Booking booking,
    @Nullable Booking before,
    List<Alternative> alternatives) {

  /**
   * Copies the list.
   *
   * @param command what was done
   * @param at when
   * @param actor by whom
   * @param booking as it stands since then
   * @param before as it stood, or null
   * @param alternatives what its requester may be offered instead
   */
  public BookingEvent {
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(booking, "booking");
    alternatives = List.copyOf(Objects.requireNonNull(alternatives, "alternatives"));
  }

  /**
   * An event as JSON has it.
   *
   * @param command what was done
   * @param at an ISO 8601 instant
   * @param actor by whom
   * @param booking as it stands since then
   * @param before as it stood, or null
   * @param alternatives what its requester may be offered instead
   * @return the event
   * @throws java.time.format.DateTimeParseException if the instant has another form
   */
  @JsonCreator
  public static BookingEvent of(
      @JsonProperty("command") BookingCommand command,
      @JsonProperty("at") String at,
      @JsonProperty("actor") String actor,
      @JsonProperty("booking") Booking booking,
      @JsonProperty("before") @Nullable Booking before,
      @JsonProperty("alternatives") List<Alternative> alternatives) {
    return new BookingEvent(
        command,
        Instant.parse(Objects.requireNonNull(at, "at")),
        actor,
        booking,
        before,
        alternatives);
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

  BookingEvent withVersion(long version) {
    return new BookingEvent(command, at, actor, booking.withVersion(version), before, alternatives);
  }
}
