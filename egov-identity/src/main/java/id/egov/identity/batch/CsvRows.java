package id.egov.identity.batch;

import static id.egov.identity.batch.QuotedRow.QUOTE;

import id.egov.identity.batch.QuotedRow.Quotes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of CSV (RFC 4180) one after the other. Fields in quotes may span lines; a quote that is
 * never closed costs its own line and not the rest of the file, which is why no library is used:
 * theirs read on to the next quote, or stop.
 */
final class CsvRows {

  /**
   * No row has more lines: an open quote ends the search for its partner here, so that one mistake
   * does not hide many rows, and no line is looked at more often.
   */
  static final int LONGEST_ROW = 20;

  private static final String DELIMITERS = ",;\t|";

  /** What Excel writes before the header. */
  private static final Pattern SEPARATOR = Pattern.compile("(?i)sep=[" + DELIMITERS + "]");

  private final TextLines lines;
  private char delimiter = ',';

  CsvRows(TextLines lines) {
    this.lines = lines;
  }

  /**
   * A row.
   *
   * @param line in which it begins
   * @param joined how many lines after that belong to it
   * @param fields its fields, or null if they cannot be told apart
   * @param tooLong whether that is because it is too long
   */
  record Row(long line, int joined, @Nullable List<String> fields, boolean tooLong) {}

  /**
   * The first row that is not blank. The delimiter is the one of comma, semicolon, tab and bar that
   * it has most of outside of quotes, or that a line before it says.
   */
  @Nullable Row header() throws IOException {
    TextLines.Line first = lines.next();
    while (first != null && first.text().isBlank() && first.whole()) {
      first = lines.next();
    }
    if (first == null) {
      return null;
    }
    if (SEPARATOR.matcher(first.text()).matches()) {
      delimiter = first.text().charAt(first.text().length() - 1);
      return next();
    }
    int most = 0;
    for (int i = 0; i < DELIMITERS.length(); i++) {
      char candidate = DELIMITERS.charAt(i);
      int found = outsideOfQuotes(first.text(), candidate);
      if (found > most) {
        most = found;
        delimiter = candidate;
      }
    }
    return row(first);
  }

  private static int outsideOfQuotes(String text, char wanted) {
    int found = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      quoted ^= text.charAt(i) == QUOTE;
      found += !quoted && text.charAt(i) == wanted ? 1 : 0;
    }
    return found;
  }

  /** The next row that is not blank, or null at the end. */
  @Nullable Row next() throws IOException {
    TextLines.Line line = lines.next();
    while (line != null && line.whole() && line.text().isBlank()) {
      line = lines.next();
    }
    return line == null ? null : row(line);
  }

  private Row row(TextLines.Line first) throws IOException {
    if (!first.whole()) {
      return new Row(first.number(), 0, null, true);
    }
    if (first.text().indexOf(QUOTE) < 0) {
      return new Row(first.number(), 0, plain(first.text()), false);
    }
    QuotedRow quoted = new QuotedRow(delimiter);
    Quotes quotes = quoted.add(first.text());
    List<TextLines.Line> more = new ArrayList<>();
    int length = first.text().length();
    while (quotes == Quotes.OPEN && more.size() + 1 < LONGEST_ROW) {
      TextLines.Line next = lines.next();
      if (next == null) {
        break;
      }
      more.add(next);
      length += next.text().length();
      if (!next.whole() || length > TextLines.LONGEST) {
        break;
      }
      quotes = quoted.add(next.text());
    }
    if (quotes == Quotes.RIGHT) {
      return new Row(first.number(), more.size(), quoted.fields(), false);
    }
    for (int i = more.size() - 1; i >= 0; i--) {
      lines.giveBack(more.get(i));
    }
    return new Row(first.number(), 0, null, false);
  }

  private List<String> plain(String text) {
    List<String> fields = new ArrayList<>();
    int from = 0;
    for (int to = text.indexOf(delimiter); to >= 0; to = text.indexOf(delimiter, from)) {
      fields.add(text.substring(from, to));
      from = to + 1;
    }
    fields.add(text.substring(from));
    return fields;
  }
}
