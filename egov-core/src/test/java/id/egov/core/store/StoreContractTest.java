package id.egov.core.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.store.contract.ContractCase;
import id.egov.core.store.contract.ReferenceStore;
import id.egov.core.store.contract.StoreContract;
import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The test of the test: a store that breaks one promise does not pass the contract. */
class StoreContractTest {

  @Test
  void lookingBeforeBookingIsCaughtWhenManyWantOneSlot() {
    assertCaught(
        () -> new CheckThenInsertStore(64),
        contract -> contract.new Races(),
        StoreContract.Races::ofManyThreadsThatWantOneSlotOneGetsIt,
        "expected: <1> but was: <64>");
  }

  @Test
  void lookingBeforeBookingIsCaughtAmongMixedCommits() {
    assertCaught(
        () -> new CheckThenInsertStore(2),
        contract -> contract.new Races(),
        StoreContract.Races::mixedCommitsAreAsIfTheyHadComeOneByOne,
        "is refused when repeated alone");
  }

  @Test
  void countingOverlapsInPairsIsCaught() {
    class PairCounting extends ReferenceStore {
      @Override
      protected Optional<Clash> clash(Claim wanted, List<Claim> all, int capacity) {
        List<Claim> near = new ArrayList<>(all);
        near.removeIf(claim -> !claim.slot().overlaps(wanted.slot()));
        int units = near.stream().mapToInt(Claim::units).sum();
        near.remove(wanted);
        return units <= capacity ? Optional.empty() : Optional.of(new Clash(wanted, near));
      }
    }
    assertCaught(
        PairCounting::new,
        contract -> contract.new Capacity(),
        StoreContract.Capacity::theLoadAtAnInstantCountsAndNotTheNumberOfOverlaps,
        "Overlap");
  }

  @Test
  void landingTheDocumentsOfARefusedCommitIsCaught() {
    class HalfLanding extends ReferenceStore {
      @Override
      public synchronized CommitResult commit(Commit commit) {
        CommitResult result = super.commit(commit);
        if (result instanceof CommitResult.Overlap) {
          Commit.Builder half = Commit.builder(new CommitId(commit.id() + "-half"));
          for (DocumentChange change : commit.documents()) {
            if (change instanceof DocumentChange.Put put) {
              half.put(put.key(), put.expectedVersion(), put.body(), put.fields());
            }
          }
          super.commit(half.build());
        }
        return result;
      }
    }
    assertCaught(
        HalfLanding::new,
        contract -> contract.new AllOrNothing(),
        StoreContract.AllOrNothing::anOverlapLeavesNoTrace,
        "expected: <State");
  }

  @Test
  void forgettingWhatADecisionSawIsCaught() {
    class Careless extends ReferenceStore {
      @Override
      protected List<StalePart> staleTimelines(Commit commit) {
        return List.of();
      }
    }
    assertCaught(
        Careless::new,
        contract -> contract.new Stale(),
        StoreContract.Stale::aTimelineThatChangedSinceItWasSeenIsStale,
        "Committed");
  }

  @Test
  void writingOverAnyVersionIsCaught() {
    class LastWriterWins extends ReferenceStore {
      @Override
      protected List<StalePart> staleDocuments(Commit commit) {
        return List.of();
      }
    }
    assertCaught(
        LastWriterWins::new,
        contract -> contract.new Stale(),
        StoreContract.Stale::aDocumentThatWasDeletedAndMadeAgainIsAnother,
        "Committed");
  }

  @Test
  void applyingACommitTwiceIsCaught() {
    class Forgetful extends ReferenceStore {
      @Override
      protected Optional<CommitResult> first(CommitId id) {
        return Optional.empty();
      }
    }
    assertCaught(
        Forgetful::new,
        contract -> contract.new Idempotence(),
        StoreContract.Idempotence::eventsAloneAreAppendedOnce,
        "expected: <Committed");
  }

  @Test
  void rememberingARefusedCommitIsCaught() {
    class Stubborn extends ReferenceStore {
      private final Map<CommitId, CommitResult> answers = new HashMap<>();

      @Override
      public synchronized CommitResult commit(Commit commit) {
        return answers.computeIfAbsent(commit.id(), id -> super.commit(commit));
      }
    }
    assertCaught(
        Stubborn::new,
        contract -> contract.new Idempotence(),
        StoreContract.Idempotence::theIdOfARefusedCommitMayBeUsedAgain,
        "Overlap");
  }

