package id.egov.scheduling.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a data file: fields between semicolons, the first of which says what the line is, as
 * the calendars of egov-core have it. Blank lines and lines that begin with {@code #} are skipped.
 */
final class DataLines {

  private DataLines() {}

  /** Hands every line to a consumer; what that one refuses is said with its line. */
  static void forEach(Reader reader, String source, Consumer<Line> consumer) throws IOException {
    BufferedReader lines = new BufferedReader(reader);
    int number = 0;
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      number++;
      // Spreadsheets put a byte order mark before the first line.
      String line = (number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        try {
          consumer.accept(new Line(List.of(line.split(";", -1))));
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(
              "%s line %s: %s".formatted(source, number, e.getMessage()), e);
        }
      }
    }
  }

  /** One line. */
  record Line(List<String> fields) {

    String tag() {
      return fields.get(0).strip();
    }

    /** Refuses a line with too few or too many fields, naming those that it may have. */
    void requireFields(int atLeast, String... names) {
      int given = fields.size() - 1;
      if (given < atLeast || given > names.length) {
        throw new IllegalArgumentException(
            "%s has %s to %s fields after the first (%s), not %s"
                .formatted(tag(), atLeast, names.length, String.join(", ", names), given));
      }
    }

    String text(int index, String name) {
      String text = optional(index);
      if (text == null) {
        throw new IllegalArgumentException("%s must not be blank".formatted(name));
      }
      return text;
    }

    /** The field, or null if it is blank or left out. */
    @Nullable String optional(int index) {
      String text = index < fields.size() ? fields.get(index).strip() : "";
      return text.isEmpty() ? null : text;
    }

    /** What stands between commas; none if the field is blank or left out. */
    List<String> list(int index) {
      String text = optional(index);
      return text == null ? List.of() : List.of(text.split("\\s*,\\s*"));
    }

    <E extends Enum<E>> E oneOf(int index, String name, Class<E> type) {
      return constant(text(index, name), name, type);
    }

    static <E extends Enum<E>> E constant(String text, String name, Class<E> type) {
      for (E constant : type.getEnumConstants()) {
        if (constant.name().equals(text)) {
          return constant;
        }
      }
      throw new IllegalArgumentException(
          "%s '%s' is none of %s".formatted(name, text, List.of(type.getEnumConstants())));
    }
  }
}
