package id.egov.core.store;

import id.egov.core.conflict.IntervalTimeline;
import id.egov.core.conflict.IntervalVisitor;
import id.egov.core.conflict.LoadProfile;
import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The claims on one resource, in any number at a time: who holds it when, and how much of it is in
 * use. Equal claims may be there several times. Not thread-safe.
 */
final class ClaimSet {

  // Claims are kept in lanes, in none of which two overlap. A claim goes into the first lane where
  // it is free, so an exclusive resource has one lane and another about as many as claims at a
  // time. Finding what overlaps a window costs O(log n) for each lane, and the answer.
  private final List<IntervalTimeline> lanes = new ArrayList<>();
  // Most resources are exclusive and never have two claims at a time or one of two units. Their
  // only
  // lane says all; the load is summed up when the first claim comes that is not so.
  private @Nullable LoadProfile load;
  private final NumberedClaims numbered = new NumberedClaims();

  void add(Claim claim) {
    long start = claim.slot().startMillis();
    long end = claim.slot().endMillis();
    long number = numbered.add(claim);
    boolean placed = false;
    for (int i = 0; i < lanes.size() && !placed; i++) {
      placed = lanes.get(i).addIfFree(start, end, number);
    }
    if (!placed) {
      IntervalTimeline lane = new IntervalTimeline();
      lane.addIfFree(start, end, number);
      lanes.add(lane);
    }
    if (load != null) {
      load.add(start, end, claim.units());
    } else if (claim.units() > 1 || lanes.size() > 1) {
      load = sum(numbered.all());
    }
  }

  private static LoadProfile sum(Stream<Claim> claims) {
    LoadProfile sum = new LoadProfile();
    claims.forEach(
        claim -> sum.add(claim.slot().startMillis(), claim.slot().endMillis(), claim.units()));
    return sum;
  }

  /** The highest load in a stretch, or 1 if nothing is known but that it is no higher. */
  private long mostIn(long start, long end) {
    return load == null ? 1 : load.peak(start, end);
  }

  /** Takes one claim that equals the given one out, or returns false if there is none. */
  boolean remove(Claim claim) {
    long start = claim.slot().startMillis();
    long end = claim.slot().endMillis();
    long[] number = new long[1];
    for (IntervalTimeline lane : lanes) {
      // Whatever covers just this slot is alone in it.
      if (lane.overlaps(start, end, number) == 1
          && claim.equals(numbered.get(number[0]))
          && lane.remove(start, end, number[0])) {
        numbered.remove(number[0]);
        if (load != null) {
          load.remove(start, end, claim.units());
        }
        lanes.removeIf(other -> other.size() == 0);
        return true;
      }
    }
    return false;
  }

  /** The claims that overlap a window, in {@link Claim#ORDER}. */
  List<Claim> overlapping(TimeSlot window) {
    long start = window.startMillis();
    long end = window.endMillis();
    if (lanes.isEmpty() || mostIn(start, end) == 0) {
      return List.of();
    }
    List<Claim> found = new ArrayList<>();
    for (IntervalTimeline lane : lanes) {
      lane.visit(start, end, (from, to, number) -> found.add(numbered.get(number)));
    }
    if (lanes.size() > 1) {
      Collections.sort(found, Claim.ORDER);
    }
    return found;
  }

  /** Shows, in the order of time and cut to a stretch, when no unit of a capacity is left. */
  void visitFull(long start, long end, int capacity, IntervalVisitor visitor) {
    if (load != null) {
      load.visit(start, end, (from, to, used) -> used < capacity || visitor.visit(from, to, used));
    } else if (capacity == 1 && !lanes.isEmpty()) {
      lanes
          .get(0)
          .visit(
              start,
              end,
              (from, to, number) -> visitor.visit(Math.max(from, start), Math.min(to, end), 1));
    }
  }

  /** Every claim, in {@link Claim#ORDER}. */
  List<Claim> all() {
    return numbered.all().sorted(Claim.ORDER).toList();
  }

  /**
   * Why one of the claims of this set does not fit a capacity, or empty if it does.
   *
   * @param claim one that was added
   * @param capacity how many units there may be at any instant
   */
  Optional<Clash> clash(Claim claim, int capacity) {
    long start = claim.slot().startMillis();
    long end = claim.slot().endMillis();
    if (mostIn(start, end) <= capacity) {
      return Optional.empty();
    }
    List<Claim> others = new ArrayList<>(overlapping(claim.slot()));
    others.remove(claim);
    others.removeIf(other -> !isOverloaded(claim, other, capacity));
    return Optional.of(new Clash(claim, others));
  }

  /** Whether the load is over the capacity somewhere in what two overlapping claims share. */
  private boolean isOverloaded(Claim one, Claim other, int capacity) {
    long start = Math.max(one.slot().startMillis(), other.slot().startMillis());
    long end = Math.min(one.slot().endMillis(), other.slot().endMillis());
    return mostIn(start, end) > capacity;
  }
}
