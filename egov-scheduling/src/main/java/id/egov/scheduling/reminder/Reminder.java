package id.egov.scheduling.reminder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.people.OfficialId;
import java.time.Instant;
import java.util.Objects;

/**
 * Something that somebody is to be told at some time. The text holds what they may read because
 * they take part; escape it where it goes into HTML.
 *
 * @param id the same whenever it is asked for, and different for another rule, item, official or
 *     time of the occasion: who has sent it once need not send it again. It holds no text of the
 *     item but its id
 * @param due when it is to be sent
 * @param rule by which rule
 * @param item of which item
 * @param to who is told
 * @param subject one line
 * @param text lines that end with a line feed
 */
public record Reminder(
    String id,
    Instant due,
    String rule,
    AgendaItemId item,
    OfficialId to,
    String subject,
    String text) {

  /**
   * Checks that nothing is missing.
   *
   * @param id the same whenever it is asked for
   * @param due when it is to be sent
   * @param rule by which rule
   * @param item of which item
   * @param to who is told
   * @param subject one line
   * @param text lines that end with a line feed
   */
  public Reminder {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(to, "to");
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
   * @param to who is told
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
      @JsonProperty("to") OfficialId to,
      @JsonProperty("subject") String subject,
      @JsonProperty("text") String text) {
    return new Reminder(
        id, Instant.parse(Objects.requireNonNull(due, "due")), rule, item, to, subject, text);
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
