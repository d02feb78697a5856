package id.egov.identity.citizen;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.identity.privacy.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done with somebody's data (UU 27/2022 art. 31): who, when, what for. It has
 * nothing of the data itself.
 *
 * @param subject whose: a {@link CitizenId}, or the text of a token where the registry does not
 *     know them
 * @param command what was done
 * @param at when
 * @param actor by whom
 * @param purpose what for, or null where the command has none
 * @param fields which parts of the data, by their names; empty for all or none of them
 * @param note why, or how it ended, or null
 */
public record AccessEntry(
    String subject,
    CitizenCommand command,
    Instant at,
    String actor,
    @Nullable Purpose purpose,
    List<String> fields,
    @Nullable String note) {

  /**
   * Copies the list, and hides the digits of numbers in the note.
   *
   * @param subject whose
   * @param command what was done
   * @param at when
   * @param actor by whom
   * @param purpose what for, or null
   * @param fields which parts of the data
   * @param note why, or how it ended, or null
   */
  public AccessEntry {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(actor, "actor");
    note = Notes.guarded(note);
    fields = List.copyOf(Objects.requireNonNull(fields, "fields"));
  }

  /**
   * An entry whose instant is a text, as in JSON.
   *
   * @param subject whose
   * @param command what was done
   * @param at an ISO 8601 instant
   * @param actor by whom
   * @param purpose what for, or null
   * @param fields which parts of the data
   * @param note why, or how it ended, or null
   * @return the entry
   * @throws IllegalArgumentException if the instant has another form; the message does not repeat
   *     it
   */
  @JsonCreator
  public static AccessEntry of(
      @JsonProperty("subject") String subject,
      @JsonProperty("command") CitizenCommand command,
      @JsonProperty("at") String at,
      @JsonProperty("actor") String actor,
      @JsonProperty("purpose") @Nullable Purpose purpose,
      @JsonProperty("fields") List<String> fields,
      @JsonProperty("note") @Nullable String note) {
    return new AccessEntry(
        subject, command, QuietTime.instant("at", at), actor, purpose, fields, note);
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
