package id.egov.core.ical;

import java.util.List;

/**
 * The messages of one received calendar.
 *
 * @param messages one for each event in it that could be read, those about a whole event before
 *     those about one occurrence
 * @param problems what could not be read as it stands, by line
 */
public record ReceivedMessages(List<ReceivedMessage> messages, List<CalendarProblem> problems) {

  /**
   * Copies the lists.
   *
   * @param messages one for each event
   * @param problems what could not be read as it stands
   */
  public ReceivedMessages {
    messages = List.copyOf(messages);
    problems = List.copyOf(problems);
  }
}
