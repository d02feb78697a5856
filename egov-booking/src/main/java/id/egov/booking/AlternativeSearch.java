package id.egov.booking;

import id.egov.core.store.Occupancy;
import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for the cheapest alternatives to one request. */
final class AlternativeSearch {

  private final BookingRequest request;
  private final RoomRanks ranks;
  private final List<RankedRoom> fitting;
  private final Occupancy occupancy;
  private final RoomTimes times;
  private final TimeSlot bookable;
  private final Openings openings;
  private final Policies.Admissions admissions;
  private final @Nullable RankedRoom wanted;
  private final List<TimeSlot> closed;

  /**
   * Prepares a search.
   *
   * @param fitting the rooms that would do, the tightest fit first, with all that has to be free
   * @param occupancy of all that
   */
  AlternativeSearch(
      Ask ask,
      Placement placement,
      List<RankedRoom> fitting,
      Occupancy occupancy,
      TimeSlot bookable,
      Openings openings) {
    this.request = ask.request();
    this.ranks = placement.ranks();
    this.fitting = fitting;
    this.occupancy = occupancy;
    this.times = new RoomTimes(occupancy);
    this.bookable = bookable;
    this.openings = openings;
    this.admissions = placement.policies().admissions(ask);
    this.wanted = wanted();
    this.closed = admissions.closed(wanted == null ? fitting.get(0) : wanted, request.slot());
  }

  /** The room that was asked for, or the rooms, if they would do. */
  private @Nullable RankedRoom wanted() {
    List<RoomId> ids = request.rooms();
    if (ids.isEmpty()) {
      return null;
    }
    for (RankedRoom room : fitting) {
      if (room.ids().equals(ids)) {
        return room;
      }
    }
    return null;
  }

  List<Alternative> cheapest(int limit) {
    CheapestAlternatives inOpenings = collect(limit);
    if (bookable.encloses(request.slot())) {
      offerSameTime(inOpenings);
    }
    // The nearest openings first: what they offer makes the others too dear to be looked at.
    openings.nearestFirst(
        request.slot(),
        bookable,
        opening -> {
          boolean near = inOpenings.mayOffer(opening);
          if (near) {
            open(opening).forEach(stretch -> offerNearest(inOpenings, stretch));
          }
          return near;
        });
    if (!inOpenings.isEmpty()) {
      return inOpenings.inOrder();
    }
    CheapestAlternatives anywhere = collect(limit);
    open(bookable).forEach(stretch -> offerNearest(anywhere, stretch));
    return anywhere.inOrder();
  }

  /** What is left of a stretch of time without that in which nothing is admitted anyway. */
  private List<TimeSlot> open(TimeSlot stretch) {
    List<TimeSlot> open = List.of(stretch);
    for (TimeSlot gap : closed) {
      List<TimeSlot> left = new ArrayList<>();
      for (TimeSlot one : open) {
        if (one.startMillis() < gap.startMillis()) {
          left.add(
              TimeSlot.ofEpochMillis(
                  one.startMillis(), Math.min(one.endMillis(), gap.startMillis())));
        }
        if (one.endMillis() > gap.endMillis()) {
          left.add(
              TimeSlot.ofEpochMillis(
                  Math.max(one.startMillis(), gap.endMillis()), one.endMillis()));
        }
      }
      open = left;
    }
    return open;
  }

  private CheapestAlternatives collect(int limit) {
    return new CheapestAlternatives(request, times, limit, admissions);
  }

  /** The room asked for costs nothing extra; of the others each is dearer than the one before. */
  private void offerSameTime(CheapestAlternatives cheapest) {
    if (wanted != null && times.isFree(wanted, request.slot())) {
      cheapest.offerSameTime(wanted);
    }
    if (request.layout() == null && request.equipment().isEmpty() && request.rooms().size() <= 1) {
      FreeRooms free = new FreeRooms(ranks, occupancy, request, request.slot());
      while (free.hasNext()) {
        RankedRoom room = free.next();
        if (!cheapest.mayOfferSameTime(room)) {
          break;
        }
        cheapest.offerSameTime(room);
      }
      return;
    }
    for (RankedRoom room : fitting) {
      if (!cheapest.mayOfferSameTime(room)) {
        break;
      }
      if (times.isFree(room, request.slot())) {
        cheapest.offerSameTime(room);
      }
    }
  }

  private void offerNearest(CheapestAlternatives cheapest, TimeSlot window) {
    if (wanted != null) {
      cheapest.offerNearest(wanted, window);
    }
    for (RankedRoom room : fitting) {
      if (!room.equals(wanted)) {
        if (!cheapest.mayOfferAnotherTime(room)) {
          break;
        }
        cheapest.offerNearest(room, window);
      }
    }
  }
}
