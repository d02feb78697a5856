package id.egov.identity.batch;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.egov.core.report.CsvLine;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a check has found in a file, by reason, with row numbers and tokens. No number, name or date
 * of the file is in it. JSON writes it; {@link #writeCsv} does for spreadsheets.
 *
 * @param rows how many rows there were, the header and blank lines not counted
 * @param valid how many had nothing to say about
 * @param unusual how many had warnings and nothing wrong
 * @param wrong how many had something wrong
 * @param findings what was found: by column, then what is wrong before warnings, then by code
 * @param duplicatesComplete false if there were more different numbers than are remembered, so that
 *     later ones were compared with the first of them only
 * @param complete false if it was cancelled
 * @param columns the columns that were found in the header, in the order of {@link BatchColumn}: no
 *     other was looked at
 */
public record BatchReport(
    @JsonProperty("rows") long rows,
    @JsonProperty("valid") long valid,
    @JsonProperty("unusual") long unusual,
    @JsonProperty("wrong") long wrong,
    @JsonProperty("findings") List<BatchFinding> findings,
    @JsonProperty("duplicatesComplete") boolean duplicatesComplete,
    @JsonProperty("complete") boolean complete,
    @JsonProperty("columns") List<BatchColumn> columns) {

  /**
   * Copies the lists.
   *
   * @param rows how many rows there were
   * @param valid how many had nothing to say about
   * @param unusual how many had warnings and nothing wrong
   * @param wrong how many had something wrong
   * @param findings what was found
   * @param duplicatesComplete whether every number was compared with all before it
   * @param complete whether the whole file was checked
   * @param columns the columns that were found
   */
  public BatchReport {
    findings = List.copyOf(Objects.requireNonNull(findings, "findings"));
    columns = List.copyOf(Objects.requireNonNull(columns, "columns"));
  }

  /**
   * Writes one line for each row of each finding: column, code, severity, sentence, how many rows
   * have it in all, the row's line, its token, and the line of the same number.
   *
   * @param out takes CSV with a header (RFC 4180)
   * @param locale Indonesian for {@code id}, English for every other language
   * @throws IOException if writing fails
   */
  public void writeCsv(Appendable out, Locale locale) throws IOException {
    CsvLine line = new CsvLine(out);
    for (String header :
        List.of("column", "code", "severity", "text", "count", "line", "token", "same_as")) {
      line.cell(header);
    }
    line.end();
    for (BatchFinding finding : findings) {
      String text = finding.text(locale);
      for (FoundRow row : finding.rows()) {
        line.cell(finding.column().name())
            .cell(finding.code())
            .cell(finding.severity().name())
            .text(text)
            .number(finding.count())
            .number(row.line())
            .cell(row.token() == null ? "" : row.token().toString())
            .cell(row.sameAs() == null ? "" : row.sameAs().toString())
            .end();
      }
    }
  }
}
