package id.egov.examples.quickstart;

import id.egov.core.org.Visibility;
import id.egov.core.reason.Reason;
import id.egov.core.store.Store;
import id.egov.scheduling.AgendaAlternative;
import id.egov.scheduling.AgendaOutcome;
import id.egov.scheduling.AgendaService;
import id.egov.scheduling.Substitution;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.people.Duty;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.policy.Delegates;
import id.egov.scheduling.travel.TravelTimes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where invitations are answered, over the same store as the rooms: a room that was booked is not
 * free for the mayor either.
 */
final class AgendaDesk {

  private final Agenda agenda;
  private final AgendaService service;

  AgendaDesk(Week week, Store store) {
    this.agenda = week.agenda();
    City city = week.city();
    this.service =
        AgendaService.builder(
                store,
                agenda.officials(),
                Checks.validator(),
                Clock.fixed(city.week().startInclusive(), city.zone()))
            .policy(AgendaPolicy.in(city.zone()))
            .delegates(Delegates.chains(agenda.officials(), Duty.ROUTINE))
            // What begins in the longest week may end after it.
            .horizon(Duration.ofDays(400))
            .travel(TravelTimes.builder(city.travel()).build())
            .build();
  }

  /** Answers every invitation in order; what is public is published at once. */
  List<AgendaDecision> decide() {
    List<AgendaDecision> decisions = new ArrayList<>();
    for (Invite invite : agenda.invites()) {
      service.receive(invite.item());
      List<Reason> reasons = new ArrayList<>();
      for (OfficialId official : invite.item().required()) {
        answer(invite, official, reasons);
      }
      decisions.add(new AgendaDecision(published(invite.item()), reasons));
    }
    return List.copyOf(decisions);
  }

  private void answer(Invite invite, OfficialId official, List<Reason> reasons) {
    if (invite.answer() == Answer.NO) {
      note(service.decline(invite.item().id(), version(invite.item()), official, null), reasons);
    } else if (invite.instead() != null && !invite.instead().equals(official)) {
      note(delegate(invite.item(), official, invite.instead()), reasons);
    } else {
      comeOrSend(invite, official, reasons);
    }
  }

  /** Who is not free sends the first who may come instead and is, unless they said they come. */
  private void comeOrSend(Invite invite, OfficialId official, List<Reason> reasons) {
    AgendaOutcome outcome =
        service.accept(invite.item().id(), version(invite.item()), official, null);
    note(outcome, reasons);
    if (outcome instanceof AgendaOutcome.Refused refused && invite.answer() == Answer.NONE) {
      substitute(refused, invite.item(), official)
          .ifPresent(other -> note(delegate(invite.item(), official, other), reasons));
    }
  }

  private static Optional<OfficialId> substitute(
      AgendaOutcome.Refused refused, AgendaItem item, OfficialId official) {
    return refused.alternatives().stream()
        .filter(alternative -> alternative.slot().equals(item.slot()))
        .map(AgendaAlternative::substitutions)
        .flatMap(List::stream)
        .filter(substitution -> substitution.official().equals(official))
        .map(Substitution::delegate)
        .findFirst();
  }

  private AgendaOutcome delegate(AgendaItem item, OfficialId from, OfficialId to) {
    AgendaOutcome outcome = service.delegate(item.id(), version(item), from, to, null, null);
    return outcome instanceof AgendaOutcome.Done
        ? service.accept(item.id(), version(item), to, null)
        : outcome;
  }

  private static void note(AgendaOutcome outcome, List<Reason> reasons) {
    reasons.addAll(
        outcome instanceof AgendaOutcome.Refused refused
            ? refused.reasons()
            : ((AgendaOutcome.Done) outcome).notes());
  }

  private long version(AgendaItem item) {
    return entry(item).version();
  }

  private AgendaEntry entry(AgendaItem item) {
    return service.find(item.id()).orElseThrow();
  }

  private AgendaEntry published(AgendaItem item) {
    AgendaEntry entry = entry(item);
    if (item.visibility() == Visibility.PUBLIC && entry.state() == AgendaState.SCHEDULED) {
      service.publish(item.id(), entry.version());
    }
    return entry(item);
  }
}
