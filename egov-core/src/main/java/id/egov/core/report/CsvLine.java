package id.egov.core.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * Writes the cells of CSV (RFC 4180): commas between them, CRLF after each line, quotes where a
 * cell needs them. The same object writes one line after the other. Not thread-safe.
 *
 * <p>A cell with text that a spreadsheet would take for a formula, because it begins with {@code
 * =}, {@code +}, {@code -}, {@code @}, one of these in full width, a tab or a line break, gets an
 * apostrophe before it.
 */
public final class CsvLine {

  private static final String QUOTED = "\",\r\n";
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
  private static final int PLACES = 4;

  private final Appendable out;
  private String comma = "";

  /**
   * Begins the first line.
   *
   * @param out takes the text
   */
  public CsvLine(Appendable out) {
    this.out = Objects.requireNonNull(out, "out");
  }

  /**
   * A cell with text of others, which must not become a formula.
   *
   * @param text anything
   * @return this
   * @throws IOException if writing fails
   */
  public CsvLine text(String text) throws IOException {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return cell(formula ? "'" + text : text);
  }

  /**
   * A cell with a name of the application's own, or nothing.
   *
   * @param cell a text that nobody else chose
   * @return this
   * @throws IOException if writing fails
   */
  public CsvLine cell(String cell) throws IOException {
    out.append(comma);
    comma = ",";
    if (cell.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0)) {
      out.append('"').append(cell.replace("\"", "\"\"")).append('"');
    } else {
      out.append(cell);
    }
    return this;
  }

  /**
   * A cell with a whole number.
   *
   * @param number any
   * @return this
   * @throws IOException if writing fails
   */
  public CsvLine number(long number) throws IOException {
    return cell(String.valueOf(number));
  }

  /**
   * A cell with a decimal number: a point and four places, rounded half up.
   *
   * @param part of how much
   * @param whole how much; of 0 the cell is empty
   * @return this
   * @throws IOException if writing fails
   */
  public CsvLine quotient(long part, long whole) throws IOException {
    return cell(
        whole == 0
            ? ""
            : BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP)
                .toPlainString());
  }

  /**
   * A share in three cells: the quotient, its part and its whole.
   *
   * @param share how many of how many
   * @return this
   * @throws IOException if writing fails
   */
  public CsvLine share(Share share) throws IOException {
    return quotient(share.part(), share.whole()).number(share.part()).number(share.whole());
  }

  /**
   * Ends a line.
   *
   * @throws IOException if writing fails
   */
  public void end() throws IOException {
    out.append("\r\n");
    comma = "";
  }
}
