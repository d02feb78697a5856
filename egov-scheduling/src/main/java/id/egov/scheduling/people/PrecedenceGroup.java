package id.egov.scheduling.people;

import java.util.List;
import java.util.Objects;

/**
 * Attendees of an event who are tied.
 *
 * @param place of the first of them, from 1: a group of two at place 3 is followed by one at 5
 * @param attendees at least one
 */
public record PrecedenceGroup(int place, List<Attendee> attendees) {

  /**
   * Copies the attendees.
   *
   * @param place of the first of them
   * @param attendees at least one
   */
  public PrecedenceGroup {
    attendees = List.copyOf(Objects.requireNonNull(attendees, "attendees"));
  }
}
