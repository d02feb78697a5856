package id.egov.examples.quickstart;

import id.egov.booking.Alternative;
import id.egov.booking.BookingRequest;
import id.egov.booking.RoomId;
import id.egov.core.reason.Reason;
import id.egov.core.time.TimeSlot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request.
 *
 * @param request what was asked for
 * @param confirmed whether it got a room
 * @param room the room that it got; if refused the one that was asked for, or null for any
 * @param slot the time that it got or asked for
 * @param reasons why it was refused
 * @param clashes the requests that have what it needs, by id
 * @param alternatives what is free at the end of the run, the nearest first
 */
record Decision(
    BookingRequest request,
    boolean confirmed,
    @Nullable RoomId room,
    TimeSlot slot,
    List<Reason> reasons,
    List<String> clashes,
    List<Alternative> alternatives) {

  Outcome outcome() {
    return confirmed ? Outcome.CONFIRMED : Outcome.REFUSED;
  }

  /** As it is written into {@code decisions.json}. */
  enum Outcome {
    /** It got a room. */
    CONFIRMED,
    /** It got none. */
    REFUSED
  }
}
