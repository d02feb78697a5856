package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.Occupancy;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is free in every room, for finding alternatives. Asking it many times may cost one reading
 * of the store: it answers as of the moment it was made, or of the question, as the {@linkplain
 * Occupancy store} says. Thread-safe.
 *
 * <p>The cost of an alternative is counted in minutes: one for each minute that the event is moved,
 * {@value #OTHER_ROOM_MINUTES} for another room than the one asked for, and one for each {@value
 * #SEATS_PER_MINUTE} seats more than needed. Only the nearest time before and the nearest time
 * after the one asked for are offered of each room. Times outside the {@link OpeningTimes} are
 * offered only where the event was meant to be outside them itself, or where nothing else is free.
 * Equal costs are ordered by start and then by the tightest fit, so the same question always has
 * the same answer.
 */
public final class Availability {

  /** What moving to another room costs. */
  public static final int OTHER_ROOM_MINUTES = 30;

  /** How many empty seats cost a minute. */
  public static final int SEATS_PER_MINUTE = 10;

  private final TimeSlot bookable;
  private final Openings openings;
  private final RoomRanks ranks;
  private final Occupancy occupancy;
  private final RoomTimes times;

  Availability(TimeSlot bookable, Openings openings, RoomRanks ranks, Occupancy occupancy) {
    this.bookable = bookable;
    this.openings = openings;
    this.ranks = ranks;
    this.occupancy = occupancy;
    this.times = new RoomTimes(occupancy);
  }

  /**
   * Rooms and times that would do instead of what a request asks for. Its own room and time are
   * among them if they are free. Takes time linear in the number of rooms where most are taken, and
   * less where the first are free.
   *
   * @param request what was asked for
   * @param limit how many at the most, 0 or more
   * @return the cheapest first; empty only if no room that fits has such a time free
   */
  public List<Alternative> alternatives(BookingRequest request, int limit) {
    if (limit <= 0) {
      return List.of();
    }
    CheapestAlternatives inOpenings = new CheapestAlternatives(request, times, limit);
    if (bookable.encloses(request.slot())) {
      offerSameTime(inOpenings, request);
    }
    List<RankedRoom> fitting = ranks.fitting(request);
    // The nearest openings first: what they offer makes the others too dear to be looked at.
    openings.nearestFirst(
        request.slot(),
        bookable,
        opening -> {
          boolean near = inOpenings.mayOffer(opening);
          if (near) {
            offerNearest(inOpenings, request, fitting, opening);
          }
          return near;
        });
    if (!inOpenings.isEmpty()) {
      return inOpenings.inOrder();
    }
    CheapestAlternatives anywhere = new CheapestAlternatives(request, times, limit);
    offerNearest(anywhere, request, fitting, bookable);
    return anywhere.inOrder();
  }

  /** The room asked for costs nothing extra; of the others each is dearer than the one before. */
  private void offerSameTime(CheapestAlternatives cheapest, BookingRequest request) {
    RankedRoom wanted = wanted(request);
    if (wanted != null && times.isFree(wanted, request.slot())) {
      cheapest.offerSameTime(wanted);
    }
    FreeRooms free = new FreeRooms(ranks, occupancy, request, request.slot());
    while (free.hasNext()) {
      RankedRoom room = free.next();
      if (!cheapest.mayOfferSameTime(room)) {
        break;
      }
      cheapest.offerSameTime(room);
    }
  }

  private void offerNearest(
      CheapestAlternatives cheapest,
      BookingRequest request,
      List<RankedRoom> fitting,
      TimeSlot window) {
    RankedRoom wanted = wanted(request);
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

  /** The room that was asked for if it is one that fits. */
  private @Nullable RankedRoom wanted(BookingRequest request) {
    RoomId id = request.room();
    RankedRoom room = id == null ? null : ranks.find(id);
    return room != null && RoomFit.fits(room.room(), request) ? room : null;
  }

  /**
   * Why a request has no alternatives.
   *
   * @param request what was asked for
   * @return {@link BookingReason#NO_ROOM_FITS} or {@link BookingReason#NO_ALTERNATIVE}
   */
  public Reason whyNone(BookingRequest request) {
    int fitting = ranks.fitting(request).size();
    return fitting == 0
        ? RoomFit.noneFits(request)
        : BookingReason.NO_ALTERNATIVE.with("rooms", String.valueOf(fitting));
  }
}
