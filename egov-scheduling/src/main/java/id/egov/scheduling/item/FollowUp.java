package id.egov.scheduling.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.scheduling.people.OfficialId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done after an item (tindak lanjut).
 *
 * @param task what, 1 to 1,000 characters
 * @param responsible who does it, or null if that is not said
 * @param due the last day for it, or null
 * @param done whether it is done
 */
public record FollowUp(
    @NotBlank(message = "{id.egov.scheduling.item.result}")
        @Size(max = 1000, message = "{id.egov.scheduling.item.result}")
        String task,
    @Nullable OfficialId responsible,
    @Nullable LocalDate due,
    boolean done) {

  /**
   * A task as JSON has it.
   *
   * @param task what
   * @param responsible who does it, or null
   * @param due an ISO 8601 date, or null
   * @param done whether it is done
   * @return the task
   * @throws java.time.format.DateTimeParseException if the date has another form
   */
  @JsonCreator
  public static FollowUp of(
      @JsonProperty("task") String task,
      @JsonProperty("responsible") @Nullable OfficialId responsible,
      @JsonProperty("due") @Nullable String due,
      @JsonProperty("done") boolean done) {
    return new FollowUp(task, responsible, due == null ? null : LocalDate.parse(due), done);
  }

  /**
   * The last day as JSON has it.
   *
   * @return an ISO 8601 date, or null
   */
  @JsonProperty("due")
  public @Nullable String dueText() {
    return due == null ? null : due.toString();
  }
}
