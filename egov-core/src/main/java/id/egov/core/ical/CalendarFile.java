package id.egov.core.ical;

import id.egov.core.time.TimeSlot;
import java.util.List;

/**
 * What was read from a calendar file.
 *
 * @param events the events in the order of the file
 * @param problems what could not be read as it stands, by line
 */
public record CalendarFile(List<CalendarEvent> events, List<CalendarProblem> problems) {

  /** The most occurrences of one {@linkplain #expand(TimeSlot) expansion}: {@value}. */
  public static final int MOST_OCCURRENCES = 100_000;

  /**
   * Copies the lists.
   *
   * @param events the events in the order of the file
   * @param problems what could not be read as it stands
   */
  public CalendarFile {
    events = List.copyOf(events);
    problems = List.copyOf(problems);
  }

  /**
   * The occurrences that overlap a window, in the order of their starts: series are expanded, dates
   * left out are missing, and where an event replaces an occurrence of its series it stands for it,
   * also if it moved into the window or out of it; where it changes {@linkplain
   * CalendarEvent#thisAndFuture all following} ones, they move with it. Cancelled and transparent
   * events are there too; ask {@link CalendarEvent#occupies}.
   *
   * @param window where to look
   * @return the occurrences
   * @throws IllegalArgumentException if there are more than {@link #MOST_OCCURRENCES}; {@link
   *     #expand(TimeSlot, int)} leaves out the events that are too many, and says which
   */
  public List<CalendarOccurrence> expand(TimeSlot window) {
    CalendarExpansion expansion = expand(window, MOST_OCCURRENCES);
    if (!expansion.problems().isEmpty()) {
      throw new IllegalArgumentException(
          "window (%s) holds more than %s occurrences with the event of line %s%nAsk for expand(window, most) to leave such events out."
              .formatted(window, MOST_OCCURRENCES, expansion.problems().get(0).line()));
    }
    return expansion.occurrences();
  }

  /**
   * The occurrences that overlap a window, as {@link #expand(TimeSlot)} finds them, but of a file
   * that is not to be trusted: an event with which there would be more than a limit is left out
   * whole and named. Events are taken in the order of the file.
   *
   * @param window where to look
   * @param most the most occurrences, 0 or more
   * @return the occurrences, and the events that were left out
   * @throws IllegalArgumentException if {@code most} is negative
   */
  public CalendarExpansion expand(TimeSlot window, int most) {
    if (most < 0) {
      throw new IllegalArgumentException("most (%s) must be 0 or more".formatted(most));
    }
    return new Expansion(events, window).atMost(most);
  }
}
