package id.egov.scheduling.meeting;

import id.egov.core.reason.ReasonCode;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.reason.Severity;
import java.util.ResourceBundle;

/**
 * Why there is no time for a meeting. Each constant says which evidence its reasons carry: {@code
 * requirement} is the place in the request, such as {@code required.of[1]} or {@code people},
 * {@code within} the time that was looked at.
 */
public enum MeetingReason implements ReasonCode {
  /** There is no such official. Evidence: official. */
  OFFICIAL_UNKNOWN,
  /** There is no such position. Evidence: position. */
  POSITION_UNKNOWN,
  /** Offices are never open for so long. Evidence: minutes, within. */
  NO_OPENING,
  /** On no day anybody exercises the position. Evidence: requirement, position, within. */
  POSITION_VACANT,
  /** These are never free for so long. Evidence: requirement, who, minutes, within. */
  NEVER_FREE,
  /** No room holds so many. Evidence: requirement, people, largest. */
  NO_ROOM,
  /**
   * No room for so many is ever free for so long. Evidence: requirement, people, minutes, within.
   */
  ROOMS_TAKEN,
  /** The resource is never free for so long. Evidence: requirement, resource, minutes, within. */
  RESOURCE_TAKEN,
  /** These are free, but never when the others named are. Evidence: requirement, who, within. */
  NEVER_FREE_TOGETHER,
  /** Rooms are free, but never when the others named are. Evidence: requirement, people, within. */
  ROOMS_TAKEN_THEN,
  /** It is free, but never when the others named are. Evidence: requirement, resource, within. */
  RESOURCE_TAKEN_THEN;

  /** The texts of these reasons in Indonesian and English. */
  public static final ReasonTexts TEXTS =
      ReasonTexts.of(
          language -> ResourceBundle.getBundle("id.egov.scheduling.meeting.reasons", language));

  @Override
  public Severity severity() {
    return Severity.REFUSAL;
  }
}
