package id.egov.booking;

import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the few cheapest alternatives, and looks no further than they are worth. */
final class CheapestAlternatives {

  private static final long MINUTE = 60_000;

  private final BookingRequest request;
  private final RoomTimes times;
  private final int limit;
  private final Policies.Admissions admissions;
  private final long wanted;
  private final long duration;
  // By cost, then start, then the tightest fit.
  private final List<Offer> cheapest = new ArrayList<>();

  private record Offer(Alternative alternative, int rank) {

    boolean isBefore(Offer other) {
      if (alternative.cost() != other.alternative.cost()) {
        return alternative.cost() < other.alternative.cost();
      }
      int byStart = alternative.slot().compareTo(other.alternative.slot());
      return byStart != 0 ? byStart < 0 : rank < other.rank;
    }
  }

  /**
   * Prepares a collection.
   *
   * @param admissions whether a room may be had at a time at all
   */
  CheapestAlternatives(
      BookingRequest request, RoomTimes times, int limit, Policies.Admissions admissions) {
    this.request = request;
    this.times = times;
    this.limit = limit;
    this.admissions = admissions;
    this.wanted = request.slot().startMillis();
    this.duration = request.slot().endMillis() - wanted;
  }

  boolean isEmpty() {
    return cheapest.isEmpty();
  }

  List<Alternative> inOrder() {
    return cheapest.stream().map(Offer::alternative).toList();
  }

  /** How many milliseconds an event must move at least to lie in a window that can hold it. */
  static long distance(TimeSlot wanted, TimeSlot window) {
    return Math.max(
        0,
        Math.max(
            window.startMillis() - wanted.startMillis(), wanted.endMillis() - window.endMillis()));
  }

  /**
   * Whether a window is near enough to offer something no dearer than the worst of those we have.
   */
  boolean mayOffer(TimeSlot window) {
    return cheapest.size() < limit || minutes(distance(request.slot(), window)) <= worst();
  }

  /** Whether the time asked for would be no dearer in a room than the worst of those we have. */
  boolean mayOfferSameTime(RankedRoom room) {
    return budget(room) >= 0;
  }

  /** The same of any other time, which costs at least a minute. */
  boolean mayOfferAnotherTime(RankedRoom room) {
    return budget(room) >= MINUTE;
  }

  /** Offers the time that was asked for in a room that is free then. */
  void offerSameTime(RankedRoom room) {
    offer(room, wanted);
  }

  /** Offers the nearest free time before and after the one asked for, inside a window. */
  void offerNearest(RankedRoom room, TimeSlot window) {
    long budget = budget(room);
    if (budget < 0) {
      return;
    }
    // No further away than the worst of those we have.
    long from = Math.max(window.startMillis(), saturatedSubtract(wanted, budget));
    long until = Math.min(window.endMillis(), saturatedAdd(saturatedAdd(wanted, budget), duration));
    long after = Math.max(from, wanted);
    while (until - after >= duration) {
      TimeSlot closed = offer(room, times.firstStart(room, after, until, duration));
      if (closed == null) {
        break;
      }
      after = closed.endMillis();
    }
    long before = Math.min(until, saturatedAdd(wanted, duration));
    while (before - from >= duration) {
      TimeSlot closed = offer(room, times.lastStart(room, from, before, duration));
      if (closed == null) {
        break;
      }
      before = closed.startMillis();
    }
  }

  /** Returns the time in which all is refused like this start, or null to look no further. */
  private @Nullable TimeSlot offer(RankedRoom ranked, long start) {
    if (start == RoomTimes.NONE) {
      return null;
    }
    TimeSlot slot = TimeSlot.ofEpochMillis(start, start + duration);
    long cost = surcharge(ranked) + minutes(Math.abs(start - wanted));
    Offer offered = new Offer(new Alternative(ranked.ids(), slot, cost), ranked.rank());
    int place = 0;
    while (place < cheapest.size() && cheapest.get(place).isBefore(offered)) {
      place++;
    }
    boolean known = place < cheapest.size() && cheapest.get(place).equals(offered);
    if (place >= limit || known) {
      return null;
    }
    if (!admissions.admits(ranked, slot)) {
      return admissions.closedAround(ranked, slot);
    }
    cheapest.add(place, offered);
    if (cheapest.size() > limit) {
      cheapest.remove(limit);
    }
    return null;
  }

  private long worst() {
    return cheapest.get(limit - 1).alternative().cost();
  }

  /** How many milliseconds the event may move before the alternative is too dear; -1 for none. */
  private long budget(RankedRoom room) {
    if (cheapest.size() < limit) {
      return Long.MAX_VALUE;
    }
    long left = worst() - surcharge(room);
    return left < 0 ? -1 : left * MINUTE;
  }

  private long surcharge(RankedRoom ranked) {
    Room room = ranked.room();
    boolean other = !request.rooms().isEmpty() && !ranked.ids().equals(request.rooms());
    return (other ? (long) Availability.OTHER_ROOM_MINUTES : 0)
        + ((long) room.capacity() - request.people()) / Availability.SEATS_PER_MINUTE;
  }

  private static long minutes(long millis) {
    return (millis + MINUTE - 1) / MINUTE;
  }

  private static long saturatedAdd(long a, long b) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) < 0 ? Long.MAX_VALUE : sum;
  }

  private static long saturatedSubtract(long a, long b) {
    long difference = a - b;
    return ((a ^ b) & (a ^ difference)) < 0 ? Long.MIN_VALUE : difference;
  }
}
