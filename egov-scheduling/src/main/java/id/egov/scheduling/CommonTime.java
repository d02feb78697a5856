package id.egov.scheduling;

import id.egov.core.conflict.CommonFree;
import id.egov.core.conflict.IntervalTimeline;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** When everybody and everything is free at once. */
final class CommonTime {

  private static final long STEP = Duration.ofMinutes(30).toMillis();

  private final IntervalTimeline[] busy;

  /**
   * Of people and things.
   *
   * @param busy when each has no time
   */
  CommonTime(List<IntervalTimeline> busy) {
    this.busy = busy.toArray(IntervalTimeline[]::new);
  }

  /**
   * The stretches in which all are free, as long as can be inside some slots.
   *
   * @param within disjoint slots, by start
   * @param atLeast how long a stretch must be, in milliseconds
   * @return by start
   */
  List<TimeSlot> stretches(List<TimeSlot> within, long atLeast) {
    int most = 1;
    for (IntervalTimeline timeline : busy) {
      most += timeline.size();
    }
    long[] starts = new long[most];
    long[] ends = new long[most];
    List<TimeSlot> stretches = new ArrayList<>();
    for (TimeSlot slot : within) {
      int found =
          CommonFree.stretches(busy, slot.startMillis(), slot.endMillis(), atLeast, starts, ends);
      for (int i = 0; i < found; i++) {
        stretches.add(TimeSlot.ofEpochMillis(starts[i], ends[i]));
      }
    }
    return stretches;
  }

  /**
   * One offer out of each stretch in which all are free: for a slot as long as a wanted one, and as
   * near to it as there is an offer. Tried are the nearest slot of the stretch and, from there on,
   * one every half hour.
   *
   * @param within disjoint slots, by start
   * @param limit how many at the most
   * @param offer what a slot is good for, or null
   * @return the nearest first; of two that are as near, the earlier
   */
  <T> List<T> nearest(
      TimeSlot wanted, List<TimeSlot> within, int limit, Function<TimeSlot, @Nullable T> offer) {
    long duration = wanted.endMillis() - wanted.startMillis();
    List<TimeSlot> byDistance =
        stretches(within, duration).stream()
            .sorted(
                Comparator.<TimeSlot>comparingLong(
                        stretch ->
                            Math.abs(nearest(wanted, stretch).startMillis() - wanted.startMillis()))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    List<T> offers = new ArrayList<>();
    for (TimeSlot stretch : byDistance) {
      T found = offers.size() < limit ? first(wanted, stretch, offer) : null;
      if (found != null) {
        offers.add(found);
      }
    }
    return offers;
  }

  private static <T> @Nullable T first(
      TimeSlot wanted, TimeSlot stretch, Function<TimeSlot, @Nullable T> offer) {
    TimeSlot near = nearest(wanted, stretch);
    long steps = stretch.duration().toMillis() / STEP + 1;
    for (long i = 0; i <= steps; i++) {
      for (long offset : i == 0 ? new long[] {0} : new long[] {-i * STEP, i * STEP}) {
        TimeSlot slot =
            TimeSlot.ofEpochMillis(near.startMillis() + offset, near.endMillis() + offset);
        T found = stretch.encloses(slot) ? offer.apply(slot) : null;
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static TimeSlot nearest(TimeSlot wanted, TimeSlot stretch) {
    long duration = wanted.endMillis() - wanted.startMillis();
    long latest = stretch.endMillis() - duration;
    long start = Math.max(stretch.startMillis(), Math.min(latest, wanted.startMillis()));
    return TimeSlot.ofEpochMillis(start, start + duration);
  }
}
