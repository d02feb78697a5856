package id.egov.scheduling;

import id.egov.core.reason.Reason;
import id.egov.core.store.DecisionStep;
import id.egov.core.store.ResourceId;
import id.egov.core.time.TimeSlot;
import id.egov.scheduling.item.AgendaCommand;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.AgendaState;
import id.egov.scheduling.item.AgendaTime;
import id.egov.scheduling.item.Answer;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.OfficialId;
import id.egov.scheduling.policy.AgendaPolicy;
import id.egov.scheduling.policy.Delegate;
import id.egov.scheduling.policy.Delegates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Moves items to other times, and calls them off. */
final class Moves {

  private final AgendaEngine engine;
  private final Asker asker;
  private final Delegates delegates;

  Moves(AgendaEngine engine, Asker asker, Delegates delegates) {
    this.engine = engine;
    this.asker = asker;
    this.delegates = delegates;
  }

  AgendaOutcome reschedule(
      AgendaItemId id, long expectedVersion, AgendaTime time, @Nullable String note) {
    return engine.edit(
        asker,
        AgendaCommand.RESCHEDULE,
        id,
        expectedVersion,
        null,
        Arrays.asList(time, note),
        entry -> {
          AgendaTime before = entry.item().time();
          if (entry.state() != AgendaState.POSTPONED && time.equals(before)) {
            return new DecisionStep.Done<>(new AgendaOutcome.Done(entry, List.of()));
          }
          Reason forbidden =
              engine.forbidden(asker, AgendaCommand.RESCHEDULE, entry, entry.item().withTime(time));
          if (forbidden != null) {
            return AgendaEngine.refused(forbidden);
          }
          boolean begins = time.slot().startInclusive().equals(before.slot().startInclusive());
          if (begins && hasBegun(entry)) {
            return goesOn(entry, entry.item().withTime(time), note);
          }
          return entry.state() == AgendaState.HELD
              ? AgendaEngine.refused(AgendaEngine.notFromHere(AgendaCommand.RESCHEDULE, entry))
              : moved(entry, entry.item().withTime(time), note);
        });
  }

  private boolean hasBegun(AgendaEntry entry) {
    return entry.state().dated() && !engine.now().isBefore(entry.slot().startInclusive());
  }

  /** It is over sooner or later than it was to be; nobody is asked, and nothing else changes. */
  private DecisionStep<AgendaOutcome> goesOn(
      AgendaEntry entry, AgendaItem longer, @Nullable String note) {
    Change change =
        change(AgendaCommand.RESCHEDULE, entry, EntryDraft.of(entry).item(longer), note);
    AgendaTime before = entry.item().time();
    boolean sooner =
        before.slot().encloses(longer.slot()) && before.certain().encloses(longer.time().certain());
    return sooner || entry.coming().isEmpty()
        ? engine.attempt(change)
        : engine.place(need(entry, longer, entry.coming(), longer.resources()), free -> change);
  }

  private DecisionStep<AgendaOutcome> moved(
      AgendaEntry entry, AgendaItem moved, @Nullable String note) {
    Guests guests = Guests.of(entry);
    askAgain(guests);
    askForNewAnswers(guests, entry, moved);
    for (Invitation one : entry.invitations()) {
      if (one.delegatedFrom() == null) {
        sendAgain(guests, one.official(), entry.slot(), moved.slot(), note);
      }
    }
    Set<OfficialId> must = new TreeSet<>();
    Set<OfficialId> ifFree = new TreeSet<>();
    for (OfficialId official : guests.coming()) {
      Invitation one = guests.get(official);
      (one.required() || one.delegatedFrom() != null ? must : ifFree).add(official);
    }
    Set<ResourceId> resources = must.isEmpty() && ifFree.isEmpty() ? Set.of() : moved.resources();
    Need need = new Need(moved, must, ifFree, resources, Set.of(), Map.of(), entry, asker);
    return engine.place(
        need,
        free -> {
          ifFree.stream()
              .filter(official -> !free.coming().contains(official))
              .forEach(official -> guests.put(guests.get(official).withAnswer(Answer.NONE)));
          return change(
              AgendaCommand.RESCHEDULE,
              entry,
              EntryDraft.of(entry).item(moved).invitations(guests.all()).state(guests.state()),
              note);
        });
  }

  /** Who has said yes to another time or place has to say it again, where policy wants that. */
  private void askForNewAnswers(Guests guests, AgendaEntry entry, AgendaItem now) {
    if (!entry.withItem(now).isMovedFrom(entry)) {
      return;
    }
    for (Invitation one : guests.all()) {
      if (one.reply() == Reply.ACCEPTED
          && engine.policies().of(one.official()).newAnswers().wanted(now.organiser())) {
        guests.put(one.withAnswer(Answer.NONE));
      }
    }
  }

  /**
   * Who was sent for one day may come on another one only if they could be sent for it as well, and
   * come as what they would be sent as then: who was the daily acting mayor is none when the mayor
   * is back. Otherwise they are relieved of it, and who has sent them is asked.
   */
  private void sendAgain(
      Guests guests, OfficialId from, TimeSlot before, TimeSlot moved, @Nullable String note) {
    OfficialId to = guests.get(from).delegatedTo();
    if (to == null) {
      return;
    }
    AgendaPolicy policy = engine.policies().of(from);
    LocalDate day = policy.day(moved.startInclusive());
    if (!day.equals(policy.day(before.startInclusive()))) {
      Optional<Delegate> fitting =
          delegates.of(from, day).stream().filter(one -> one.official().equals(to)).findFirst();
      if (fitting.isEmpty()) {
        guests.withdraw(from, engine.now(), note);
        return;
      }
      guests.put(guests.get(to).withCapacity(fitting.get().capacity()));
    }
    sendAgain(guests, to, before, moved, note);
  }

