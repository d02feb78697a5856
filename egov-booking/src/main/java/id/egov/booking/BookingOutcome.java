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
  @JsonSubTypes.Type(value = BookingOutcome.Waiting.class, name = "WAITING"),
  @JsonSubTypes.Type(value = BookingOutcome.Ended.class, name = "ENDED"),
  @JsonSubTypes.Type(value = BookingOutcome.Refused.class, name = "REFUSED")
})
public sealed interface BookingOutcome {

  /**
   * The booking has its room and its time: it is confirmed or checked in.
   *
   * @param booking as it stands now
   * @param consequences what else that has changed, as far as the asker may know
   */
  record Confirmed(Booking booking, List<Consequence> consequences) implements BookingOutcome {

    /**
     * Copies the list.
     *
     * @param booking as it stands now
     * @param consequences what else that has changed, as far as the asker may know
     */
    public Confirmed {
      Objects.requireNonNull(booking, "booking");
      consequences = List.copyOf(Objects.requireNonNull(consequences, "consequences"));
    }
  }

  /**
   * The booking is held, or waits for an answer.
   *
   * @param booking as it stands now
   * @param consequences what else that has changed, as far as the asker may know
   */
  record Waiting(Booking booking, List<Consequence> consequences) implements BookingOutcome {

    /**
     * Copies the list.
     *
     * @param booking as it stands now
     * @param consequences what else that has changed, as far as the asker may know
     */
    public Waiting {
      Objects.requireNonNull(booking, "booking");
      consequences = List.copyOf(Objects.requireNonNull(consequences, "consequences"));
    }
  }

  /**
   * Nothing more will become of the booking.
   *
   * @param booking as it stands now
   * @param consequences what else that has changed, as far as the asker may know
   */
  record Ended(Booking booking, List<Consequence> consequences) implements BookingOutcome {

    /**
     * Copies the list.
     *
     * @param booking as it stands now
     * @param consequences what else that has changed, as far as the asker may know
     */
    public Ended {
      Objects.requireNonNull(booking, "booking");
      consequences = List.copyOf(Objects.requireNonNull(consequences, "consequences"));
    }
  }

  /**
   * Nothing has changed.
   *
   * @param reasons why, at least one
   * @param clashes who holds the time of what was asked for, as far as the asker may know: if all
   *     of them may be named, they are sound and minimal: without exactly these the answer would
   *     have been yes, and none of them can be left out. Empty if the refusal has another cause, so
   *     that no clash removed would help. For any room it is the smallest such set over all rooms
   *     that fit. For who may displace others it is those who cannot be displaced
   * @param alternatives what is free instead, the nearest first
   */
  record Refused(List<Reason> reasons, List<DocumentKey> clashes, List<Alternative> alternatives)
      implements BookingOutcome {

    /**
     * Copies the lists.
     *
     * @param reasons why
     * @param clashes who holds the time of what was asked for
     * @param alternatives what is free instead
     */
    public Refused {
      reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
      clashes = List.copyOf(Objects.requireNonNull(clashes, "clashes"));
      alternatives = List.copyOf(Objects.requireNonNull(alternatives, "alternatives"));
    }

    static Refused because(Reason reason) {
      return new Refused(List.of(reason), List.of(), List.of());
    }
  }

  /**
   * The outcome that leaves a booking where it stands.
   *
   * @param booking as it stands now
   * @param consequences what else has changed, as far as the asker may know
   * @return the outcome of its state
   */
  static BookingOutcome of(Booking booking, List<Consequence> consequences) {
    return switch (booking.state()) {
      case HELD, REQUESTED -> new Waiting(booking, consequences);
      case CONFIRMED, CHECKED_IN -> new Confirmed(booking, consequences);
      case COMPLETED, EXPIRED, REJECTED, CANCELLED, DISPLACED, NO_SHOW ->
          new Ended(booking, consequences);
    };
  }
}
