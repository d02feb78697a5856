package id.egov.scheduling.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the parts of a directory fit together. */
final class OfficialsCheck {

  private final Set<OfficialId> officials;
  private final Set<PositionId> positions;

  OfficialsCheck(Set<OfficialId> officials, Set<PositionId> positions) {
    this.officials = officials;
    this.positions = positions;
  }

  void requireKnown(Appointment appointment) {
    require(appointment.position());
    require(appointment.official());
  }

  void requireKnown(StandIn link) {
    require(link.position());
    require(link.by());
  }

  void requireKnown(Absence absence) {
    require(absence.official());
  }

  private void require(PositionId position) {
    if (!positions.contains(position)) {
      throw new IllegalArgumentException("there is no position " + position);
    }
  }

  private void require(OfficialId official) {
    if (!officials.contains(official)) {
      throw new IllegalArgumentException("there is no official " + official);
    }
  }

  /** A position has one holder, one Plt and one Plh at the most. */
  static void requireOneAtATime(List<Appointment> appointments) {
    Map<PositionId, List<Appointment>> earlier = new HashMap<>();
    for (Appointment appointment : appointments) {
      List<Appointment> others =
          earlier.computeIfAbsent(appointment.position(), id -> new ArrayList<>());
      others.forEach(other -> requireApart(other, appointment));
      others.add(appointment);
    }
  }

  private static void requireApart(Appointment one, Appointment other) {
    boolean sameSeat =
        one.capacity() == other.capacity()
            || (one.capacity().isHolding() && other.capacity().isHolding());
    if (sameSeat && one.overlaps(other)) {
      throw new IllegalArgumentException(
          "position %s has %s (%s) and %s (%s) at the same time"
              .formatted(
                  one.position(),
                  one.official(),
                  one.capacity(),
                  other.official(),
                  other.capacity()));
    }
  }
}
