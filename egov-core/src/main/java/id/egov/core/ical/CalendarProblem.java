package id.egov.core.ical;

import java.util.Objects;

/**
 * Something in a calendar file that could not be read, or was read as people probably mean it.
 *
 * @param line the line of the file, counted from 1
 * @param field the property that is meant, for example {@code DTSTART}, or {@code file}
 * @param message what is wrong and what was made of it
 */
public record CalendarProblem(int line, String field, String message) {

  /**
   * Checks that nothing is missing.
   *
   * @param line the line of the file, counted from 1
   * @param field the property that is meant
   * @param message what is wrong and what was made of it
   */
  public CalendarProblem {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(message, "message");
  }

  /** The problem on one line of text. */
  @Override
  public String toString() {
    return "line " + line + ": " + field + ": " + message;
  }
}
