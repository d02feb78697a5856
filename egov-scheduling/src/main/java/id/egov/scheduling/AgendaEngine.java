package id.egov.scheduling;

import id.egov.core.reason.Reason;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.DecisionStep;
import id.egov.core.store.Decisions;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.Store;
import id.egov.core.store.Timeline;
import id.egov.scheduling.item.AgendaCommand;
import id.egov.scheduling.item.AgendaEntry;
import id.egov.scheduling.item.AgendaEvent;
import id.egov.scheduling.item.AgendaItem;
import id.egov.scheduling.item.AgendaItemId;
import id.egov.scheduling.item.Invitation;
import id.egov.scheduling.item.Reply;
import id.egov.scheduling.people.OfficialId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What all commands share: how an item is read, permitted, placed and written. */
final class AgendaEngine {

  private final AgendaService.Builder settings;
  private final Store store;
  private final Clock clock;
  private final AgendaAccess access;
  private final Policies policies;
  private final AgendaDocuments documents;
  private final Placement placement;
  private final Decisions decisions;

  AgendaEngine(AgendaService.Builder settings, Store store) {
    this.settings = settings;
    this.store = store;
    this.clock = settings.clock;
    this.access = settings.access;
    this.policies = settings.policies();
    this.documents = new AgendaDocuments(store, settings.codec);
    this.placement = new Placement(settings, store, documents);
    this.decisions = new Decisions(store);
  }

  /** The same over another store. */
  AgendaEngine over(Store other) {
    return new AgendaEngine(settings, other);
  }

  Store store() {
    return store;
  }

  Policies policies() {
    return policies;
  }

  AgendaDocuments documents() {
    return documents;
  }

