package id.egov.booking;

import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitResult;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentChange;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.DocumentPage;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.Event;
import id.egov.core.store.EventCursor;
import id.egov.core.store.EventPage;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Several decisions that are to land as one commit: each is made on what the ones before have left,
 * and nothing lands until all of them are put into {@link #addTo one commit}. Not thread-safe.
 *
 * <p>It does not check what is committed to it: a decision was made on what it had read here, and
 * the store behind checks all of it once, against everybody else. Every timeline and document is
 * read once, so that a year of dates takes a round trip for each and not hundreds.
 */
final class StagedStore implements Store {

  /** The version of what has not landed yet. */
  static final long STAGED = Long.MAX_VALUE;

  private final Store store;
  private final TimeSlot horizon;
  private final Map<ResourceId, StagedTimeline> timelines = new HashMap<>();
  private final Map<DocumentKey, Optional<Document>> documents = new HashMap<>();
  private final Map<DocumentKey, DocumentChange> changes = new LinkedHashMap<>();
  private final Set<DocumentKey> lifted = new HashSet<>();
  private final SortedMap<ResourceId, Long> seen = new TreeMap<>();
  private final SortedMap<ResourceId, Integer> capacities = new TreeMap<>();
  private final List<Event> events = new ArrayList<>();

  /**
   * Prepares decisions.
   *
   * @param horizon in which most of what they read will lie
   */
  StagedStore(Store store, TimeSlot horizon) {
    this.store = store;
    this.horizon = horizon;
  }

  @Override
  public CommitResult commit(Commit commit) {
    for (DocumentChange change : commit.documents()) {
      DocumentChange.Put put = (DocumentChange.Put) change; // Bookings are never deleted.
      DocumentChange before = changes.get(put.key());
      long expected = before == null ? put.expectedVersion() : before.expectedVersion();
      changes.put(put.key(), new DocumentChange.Put(put.key(), expected, put.body(), put.fields()));
      documents.put(
          put.key(), Optional.of(new Document(put.key(), STAGED, put.body(), put.fields())));
    }
    commit.removed().forEach(claim -> timeline(claim.resource()).remove(claim));
    commit.added().forEach(claim -> timeline(claim.resource()).add(claim));
    commit.capacities().forEach((resource, units) -> timeline(resource).capacity(units));
    capacities.putAll(commit.capacities());
    commit.seen().forEach((resource, version) -> seen.merge(resource, version, Math::min));
    events.addAll(commit.events());
    return new CommitResult.Committed(commit.id(), STAGED);
  }

  private StagedTimeline timeline(ResourceId resource) {
    return timelines.computeIfAbsent(resource, StagedTimeline::new);
  }

  /** Puts all decisions into one commit. */
  void addTo(Commit.Builder commit) {
    for (DocumentChange change : changes.values()) {
      DocumentChange.Put put = (DocumentChange.Put) change;
      commit.put(put.key(), put.expectedVersion(), put.body(), put.fields());
    }
    for (StagedTimeline timeline : new TreeMap<>(timelines).values()) {
      commit.remove(timeline.removed());
      commit.add(timeline.added());
    }
    capacities.forEach(commit::capacity);
    seen.forEach((resource, version) -> commit.seen(new Timeline(resource, version, 1, List.of())));
    events.forEach(commit::event);
  }

  /** All that they write, by which one set of decisions is told from another. */
  String bodies() {
    StringBuilder bodies = new StringBuilder();
    changes.values().forEach(change -> bodies.append(((DocumentChange.Put) change).body()));
    return bodies.toString();
  }

  boolean isEmpty() {
    return changes.isEmpty();
  }

  /** Makes the claims that some have so far not count, because all of them are to move. */
  void lift(Collection<DocumentKey> holders) {
    lifted.addAll(holders);
  }

  /** Makes them count again, if they still fit. */
  boolean settle(DocumentKey holder, List<Claim> claims) {
    if (!lifted.contains(holder)) {
      return true;
    }
    if (!claims.stream().allMatch(this::fits)) {
      return false;
    }
    lifted.remove(holder);
    return true;
  }

  /** Whether there is room for a claim even if all others in its slot come at once. */
  private boolean fits(Claim claim) {
    Timeline timeline = timeline(claim.resource(), claim.slot());
    long load = timeline.claims().stream().mapToLong(Claim::units).sum();
    return load + claim.units() <= timeline.capacity();
  }

  @Override
  public List<Timeline> timelines(List<ResourceId> resources, TimeSlot window) {
    Map<TimeSlot, List<ResourceId>> unread = new LinkedHashMap<>();
    for (ResourceId resource : resources) {
      StagedTimeline timeline = timeline(resource);
      if (!timeline.knows(window)) {
        TimeSlot asked = horizon.encloses(window) ? horizon : window;
        unread.computeIfAbsent(timeline.with(asked), key -> new ArrayList<>()).add(resource);
      }
    }
    unread.forEach(
        (asked, some) ->
            store
                .timelines(some, asked)
                .forEach(read -> timeline(read.resource()).read(read, asked)));
    return resources.stream().map(resource -> timeline(resource).view(window, lifted)).toList();
  }

  @Override
  public Optional<Document> document(DocumentKey key) {
    Optional<Document> known = documents.get(key);
    if (known == null) {
      known = store.document(key);
      documents.put(key, known);
    }
    return Objects.requireNonNull(known);
  }

  @Override
  public List<Document> documents(List<DocumentKey> keys) {
    List<DocumentKey> unknown = keys.stream().filter(key -> !documents.containsKey(key)).toList();
    unknown.forEach(key -> documents.put(key, Optional.empty()));
    store
        .documents(unknown)
        .forEach(document -> documents.put(document.key(), Optional.of(document)));
    return keys.stream().map(this::document).flatMap(Optional::stream).toList();
  }

  /** A page of the store without what was decided here, which is found by its key only. */
  @Override
  public DocumentPage documents(DocumentQuery query) {
    DocumentPage page = store.documents(query);
    return new DocumentPage(
        page.documents().stream().filter(one -> !changes.containsKey(one.key())).toList(),
        page.next());
  }

  @Override
  public EventPage events(EventCursor after, int limit) {
    return store.events(after, limit);
  }
}
