package id.egov.scheduling;

import id.egov.core.reason.Reason;
import id.egov.core.store.DecisionStep;
import id.egov.core.store.ResourceId;
import id.egov.scheduling.item.AgendaCommand;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.Answer;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.policy.Delegate;
import id.egov.scheduling.policy.Delegates;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What those who are invited answer. */
final class Answers {

  private final AgendaEngine engine;
  private final Asker asker;
  private final Delegates delegates;

  Answers(AgendaEngine engine, Asker asker, Delegates delegates) {
    this.engine = engine;
    this.asker = asker;
    this.delegates = delegates;
  }

  AgendaOutcome accept(
      AgendaItemId id, long expectedVersion, OfficialId official, @Nullable String note) {
    return engine.edit(
        asker,
        AgendaCommand.ACCEPT,
        id,
        expectedVersion,
        official,
        Collections.singletonList(note),
        entry -> {
          Guests guests = Guests.of(entry);
          boolean counted = guests.get(official).takesTime();
          Instant now = engine.now();
          Instant answered = asker.answered(now);
          guests.withdraw(official, answered, note);
          guests.put(guests.get(official).withAnswer(Answer.given(Reply.ACCEPTED, answered, note)));
          Change change = change(AgendaCommand.ACCEPT, official, entry, guests, now, note);
          return counted
              ? engine.attempt(change)
              : engine.place(need(entry, guests, official, Map.of()), free -> change);
        });
  }

  private Need need(
      AgendaEntry entry, Guests guests, OfficialId official, Map<OfficialId, OfficialId> sentBy) {
    Set<ResourceId> resources =
        entry.state() == AgendaState.SCHEDULED ? Set.of() : entry.item().resources();
    Set<OfficialId> staying = guests.coming();
    staying.remove(official);
    return new Need(
        entry.item(), Set.of(official), Set.of(), resources, staying, sentBy, entry, asker);
  }

  AgendaOutcome decline(
      AgendaItemId id, long expectedVersion, OfficialId official, @Nullable String note) {
    return engine.edit(
        asker,
        AgendaCommand.DECLINE,
        id,
        expectedVersion,
        official,
        Collections.singletonList(note),
        entry -> {
          Guests guests = Guests.of(entry);
          Instant now = engine.now();
          Instant answered = asker.answered(now);
          guests.withdraw(official, answered, note);
          guests.end(official, Reply.DECLINED, answered, note);
          return engine.attempt(change(AgendaCommand.DECLINE, official, entry, guests, now, note));
        });
  }

  AgendaOutcome takeBack(
      AgendaItemId id, long expectedVersion, OfficialId official, @Nullable String note) {
    return engine.edit(
        asker,
        AgendaCommand.TAKE_BACK,
        id,
        expectedVersion,
        official,
        Collections.singletonList(note),
        entry -> {
          Guests guests = Guests.of(entry);
          Instant now = engine.now();
          guests.withdraw(official, asker.answered(now), note);
          return engine.attempt(
              change(AgendaCommand.TAKE_BACK, official, entry, guests, now, note));
        });
  }

  /**
   * Asks somebody to come instead of somebody, perhaps of somebody else who was asked before.
   *
   * @param command {@link AgendaCommand#DELEGATE} or {@link AgendaCommand#REDELEGATE}
   * @param replyBy until when they may answer, or null for as long as it takes
   */
  AgendaOutcome delegate(
      AgendaCommand command,
      AgendaItemId id,
      long expectedVersion,
      OfficialId from,
      OfficialId to,
      @Nullable Instant replyBy,
      @Nullable String note) {
    return engine.edit(
        asker,
        command,
        id,
        expectedVersion,
        from,
        Arrays.asList(to, String.valueOf(replyBy), note),
        entry -> {
          Guests guests = Guests.of(entry);
          if (to.equals(guests.get(from).delegatedTo())
              && guests.get(to).reply() != Reply.NEEDS_ACTION) {
            return new DecisionStep.Done<>(new AgendaOutcome.Done(entry, List.of()));
          }
          Instant now = engine.now();
          Instant answered = asker.answered(now);
          guests.withdraw(from, answered, note);
          Optional<Delegate> fitting = fitting(entry, from, to);
          if (replyBy != null && !replyBy.isAfter(now)) {
            return AgendaEngine.refused(
                AgendaReason.DUE_IN_THE_PAST.with(
                    "item", id.value(), "delegate", to.value(), "due", replyBy.toString()));
          }
          Reason reason = unfit(entry, guests, from, to, fitting);
          if (reason != null) {
            return AgendaEngine.refused(reason);
          }
          Invitation invitation =
              new Invitation(
                  to,
                  guests.get(from).required(),
                  fitting.orElseThrow().capacity(),
                  from,
                  null,
                  Answer.awaited(replyBy, note),
                  null);
          guests.delegate(from, invitation, answered, note);
          Change change = change(command, from, entry, guests, now, note);
          return engine.place(need(entry, guests, to, Map.of(to, from)), free -> change);
        });
  }

  private Optional<Delegate> fitting(AgendaEntry entry, OfficialId from, OfficialId to) {
    Instant start = entry.item().slot().startInclusive();
    return delegates.of(from, engine.policies().of(from).day(start)).stream()
        .filter(delegate -> delegate.official().equals(to))
        .findFirst();
  }

  /** Why somebody cannot be asked to come instead, or null if they can. */
  private @Nullable Reason unfit(
      AgendaEntry entry,
      Guests guests,
      OfficialId from,
      OfficialId to,
      Optional<Delegate> fitting) {
    if (to.equals(from)) {
      return AgendaReason.DELEGATION_TO_ONESELF.with("official", from.value());
    }
    if (guests.depth(from) >= Guests.DEEPEST) {
      return AgendaReason.DELEGATION_TOO_DEEP.with(
          "official", from.value(), "levels", String.valueOf(Guests.DEEPEST));
    }
    // Whoever asked them, or is asked by them, has a part: so nothing goes in a circle.
    boolean invited = guests.find(to).filter(one -> !one.ended()).isPresent();
    if (invited) {
      return AgendaReason.DELEGATE_INVITED.with("item", entry.id().value(), "delegate", to.value());
    }
    return fitting.isPresent()
        ? null
        : AgendaReason.DELEGATE_UNFIT.with("official", from.value(), "delegate", to.value());
  }

  /** Ends what was not answered in time, or says null if all was. */
  @Nullable AgendaEntry expire(AgendaItemId id) {
    AgendaOutcome outcome =
        engine.decide(
            id.document(),
            () -> {
              AgendaEntry entry = engine.find(id).orElseThrow();
              Lapse lapse = Lapse.of(entry, engine.now());
              return lapse == null
                  ? AgendaEngine.refused(AgendaEngine.notFromHere(AgendaCommand.EXPIRE, entry))
                  : engine.attempt(lapse.change(asker));
            });
    return outcome instanceof AgendaOutcome.Done done ? done.entry() : null;
  }

  private Change change(
      AgendaCommand command,
      OfficialId official,
      AgendaEntry entry,
      Guests guests,
      Instant now,
      @Nullable String note) {
    AgendaEntry after =
        EntryDraft.of(entry)
            .state(guests.state())
            .invitations(guests.all())
            .note(note == null ? asker.override() : note)
            .at(now);
    return new Change(asker, command, official, entry, after);
  }
}
