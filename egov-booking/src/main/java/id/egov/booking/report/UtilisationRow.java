package id.egov.booking.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.booking.RoomId;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table. What the table is not broken down by is null.
 *
 * @param room of which room; in a table by room, null means refused requests for any room
 * @param agency of which agency, or null
 * @param month of which month, or null
 * @param figures the numbers
 */
public record UtilisationRow(
    @Nullable RoomId room, @Nullable String agency, @Nullable YearMonth month, Figures figures) {

  /**
   * Checks that there are numbers.
   *
   * @param room of which room, or null
   * @param agency of which agency, or null
   * @param month of which month, or null
   * @param figures the numbers
   */
  public UtilisationRow {
    Objects.requireNonNull(figures, "figures");
  }

  /**
   * A row as JSON has it.
   *
   * @param room of which room, or null
   * @param agency of which agency, or null
   * @param month such as {@code 2026-11}, or null
   * @param figures the numbers
   * @return the row
   * @throws java.time.format.DateTimeParseException if the month has another form
   */
  @JsonCreator
  public static UtilisationRow of(
      @JsonProperty("room") @Nullable RoomId room,
      @JsonProperty("agency") @Nullable String agency,
      @JsonProperty("month") @Nullable String month,
      @JsonProperty("figures") Figures figures) {
    return new UtilisationRow(room, agency, month == null ? null : YearMonth.parse(month), figures);
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
