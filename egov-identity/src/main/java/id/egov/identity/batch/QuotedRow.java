package id.egov.identity.batch;

import java.util.ArrayList;
import java.util.List;

/** Cuts a row with quotes, line by line: each is looked at once, however many belong to the row. */
final class QuotedRow {

  static final char QUOTE = '"';

  enum Quotes {
    RIGHT,
    OPEN,
    WRONG
  }

  private final char delimiter;
  private final List<String> fields = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private boolean open;

  QuotedRow(char delimiter) {
    this.delimiter = delimiter;
  }

  /** The fields so far. */
  List<String> fields() {
    return fields;
  }

  /** Takes the first line, or the next one as long as a quote is open. */
  Quotes add(String line) {
    int at = 0;
    if (open) {
      field.append('\n');
    }
    while (true) {
      if (!open && at < line.length() && line.charAt(at) == QUOTE) {
        open = true;
        at++;
      }
      at = open ? quoted(line, at) : plain(line, at);
      if (open) {
        return Quotes.OPEN;
      }
      fields.add(field.toString());
      field.setLength(0);
      if (at == line.length()) {
        return Quotes.RIGHT;
      }
      if (line.charAt(at) != delimiter) {
        return Quotes.WRONG;
      }
      at++;
    }
  }

  /** Up to the closing quote, if there is one. Two quotes are one that is a letter. */
  private int quoted(String line, int from) {
    int at = from;
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (c == QUOTE && (at == line.length() || line.charAt(at) != QUOTE)) {
        open = false;
        return at;
      }
      field.append(c);
      at += c == QUOTE ? 1 : 0;
    }
    return at;
  }

  /** Up to the delimiter. A quote inside a plain field is a letter. */
  private int plain(String line, int from) {
    int to = line.indexOf(delimiter, from);
    int end = to < 0 ? line.length() : to;
    field.append(line, from, end);
    return end;
  }
}
