package id.egov.scheduling.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.scheduling.people.OfficialId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something was done with an item: all that a notifier or a publisher needs.
 *
 * @param command what
 * @param at when
 * @param by who, as they call themselves; never a personal number
 * @param official whose invitation it was about, or null if about none
 * @param after the item as it stands since
 * @param before the item as it stood, or null if it was not there
 */
public record AgendaEvent(
    AgendaCommand command,
    Instant at,
    String by,
    @Nullable OfficialId official,
    AgendaEntry after,
    @Nullable AgendaEntry before) {

  /**
   * Checks that nothing is missing.
   *
   * @param command what
   * @param at when
   * @param by who
   * @param official whose invitation it was about, or null
   * @param after the item as it stands since
   * @param before the item as it stood, or null
   */
  public AgendaEvent {
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(after, "after");
  }

  /**
   * An event as JSON has it.
   *
   * @param command what
   * @param at an ISO 8601 instant
   * @param by who
   * @param official whose invitation it was about, or null
   * @param after the item as it stands since
   * @param before the item as it stood, or null
   * @return the event
   * @throws java.time.format.DateTimeParseException if the instant has another form
   */
  @JsonCreator
  public static AgendaEvent of(
      @JsonProperty("command") AgendaCommand command,
      @JsonProperty("at") String at,
      @JsonProperty("by") String by,
      @JsonProperty("official") @Nullable OfficialId official,
      @JsonProperty("after") AgendaEntry after,
      @JsonProperty("before") @Nullable AgendaEntry before) {
    return new AgendaEvent(
        command, Instant.parse(Objects.requireNonNull(at, "at")), by, official, after, before);
  }

  /**
   * When it was, as JSON has it.
   *
   * @return an ISO 8601 instant
   */
  @JsonProperty("at")
  public String atText() {
    return at.toString();
  }

  /**
   * The same with the version that the store gave to what stands since.
   *
   * @param version the version of the document
   * @return the copy
   */
  public AgendaEvent withVersion(long version) {
    return new AgendaEvent(command, at, by, official, after.withVersion(version), before);
  }
}
