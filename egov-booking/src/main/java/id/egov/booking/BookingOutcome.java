package id.egov.booking;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.egov.core.reason.Reason;
import id.egov.core.store.DocumentKey;
import java.util.List;
import java.util.Objects;

/** What became of a request or an edit. A refusal is an answer, not an exception. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
  @JsonSubTypes.Type(value = BookingOutcome.Confirmed.class, name = "CONFIRMED"),
  @JsonSubTypes.Type(value = BookingOutcome.Cancelled.class, name = "CANCELLED"),
  @JsonSubTypes.Type(value = BookingOutcome.Refused.class, name = "REFUSED")
})
public sealed interface BookingOutcome {

  /**
   * The booking has its room and its time.
   *
   * @param booking as it stands now
   */
  record Confirmed(Booking booking) implements BookingOutcome {

    /**
     * Checks that nothing is missing.
     *
     * @param booking as it stands now
     */
    public Confirmed {
      Objects.requireNonNull(booking, "booking");
    }
  }

  /**
   * The booking was given up.
   *
   * @param booking as it stands now
   */
  record Cancelled(Booking booking) implements BookingOutcome {

    /**
     * Checks that nothing is missing.
     *
     * @param booking as it stands now
     */
    public Cancelled {
      Objects.requireNonNull(booking, "booking");
    }
  }

  /**
   * Nothing has changed.
   *
   * @param reasons why, at least one
   * @param clashes what holds the room's time. Sound and minimal: without exactly these the answer
   *     would have been yes, and none of them can be left out. Empty if the refusal has another
   *     cause, so that no clash removed would help. For any room it is the smallest such set over
   *     all rooms that fit
   * @param alternatives what is free instead, the nearest first
   */
  record Refused(List<Reason> reasons, List<DocumentKey> clashes, List<Alternative> alternatives)
      implements BookingOutcome {

    /**
     * Copies the lists.
     *
     * @param reasons why
     * @param clashes what holds the room's time
     * @param alternatives what is free instead
     */
    public Refused {
      reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
      clashes = List.copyOf(Objects.requireNonNull(clashes, "clashes"));
      alternatives = List.copyOf(Objects.requireNonNull(alternatives, "alternatives"));
    }
  }
}
