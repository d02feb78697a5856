package id.egov.booking;

import id.egov.core.reason.Reason;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.Occupancy;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import java.util.List;
import java.util.Set;

/**
 * What is free in every room, for finding alternatives. Asking it many times may cost one reading
 * of the store: it answers as of the moment it was made, or of the question, as the {@linkplain
 * Occupancy store} says. Thread-safe.
 *
 * <p>The cost of an alternative is counted in minutes: one for each minute that the event is moved,
 * {@value #OTHER_ROOM_MINUTES} for another room than the one asked for, and one for each {@value
 * #SEATS_PER_MINUTE} seats more than needed. Only the nearest time before and the nearest time
 * after the one asked for are offered of each room. Times outside the {@link OpeningTimes} are
 * offered only where the event was meant to be outside them itself, or where nothing else is free,
 * and never where the policy does not allow them. Equal costs are ordered by start and then by the
 * tightest fit, so the same question always has the same answer.
 */
public final class Availability {

  /** What moving to another room costs. */
  public static final int OTHER_ROOM_MINUTES = 30;

  /** How many empty seats cost a minute. */
  public static final int SEATS_PER_MINUTE = 10;

  private final TimeSlot bookable;
  private final Placement placement;
  private final Asker asker;
  private final Occupancy occupancy;
  private final Set<DocumentKey> gone;

  /**
   * Creates an availability.
   *
   * @param bookable outside of which nobody can book
   * @param gone whose claims do not count
   */
  Availability(
      TimeSlot bookable,
      Placement placement,
      Asker asker,
      Occupancy occupancy,
      Set<DocumentKey> gone) {
    this.bookable = bookable;
    this.placement = placement;
    this.asker = asker;
    this.occupancy = occupancy;
    this.gone = gone;
  }

  /**
   * Rooms and times that would do instead of what a request asks for. Its own room and time are
   * among them if they are free. Takes time linear in the number of rooms where most are taken, and
   * less where the first are free. Who asks for several rooms is offered these at other times.
   *
   * @param request what was asked for
   * @param limit how many at the most, 0 or more
   * @return the cheapest first; empty only if no room that fits has such a time free
   */
  public List<Alternative> alternatives(BookingRequest request, int limit) {
    return alternatives(
        new Ask(BookingCommand.REQUEST, request, asker, null, gone, Set.of()), limit);
  }

  List<Alternative> alternatives(Ask ask, int limit) {
    BookingRequest request = ask.request();
    List<RankedRoom> fitting = placement.fitting(request);
    if (limit <= 0 || fitting.isEmpty()) {
      return List.of();
    }
    EquipmentTimes equipment = placement.equipment(request, bookable, gone);
    int rooms = placement.ranks().undivided().size();
    Occupancy all = request.equipment().isEmpty() ? occupancy : equipment.after(occupancy, rooms);
    int[] pools = equipment.numbers(rooms);
    List<RankedRoom> equipped =
        pools.length == 0 ? fitting : fitting.stream().map(room -> room.and(pools)).toList();
    return new AlternativeSearch(
            ask, placement, equipped, all, bookable, placement.openings(fitting, bookable))
        .cheapest(limit);
  }

  /**
   * Why a request has no alternatives.
   *
   * @param request what was asked for
   * @return {@link BookingReason#NO_ROOM_FITS} or {@link BookingReason#NO_ALTERNATIVE}
   */
  public Reason whyNone(BookingRequest request) {
    int fitting = placement.fitting(request).size();
    return fitting == 0
        ? RoomFit.noneFits(request)
        : BookingReason.NO_ALTERNATIVE.with("rooms", String.valueOf(fitting));
  }
}
