package id.egov.booking.report;

import id.egov.booking.BookingState;
import id.egov.core.report.Share;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The numbers of a row; {@link Measure} defines each.
 *
 * @param time how much of the bookable time is booked
 * @param bookings how many bookings there are
 * @param states how many of them stand where; every state is there
 * @param noShows how many that were over by then nobody came to
 * @param cancelled how many that were confirmed were cancelled
 * @param displaced how many that were confirmed were displaced without another place
 * @param moved how often one was displaced and got another place
 * @param automatic how many that were decided were confirmed without anybody
 * @param decisionTimes how long the others waited
 * @param refused how many requests were refused at once
 * @param refusals how many of them for which {@linkplain id.egov.booking.BookingReason reason}
 */
public record Figures(
    TimeUse time,
    long bookings,
    SortedMap<BookingState, Long> states,
    Share noShows,
    Share cancelled,
    Share displaced,
    long moved,
    Share automatic,
    DecisionTimes decisionTimes,
    long refused,
    SortedMap<String, Long> refusals) {

  /**
   * Copies the maps.
   *
   * @param time how much of the bookable time is booked
   * @param bookings how many bookings there are
   * @param states how many of them stand where
   * @param noShows how many that were over by then nobody came to
   * @param cancelled how many that were confirmed were cancelled
   * @param displaced how many that were confirmed were displaced without another place
   * @param moved how often one was displaced and got another place
   * @param automatic how many that were decided were confirmed without anybody
   * @param decisionTimes how long the others waited
   * @param refused how many requests were refused at once
   * @param refusals how many of them for which reason
   */
  public Figures {
    Objects.requireNonNull(time, "time");
    states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
    Objects.requireNonNull(noShows, "noShows");
    Objects.requireNonNull(cancelled, "cancelled");
    Objects.requireNonNull(displaced, "displaced");
    Objects.requireNonNull(automatic, "automatic");
    Objects.requireNonNull(decisionTimes, "decisionTimes");
    refusals = Collections.unmodifiableSortedMap(new TreeMap<>(refusals));
  }
}
