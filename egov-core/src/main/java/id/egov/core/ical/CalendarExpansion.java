package id.egov.core.ical;

import java.util.List;

/**
 * What takes place in a window, as far as it is not too much.
 *
 * @param occurrences in the order of their starts
 * @param problems the events that were left out because they occur too often, by line
 */
public record CalendarExpansion(
    List<CalendarOccurrence> occurrences, List<CalendarProblem> problems) {

  /**
   * Copies the lists.
   *
   * @param occurrences in the order of their starts
   * @param problems the events that were left out
   */
  public CalendarExpansion {
    occurrences = List.copyOf(occurrences);
    problems = List.copyOf(problems);
  }
}
