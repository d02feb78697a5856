package id.egov.core.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * The rules by which a commit lands or does not, for whoever writes a {@link Store}: it reads what
 * the commit touches, under locks, and asks here.
 */
public final class CommitRules {

  private CommitRules() {}

  /**
   * Why a commit may not land on a state. O(k log n) for k claims of the commit and n of the
   * timelines, and what is told.
   *
   * @param commit a commit that has not landed yet
   * @param documentVersion the version of each document that the commit writes or deletes, {@link
   *     Document#ABSENT} if it does not exist
   * @param timelines all resources that the commit names, with all claims that overlap one of its
   *     claims, and with every claim there is where it sets a capacity
   * @return {@link CommitResult.Stale} or {@link CommitResult.Overlap}, or empty if it may land
   * @throws IllegalArgumentException if a timeline is missing
   */
  public static Optional<CommitResult> refusal(
      Commit commit, ToLongFunction<DocumentKey> documentVersion, List<Timeline> timelines) {
    Map<ResourceId, ResourceState> states = new HashMap<>();
    timelines.forEach(timeline -> states.put(timeline.resource(), ResourceState.of(timeline)));
    requireAll(commit, states);
    List<StalePart> stale = new ArrayList<>();
    for (DocumentChange change : commit.documents()) {
      long actual = documentVersion.applyAsLong(change.key());
      if (actual != change.expectedVersion()) {
        stale.add(new StalePart.OfDocument(change.key(), change.expectedVersion(), actual));
      }
    }
    commit
        .seen()
        .forEach(
            (id, expected) -> {
              long actual = Objects.requireNonNull(states.get(id)).version();
              if (actual != expected) {
                stale.add(new StalePart.OfTimeline(id, expected, actual));
              }
            });
    ClaimTrial trial = new ClaimTrial(commit, states);
    stale.addAll(trial.remove());
    if (!stale.isEmpty()) {
      return Optional.of(new CommitResult.Stale(stale));
    }
    List<Clash> clashes = trial.add();
    return clashes.isEmpty() ? Optional.empty() : Optional.of(new CommitResult.Overlap(clashes));
  }

  private static void requireAll(Commit commit, Map<ResourceId, ResourceState> states) {
    for (ResourceId id : commit.resources()) {
      if (!states.containsKey(id)) {
        throw new IllegalArgumentException("timelines has none of %s".formatted(id));
      }
    }
  }
}
