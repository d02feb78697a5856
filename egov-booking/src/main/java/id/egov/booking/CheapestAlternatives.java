package id.egov.booking;

import id.egov.core.conflict.IntervalTimeline;
import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.List;

/** Collects the few cheapest alternatives, and looks no further than they are worth. */
final class CheapestAlternatives {

  private static final long MINUTE = 60_000;

  private final BookingRequest request;
  private final int limit;
  private final long wanted;
  private final long duration;
  // By cost, then start; in the order offered where both are equal.
  private final List<Alternative> cheapest = new ArrayList<>();

  CheapestAlternatives(BookingRequest request, int limit) {
    this.request = request;
    this.limit = limit;
    this.wanted = request.slot().startMillis();
    this.duration = request.slot().endMillis() - wanted;
  }

  /** How long the event is, in milliseconds. */
  long duration() {
    return duration;
  }

  boolean isEmpty() {
    return cheapest.isEmpty();
  }

  List<Alternative> inOrder() {
    return List.copyOf(cheapest);
  }

  /** How many milliseconds an event must move at least to lie in a window that can hold it. */
  static long distance(TimeSlot wanted, TimeSlot window) {
    return Math.max(
        0,
        Math.max(
            window.startMillis() - wanted.startMillis(), wanted.endMillis() - window.endMillis()));
  }

  /** Whether a window is near enough to offer something cheaper than the worst of those we have. */
  boolean mayOffer(TimeSlot window) {
    return cheapest.size() < limit
        || minutes(distance(request.slot(), window)) <= cheapest.get(limit - 1).cost();
  }

  /** Offers the time that was asked for, if the room is free then. */
  void offerSameTime(Room room, IntervalTimeline busy, TimeSlot bookable) {
    if (budget(room) >= 0 && bookable.encloses(request.slot())) {
      TimeSlot occupied = room.occupied(request.slot());
      if (!busy.overlapsAny(occupied.startMillis(), occupied.endMillis())) {
        offer(room, wanted);
      }
    }
  }

  /** Offers the nearest free time before and after the one asked for, inside a window. */
  void offerNearest(Room room, IntervalTimeline busy, TimeSlot window) {
    long budget = budget(room);
    if (budget < 0) {
      return;
    }
    // No further away than the worst of those we have.
    long from = Math.max(window.startMillis(), saturatedSubtract(wanted, budget));
    long until = Math.min(window.endMillis(), saturatedAdd(saturatedAdd(wanted, budget), duration));
    long setup = room.setup().toMillis();
    long teardown = room.teardown().toMillis();
    long occupied = setup + duration + teardown;
    long after = Math.max(from, wanted);
    if (until - after >= duration) {
      long start = busy.firstFree(after - setup, until + teardown, occupied);
      if (start != IntervalTimeline.NONE) {
        offer(room, start + setup);
      }
    }
    long before = Math.min(until, saturatedAdd(wanted, duration));
    if (before - from >= duration) {
      long start = busy.lastFree(from - setup, before + teardown, occupied);
      if (start != IntervalTimeline.NONE) {
        offer(room, start + setup);
      }
    }
  }

  private void offer(Room room, long start) {
    TimeSlot slot = TimeSlot.ofEpochMillis(start, start + duration);
    Alternative offered =
        new Alternative(room.id(), slot, surcharge(room) + minutes(Math.abs(start - wanted)));
    int place = 0;
    while (place < cheapest.size() && !isCheaper(offered, cheapest.get(place))) {
      if (cheapest.get(place).equals(offered)) {
        return;
      }
      place++;
    }
    if (place < limit) {
      cheapest.add(place, offered);
      if (cheapest.size() > limit) {
        cheapest.remove(limit);
      }
    }
  }

  private static boolean isCheaper(Alternative a, Alternative b) {
    return a.cost() != b.cost()
        ? a.cost() < b.cost()
        : a.slot().startInclusive().isBefore(b.slot().startInclusive());
  }

  /** How many milliseconds the event may move before the alternative is too dear; -1 for none. */
  private long budget(Room room) {
    if (cheapest.size() < limit) {
      return Long.MAX_VALUE;
    }
    long left = cheapest.get(limit - 1).cost() - surcharge(room);
    return left < 0 ? -1 : left * MINUTE;
  }

  private long surcharge(Room room) {
    boolean other = request.room() != null && !room.id().equals(request.room());
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
