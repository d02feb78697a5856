package id.egov.core.store;

import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Another store, in which nothing lands: a commit is answered as the other store would have
 * answered it at that moment, and forgotten. What is read is what the other store has. For showing
 * what a decision would do before it is made. Thread-safe if the other store is.
 */
public final class DryRunStore implements Store {

  private static final TimeSlot ALL_TIME =
      TimeSlot.parse("0001-01-01T00:00:00Z/9999-12-31T23:59:59.999Z");

  private final Store store;

  /**
   * Creates a store in which nothing lands.
   *
   * @param store what it reads
   */
  public DryRunStore(Store store) {
    this.store = Objects.requireNonNull(store, "store");
  }

  /**
   * Tells what would become of a commit.
   *
   * @param commit what might be done
   * @return the answer of this moment. A {@link CommitResult.Committed} has a version that is later
   *     than what the commit touches; no state will ever have it for certain
   */
  @Override
  public CommitResult commit(Commit commit) {
    List<ResourceId> resources = List.copyOf(commit.resources());
    List<Timeline> timelines =
        resources.isEmpty() ? List.of() : store.timelines(resources, window(commit));
    ToLongFunction<DocumentKey> versions =
        key -> store.document(key).map(Document::version).orElse(Document.ABSENT);
    Optional<CommitResult> refusal = CommitRules.refusal(commit, versions, timelines);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    long latest = Document.ABSENT;
    for (Timeline timeline : timelines) {
      latest = Math.max(latest, timeline.version());
    }
    for (DocumentChange change : commit.documents()) {
      latest = Math.max(latest, change.expectedVersion());
    }
    return new CommitResult.Committed(commit.id(), latest + 1);
  }

  /** What has to be read: where it takes and gives back, or everything if it sets a capacity. */
  private static TimeSlot window(Commit commit) {
    List<Claim> claims = new ArrayList<>(commit.added());
    claims.addAll(commit.removed());
    if (claims.isEmpty() || !commit.capacities().isEmpty()) {
      return ALL_TIME;
    }
    long start = Long.MAX_VALUE;
    long end = Long.MIN_VALUE;
    for (Claim claim : claims) {
      start = Math.min(start, claim.slot().startMillis());
      end = Math.max(end, claim.slot().endMillis());
    }
    return TimeSlot.ofEpochMillis(start, end);
  }

  @Override
  public List<Timeline> timelines(List<ResourceId> resources, TimeSlot window) {
    return store.timelines(resources, window);
  }

  @Override
  public ResourceWatch watch(List<ResourceId> resources) {
    return store.watch(resources);
  }

  @Override
  public Optional<Document> document(DocumentKey key) {
    return store.document(key);
  }

  @Override
  public List<Document> documents(List<DocumentKey> keys) {
    return store.documents(keys);
  }

  @Override
  public DocumentPage documents(DocumentQuery query) {
    return store.documents(query);
  }

  @Override
  public EventPage events(EventCursor after, int limit) {
    return store.events(after, limit);
  }
}
