package id.egov.core.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.egov.core.store.Claim;
import id.egov.core.store.Clash;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.EventCursor;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

/**
 * Promises 2 and 3 under load: claims never exceed a capacity, whoever commits at the same time.
 */
public abstract class RaceContract extends ContractCase {

  private static final int THREADS = 64;

  RaceContract(StoreContract contract) {
    super(contract);
  }

  @Test
  public void ofManyThreadsThatWantOneSlotOneGetsIt() {
    int rounds = contract.rounds();
    CyclicBarrier round = new CyclicBarrier(THREADS);
    List<List<CommitResult>> byThread =
        Crew.run(
            THREADS,
            thread -> {
              List<CommitResult> results = new ArrayList<>();
              for (int i = 0; i < rounds; i++) {
                Commit commit =
                    Commit.builder(new CommitId("round-" + i + "-" + thread))
                        .add(wanted(i, thread))
                        .event(event("round " + i))
                        .build();
                round.await();
                results.add(store.commit(commit));
              }
              return results;
            });
    for (int i = 0; i < rounds; i++) {
      checkRound(i, byThread);
    }
    assertEquals(rounds, store.timeline(HALL, ALWAYS).claims().size());
    assertEquals(rounds, State.events(store, EventCursor.START, 100).size());
  }

  private static Claim wanted(int round, int thread) {
    return claim(HALL, round, round + 1, booking("thread-" + thread));
  }

  private void checkRound(int round, List<List<CommitResult>> byThread) {
    List<Claim> holders = store.timeline(HALL, hours(round, round + 1)).claims();
    long winners = 0;
    for (List<CommitResult> results : byThread) {
      CommitResult result = results.get(round);
      if (result instanceof CommitResult.Committed) {
        winners++;
      } else {
        List<Clash> clashes = ((CommitResult.Overlap) result).clashes();
        assertEquals(holders, clashes.get(0).holders(), "a loser is told who has the slot");
      }
    }
    assertEquals(1, winners, "winners of round " + round);
    assertEquals(1, holders.size(), "holders in round " + round);
  }

  /**
   * Promise 3 under load: each of two looks at the other's timeline, finds it empty and claims its
   * own. Both together would be what neither allowed.
   */
  @Test
  public void ofTwoThatRelyOnEachOthersTimelineAtMostOneLands() {
    int rounds = 10 * contract.rounds();
    List<ResourceId> own = List.of(HALL, MAYOR);
    CyclicBarrier round = new CyclicBarrier(own.size());
    List<List<Boolean>> landed =
        Crew.run(
            own.size(),
            thread -> {
              List<Boolean> results = new ArrayList<>();
              for (int i = 0; i < rounds; i++) {
                Timeline seen = store.timeline(own.get(1 - thread), hours(i, i + 1));
                Commit commit =
                    Commit.builder(new CommitId("round-" + i + "-" + thread))
                        .seen(seen)
                        .add(claim(own.get(thread), i, i + 1, booking("thread-" + thread)))
                        .build();
                round.await();
                results.add(store.commit(commit) instanceof CommitResult.Committed);
                round.await();
              }
              return results;
            });
    for (int i = 0; i < rounds; i++) {
      assertFalse(landed.get(0).get(i) && landed.get(1).get(i), "both landed in round " + i);
    }
    assertTrue(landed.get(0).contains(true) || landed.get(1).contains(true), "none ever landed");
  }

  /**
   * Claims on several resources, in any order, with moves and documents: afterwards the load is
   * within the capacities, and whoever repeats the commits one by one in the order of their
   * versions gets the same timelines, documents and events.
   */
  @Test
  public void mixedCommitsAreAsIfTheyHadComeOneByOne() {
    Seed.run(seed -> new MixedCommits(store, seed, Math.max(20, contract.rounds() / 5)).check());
  }
}
