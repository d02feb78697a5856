package id.egov.booking;

import id.egov.core.store.Claim;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A booking as it stands.
 *
 * @param request what was asked for, at first
 * @param state where it stands
 * @param room the room it has, or had
 * @param slot from the first guest to the last; the request's until it is rescheduled
 * @param occupied the time that is claimed, setup and teardown included
 * @param claimed what is claimed for that time: the room's smallest parts; empty once it is given
 *     up
 * @param note why it was cancelled or moved, or null
 * @param version changes with every change; given back with an edit, so that no edit is lost
 */
public record Booking(
    BookingRequest request,
    BookingState state,
    RoomId room,
    TimeSlot slot,
    TimeSlot occupied,
    List<ResourceId> claimed,
    @Nullable String note,
    long version) {

  /**
   * Checks that nothing is missing.
   *
   * @param request what was asked for, at first
   * @param state where it stands
   * @param room the room it has, or had
   * @param slot from the first guest to the last
   * @param occupied the time that is claimed
   * @param claimed what is claimed for that time
   * @param note why it was cancelled or moved, or null
   * @param version changes with every change
   */
  public Booking {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(room, "room");
    Objects.requireNonNull(slot, "slot");
    Objects.requireNonNull(occupied, "occupied");
    claimed = List.copyOf(Objects.requireNonNull(claimed, "claimed"));
  }

  /**
   * Its name, which is that of the request.
   *
   * @return the id
   */
  public BookingId id() {
    return request.id();
  }

  List<Claim> claims(DocumentKey holder) {
    List<Claim> claims = new ArrayList<>(claimed.size());
    for (ResourceId resource : claimed) {
      claims.add(Claim.exclusive(resource, occupied, holder));
    }
    return claims;
  }

  Booking withVersion(long newVersion) {
    return newVersion == version
        ? this
        : new Booking(request, state, room, slot, occupied, claimed, note, newVersion);
  }
}