  /** Another time is another question to who has said no. */
  private static void askAgain(Guests guests) {
    for (Invitation one : guests.all()) {
      if (one.reply() == Reply.DECLINED && one.delegatedFrom() == null) {
        guests.put(one.withAnswer(Answer.NONE));
      }
    }
  }

  AgendaOutcome postpone(AgendaItemId id, long expectedVersion, @Nullable String note) {
    return end(AgendaCommand.POSTPONE, AgendaState.POSTPONED, id, expectedVersion, note);
  }

  AgendaOutcome cancel(AgendaItemId id, long expectedVersion, @Nullable String note) {
    return end(AgendaCommand.CANCEL, AgendaState.CANCELLED, id, expectedVersion, note);
  }

  private AgendaOutcome end(
      AgendaCommand command,
      AgendaState state,
      AgendaItemId id,
      long expectedVersion,
      @Nullable String note) {
    return engine.edit(
        asker,
        command,
        id,
        expectedVersion,
        null,
        Collections.singletonList(note),
        entry -> engine.attempt(change(command, entry, EntryDraft.of(entry).state(state), note)));
  }

  AgendaOutcome revise(long expectedVersion, AgendaItem revised, @Nullable String note) {
    return engine.edit(
        asker,
        AgendaCommand.REVISE,
        revised.id(),
        expectedVersion,
        null,
        Arrays.asList(revised, note),
        entry -> {
          if (!entry.item().time().equals(revised.time())) {
            throw new IllegalArgumentException(
                "time of %s (%s) cannot be revised to %s: reschedule it"
                    .formatted(revised.id(), entry.item().time(), revised.time()));
          }
          Guests guests = Guests.of(entry);
          Reason forbidden = engine.forbidden(asker, AgendaCommand.REVISE, entry, revised);
          Reason reason = forbidden == null ? invite(guests, entry, revised) : forbidden;
          if (reason != null) {
            return AgendaEngine.refused(reason);
          }
          return revised(entry, revised, guests, note);
        });
  }

  /** What changes nothing is no change: nobody is told of it, and nobody's decision is stale. */
  private DecisionStep<AgendaOutcome> revised(
      AgendaEntry entry, AgendaItem revised, Guests guests, @Nullable String note) {
    if (revised.equals(entry.item()) && (note == null || note.equals(entry.note()))) {
      return new DecisionStep.Done<>(new AgendaOutcome.Done(entry, List.of()));
    }
    boolean begun = hasBegun(entry);
    if (!begun) {
      askForNewAnswers(guests, entry, revised);
    }
    AgendaState state =
        entry.state() == AgendaState.POSTPONED || entry.state() == AgendaState.HELD
            ? entry.state()
            : guests.state();
    Change change =
        change(
            AgendaCommand.REVISE,
            entry,
            EntryDraft.of(entry).item(revised).invitations(guests.all()).state(state),
            note);
    Set<OfficialId> coming = change.after().coming();
    Set<ResourceId> resources = new TreeSet<>(coming.isEmpty() ? Set.of() : revised.resources());
    if (!entry.coming().isEmpty()) {
      resources.removeAll(entry.item().resources());
    }
    // Of what is over nobody has to get there any more.
    boolean over = begun && !engine.now().isBefore(entry.slot().endExclusive());
    boolean elsewhere =
        !over
            && (!Objects.equals(entry.item().venue(), revised.venue())
                || entry.item().kind() != revised.kind());
    Set<OfficialId> touched = new TreeSet<>(coming);
    if (!elsewhere) {
      touched.removeAll(entry.coming());
    }
    return touched.isEmpty() && resources.isEmpty()
        ? engine.attempt(change)
        : engine.place(need(entry, revised, touched, resources), free -> change);
  }

  /** Who comes has to come to the new place, and what is needed besides has to be free. */
  private Need need(
      AgendaEntry entry, AgendaItem item, Set<OfficialId> coming, Set<ResourceId> resources) {
    return new Need(item, coming, Set.of(), resources, Set.of(), Map.of(), entry, asker);
  }

  /** Invites and uninvites, or says why not. */
  private @Nullable Reason invite(Guests guests, AgendaEntry entry, AgendaItem revised) {
    Set<OfficialId> invited = new TreeSet<>(revised.required());
    invited.addAll(revised.optional());
    List<Reason> unknown = engine.placement().unknown(invited);
    if (!unknown.isEmpty()) {
      return unknown.get(0);
    }
    for (Invitation one : entry.invitations()) {
      if (one.delegatedFrom() == null && !invited.contains(one.official())) {
        guests.remove(one.official());
      }
    }
    for (OfficialId official : invited) {
      boolean required = revised.required().contains(official);
      Invitation before = guests.find(official).orElse(null);
      if (before == null || before.ended()) {
        guests.put(Invitation.of(official, required));
      } else if (before.delegatedFrom() != null) {
        return AgendaReason.DELEGATE_INVITED.with(
            "item", entry.id().value(), "delegate", official.value());
      } else {
        guests.require(official, required);
      }
    }
    return null;
  }

  private Change change(
      AgendaCommand command, AgendaEntry before, EntryDraft draft, @Nullable String note) {
    Instant now = engine.now();
    return new Change(
        asker, command, null, before, draft.note(note == null ? asker.override() : note).at(now));
  }
}
