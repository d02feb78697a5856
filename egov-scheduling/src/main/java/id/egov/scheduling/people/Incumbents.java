package id.egov.scheduling.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who exercises a position on a date: see {@link Officials} for the order in which it is asked. */
final class Incumbents {

  private final Map<PositionId, List<Appointment>> byPosition;
  private final Map<OfficialId, List<Appointment>> byOfficial;
  private final Map<PositionId, List<StandIn>> chains;
  private final Map<OfficialId, List<Absence>> absences;

  /** Those who hold a position come before Plt, and Plt before Plh; else as they were given. */
  Incumbents(List<Appointment> appointments, List<StandIn> chain, List<Absence> absences) {
    List<Appointment> ordered =
        appointments.stream().sorted(Comparator.comparing(Appointment::capacity)).toList();
    this.byPosition = grouped(ordered, Appointment::position);
    this.byOfficial = grouped(ordered, Appointment::official);
    this.chains = grouped(chain, StandIn::position);
    this.absences = grouped(absences, Absence::official);
  }

  private static <K, T> Map<K, List<T>> grouped(List<T> all, Function<T, K> key) {
    return all.stream().collect(Collectors.groupingBy(key, HashMap::new, Collectors.toList()));
  }

  boolean isAway(OfficialId official, LocalDate date) {
    return absences.getOrDefault(official, List.of()).stream().anyMatch(a -> a.covers(date));
  }

  Optional<Acting> holder(PositionId position, LocalDate date) {
    return appointments(position, date)
        .filter(appointment -> appointment.capacity().isHolding())
        .map(Appointment::acting)
        .findFirst();
  }

  List<Appointment> appointments(OfficialId official, LocalDate date) {
    return byOfficial.getOrDefault(official, List.of()).stream()
        .filter(appointment -> appointment.covers(date))
        .toList();
  }

  /** Whether an appointment covers the date; of who was never appointed nobody knows otherwise. */
  boolean holdsOffice(OfficialId official, LocalDate date) {
    List<Appointment> all = byOfficial.getOrDefault(official, List.of());
    return all.isEmpty() || all.stream().anyMatch(appointment -> appointment.covers(date));
  }

  /** The positions of an official on a date; else those they left last, or will get first. */
  List<PositionId> positions(OfficialId official, LocalDate date) {
    List<Appointment> all = byOfficial.getOrDefault(official, List.of());
    List<Appointment> near = appointments(official, date);
    if (near.isEmpty()) {
      LocalDate left =
          all.stream()
              .flatMap(one -> Optional.ofNullable(one.untilExclusive()).stream())
              .filter(until -> !until.isAfter(date))
              .max(Comparator.naturalOrder())
              .orElse(null);
      LocalDate got =
          all.stream()
              .flatMap(one -> Optional.ofNullable(one.fromInclusive()).stream())
              .filter(from -> from.isAfter(date))
              .min(Comparator.naturalOrder())
              .orElse(null);
      near =
          all.stream()
              .filter(
                  one ->
                      left == null
                          ? Objects.equals(got, one.fromInclusive())
                          : left.equals(one.untilExclusive()))
              .toList();
    }
    return near.stream().map(Appointment::position).distinct().toList();
  }

  Optional<Acting> acting(PositionId position, LocalDate date, Duty duty) {
    Optional<Acting> appointed = appointed(position, date, duty);
    if (appointed.isPresent() || isHeldByOneWhoIsThere(position, date)) {
      return appointed;
    }
    return chain(position, date, duty).findFirst();
  }

  List<Acting> standIns(PositionId position, LocalDate date, Duty duty) {
    Map<OfficialId, Acting> found = new LinkedHashMap<>();
    chain(position, date, duty).forEach(other -> found.putIfAbsent(other.official(), other));
    holder(position, date).ifPresent(holder -> found.remove(holder.official()));
    acting(position, date, duty).ifPresent(acting -> found.remove(acting.official()));
    return List.copyOf(found.values());
  }

  /** By letter: whoever acts for the holder, or else the holder, if there and if the duty fits. */
  private Optional<Acting> appointed(PositionId position, LocalDate date, Duty duty) {
    List<Appointment> here =
        appointments(position, date)
            .filter(appointment -> appointment.duties().contains(duty))
            .filter(appointment -> !isAway(appointment.official(), date))
            .toList();
    List<Appointment> asked = new ArrayList<>();
    here.stream().filter(appointment -> !appointment.capacity().isHolding()).forEach(asked::add);
    here.stream().filter(appointment -> appointment.capacity().isHolding()).forEach(asked::add);
    return asked.stream().map(Appointment::acting).findFirst();
  }

  private boolean isHeldByOneWhoIsThere(PositionId position, LocalDate date) {
    return holder(position, date).filter(holder -> !isAway(holder.official(), date)).isPresent();
  }

  /**
   * Nobody comes through two links: else the deputy's stand-in would be the mayor's before theirs.
   */
  private Stream<Acting> chain(PositionId position, LocalDate date, Duty duty) {
    return chains.getOrDefault(position, List.of()).stream()
        .filter(link -> link.duties().contains(duty))
        .flatMap(
            link ->
                appointed(link.by(), date, duty).stream()
                    .map(
                        other ->
                            new Acting(
                                other.official(), position, link.capacity(), link.duties())));
  }

  private Stream<Appointment> appointments(PositionId position, LocalDate date) {
    return byPosition.getOrDefault(position, List.of()).stream()
        .filter(appointment -> appointment.covers(date));
  }
}
