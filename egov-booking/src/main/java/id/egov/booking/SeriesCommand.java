package id.egov.booking;

import java.util.Locale;

/** What can be done with a series as a whole. */
public enum SeriesCommand {
  /** Asks for it. */
  REQUEST,
  /** Books dates that have come into the window. */
  EXTEND,
  /** Gives dates a place that have none. */
  PLACE,
  /** Changes all dates to come. */
  CHANGE,
  /** Ends it before a date, from which on another goes on. */
  SPLIT,
  /** Says yes to all dates that wait. */
  APPROVE,
  /** Says no to all dates that wait. */
  REJECT,
  /** Gives up all dates to come. */
  CANCEL;

  /** What the event is called that tells of it. */
  String eventType() {
    return "series-" + name().toLowerCase(Locale.ROOT);
  }
}
