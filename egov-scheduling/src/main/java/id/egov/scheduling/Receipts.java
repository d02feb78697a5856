package id.egov.scheduling;

import id.egov.core.reason.Reason;
import id.egov.core.store.DecisionStep;
import id.egov.core.store.Document;
import id.egov.scheduling.item.AgendaCommand;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.Answer;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.Milestones;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.OfficialId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Begins items. */
final class Receipts {

  private final AgendaEngine engine;
  private final Asker asker;

  Receipts(AgendaEngine engine, Asker asker) {
    this.engine = engine;
    this.asker = asker;
  }

  AgendaOutcome receive(AgendaItem item) {
    return begin(
        AgendaCommand.RECEIVE,
        item,
        () -> {
          Set<OfficialId> invited = new TreeSet<>(item.required());
          invited.addAll(item.optional());
          List<Reason> reasons = engine.placement().unknown(invited);
          reasons.addAll(engine.placement().timeRefusals(item.slot()));
          return reasons.isEmpty()
              ? engine.attempt(
                  change(AgendaCommand.RECEIVE, item, AgendaState.RECEIVED, Set.of()),
                  engine.placement().withoutOffice(item))
              : new DecisionStep.Done<>(new AgendaOutcome.Refused(reasons, List.of(), List.of()));
        });
  }

  AgendaOutcome schedule(AgendaItem item) {
    Need need =
        new Need(
            item,
            item.required(),
            item.optional(),
            item.resources(),
            Set.of(),
            Map.of(),
            null,
            asker);
    return begin(
        AgendaCommand.SCHEDULE,
        item,
        () ->
            engine.place(
                need,
                free ->
                    change(AgendaCommand.SCHEDULE, item, AgendaState.SCHEDULED, free.coming())));
  }

  private AgendaOutcome begin(
      AgendaCommand command, AgendaItem item, Supplier<DecisionStep<AgendaOutcome>> look) {
    Reason forbidden = engine.forbidden(asker, command, item);
    if (forbidden != null) {
      return AgendaOutcome.Refused.because(forbidden);
    }
    return engine.decide(
        item.id().document(),
        () -> {
          Optional<AgendaEntry> earlier = engine.find(item.id());
          if (earlier.isPresent()) {
            return again(command, earlier.get(), item);
          }
          DecisionStep<AgendaOutcome> step = look.get();
          // A twin of this item may have landed since, and be what stands in its own way.
          return step instanceof DecisionStep.Done<AgendaOutcome>
              ? engine.find(item.id()).map(twin -> again(command, twin, item)).orElse(step)
              : step;
        });
  }

  /**
   * The answer to an item that is there: as it stands now, if it is the same. Who does not see it
   * is told of nothing but the id, which cannot be had twice.
   */
  private DecisionStep<AgendaOutcome> again(
      AgendaCommand command, AgendaEntry earlier, AgendaItem item) {
    boolean same = earlier.asked().equals(engine.documents().hash(item));
    if (!same || !engine.reaches(asker, earlier)) {
      return AgendaEngine.refused(AgendaReason.ID_TAKEN.with("item", item.id().value()));
    }
    return earlier.state() == AgendaState.CANCELLED
        ? AgendaEngine.refused(AgendaEngine.notFromHere(command, earlier))
        : new DecisionStep.Done<>(new AgendaOutcome.Done(earlier, List.of()));
  }

  private Change change(
      AgendaCommand command, AgendaItem item, AgendaState state, Set<OfficialId> coming) {
    Instant now = engine.now();
    List<Invitation> invitations = new ArrayList<>();
    item.required().forEach(official -> invitations.add(Invitation.of(official, true)));
    item.optional().forEach(official -> invitations.add(Invitation.of(official, false)));
    invitations.replaceAll(
        one ->
            coming.contains(one.official())
                ? one.withAnswer(Answer.given(Reply.ACCEPTED, now, null))
                : one);
    AgendaEntry entry =
        new AgendaEntry(
            item,
            engine.documents().hash(item),
            asker.requester(),
            state,
            invitations,
            new Milestones(now, now, null),
            null,
            0,
            asker.override(),
            Document.ABSENT);
    return new Change(asker, command, null, null, entry);
  }
}
