package id.egov.scheduling;

import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.DocumentChange;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts what is due and what is decided into one commit. */
final class Commits {

  private Commits() {}

  /**
   * One commit that does what is due and then what was decided on what that leaves. Of a document
   * that is changed twice the last state stays, and the version that was read.
   *
   * @param lapses give time back and take none
   * @param decision has the name of all
   */
  static Commit after(List<Commit> lapses, Commit decision) {
    if (lapses.isEmpty()) {
      return decision;
    }
    List<Commit> inOrder = new ArrayList<>(lapses);
    inOrder.add(decision);
    Map<DocumentKey, DocumentChange> documents = new LinkedHashMap<>();
    List<Claim> removed = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    for (Commit one : inOrder) {
      one.documents().forEach(change -> documents.put(change.key(), change));
      removed.addAll(one.removed());
      events.addAll(one.events());
    }
    return new Commit(
        decision.id(),
        List.copyOf(documents.values()),
        removed,
        decision.added(),
        decision.seen(),
        decision.capacities(),
        events);
  }

  /** The same commit by another name. */
  static Commit named(CommitId name, Commit commit) {
    return new Commit(
        name,
        commit.documents(),
        commit.removed(),
        commit.added(),
        commit.seen(),
        commit.capacities(),
        commit.events());
  }

  /** Whether one gives back time that another takes. */
  static boolean makesRoom(Commit one, Commit other) {
    return one.removed().stream()
        .anyMatch(given -> other.added().stream().anyMatch(taken -> overlap(given, taken)));
  }

  private static boolean overlap(Claim given, Claim taken) {
    return taken.resource().equals(given.resource()) && taken.slot().overlaps(given.slot());
  }
}
