package id.egov.booking.report;

import java.io.IOException;

/** Writes the cells of CSV (RFC 4180). */
final class CsvLine {

  private static final String QUOTED = "\",\r\n";
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final Appendable out;
  private String comma = "";

  CsvLine(Appendable out) {
    this.out = out;
  }

  /** A cell with text of others, which must not become a formula. */
  CsvLine text(String text) throws IOException {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return cell(formula ? "'" + text : text);
  }

  /** A cell with a number, a name of ours, or nothing. */
  CsvLine cell(String cell) throws IOException {
    out.append(comma);
    comma = ",";
    if (cell.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0)) {
      out.append('"').append(cell.replace("\"", "\"\"")).append('"');
    } else {
      out.append(cell);
    }
    return this;
  }

  void end() throws IOException {
    out.append("\r\n");
    comma = "";
  }
}
