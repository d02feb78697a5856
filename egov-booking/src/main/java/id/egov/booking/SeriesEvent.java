package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;

/**
 * A series has changed as a whole. Its type in the store is {@code series-} and the command in
 * lower case; {@link SeriesBookings#event} reads it. It comes after the {@link BookingEvent}s of
 * the dates that changed in the same commit.
 *
 * @param command what was done
 * @param at when
 * @param actor by whom
 * @param series as it stands since then, without the bookings themselves
 */
public record SeriesEvent(SeriesCommand command, Instant at, String actor, Series series) {

  /**
   * Checks that nothing is missing.
   *
   * @param command what was done
   * @param at when
   * @param actor by whom
   * @param series as it stands since then
   */
  public SeriesEvent {
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(series, "series");
  }

  /**
   * An event as JSON has it.
   *
   * @param command what was done
   * @param at an ISO 8601 instant
   * @param actor by whom
   * @param series as it stands since then
   * @return the event
   * @throws java.time.format.DateTimeParseException if the instant has another form
   */
  @JsonCreator
  public static SeriesEvent of(
      @JsonProperty("command") SeriesCommand command,
      @JsonProperty("at") String at,
      @JsonProperty("actor") String actor,
      @JsonProperty("series") Series series) {
    return new SeriesEvent(command, Instant.parse(Objects.requireNonNull(at, "at")), actor, series);
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
