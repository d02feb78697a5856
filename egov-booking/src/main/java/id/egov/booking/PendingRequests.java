package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.Claim;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Requests that wait beside each other for the same time. Each claims a shadow of the room, which
 * has place for all: so who competes is found like who clashes, and who asks while another is
 * approved is noticed by the store.
 */
final class PendingRequests {

  private static final String KIND = "pending";

  private final Store store;
  private final RoomRanks ranks;
  private final BookingDocuments documents;
  private final BookingAccess access;

  PendingRequests(Store store, RoomRanks ranks, BookingDocuments documents, BookingAccess access) {
    this.store = store;
    this.ranks = ranks;
    this.documents = documents;
    this.access = access;
  }

  /**
   * What a request claims while it waits.
   *
   * @param limits makes the decision depend on nobody being approved meanwhile
   * @param contested whether it waits beside others who have the place
   * @param gone whose claims do not count
   * @return the claims, or empty if somebody has got the place since it was looked for
   */
  Optional<List<ClaimedTime>> claims(
      RankedRoom room, TimeSlot event, Limits limits, boolean contested, Set<DocumentKey> gone) {
    List<ClaimedTime> claims = new ArrayList<>();
    TimeSlot occupied = room.room().occupied(event);
    for (Timeline real : store.timelines(resources(room), occupied)) {
      if (!contested && !real.without(gone).claims().isEmpty()) {
        return Optional.empty();
      }
      limits.see(real);
    }
    for (Timeline shadow : shadows(room, occupied)) {
      limits.allow(shadow, Integer.MAX_VALUE);
      claims.add(new ClaimedTime(shadow.resource(), occupied, 1));
    }
    return Optional.of(claims);
  }

  private List<ResourceId> resources(RankedRoom room) {
    return Arrays.stream(room.parts()).mapToObj(ranks::resource).toList();
  }

  private List<Timeline> shadows(RankedRoom room, TimeSlot occupied) {
    List<ResourceId> shadows =
        resources(room).stream().map(part -> new ResourceId(KIND, part.name())).toList();
    return store.timelines(shadows, occupied);
  }

  /**
   * The others who asked for a place that is given to a winner: they are rejected, but for those
   * whom any room will do. These wait on, and look for another one when they are approved.
   *
   * @param limits makes the decision depend on nobody else asking meanwhile
   */
  List<BookingChange> rejected(RankedRoom room, Booking winner, Instant now, Limits limits) {
    TimeSlot occupied = room.room().occupied(winner.slot());
    Set<DocumentKey> losers = new TreeSet<>();
    for (Timeline shadow : shadows(room, occupied)) {
      limits.see(shadow);
      shadow.claims().stream().map(Claim::holder).forEach(losers::add);
    }
    losers.remove(winner.id().document());
    List<BookingChange> changes = new ArrayList<>();
    for (DocumentKey loser : losers) {
      store
          .document(loser)
          .map(documents::read)
          .filter(booking -> booking.state() == BookingState.REQUESTED)
          .filter(booking -> !booking.takesAnyRoom())
          .ifPresent(booking -> changes.add(reject(booking, room, winner, now)));
    }
    return changes;
  }

  private BookingChange reject(Booking loser, RankedRoom room, Booking winner, Instant now) {
    Reason reason =
        access.sees(Asker.ANYBODY, winner.request())
            ? BookingReason.LOST_TO.with(
                "room", room.label(),
                "slot", winner.slot().toString(),
                "holder", winner.id().value(),
                "title", winner.request().title(),
                "agency", winner.request().agency())
            : BookingReason.LOST_CONFIDENTIALLY.with(
                "room", room.label(), "slot", loser.slot().toString());
    return BookingChange.of(
        BookingCommand.REJECT,
        loser,
        BookingDraft.ended(loser, BookingState.REJECTED, now, List.of(reason), null));
  }
}
