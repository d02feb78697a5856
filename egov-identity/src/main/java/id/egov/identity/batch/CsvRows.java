package id.egov.identity.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of CSV (RFC 4180) one after the other. Fields in quotes may span lines; a quote that is
 * never closed costs its own line and not the rest of the file, which is why no library is used:
 * theirs read on to the next quote, or stop.
 */
final class CsvRows {

  /** No field is longer than so many lines: an open quote ends the search for its partner here. */
  private static final int LONGEST_ROW = 50;

  private static final char QUOTE = '"';
  private static final String DELIMITERS = ",;\t|";

  private final TextLines lines;
  private char delimiter = ',';

  CsvRows(TextLines lines) {
    this.lines = lines;
  }

  /**
   * A row.
   *
   * @param line in which it begins
   * @param fields its fields, or null if they cannot be told apart
   * @param tooLong whether that is because it is too long
   */
  record Row(long line, @Nullable List<String> fields, boolean tooLong) {}

  /**
   * The first row that is not blank. The delimiter is the one of comma, semicolon, tab and bar that
   * it has most of outside of quotes.
   */
  @Nullable Row header() throws IOException {
    TextLines.Line first = lines.next();
    while (first != null && first.text().isBlank() && first.whole()) {
      first = lines.next();
    }
    if (first == null) {
      return null;
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
      return new Row(first.number(), null, true);
    }
    if (first.text().indexOf(QUOTE) < 0) {
      return new Row(first.number(), plain(first.text()), false);
    }
    List<TextLines.Line> more = new ArrayList<>();
    StringBuilder text = new StringBuilder(first.text());
    List<String> fields = new ArrayList<>();
    Quotes quotes = split(text, fields);
    while (quotes == Quotes.OPEN && more.size() < LONGEST_ROW) {
      TextLines.Line next = lines.next();
      if (next == null) {
        break;
      }
      more.add(next);
      if (!next.whole() || text.length() + next.text().length() > TextLines.LONGEST) {
        break;
      }
      text.append('\n').append(next.text());
      quotes = split(text, fields);
    }
    if (quotes == Quotes.RIGHT) {
      return new Row(first.number(), fields, false);
    }
    for (int i = more.size() - 1; i >= 0; i--) {
      lines.giveBack(more.get(i));
    }
    return new Row(first.number(), null, false);
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

  private enum Quotes {
    RIGHT,
    OPEN,
    WRONG
  }

  /** Cuts a row with quotes. A quote inside a plain field is a letter. */
  private Quotes split(CharSequence text, List<String> fields) {
    fields.clear();
    int at = 0;
    while (true) {
      StringBuilder field = new StringBuilder();
      if (at < text.length() && text.charAt(at) == QUOTE) {
        at++;
        while (true) {
          if (at == text.length()) {
            return Quotes.OPEN;
          }
          char c = text.charAt(at++);
          if (c != QUOTE) {
            field.append(c);
          } else if (at < text.length() && text.charAt(at) == QUOTE) {
            field.append(QUOTE);
            at++;
          } else {
            break;
          }
        }
        if (at < text.length() && text.charAt(at) != delimiter) {
          return Quotes.WRONG;
        }
      } else {
        while (at < text.length() && text.charAt(at) != delimiter) {
          field.append(text.charAt(at++));
        }
      }
      fields.add(field.toString());
      if (at == text.length()) {
        return Quotes.RIGHT;
      }
      at++;
    }
  }
}
