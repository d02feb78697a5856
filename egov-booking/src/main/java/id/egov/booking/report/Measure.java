package id.egov.booking.report;

import id.egov.core.reason.ReasonTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** A number of a report. Names, columns and fields are API; {@link #definition} says what it is. */
public enum Measure {
  /** How long rooms are open. */
  BOOKABLE_HOURS("bookable_hours", "time.bookable", "hours"),
  /** How long they are booked of that. */
  BOOKED_HOURS("booked_hours", "time.booked", "hours"),
  /** How long they are booked while they are not open. */
  OUTSIDE_HOURS("outside_hours", "time.outsideHours", "hours"),
  /** The booked share of the bookable time. */
  OCCUPANCY("occupancy", "time.occupancy", "share"),
  /** How many bookings there are. */
  BOOKINGS("bookings", "bookings", "count"),
  /** How many of them stand where. */
  STATES("state.*", "states", "count"),
  /** How many nobody came to. */
  NO_SHOW_RATE("no_show_rate", "noShows", "share"),
  /** How many were cancelled. */
  CANCELLED_SHARE("cancelled_share", "cancelled", "share"),
  /** How many were displaced without another place. */
  DISPLACED_SHARE("displaced_share", "displaced", "share"),
  /** How often one was displaced and got another place. */
  MOVED("moved", "moved", "count"),
  /** How many were confirmed without anybody. */
  AUTOMATIC_SHARE("automatic_share", "automatic", "share"),
  /** How many waited and were decided. */
  DECIDED_AFTER_WAITING("decided_after_waiting", "decisionTimes.decided", "count"),
  /** How long half of them waited at the most. */
  MEDIAN_HOURS_TO_APPROVAL("median_hours_to_approval", "decisionTimes.median", "hours"),
  /** How long nine of ten waited at the most. */
  NINETIETH_HOURS_TO_APPROVAL("ninetieth_hours_to_approval", "decisionTimes.ninetieth", "hours"),
  /** How many requests were refused at once. */
  REFUSED("refused", "refused", "count"),
  /** How many of them for which reason. */
  REFUSALS("refused.*", "refusals", "count");

  private final String column;
  private final String field;
  private final String unit;

  Measure(String column, String field, String unit) {
    this.column = column;
    this.field = field;
    this.unit = unit;
  }

  String column() {
    return column;
  }

  /**
   * What this number means, in both languages.
   *
   * @return the definition
   */
  public Definition definition() {
    return new Definition(
        this, column, field, unit, text(ReasonTexts.INDONESIAN), text(Locale.ENGLISH));
  }

  /**
   * What all numbers mean.
   *
   * @return a definition of each, in the order of the columns
   */
  public static List<Definition> definitions() {
    return Arrays.stream(values()).map(Measure::definition).toList();
  }

  private String text(Locale language) {
    return ResourceBundle.getBundle("id.egov.booking.report.measures", language).getString(name());
  }
}