  @Test
  void losingWhatWasCommittedIsCaught() {
    StoreContract contract =
        new StoreContract() {
          @Override
          protected Store emptyStore() {
            return new ReferenceStore();
          }

          @Override
          protected Store reopened(Store store) {
            return new ReferenceStore();
          }
        };
    StoreContract.Durability promise = contract.new Durability();
    promise.open();
    assertThatThrownBy(promise::everythingIsThereAfterReopening).isInstanceOf(AssertionError.class);
  }

  @Test
  void droppingAnEventIsCaught() {
    class Dropping extends ReferenceStore {
      @Override
      protected void append(List<Event> added, CommitId id, long version) {
        super.append(added.subList(0, Math.min(2, added.size())), id, version);
      }
    }
    assertCaught(
        Dropping::new,
        contract -> contract.new Events(),
        StoreContract.Events::pagesOfAnySizeGiveTheSameEvents,
        "expected: <15> but was: <10>");
  }

  @Test
  void anEventThatShowsUpBehindAReaderIsCaught() {
    class Late extends ReferenceStore {
      private final List<Runnable> late = new ArrayList<>();

      @Override
      protected void append(List<Event> added, CommitId id, long version) {
        // As from a database whose sequence numbers become visible out of order.
        late.add(() -> super.append(added, id, version));
        if (late.size() == 2) {
          late.get(1).run();
          late.get(0).run();
          late.clear();
        }
      }
    }
    assertCaught(
        Late::new,
        contract -> contract.new Events(),
        StoreContract.Events::eventsComeInTheOrderOfCommitsAndOfTheirPlaceInThem,
        "expected: <[StoredEvent");
  }

  @Test
  void repeatingEventsIsCaughtByAReaderThatPolls() {
    class Repeating extends ReferenceStore {
      @Override
      public synchronized EventPage events(EventCursor after, int limit) {
        EventPage page = super.events(after, limit);
        // One page in seven is taken back by one.
        int next = page.events().size() < 2 ? 1 : Integer.parseInt(page.next().value());
        return next % 7 != 0
            ? page
            : new EventPage(page.events(), new EventCursor(Integer.toString(next - 1)));
      }
    }
    assertCaught(
        Repeating::new,
        contract -> contract.new Events(),
        StoreContract.Events::aReaderThatPollsWhileOthersWriteMissesNoneAndGetsNoneTwice,
        "with -Degov.contract.seed=");
  }

  @Test
  void aWindowThatIsClosedAtItsEndIsCaught() {
    class Closed extends ReferenceStore {
      @Override
      public synchronized List<Timeline> timelines(List<ResourceId> resources, TimeSlot window) {
        return super.timelines(
            resources, TimeSlot.ofEpochMillis(window.startMillis() - 1, window.endMillis()));
      }
    }
    assertCaught(
        Closed::new,
        contract -> contract.new Timelines(),
        StoreContract.Timelines::theWindowIsHalfOpen,
        "expected: <[");
  }

  @Test
  void skippingADocumentBetweenPagesIsCaught() {
    class Skipping extends ReferenceStore {
      @Override
      public synchronized DocumentPage documents(DocumentQuery query) {
        DocumentPage page = super.documents(query);
        String next = page.next();
        return next == null ? page : new DocumentPage(page.documents(), next + "0");
      }
    }
    assertCaught(
        Skipping::new,
        contract -> contract.new Documents(),
        StoreContract.Documents::pagesOfAnySizeGiveTheSameDocuments,
        "expected: <[");
  }

  private static <C extends ContractCase> void assertCaught(
      Supplier<Store> broken,
      Function<StoreContract, C> promise,
      Consumer<C> test,
      String complaint) {
    StoreContract contract =
        new StoreContract() {
          @Override
          protected Store emptyStore() {
            return broken.get();
          }

          @Override
          protected int rounds() {
            return 250;
          }
        };
    C tried = promise.apply(contract);
    tried.open();
    assertThatThrownBy(() -> test.accept(tried))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(complaint);
  }
}
