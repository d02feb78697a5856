package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.Claim;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who holds the time of a room, and how that is told. */
final class Clashes {

  /** So many rooms are read in one round trip: most requests find a free one among the first. */
  private static final int ROOMS_AT_ONCE = 32;

  private final Store store;
  private final RoomCatalog rooms;
  private final BookingDocuments documents;

  Clashes(Store store, RoomCatalog rooms, BookingDocuments documents) {
    this.store = store;
    this.rooms = rooms;
    this.documents = documents;
  }

  /** A room and the smallest set of holders that would have to go; free if there are none. */
  record Candidate(Room room, Set<DocumentKey> holders) {
    boolean isFree() {
      return holders.isEmpty();
    }
  }

  /**
   * The first free room, or else the one with the fewest holders, the first of equals.
   *
   * @param candidates at least one room, in the order of preference
   * @param own whose claims do not count, or null
   */
  Candidate easiest(List<RankedRoom> candidates, TimeSlot event, @Nullable DocumentKey own) {
    Candidate easiest = null;
    for (int from = 0; from < candidates.size(); from += ROOMS_AT_ONCE) {
      List<RankedRoom> some =
          candidates.subList(from, Math.min(from + ROOMS_AT_ONCE, candidates.size()));
      Map<ResourceId, Timeline> timelines = read(some, event);
      for (RankedRoom ranked : some) {
        int fewest = easiest == null ? Integer.MAX_VALUE : easiest.holders().size();
        Room room = ranked.room();
        List<DocumentKey> holders = holders(room, event, timelines, own, fewest);
        if (holders.isEmpty()) {
          return new Candidate(room, Set.of());
        }
        if (holders.size() < fewest) {
          easiest = new Candidate(room, new TreeSet<>(holders));
        }
      }
    }
    if (easiest == null) {
      throw new IllegalArgumentException("candidates must not be empty");
    }
    return easiest;
  }

  private List<ResourceId> parts(List<RankedRoom> some) {
    Set<ResourceId> parts = new LinkedHashSet<>();
    some.forEach(ranked -> parts.addAll(rooms.claimedBy(ranked.room())));
    return List.copyOf(parts);
  }

  private static TimeSlot window(List<RankedRoom> some, TimeSlot event) {
    TimeSlot window = event;
    for (RankedRoom ranked : some) {
      TimeSlot occupied = ranked.room().occupied(event);
      if (!window.encloses(occupied)) {
        window = hull(window, occupied);
      }
    }
    return window;
  }

  private Map<ResourceId, Timeline> read(List<RankedRoom> some, TimeSlot event) {
    Map<ResourceId, Timeline> timelines = new HashMap<>();
    for (Timeline timeline : store.timelines(parts(some), window(some, event))) {
      timelines.put(timeline.resource(), timeline);
    }
    return timelines;
  }

  private static TimeSlot hull(TimeSlot a, TimeSlot b) {
    return TimeSlot.ofEpochMillis(
        Math.min(a.startMillis(), b.startMillis()), Math.max(a.endMillis(), b.endMillis()));
  }

  /** The holders that would have to go, each once, or so many that the room is not the easiest. */
  private List<DocumentKey> holders(
      Room room,
      TimeSlot event,
      Map<ResourceId, Timeline> timelines,
      @Nullable DocumentKey own,
      int enough) {
    List<DocumentKey> holders = new ArrayList<>(1);
    TimeSlot occupied = room.occupied(event);
    for (ResourceId part : rooms.claimedBy(room)) {
      Timeline timeline = timelines.get(part);
      if (timeline != null) {
        for (Claim claim : timeline.claims()) {
          if (claim.slot().overlaps(occupied)
              && !claim.holder().equals(own)
              && !holders.contains(claim.holder())) {
            holders.add(claim.holder());
            if (holders.size() >= enough) {
              return holders;
            }
          }
        }
      }
    }
    return holders;
  }

  /** One reason for each holder that may be told, and one for all that may not. */
  List<Reason> reasons(Candidate taken) {
    List<Reason> reasons = new ArrayList<>();
    boolean confidential = false;
    for (DocumentKey holder : taken.holders()) {
      Optional<Booking> booking = booking(holder);
      if (booking.isPresent() && booking.get().request().visibility().isOpenToAgencies()) {
        reasons.add(takenBy(taken.room(), booking.get()));
      } else {
        confidential = true;
      }
    }
    if (confidential) {
      reasons.add(BookingReason.ROOM_TAKEN_CONFIDENTIALLY.with("room", taken.room().id().value()));
    }
    return reasons;
  }

  private Optional<Booking> booking(DocumentKey holder) {
    return holder.type().equals(BookingId.DOCUMENT_TYPE)
        ? store.document(holder).map(documents::read)
        : Optional.empty();
  }

  private static Reason takenBy(Room room, Booking booking) {
    return BookingReason.ROOM_TAKEN.with(
        "room", room.id().value(),
        "slot", booking.slot().toString(),
        "holder", booking.id().value(),
        "title", booking.request().title(),
        "agency", booking.request().agency());
  }
}
