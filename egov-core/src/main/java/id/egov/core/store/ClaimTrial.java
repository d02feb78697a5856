package id.egov.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The claims of one commit, moved in the timelines on trial. Whoever uses it holds the write locks
 * of all resources, so nobody sees the trial before it is kept or undone.
 */
final class ClaimTrial {

  private final Commit commit;
  private final Map<ResourceId, ResourceState> states;
  private final List<Claim> removed = new ArrayList<>();
  private boolean added;
  private boolean kept;

  ClaimTrial(Commit commit, Map<ResourceId, ResourceState> states) {
    this.commit = commit;
    this.states = states;
  }

  /** Takes the removed claims out and returns those that are not there. */
  List<StalePart> remove() {
    List<StalePart> missing = new ArrayList<>();
    for (Claim claim : commit.removed()) {
      if (claims(claim).remove(claim)) {
        removed.add(claim);
      } else {
        missing.add(new StalePart.OfClaim(claim));
      }
    }
    return missing;
  }

  /** Puts the added claims in and returns what does not fit. Called after {@link #remove}. */
  List<Clash> add() {
    List<Clash> squeezed = squeezed();
    for (Claim claim : commit.added()) {
      claims(claim).add(claim);
    }
    added = true;
    List<Clash> clashes = new ArrayList<>();
    for (Claim claim : commit.added()) {
      addClash(claim, capacity(claim.resource()), clashes);
    }
    clashes.addAll(squeezed);
    return clashes;
  }

  /** Makes the trial stay. */
  void keep() {
    kept = true;
  }

  /** Puts everything back that is only on trial. */
  void undoUnlessKept() {
    if (kept) {
      return;
    }
    if (added) {
      commit.added().forEach(claim -> claims(claim).remove(claim));
    }
    for (Claim claim : removed) {
      claims(claim).add(claim);
    }
  }

  /** The claims that are there already and that a lowered capacity has no room for. */
  private List<Clash> squeezed() {
    List<Clash> clashes = new ArrayList<>();
    commit
        .capacities()
        .forEach(
            (resource, capacity) -> {
              ResourceState state = state(resource);
              if (capacity < state.capacity()) {
                for (Claim claim : state.claims().all()) {
                  addClash(claim, capacity, clashes);
                }
              }
            });
    return clashes;
  }

  private void addClash(Claim claim, int capacity, List<Clash> clashes) {
    claims(claim).clash(claim, capacity).ifPresent(clashes::add);
  }

  /** The capacity that a resource has if the commit lands. */
  private int capacity(ResourceId resource) {
    Integer wanted = commit.capacities().get(resource);
    return wanted == null ? state(resource).capacity() : wanted;
  }

  private ClaimSet claims(Claim claim) {
    return state(claim.resource()).claims();
  }

  private ResourceState state(ResourceId resource) {
    return Objects.requireNonNull(states.get(resource), "not locked");
  }
}
