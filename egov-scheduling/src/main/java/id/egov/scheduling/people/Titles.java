package id.egov.scheduling.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How officials are addressed on a date, and as what they come to an event. */
final class Titles {

  private final Map<PositionId, Position> positions;
  private final Incumbents incumbents;

  Titles(Map<PositionId, Position> positions, Incumbents incumbents) {
    this.positions = positions;
    this.incumbents = incumbents;
  }

  String of(Official official, LocalDate date) {
    String held = joined(official, date, true);
    String acting = joined(official, date, false);
    if (held.isEmpty()) {
      return acting.isEmpty() ? official.position() : acting;
    }
    return acting.isEmpty() ? held : held + " selaku " + acting;
  }

  private String joined(Official official, LocalDate date, boolean holding) {
    return incumbents.appointments(official.id(), date).stream()
        .filter(appointment -> appointment.capacity().isHolding() == holding)
        .map(appointment -> of(appointment.acting()))
        .collect(Collectors.joining(" dan "));
  }

  String of(Acting acting) {
    return acting.capacity().titled(position(acting.position()).title());
  }

  private Position position(PositionId id) {
    Position position = positions.get(id);
    if (position == null) {
      throw new IllegalArgumentException("there is no position " + id);
    }
    return position;
  }

  /** By what they hold definitively, and for what else they hold or act in. */
  Attendee attendee(Official official, LocalDate date) {
    List<Appointment> given = incumbents.appointments(official.id(), date);
    Optional<Appointment> own = first(given, true);
    Optional<Appointment> other = first(given, false);
    return new Attendee(
        official.name(),
        of(official, date),
        own.map(a -> position(a.position()).offices()).orElse(List.of()),
        own.map(Appointment::fromInclusive).orElse(null),
        other.flatMap(a -> Representation.of(a.capacity(), position(a.position()))).orElse(null));
  }

  private static Optional<Appointment> first(List<Appointment> given, boolean definitive) {
    return given.stream()
        .filter(appointment -> (appointment.capacity() == OfficeCapacity.DEFINITIVE) == definitive)
        .findFirst();
  }
}
