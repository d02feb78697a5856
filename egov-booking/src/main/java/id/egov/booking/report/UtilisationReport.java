package id.egov.booking.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.core.report.ReportPeriod;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How much rooms are used, by whom, and how requests for them are decided. Made by a {@link
 * UtilisationMeter}; {@link #definitions()} say what each number is.
 *
 * <p>It names agencies and rooms and counts whatever they booked, confidential events among it: it
 * is for evaluators, and not for everybody.
 *
 * @param period the months it is about
 * @param asOf when it was made
 * @param definitions what the numbers mean, in Indonesian and English
 * @param tables the numbers
 */
public record UtilisationReport(
    ReportPeriod period,
    Instant asOf,
    List<Definition> definitions,
    List<UtilisationTable> tables) {

  /**
   * Copies the lists.
   *
   * @param period the months it is about
   * @param asOf when it was made
   * @param definitions what the numbers mean
   * @param tables the numbers
   */
  public UtilisationReport {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(asOf, "asOf");
    definitions = List.copyOf(Objects.requireNonNull(definitions, "definitions"));
    tables = List.copyOf(Objects.requireNonNull(tables, "tables"));
  }

  /**
   * A report as JSON has it.
   *
   * @param period the months it is about
   * @param asOf an ISO 8601 instant
   * @param definitions what the numbers mean
   * @param tables the numbers
   * @return the report
   * @throws java.time.format.DateTimeParseException if the instant has another form
   */
  @JsonCreator
  public static UtilisationReport of(
      @JsonProperty("period") ReportPeriod period,
      @JsonProperty("asOf") String asOf,
      @JsonProperty("definitions") List<Definition> definitions,
      @JsonProperty("tables") List<UtilisationTable> tables) {
    return new UtilisationReport(
        period, Instant.parse(Objects.requireNonNull(asOf, "asOf")), definitions, tables);
  }

  /**
   * When it was made, as JSON has it.
   *
   * @return ISO 8601
   */
  @JsonProperty("asOf")
  public String asOfText() {
    return asOf.toString();
  }

  /**
   * Writes this report as JSON, row by row: the same that Jackson makes of it, and read as that.
   *
   * @param out takes the text
   * @throws IOException if it fails
   */
  public void writeJson(Appendable out) throws IOException {
    ReportJson.write(this, out);
  }

  /**
   * Writes the numbers of all tables as CSV (RFC 4180, comma, CRLF), one line for each row under
   * one line of headings: {@code by} (what the table is broken down by), {@code room}, {@code
   * agency}, {@code month}, and a column for each {@link Measure}; a share has its {@code .part}
   * and {@code .whole} beside it. Hours and shares are decimal numbers with a point and four
   * places; what there is no number for is empty.
   *
   * <p>A cell with text that a spreadsheet would take for a formula, because it begins with {@code
   * =}, {@code +}, {@code -}, {@code @}, one of these in full width, a tab or a line break, gets an
   * apostrophe before it. For agencies named like that the CSV differs from the values, and the
   * JSON does not.
   *
   * @param out takes the text
   * @throws IOException if it fails
   */
  public void writeCsv(Appendable out) throws IOException {
    ReportCsv.write(this, out);
  }

  /**
   * Writes what the columns of {@link #writeCsv} mean, as CSV: column, unit, definition in
   * Indonesian and in English.
   *
   * @param out takes the text
   * @throws IOException if it fails
   */
  public void writeDefinitionsCsv(Appendable out) throws IOException {
    ReportCsv.writeDefinitions(definitions, out);
  }
}
