package id.egov.booking;

import id.egov.core.conflict.IntervalTimeline;
import id.egov.core.reason.Reason;
import id.egov.core.store.Claim;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Timeline;
import id.egov.core.time.OpeningTimes;
import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was free in every room at one moment, for finding alternatives. A snapshot: it does not see
 * what is booked later, and asking it many times costs one reading of the store. Immutable and
 * thread-safe.
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
  // The openings, and last of all the whole that is bookable.
  private final List<TimeSlot> windows;
  // The tightest fit first.
  private final List<RoomTimes> rooms;

  private Availability(TimeSlot bookable, List<TimeSlot> windows, List<RoomTimes> rooms) {
    this.bookable = bookable;
    this.windows = windows;
    this.rooms = rooms;
  }

  /** Turns the claims on the smallest parts into one timeline for each room. */
  static Availability of(
      TimeSlot bookable,
      RoomCatalog rooms,
      OpeningTimes openingTimes,
      List<Timeline> timelines,
      @Nullable DocumentKey ignoredHolder) {
    Map<ResourceId, List<Claim>> claims = new HashMap<>();
    for (Timeline timeline : timelines) {
      claims.put(
          timeline.resource(),
          timeline.claims().stream().filter(c -> !c.holder().equals(ignoredHolder)).toList());
    }
    List<TimeSlot> windows = new ArrayList<>();
    for (TimeSlot opening : openingTimes.within(bookable)) {
      opening.intersection(bookable).ifPresent(windows::add);
    }
    windows.add(bookable);
    List<RoomTimes> times = new ArrayList<>();
    for (Room room : rooms.tightestFirst()) {
      Stream<TimeSlot> slots =
          rooms.claimedBy(room).stream()
              .flatMap(resource -> claims.getOrDefault(resource, List.of()).stream())
              .map(Claim::slot);
      times.add(new RoomTimes(room, merged(slots), windows));
    }
    return new Availability(bookable, windows, times);
  }

  private static IntervalTimeline merged(Stream<TimeSlot> slots) {
    IntervalTimeline merged = new IntervalTimeline();
    List<TimeSlot> sorted = slots.sorted().toList();
    int i = 0;
    while (i < sorted.size()) {
      long start = sorted.get(i).startMillis();
      long end = sorted.get(i).endMillis();
      int first = i;
      while (++i < sorted.size() && sorted.get(i).startMillis() <= end) {
        end = Math.max(end, sorted.get(i).endMillis());
      }
      merged.addIfFree(start, end, first);
    }
    return merged;
  }

  /**
   * Rooms and times that would do instead of what a request asks for. Its own room and time are
   * among them if they are free. Takes time linear in the number of rooms.
   *
   * @param request what was asked for
   * @param limit how many at the most, 0 or more
   * @return the cheapest first; empty only if no room that fits has such a time free
   */
  public List<Alternative> alternatives(BookingRequest request, int limit) {
    if (limit <= 0) {
      return List.of();
    }
    CheapestAlternatives inOpenings = new CheapestAlternatives(request, limit);
    List<RoomTimes> fitting =
        rooms.stream().filter(times -> RoomFit.fits(times.room(), request)).toList();
    for (RoomTimes times : fitting) {
      inOpenings.offerSameTime(times.room(), times.busy(), bookable);
    }
    // The nearest openings first: what they offer makes the others too dear to be looked at.
    for (int window : openingsByDistance(request.slot())) {
      if (!inOpenings.mayOffer(windows.get(window))) {
        break;
      }
      offerNearest(inOpenings, fitting, window);
    }
    if (!inOpenings.isEmpty()) {
      return inOpenings.inOrder();
    }
    CheapestAlternatives anywhere = new CheapestAlternatives(request, limit);
    offerNearest(anywhere, fitting, windows.size() - 1);
    return anywhere.inOrder();
  }

  private void offerNearest(CheapestAlternatives cheapest, List<RoomTimes> fitting, int window) {
    for (RoomTimes times : fitting) {
      if (times.mayHold(cheapest.duration(), window)) {
        cheapest.offerNearest(times.room(), times.busy(), windows.get(window));
      }
    }
  }

  /**
   * Why a request has no alternatives.
   *
   * @param request what was asked for
   * @return {@link BookingReason#NO_ROOM_FITS} or {@link BookingReason#NO_ALTERNATIVE}
   */
  public Reason whyNone(BookingRequest request) {
    long fitting = rooms.stream().filter(times -> RoomFit.fits(times.room(), request)).count();
    return fitting == 0
        ? RoomFit.noneFits(request)
        : BookingReason.NO_ALTERNATIVE.with("rooms", String.valueOf(fitting));
  }

  private int[] openingsByDistance(TimeSlot wanted) {
    return IntStream.range(0, windows.size() - 1)
        .boxed()
        .sorted(
            Comparator.comparingLong(
                window -> CheapestAlternatives.distance(wanted, windows.get(window))))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The smallest parts of all rooms, each once. */
  static List<ResourceId> smallestParts(RoomCatalog rooms) {
    List<ResourceId> parts = new ArrayList<>();
    for (Room room : rooms.rooms()) {
      if (room.parts().isEmpty()) {
        parts.add(room.id().resource());
      }
    }
    return parts;
  }
}
