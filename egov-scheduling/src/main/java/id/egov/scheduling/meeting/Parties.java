package id.egov.scheduling.meeting;

import id.egov.scheduling.people.Acting;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.people.Officials;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns quorums into parties on a date. */
final class Parties {

  private final Officials officials;
  private final MeetingCosts costs;

  Parties(Officials officials, MeetingCosts costs) {
    this.officials = officials;
    this.costs = costs;
  }

  /** Shows every person and role of a quorum. */
  static void visit(Quorum quorum, Consumer<Quorum.Person> people, Consumer<Quorum.Role> roles) {
    if (quorum instanceof Quorum.Person person) {
      people.accept(person);
    } else if (quorum instanceof Quorum.Role role) {
      roles.accept(role);
    } else {
      members(quorum).forEach(member -> visit(member, people, roles));
    }
  }

  /** How many people, roles and groups a quorum names; a missing one names nobody. */
  static long size(@Nullable Quorum quorum) {
    return quorum == null ? 0 : 1 + members(quorum).stream().mapToLong(Parties::size).sum();
  }

  /** Of what a group consists; a person and a role are no groups. */
  private static List<Quorum> members(Quorum quorum) {
    if (quorum instanceof Quorum.All all) {
      return all.of();
    } else if (quorum instanceof Quorum.Any any) {
      return any.of();
    }
    return quorum instanceof Quorum.AtLeast some ? some.of() : List.of();
  }

  /** Adds everybody of a quorum on a date. */
  void collect(Quorum quorum, LocalDate date, Collection<OfficialId> into) {
    visit(
        quorum,
        person -> into.add(person.official()),
        role -> acting(role, date).ifPresent(acting -> into.add(acting.official())));
  }

  private Optional<Acting> acting(Quorum.Role role, LocalDate date) {
    return officials.acting(role.position(), date, role.duty());
  }

  Party on(LocalDate date, Quorum quorum, FullTimes times) {
    if (quorum instanceof Quorum.Person person) {
      return new Party.One(person.official(), times.of(person.official().resource()), 0);
    } else if (quorum instanceof Quorum.Role role) {
      return acting(role, date).map(acting -> one(acting, date, times)).orElse(new Party.Nobody());
    }
    List<Party> of = new ArrayList<>();
    members(quorum).forEach(member -> of.add(on(date, member, times)));
    return new Party.Some(count(quorum), of, costs.passedOver());
  }

  private Party one(Acting acting, LocalDate date, FullTimes times) {
    boolean holds =
        officials
            .holder(acting.position(), date)
            .filter(holder -> holder.official().equals(acting.official()))
            .isPresent();
    return new Party.One(
        acting.official(), times.of(acting.official().resource()), holds ? 0 : costs.standIn());
  }

  private static int count(Quorum quorum) {
    if (quorum instanceof Quorum.AtLeast some) {
      return some.count();
    }
    return quorum instanceof Quorum.Any ? 1 : members(quorum).size();
  }
}
