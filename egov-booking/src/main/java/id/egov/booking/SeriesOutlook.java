package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.egov.core.reason.Reason;
import id.egov.core.time.TimeSlot;
import java.util.List;
import java.util.Objects;

/** What the dates of a series meet that are too far away to be booked yet. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outlook")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SeriesOutlook.Free.class, name = "FREE"),
  @JsonSubTypes.Type(value = SeriesOutlook.Clash.class, name = "CLASH"),
  @JsonSubTypes.Type(value = SeriesOutlook.Refused.class, name = "REFUSED")
})
public sealed interface SeriesOutlook {

  /** Nothing that is known now: the rooms are free for ever, or the series has no such dates. */
  record Free() implements SeriesOutlook {}

  /**
   * Something, and this is what it meets first.
   *
   * @param date the date of the series, without setup and teardown
   * @param overlap when both would occupy a room, setup and teardown included
   * @param reason {@link BookingReason#SERIES_MEETS} or why a booking or a closure is in the way,
   *     as the asker may know it
   */
  record Clash(TimeSlot date, TimeSlot overlap, Reason reason) implements SeriesOutlook {

    /**
     * Checks that nothing is missing.
     *
     * @param date the date of the series
     * @param overlap when both would occupy a room
     * @param reason what is in the way
     */
    public Clash {
      Objects.requireNonNull(date, "date");
      Objects.requireNonNull(overlap, "overlap");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * Nobody can tell, because the series could not be booked at all or wants no certain room.
   *
   * @param reasons why, at least one
   */
  record Refused(List<Reason> reasons) implements SeriesOutlook {

    /**
     * Copies the list.
     *
     * @param reasons why
     */
    public Refused {
      reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
    }
  }
}
