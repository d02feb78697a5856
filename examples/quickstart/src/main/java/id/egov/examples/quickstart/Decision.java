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
 * @param outcome what became of it in the end
 * @param room the room that it got; if refused the one that was asked for, or null for any
 * @param slot the time that it got or asked for
 * @param reasons why
 * @param clashes the requests that have what it needs, by id
 * @param alternatives what is free at the end of the run, the nearest first
 */
record Decision(
    BookingRequest request,
    Outcome outcome,
    @Nullable RoomId room,
    TimeSlot slot,
    List<Reason> reasons,
    List<String> clashes,
    List<Alternative> alternatives) {

  boolean confirmed() {
    return outcome == Outcome.CONFIRMED;
  }

  /** As it is written into {@code decisions.json}. */
  enum Outcome {
    /** It got a room. */
    CONFIRMED,
    /** It waits for somebody's approval. */
    WAITING,
    /** Somebody said no, or another request for the time was approved. */
    REJECTED,
    /** Something more important has its place, and there was no other. */
    DISPLACED,
    /** It got none. */
    REFUSED
  }
}
