package id.egov.core.store.contract;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.Event;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/** One promise of the contract: a store to try it on, and short words for what the tests say. */
public abstract class ContractCase {

  static final ResourceId HALL = new ResourceId("room", "hall");
  static final ResourceId MAYOR = new ResourceId("official", "mayor");
  static final ResourceId PROJECTORS = new ResourceId("equipment", "projectors");
  static final DocumentKey ANN = booking("ann");
  static final DocumentKey BEN = booking("ben");
  static final DocumentKey CLEO = booking("cleo");
  static final TimeSlot ALWAYS = TimeSlot.parse("0001-01-01T00:00:00Z/9999-12-31T23:59:59.999Z");

  private static final Instant MIDNIGHT = Instant.parse("2026-11-23T00:00:00Z");

  final StoreContract contract;
  Store store;

  private final AtomicInteger commits = new AtomicInteger();

  ContractCase(StoreContract contract) {
    this.contract = contract;
  }

  /** Starts on an empty store. JUnit calls it; whoever runs a test without JUnit calls it first. */
  @BeforeEach
  public void open() {
    store = contract.emptyStore();
  }

  static DocumentKey booking(String id) {
    return new DocumentKey("booking", id);
  }

  /** A slot between two hours of one day; hours may be negative or beyond 24. */
  static TimeSlot hours(int from, int to) {
    return TimeSlot.of(MIDNIGHT.plus(Duration.ofHours(from)), Duration.ofHours(to - from));
  }

  static Claim claim(ResourceId resource, int from, int to, DocumentKey holder) {
    return Claim.exclusive(resource, hours(from, to), holder);
  }

  static Claim claim(ResourceId resource, int from, int to, int units, DocumentKey holder) {
    return new Claim(resource, hours(from, to), units, holder);
  }

  static Event event(String payload) {
    return new Event("something-happened", ANN, payload);
  }

  /** Starts a commit with an id that no other commit of the test has. */
  Commit.Builder decision() {
    return Commit.builder(new CommitId("commit-" + commits.incrementAndGet()));
  }

  /** Lands a commit and returns its version. */
  long land(Commit.Builder commit) {
    return land(commit.build());
  }

  long land(Commit commit) {
    return committed(store.commit(commit)).version();
  }

  CommitResult.Overlap overlap(Commit.Builder commit) {
    return assertInstanceOf(CommitResult.Overlap.class, store.commit(commit.build()));
  }

  CommitResult.Stale stale(Commit.Builder commit) {
    return assertInstanceOf(CommitResult.Stale.class, store.commit(commit.build()));
  }

  static CommitResult.Committed committed(CommitResult result) {
    return assertInstanceOf(CommitResult.Committed.class, result);
  }

  /** Writes a new document without fields. */
  long create(DocumentKey key) {
    return land(decision().create(key, "{}", DocumentFields.NONE));
  }

  /** Everything that the tests' fixtures can leave in a store. */
  State state() {
    return State.of(store, HALL, MAYOR, PROJECTORS);
  }

  static DocumentFilter all() {
    return new DocumentFilter.All();
  }
}
