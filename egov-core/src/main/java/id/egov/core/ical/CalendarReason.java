package id.egov.core.ical;

import id.egov.core.reason.ReasonCode;
import id.egov.core.reason.ReasonTexts;
import id.egov.core.reason.Severity;
import java.util.ResourceBundle;

/**
 * What can be wrong in a calendar file. A {@linkplain Severity#REFUSAL refusal} says that something
 * of the file is left out, a {@linkplain Severity#WARNING warning} that all of it is there but was
 * read as it is probably meant. Evidence never repeats a text; the value of a date, a number or a
 * zone is repeated only if it is short and holds no address and no personal number, else its shape
 * is given: {@code 9} for a digit, {@code a} for a letter.
 */
public enum CalendarReason implements ReasonCode {
  // Left out.
  /** The rest of the file is not read. Evidence: characters (the most of a file). */
  FILE_TOO_LONG,
  /** The rest of the file is not read. Evidence: lines (the most of a file). */
  TOO_MANY_LINES,
  /** Evidence: characters (the most of a line after unfolding). */
  LINE_TOO_LONG,
  /** The rest of the events are left out. Evidence: most (of a file). */
  TOO_MANY_COMPONENTS,
  /** What lies deeper is left out. Evidence: most (components in one another). */
  COMPONENT_TOO_DEEP,
  /** The event is left out. Evidence: most (RDATE and EXDATE of a file). */
  TOO_MANY_DATES,
  /** The event is left out. Evidence: most (COUNT of all rules of a file). */
  TOO_MANY_OCCURRENCES,
  /** The event is left out of an expansion. Evidence: most (occurrences that were asked for). */
  TOO_OFTEN_IN_WINDOW,
  /** Further problems are left out of the list. Evidence: count, most (that are listed). */
  PROBLEMS_NOT_LISTED,
  /** A line is no property. Evidence: allowed. */
  LINE_MALFORMED,
  /** The file is no iCalendar file. Evidence: allowed. */
  CALENDAR_MISSING,
  /** A line stands outside of a calendar. Evidence: none. */
  LINE_OUTSIDE_CALENDAR,
  /** An END without its BEGIN. Evidence: none. */
  COMPONENT_NOT_BEGUN,
  /** The event is left out. Evidence: allowed. */
  EVENT_WITHOUT_START,
  /** The event is left out, since it does not end after its start. Evidence: start, end. */
  LENGTH_MISSING,
  /** The event is left out, since it needs this value. Evidence: value, allowed. */
  VALUE_NOT_READ,
  /** The event is left out. Evidence: least, most (years). */
  TIME_OUT_OF_RANGE,
  /** A date of this line is left out, not the event. Evidence: value, allowed. */
  DATES_NOT_READ,
  /** The rule is left out, not the event. Evidence: allowed. */
  RULE_NOT_READ,
  /** A further RRULE is left out. Evidence: none. */
  RULE_REPEATED,
  /** An EXRULE, which RFC 5545 no longer has, is left out. Evidence: allowed. */
  EXRULE_NOT_READ,
  /** RANGE of a RECURRENCE-ID is left out: one occurrence changes. Evidence: allowed. */
  RANGE_NOT_READ,
  /**
   * The length of a period is left out: the occurrence is as long as its event. Evidence: start,
   * end (of the period), used (the end that stands for it).
   */
  PERIOD_LENGTH_NOT_READ,

  // Left out of messages.
  /** The event is left out, since nobody could tell which it is. Evidence: none. */
  UID_MISSING,
  /** The event is left out. Evidence: method, allowed. */
  METHOD_UNKNOWN,
  /** An answer or question is left out, since it must be of one. Evidence: count. */
  ATTENDEES_NOT_ONE,
  /** An attendee or organizer is left out. Evidence: allowed. */
  ADDRESS_NOT_READ,

  // Read as meant.
  /** END of a component is missing. Evidence: component. */
  COMPONENT_NOT_ENDED,
  /** The line is not UTF-8. Evidence: used (the encoding that stands for it). */
  TEXT_NOT_UTF8,
  /** The message counts as earlier than any with one. Evidence: allowed. */
  STAMP_NOT_READ,
  /** An answer is none of RFC 5545. Evidence: value, used (the one that stands for it). */
  ANSWER_UNKNOWN,
  /** The event has no length and gets one. Evidence: start, used (as its end). */
  LENGTH_ASSUMED,
  /** Read as {@code least}. Evidence: value, least, most. */
  NUMBER_OUT_OF_RANGE,
  /** Evidence: zone, used (the zone that stands for it). */
  ZONE_UNKNOWN,
  /** The VTIMEZONE cannot be read. Evidence: zone, allowed. */
  ZONE_NOT_READ,
  /** Both events are kept. Evidence: line (of the first). */
  UID_REPEATED;

  /** The texts of these reasons in Indonesian and English. */
  public static final ReasonTexts TEXTS =
      ReasonTexts.of(language -> ResourceBundle.getBundle("id.egov.core.ical.problems", language));

  @Override
  public Severity severity() {
    return compareTo(COMPONENT_NOT_ENDED) >= 0 ? Severity.WARNING : Severity.REFUSAL;
  }
}
