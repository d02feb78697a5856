package id.egov.core.ical;

/** What the receiver of a calendar is asked to do (RFC 5546 section 1.4). */
public enum CalendarMethod {
  /** Nothing: it may show what is published. */
  PUBLISH,
  /** To attend, or to take over what has changed: the same UID with a higher SEQUENCE. */
  REQUEST,
  /** To note what one attendee answered. */
  REPLY,
  /** To strike out an event or an occurrence, or that the receiver attends. */
  CANCEL,
  /** To consider another time or place that an attendee suggests. */
  COUNTER,
  /** To leave the event as it was: a suggestion is not taken. */
  DECLINECOUNTER
}
