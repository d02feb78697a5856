package id.egov.scheduling.publish;

import id.egov.core.time.TimeSlot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Sets of time, as slots in order that neither overlap nor touch. */
final class Slots {

  private Slots() {}

  /** All time that one of the slots covers. */
  static List<TimeSlot> union(Collection<TimeSlot> slots) {
    List<TimeSlot> union = new ArrayList<>();
    for (TimeSlot slot : slots.stream().sorted().toList()) {
      int last = union.size() - 1;
      if (last >= 0 && !slot.startInclusive().isAfter(union.get(last).endExclusive())) {
        TimeSlot open = union.get(last);
        Instant end =
            slot.endExclusive().isAfter(open.endExclusive())
                ? slot.endExclusive()
                : open.endExclusive();
        union.set(last, new TimeSlot(open.startInclusive(), end));
      } else {
        union.add(slot);
      }
    }
    return List.copyOf(union);
  }

  /** The time of some slots that no other slot covers. */
  static List<TimeSlot> minus(Collection<TimeSlot> slots, Collection<TimeSlot> others) {
    List<TimeSlot> rest = new ArrayList<>();
    List<TimeSlot> taken = union(others);
    for (TimeSlot slot : union(slots)) {
      Instant from = slot.startInclusive();
      for (TimeSlot other : taken) {
        if (other.overlaps(slot)) {
          if (other.startInclusive().isAfter(from)) {
            rest.add(new TimeSlot(from, other.startInclusive()));
          }
          from = other.endExclusive();
        }
      }
      if (from.isBefore(slot.endExclusive())) {
        rest.add(new TimeSlot(from, slot.endExclusive()));
      }
    }
    return List.copyOf(rest);
  }
}
