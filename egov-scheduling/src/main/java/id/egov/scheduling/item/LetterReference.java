package id.egov.scheduling.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The letter that invites, by what the records office knows it by. The letter itself stays there.
 *
 * @param number for example {@code 005/123/BPKAD/2026}, 1 to 200 characters
 * @param date the date on the letter
 * @param sender who signed for it, 1 to 200 characters
 */
public record LetterReference(
    @NotBlank(message = "{id.egov.scheduling.item.letter}")
        @Size(max = 200, message = "{id.egov.scheduling.item.letter}")
        String number,
    LocalDate date,
    @NotBlank(message = "{id.egov.scheduling.item.letter}")
        @Size(max = 200, message = "{id.egov.scheduling.item.letter}")
        String sender) {

  /**
   * Checks that there is a date; the texts are left to validation.
   *
   * @param number the letter's number
   * @param date the date on the letter
   * @param sender who signed for it
   */
  public LetterReference {
    Objects.requireNonNull(date, "date");
  }

  /**
   * A letter as JSON has it.
   *
   * @param number the letter's number
   * @param date an ISO 8601 date
   * @param sender who signed for it
   * @return the reference
   * @throws java.time.format.DateTimeParseException if the date has another form
   */
  @JsonCreator
  public static LetterReference of(
      @JsonProperty("number") String number,
      @JsonProperty("date") String date,
      @JsonProperty("sender") String sender) {
    return new LetterReference(
        number, LocalDate.parse(Objects.requireNonNull(date, "date")), sender);
  }

  /**
   * The date as JSON has it.
   *
   * @return an ISO 8601 date
   */
  @JsonProperty("date")
  public String dateText() {
    return date.toString();
  }
}