  Placement placement() {
    return placement;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  Optional<AgendaEntry> find(AgendaItemId id) {
    return documents.find(id.document());
  }

  AgendaOutcome decide(DocumentKey subject, Supplier<DecisionStep<AgendaOutcome>> look) {
    return decisions.decide(subject, look);
  }

  /** Whether there is such an item for somebody; who is overdue was sent no longer. */
  boolean reaches(Asker asker, AgendaEntry entry) {
    return asker.reachesAll() || access.sees(asker.actor(), Lapse.settled(entry, now()));
  }

  /** Why somebody may not begin an item, or null if they may. */
  @Nullable Reason forbidden(Asker asker, AgendaCommand command, AgendaItem item) {
    return forbidden(asker, command, item.id(), access.mayBegin(asker.actor(), command, item));
  }

  /** Why somebody may not make an item such an item, or null if they may. */
  @Nullable Reason forbidden(
      Asker asker, AgendaCommand command, AgendaEntry entry, AgendaItem item) {
    boolean permitted = access.may(asker.actor(), command, entry.withItem(item), null);
    return forbidden(asker, command, item.id(), permitted);
  }

  private @Nullable Reason forbidden(
      Asker asker, AgendaCommand command, AgendaItemId id, boolean permitted) {
    boolean overreaching = asker.overriding() && !access.mayOverride(asker.actor());
    return permitted && !overreaching
        ? null
        : AgendaReason.NOT_PERMITTED.with(
            "actor", asker.actor().id(),
            "command", overreaching ? "OVERRIDE" : command.name(),
            "item", id.value());
  }

  /**
   * Changes an item that is there.
   *
   * @param official whose invitation it is about, or null if about none
   * @param said what else was asked for: the same edit sent again is known by it
   * @param change decides on the item as it stands once what is due is done
   */
  AgendaOutcome edit(
      Asker asker,
      AgendaCommand command,
      AgendaItemId id,
      long expectedVersion,
      @Nullable OfficialId official,
      List<? extends @Nullable Object> said,
      Function<AgendaEntry, DecisionStep<AgendaOutcome>> change) {
    CommitId name = documents.name(asker, command, id, expectedVersion, official, said);
    return decide(
        id.document(),
        () -> {
          AgendaEntry found = find(id).orElse(null);
          Lapse lapse = found == null ? null : Lapse.of(found, now());
          AgendaEntry entry = lapse == null ? found : lapse.after();
          if (entry == null || !reaches(asker, entry)) {
            return refused(unknown(id));
          }
          if (hasLanded(name, entry, expectedVersion)) {
            return new DecisionStep.Done<>(new AgendaOutcome.Done(entry, List.of()));
          }
          Reason reason = refusal(asker, command, entry, expectedVersion, official);
          return reason == null ? named(name, lapse, asker, change.apply(entry)) : refused(reason);
        });
  }

  /**
   * Whether an edit is one that was made before, on an earlier version. A commit that cannot land,
   * because versions only grow, asks the store, which knows what it has landed.
   */
  private boolean hasLanded(CommitId name, AgendaEntry entry, long expectedVersion) {
    if (expectedVersion <= Document.ABSENT || expectedVersion >= entry.version()) {
      return false;
    }
    Commit again = documents.put(name, entry.withVersion(expectedVersion));
    return settings.store.commit(again) instanceof CommitResult.Committed;
  }

  /** A step whose commit has the name of the edit, and does what is due besides. */
  private DecisionStep<AgendaOutcome> named(
      CommitId name, @Nullable Lapse lapse, Asker asker, DecisionStep<AgendaOutcome> step) {
    if (!(step instanceof DecisionStep.Try<AgendaOutcome> next)) {
      return step;
    }
    List<Commit> due = lapse == null ? List.of() : List.of(commit(lapse.change(asker), List.of()));
    return new DecisionStep.Try<>(
        Commits.after(due, Commits.named(name, next.commit())), next.landed());
  }

  private static Reason unknown(AgendaItemId id) {
    return AgendaReason.ITEM_UNKNOWN.with("item", id.value());
  }

  /** Who does not see the item is told that there is none. */
  private @Nullable Reason refusal(
      Asker asker,
      AgendaCommand command,
      AgendaEntry entry,
      long expectedVersion,
      @Nullable OfficialId official) {
    if (!reaches(asker, entry)) {
      return unknown(entry.id());
    }
    Reason forbidden =
        forbidden(asker, command, entry.id(), access.may(asker.actor(), command, entry, official));
    if (forbidden != null) {
      return forbidden;
    }
    if (entry.version() != expectedVersion) {
      return AgendaReason.ITEM_CHANGED.with(
          "item", entry.id().value(),
          "expected", String.valueOf(expectedVersion),
          "actual", String.valueOf(entry.version()));
    }
    if (!command.leadsFrom(entry.state())) {
      return notFromHere(command, entry);
    }
    return official == null ? null : refusal(asker, command, entry, official);
  }

  private @Nullable Reason refusal(
      Asker asker, AgendaCommand command, AgendaEntry entry, OfficialId official) {
    Optional<Invitation> invitation = entry.invitation(official);
    if (invitation.isEmpty()) {
      return AgendaReason.NOT_INVITED.with(
          "item", entry.id().value(), "official", official.value());
    }
    if (invitation.get().reply() == Reply.EXPIRED) {
      return AgendaReason.DELEGATION_EXPIRED.with(
          "item", entry.id().value(), "official", official.value());
    }
    Instant since = invitation.get().answer().at();
    if (since != null && asker.answeredBefore(since)) {
      return AgendaReason.ANSWERED_SINCE.with(
          "item", entry.id().value(),
          "official", official.value(),
          "answered", since.toString());
    }
    OfficialId from = invitation.get().delegatedFrom();
    boolean over =
        from != null && !official.equals(entry.invitation(from).orElseThrow().delegatedTo());
    return command.leadsFrom(invitation.get().reply()) && !over
        ? null
        : AgendaReason.REPLY_NOT_ALLOWED.with(
            "item", entry.id().value(),
            "official", official.value(),
            "reply", invitation.get().reply().name(),
            "command", command.name());
  }

  static Reason notFromHere(AgendaCommand command, AgendaEntry entry) {
    return AgendaReason.MOVE_NOT_ALLOWED.with(
        "item", entry.id().value(), "state", entry.state().name(), "command", command.name());
  }

  static DecisionStep<AgendaOutcome> refused(Reason reason) {
    return new DecisionStep.Done<>(AgendaOutcome.Refused.because(reason));
  }

  /**
   * Tries to make a change.
   *
   * @param commit what does it
   */
  private DecisionStep<AgendaOutcome> attempt(Change change, Commit commit, List<Reason> notes) {
    return new DecisionStep.Try<>(
        commit, version -> new AgendaOutcome.Done(change.after().withVersion(version), notes));
  }

  /** Tries to make a change that needs nobody's time. */
  DecisionStep<AgendaOutcome> attempt(Change change) {
    return attempt(change, List.of());
  }

  /**
   * Tries to make a change that needs nobody's time.
   *
   * @param notes what somebody should look at
   */
  DecisionStep<AgendaOutcome> attempt(Change change, List<Reason> notes) {
    return attempt(change, commit(change, List.of()), notes);
  }

  private Commit commit(Change change, List<Timeline> seen) {
    AgendaEvent event =
        new AgendaEvent(
            change.command(),
            now(),
            change.asker().actor().id(),
            change.official(),
            change.after(),
            change.before());
    return documents.commit(event, seen);
  }

  /** The same commit, with what is due for other items if that makes room for it. */
  private Commit afterLapses(Commit commit, List<Lapse> lapses, Asker asker) {
    List<Commit> commits = new ArrayList<>();
    Set<AgendaItemId> once = new HashSet<>();
    for (Lapse lapse : lapses) {
      Commit one = commit(lapse.change(asker), List.of());
      if (Commits.makesRoom(one, commit) && once.add(lapse.before().id())) {
        commits.add(one);
      }
    }
    return Commits.after(commits, commit);
  }

  /**
   * Tries to make a change that needs time, or refuses.
   *
   * @param change what to do, once it is known who is free
   */
  DecisionStep<AgendaOutcome> place(Need need, Function<Placement.Answer.Free, Change> change) {
    Placement.Answer answer = placement.place(need);
    if (answer instanceof Placement.Answer.No no) {
      return new DecisionStep.Done<>(no.refused());
    }
    Placement.Answer.Free free = (Placement.Answer.Free) answer;
    Change wanted = change.apply(free);
    Commit commit = commit(wanted, free.seen());
    return attempt(wanted, afterLapses(commit, free.lapses(), need.asker()), free.notes());
  }
}
