package id.egov.scheduling.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.core.report.ReportPeriod;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How officials answered and attended what they were invited to. Made by an {@link AgendaMeter};
 * {@link #definitions()} say what each number is.
 *
 * <p>It counts whatever they were invited to, confidential items among it, and names officials: it
 * is for evaluators, and not for everybody.
 *
 * @param period the months it is about
 * @param asOf when it was made
 * @param definitions what the numbers mean, in Indonesian and English
 * @param tables the numbers
 */
public record AgendaEvaluation(
    ReportPeriod period, Instant asOf, List<Definition> definitions, List<EvaluationTable> tables) {

  /**
   * Copies the lists.
   *
   * @param period the months it is about
   * @param asOf when it was made
   * @param definitions what the numbers mean
   * @param tables the numbers
   */
  public AgendaEvaluation {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(asOf, "asOf");
    definitions = List.copyOf(Objects.requireNonNull(definitions, "definitions"));
    tables = List.copyOf(Objects.requireNonNull(tables, "tables"));
  }

  /**
   * An evaluation as JSON has it.
   *
   * @param period the months it is about
   * @param asOf an ISO 8601 instant
   * @param definitions what the numbers mean
   * @param tables the numbers
   * @return the evaluation
   * @throws java.time.format.DateTimeParseException if the instant has another form
   */
  @JsonCreator
  public static AgendaEvaluation of(
      @JsonProperty("period") ReportPeriod period,
      @JsonProperty("asOf") String asOf,
      @JsonProperty("definitions") List<Definition> definitions,
      @JsonProperty("tables") List<EvaluationTable> tables) {
    return new AgendaEvaluation(
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
   * Writes this evaluation as JSON, row by row: the same that Jackson makes of it, and read as
   * that.
   *
   * @param out takes the text
   * @throws IOException if it fails
   */
  public void writeJson(Appendable out) throws IOException {
    EvaluationFiles.writeJson(this, out);
  }

  /**
   * Writes the numbers of all tables as CSV (RFC 4180, comma, CRLF), one line for each row under
   * one line of headings: {@code by} (what the table is broken down by), {@code level}, {@code
   * official}, {@code month}, and a column for each {@link Measure}; a share has its {@code .part}
   * and {@code .whole} beside it. Shares are decimal numbers with a point and four places; what
   * there is no number for is empty. A cell that a spreadsheet would take for a formula gets an
   * apostrophe before it, as {@link id.egov.core.report.CsvLine} says.
   *
   * @param out takes the text
   * @throws IOException if it fails
   */
  public void writeCsv(Appendable out) throws IOException {
    EvaluationFiles.writeCsv(this, out);
  }

  /**
   * Writes what the columns of {@link #writeCsv} mean, as CSV: column, unit, definition in
   * Indonesian and in English.
   *
   * @param out takes the text
   * @throws IOException if it fails
   */
  public void writeDefinitionsCsv(Appendable out) throws IOException {
    EvaluationFiles.writeDefinitions(definitions, out);
  }
}
