package id.egov.scheduling.reminder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.CrewMember;
import id.egov.scheduling.people.OfficialId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is to be told at some time. The text holds what they may read because
 * they take part; escape it where it goes into HTML.
 *
 * @param id the same whenever it is asked for, and different for another rule, item, official, one
 *     of the crew or time of the occasion: who has sent it once need not send it again. It holds no
 *     text of the item but its id
 * @param due when it is to be sent
 * @param rule by which rule
 * @param item of which item
 * @param to which official is told, or null if one of the crew is
 * @param crew who of the crew is told, and what their task is; null if an official is
 * @param subject one line
 * @param text lines that end with a line feed
 */
public record Reminder(
    String id,
    Instant due,
    String rule,
    AgendaItemId item,
    @Nullable OfficialId to,
    @Nullable CrewMember crew,
    String subject,
    String text) {

  /**
   * Checks that nothing is missing, and that it is for one.
   *
   * @param id the same whenever it is asked for
   * @param due when it is to be sent
   * @param rule by which rule
   * @param item of which item
   * @param to which official is told, or null
   * @param crew who of the crew is told, or null
   * @param subject one line
   * @param text lines that end with a line feed
   * @throws IllegalArgumentException if it is for nobody or for two
   */
  public Reminder {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(item, "item");
    if ((to == null) == (crew == null)) {
      throw new IllegalArgumentException("reminder %s must have one of to and crew".formatted(id));
    }
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(text, "text");
  }

  /**
   * A reminder as JSON has it.
   *
   * @param id the same whenever it is asked for
   * @param due an ISO 8601 instant
   * @param rule by which rule
   * @param item of which item
   * @param to which official is told, or null
   * @param crew who of the crew is told, or null
   * @param subject one line
   * @param text lines that end with a line feed
   * @return the reminder
   * @throws java.time.format.DateTimeParseException if the instant has another form
   */
  @JsonCreator
  public static Reminder of(
      @JsonProperty("id") String id,
      @JsonProperty("due") String due,
      @JsonProperty("rule") String rule,
      @JsonProperty("item") AgendaItemId item,
      @JsonProperty("to") @Nullable OfficialId to,
      @JsonProperty("crew") @Nullable CrewMember crew,
      @JsonProperty("subject") String subject,
      @JsonProperty("text") String text) {
    return new Reminder(
        id, Instant.parse(Objects.requireNonNull(due, "due")), rule, item, to, crew, subject, text);
  }

  /**
   * When it is to be sent, as JSON has it.
   *
   * @return an ISO 8601 instant
   */
  @JsonProperty("due")
  public String dueText() {
    return due.toString();
  }
}
