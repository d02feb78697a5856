package id.egov.booking;

import id.egov.core.store.Occupancy;
import id.egov.core.time.TimeSlot;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rooms that fit a request and are free for an event, the tightest fit first. */
final class FreeRooms implements Iterator<RankedRoom> {

  private final RoomRanks ranks;
  private final RoomTimes times;
  private final Occupancy occupancy;
  private final BookingRequest request;
  private final TimeSlot event;
  // What was not shown yet.
  private final long[] undivided;
  private int divided;
  private @Nullable RankedRoom next;

  FreeRooms(RoomRanks ranks, Occupancy occupancy, BookingRequest request, TimeSlot event) {
    this.ranks = ranks;
    this.times = new RoomTimes(occupancy);
    this.occupancy = occupancy;
    this.request = request;
    this.event = event;
    this.undivided = ranks.undividedFitting(request);
    this.next = find();
  }

  /** What {@link #next} will show, or null if there is nothing more; looks no further. */
  @Nullable RankedRoom peek() {
    return next;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public RankedRoom next() {
    RankedRoom found = next;
    if (found == null) {
      throw new NoSuchElementException();
    }
    if (found.isUndivided()) {
      int number = found.parts()[0];
      undivided[number / Long.SIZE] &= ~(1L << number);
    } else {
      divided++;
    }
    next = find();
    return found;
  }

  private @Nullable RankedRoom find() {
    int lowest = -1;
    for (Turnaround turnaround : ranks.turnarounds()) {
      int number =
          occupancy.lowestFree(
              undividedOf(turnaround, lowest), turnaround.start(event), turnaround.end(event));
      lowest = number < 0 ? lowest : number;
    }
    RankedRoom tightest = lowest < 0 ? null : ranks.undivided().get(lowest);
    for (; divided < ranks.divided().size(); divided++) {
      RankedRoom room = ranks.divided().get(divided);
      if (tightest != null && tightest.rank() < room.rank()) {
        break;
      }
      if (RoomFit.fits(room.room(), request) && times.isFree(room, event)) {
        return room;
      }
    }
    return tightest;
  }

  /** Those left to show, of one turnaround and below a number if there is one. */
  private long[] undividedOf(Turnaround turnaround, int below) {
    if (ranks.turnarounds().size() == 1) {
      return undivided;
    }
    long[] some = undivided.clone();
    for (int i = 0; i < some.length; i++) {
      some[i] &= turnaround.rooms()[i];
    }
    if (below >= 0) {
      some[below / Long.SIZE] &= ~(-1L << below);
      for (int i = below / Long.SIZE + 1; i < some.length; i++) {
        some[i] = 0;
      }
    }
    return some;
  }
}
