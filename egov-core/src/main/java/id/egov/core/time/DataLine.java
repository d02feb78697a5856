package id.egov.core.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * One line of a data file: fields between semicolons, the first of which says what the line is.
 *
 * <p>Semicolons, because spreadsheets write them where the comma is the decimal sign, as it is in
 * Indonesia. There is no quoting. Blank lines and lines that begin with {@code #} are skipped.
 */
record DataLine(String source, int number, List<String> fields) {

  /** Hands every line of a file to a consumer; what that one refuses is said with its line. */
  static void forEach(Reader reader, String source, Consumer<DataLine> consumer)
      throws IOException {
    BufferedReader lines = new BufferedReader(reader);
    int number = 0;
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      number++;
      // Spreadsheets put a byte order mark before the first line.
      String line = (number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        accept(new DataLine(source, number, List.of(line.split(";", -1))), consumer);
      }
    }
  }

  private static void accept(DataLine line, Consumer<DataLine> consumer) {
    try {
      consumer.accept(line);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s line %s: %s".formatted(line.source, line.number, e.getMessage()), e);
    }
  }

  /** What the line is. */
  String tag() {
    return fields.get(0).strip();
  }

  /** Refuses a line of another length, naming the fields that it should have. */
  void requireFields(String... names) {
    if (fields.size() != names.length + 1) {
      throw new IllegalArgumentException(
          "a %s line has %s fields after the first (%s), not %s"
              .formatted(tag(), names.length, String.join(", ", names), fields.size() - 1));
    }
  }

  String text(int index, String name) {
    String text = fields.get(index).strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("%s must not be blank".formatted(name));
    }
    return text;
  }

  LocalDate date(int index, String name) {
    return parse(index, name, Iso::date);
  }

  int year(int index, String name) {
    return parse(
        index,
        name,
        (field, text) -> {
          if (!text.matches("[0-9]{4}")) {
            throw new IllegalArgumentException(
                "%s '%s' is no year of four digits".formatted(field, text));
          }
          return Integer.parseInt(text);
        });
  }

  <E extends Enum<E>> E oneOf(int index, String name, Class<E> type) {
    return parse(
        index,
        name,
        (field, text) -> {
          for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
              return constant;
            }
          }
          throw new IllegalArgumentException(
              "%s '%s' is none of %s".formatted(field, text, List.of(type.getEnumConstants())));
        });
  }

  private <T> T parse(int index, String name, BiFunction<String, String, T> parser) {
    return parser.apply(name, text(index, name));
  }
}
