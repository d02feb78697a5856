package id.egov.scheduling.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.scheduling.people.OfficialId;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table. What the table is not broken down by is null.
 *
 * @param level of officials of which level, or null
 * @param official of which official, or null
 * @param month of which month, or null
 * @param figures the numbers
 */
public record EvaluationRow(
    @Nullable String level,
    @Nullable OfficialId official,
    @Nullable YearMonth month,
    Figures figures) {

  /**
   * Checks that there are numbers.
   *
   * @param level of officials of which level, or null
   * @param official of which official, or null
   * @param month of which month, or null
   * @param figures the numbers
   */
  public EvaluationRow {
    Objects.requireNonNull(figures, "figures");
  }

  /**
   * A row as JSON has it.
   *
   * @param level of officials of which level, or null
   * @param official of which official, or null
   * @param month such as {@code 2026-11}, or null
   * @param figures the numbers
   * @return the row
   * @throws java.time.format.DateTimeParseException if the month has another form
   */
  @JsonCreator
  public static EvaluationRow of(
      @JsonProperty("level") @Nullable String level,
      @JsonProperty("official") @Nullable OfficialId official,
      @JsonProperty("month") @Nullable String month,
      @JsonProperty("figures") Figures figures) {
    return new EvaluationRow(
        level, official, month == null ? null : YearMonth.parse(month), figures);
  }

  /**
   * The month as JSON has it.
   *
   * @return such as {@code 2026-11}, or null
   */
  @JsonProperty("month")
  public @Nullable String monthText() {
    return month == null ? null : month.toString();
  }
}
