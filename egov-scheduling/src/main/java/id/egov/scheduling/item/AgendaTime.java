package id.egov.scheduling.item;

import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When it is. Of what lasts "until done" (s.d. selesai) the end is assumed: from some moment on
 * nobody knows whether it still lasts, so whoever is wanted elsewhere then is only possibly late.
 *
 * @param slot from the beginning to the end, or to the assumed end
 * @param assumed the last part of the slot, if it lasts until it is done; null if the end is known
 */
public record AgendaTime(TimeSlot slot, @Nullable TimeSlot assumed) {

  /**
   * Checks that what is assumed is the last part, and that something comes before it.
   *
   * @param slot from the beginning to the end, or to the assumed end
   * @param assumed the last part of the slot, or null
   * @throws IllegalArgumentException if what is assumed is no last part of the slot, or all of it
   */
  public AgendaTime {
    Objects.requireNonNull(slot, "slot");
    if (assumed != null
        && !(assumed.endExclusive().equals(slot.endExclusive())
            && assumed.startInclusive().isAfter(slot.startInclusive()))) {
      throw new IllegalArgumentException(
          "assumed (%s) must be the last part of slot (%s), and not all of it"
              .formatted(assumed, slot));
    }
  }

  /**
   * A time whose end is known.
   *
   * @param slot from the beginning to the end
   * @return the time
   */
  public static AgendaTime of(TimeSlot slot) {
    return new AgendaTime(slot, null);
  }

  /**
   * A time that lasts until it is done.
   *
   * @param startInclusive the beginning
   * @param certain how long it lasts at least, longer than zero
   * @param assumed how much longer it may last, longer than zero
   * @return the time
   * @throws IllegalArgumentException if a duration is zero or negative
   */
  public static AgendaTime untilDone(Instant startInclusive, Duration certain, Duration assumed) {
    TimeSlot sure = TimeSlot.of(startInclusive, certain);
    TimeSlot perhaps = TimeSlot.of(sure.endExclusive(), assumed);
    return new AgendaTime(new TimeSlot(sure.startInclusive(), perhaps.endExclusive()), perhaps);
  }

  /**
   * Whether it lasts until it is done.
   *
   * @return true if the end is assumed
   */
  public boolean untilDone() {
    return assumed != null;
  }

  /**
   * The part that is not assumed.
   *
   * @return all of the slot if the end is known
   */
  public TimeSlot certain() {
    return assumed == null ? slot : new TimeSlot(slot.startInclusive(), assumed.startInclusive());
  }

  /**
   * The same at another time: as long, and as much of it assumed.
   *
   * @param newStartInclusive the new beginning
   * @return the copy
   */
  public AgendaTime movedTo(Instant newStartInclusive) {
    if (assumed == null) {
      return of(slot.movedTo(newStartInclusive));
    }
    return untilDone(newStartInclusive, certain().duration(), assumed.duration());
  }
}
