package id.egov.examples.quickstart;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One line of a CSV file. What is wrong about a field is said when it is asked for. */
final class Row {

  private final Place place;
  private final Map<String, Integer> columns;
  private final List<String> fields;

  Row(Place place, Map<String, Integer> columns, List<String> fields) {
    this.place = place;
    this.columns = columns;
    this.fields = fields;
  }

  Place place() {
    return place;
  }

  /** A field without blanks around it; it may be empty. */
  String raw(String field) throws FieldException {
    Integer column = columns.get(field);
    String value = column == null ? "" : fields.get(column).strip();
    if (value.indexOf('\uFFFD') >= 0) {
      throw new FieldException(field, InputReason.TEXT_NOT_UTF8.with());
    }
    return value;
  }

  private String required(String field) throws FieldException {
    String value = raw(field);
    if (value.isEmpty()) {
      throw new FieldException(field, InputReason.FIELD_EMPTY.with());
    }
    return value;
  }

  /** Some text, with the numbers of citizens masked. */
  String text(String field, int longest) throws FieldException {
    String value = required(field);
    if (value.length() > longest) {
      throw new FieldException(
          field, InputReason.TEXT_TOO_LONG.with("longest", String.valueOf(longest)));
    }
    return Masked.text(value);
  }

  /** A name of something, which its type checks. */
  <T> T name(String field, Function<String, T> type) throws FieldException {
    return Names.require(field, required(field), type);
  }

  /** Several names with semicolons between them, or none. */
  <T> List<T> names(String field, Function<String, T> type) throws FieldException {
    List<String> names = list(field);
    List<T> found = new ArrayList<>();
    for (String name : names) {
      found.add(Names.require(field, name, type));
    }
    return found;
  }

  /** Several words with semicolons between them, or none. */
  List<String> list(String field) throws FieldException {
    return Arrays.stream(raw(field).split(";", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  int number(String field, int least, int most) throws FieldException {
    String value = required(field);
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Reported below.
    }
    throw new FieldException(
        field,
        InputReason.NUMBER_WRONG.with(
            "value", Masked.value(value),
            "least", String.valueOf(least),
            "most", String.valueOf(most)));
  }

  /** A local date and time of ISO 8601, with or without seconds. */
  LocalDateTime time(String field) throws FieldException {
    String value = required(field);
    try {
      return LocalDateTime.parse(value);
    } catch (DateTimeException e) {
      throw new FieldException(field, InputReason.TIME_WRONG.with("value", Masked.value(value)));
    }
  }
}
