package id.egov.examples.quickstart;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A CSV file with a header (RFC 4180). Fields in quotes may span lines; a quote that is never
 * closed costs its own line and not the rest of the file.
 */
final class CsvTable {

  /** No field is longer than so many lines: an open quote ends the search for its partner here. */
  private static final int LONGEST_RECORD = 50;

  private static final CsvReader.CsvReaderBuilder CSV =
      CsvReader.builder().allowExtraFields(true).allowMissingFields(true).skipEmptyLines(false);

  private final String file;
  private final List<String> lines;
  private final Problems problems;
  private final Map<String, Integer> columns = new LinkedHashMap<>();

  private CsvTable(String file, List<String> lines, Problems problems) {
    this.file = file;
    this.lines = lines;
    this.problems = problems;
  }

  /** Takes what it needs from a row. */
  @FunctionalInterface
  interface RowReader {
    void read(Row row) throws FieldException;
  }

  /**
   * Reads a file row by row. A row that has not as many fields as the header, or that the reader
   * finds a broken field in, is reported and left out.
   *
   * @param expected the columns, which may come in any order and among others
   */
  static void read(
      String file, List<String> lines, List<String> expected, RowReader reader, Problems problems)
      throws InputException {
    CsvTable table = new CsvTable(file, lines, problems);
    table.readRows(table.header(expected), reader);
  }

  /** Reads the header and returns the index of the line after it. */
  private int header(List<String> expected) throws InputException {
    int index = 0;
    while (index < lines.size() && lines.get(index).isBlank()) {
      index++;
    }
    List<String> names = index < lines.size() ? fields(lines.get(index)) : List.of();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip();
      if (columns.putIfAbsent(name, i) != null) {
        throw new InputException(
            InputReason.COLUMN_TWICE.with("file", file, "column", Masked.value(name)));
      }
    }
    List<String> missing = new ArrayList<>(expected);
    missing.removeAll(columns.keySet());
    if (!missing.isEmpty()) {
      throw new InputException(
          InputReason.COLUMNS_MISSING.with(
              "file", file,
              "expected", String.join(",", expected),
              "missing", String.join(",", missing)));
    }
    return index + 1;
  }

  private void readRows(int first, RowReader reader) {
    int index = first;
    while (index < lines.size()) {
      int next = endOfRecord(index);
      List<String> fields = fields(String.join("\n", lines.subList(index, next)));
      if (next > index + 1 && fields.size() != columns.size()) {
        // The quote was closed by that of another line, or not at all: this line alone is broken.
        next = index + 1;
        fields = List.of();
      }
      Place place = new Place(file, index + 1L);
      if (fields.size() == columns.size()) {
        readRow(new Row(place, columns, fields), reader);
      } else if (!lines.get(index).isBlank()) {
        report(place, fields.size());
      }
      index = next;
    }
  }

  private void readRow(Row row, RowReader reader) {
    try {
      reader.read(row);
    } catch (FieldException e) {
      problems.broken(row.place(), e.field(), e.reason());
    }
  }

  /** The line after those that the quotes hold together. */
  private int endOfRecord(int start) {
    boolean quoted = false;
    for (int i = start; i < Math.min(lines.size(), start + LONGEST_RECORD); i++) {
      quoted = endsInQuotes(lines.get(i), quoted);
      if (!quoted) {
        return i + 1;
      }
    }
    return start + 1;
  }

  /**
   * Whether a field in quotes goes on in the next line. A quote inside a plain field is a letter.
   */
  private static boolean endsInQuotes(String line, boolean startsInQuotes) {
    boolean quoted = startsInQuotes;
    boolean atStart = !startsInQuotes;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        i++;
      } else if (c == '"' && (quoted || atStart)) {
        quoted = !quoted;
      }
      atStart = !quoted && c == ',';
    }
    return quoted;
  }

  /** The fields of a record; none if its quotes are wrong. */
  private static List<String> fields(String record) {
    try {
      return CSV.ofSingleCsvRecord(record).getFields();
    } catch (CsvParseException e) {
      return List.of();
    }
  }

  private void report(Place place, int found) {
    List<String> names = List.copyOf(columns.keySet());
    if (found == 0) {
      problems.broken(place, names.get(0), InputReason.QUOTE_WRONG.with());
    } else {
      String field = names.get(Math.min(found, names.size() - 1));
      problems.broken(
          place,
          field,
          InputReason.FIELDS_MISCOUNTED.with(
              "found", String.valueOf(found), "expected", String.valueOf(names.size())));
    }
  }
}
