package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.Claim;
import id.egov.core.store.DocumentKey;
import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A booking as it stands.
 *
 * @param request what was asked for, at first or by the last {@link BookingCommand#CHANGE}
 * @param state where it stands
 * @param rooms the rooms it has, had, or is to have
 * @param slot from the first guest to the last; the request's until it is rescheduled
 * @param claimed what it takes: the rooms' smallest parts, equipment, quotas, or, while it waits
 *     among others, its place among them; empty once it is given up, and only quotas once it is
 *     over
 * @param approvals who has said yes so far
 * @param milestones when what happened
 * @param sequence how often its time, rooms or state were changed in a way that guests must be told
 *     (RFC 5545 SEQUENCE)
 * @param reasons why it stands there, as anybody may know it who sees the booking: what was
 *     overridden, who won, what is closed
 * @param note what the last who changed it said, or null
 * @param version changes with every change; given back with an edit, so that no edit is lost
 */
public record Booking(
    BookingRequest request,
    BookingState state,
    List<RoomId> rooms,
    TimeSlot slot,
    List<ClaimedTime> claimed,
    List<Approval> approvals,
    Milestones milestones,
    int sequence,
    List<Reason> reasons,
    @Nullable String note,
    long version) {

  /**
   * Checks that nothing is missing.
   *
   * @param request what was asked for, at first
   * @param state where it stands
   * @param rooms the rooms it has, had, or is to have
   * @param slot from the first guest to the last
   * @param claimed what it takes
   * @param approvals who has said yes so far
   * @param milestones when what happened
   * @param sequence how often guests must have been told of a change
   * @param reasons why it stands there
   * @param note what the last who changed it said, or null
   * @param version changes with every change
   * @throws IllegalArgumentException if there is no room
   */
  public Booking {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(state, "state");
    rooms = List.copyOf(Objects.requireNonNull(rooms, "rooms"));
    Objects.requireNonNull(slot, "slot");
    claimed = List.copyOf(Objects.requireNonNull(claimed, "claimed"));
    approvals = List.copyOf(Objects.requireNonNull(approvals, "approvals"));
    Objects.requireNonNull(milestones, "milestones");
    reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
    if (rooms.isEmpty()) {
      throw new IllegalArgumentException("rooms of a booking must not be empty");
    }
  }

  /**
   * Its name, which is that of the request.
   *
   * @return the id
   */
  public BookingId id() {
    return request.id();
  }

  /**
   * The room it has, had, or is to have: the first one if there are several.
   *
   * @return the room
   */
  public RoomId room() {
    return rooms.get(0);
  }

  /** Whether any room will do that fits: none was asked for, and nobody has moved it since. */
  boolean takesAnyRoom() {
    return request.rooms().isEmpty() && sequence == 0;
  }

  List<Claim> claims(DocumentKey holder) {
    List<Claim> claims = new ArrayList<>(claimed.size());
    for (ClaimedTime one : claimed) {
      claims.add(one.of(holder));
    }
    return claims;
  }

  Booking withVersion(long newVersion) {
    return newVersion == version
        ? this
        : new Booking(
            request,
            state,
            rooms,
            slot,
            claimed,
            approvals,
            milestones,
            sequence,
            reasons,
            note,
            newVersion);
  }
}
