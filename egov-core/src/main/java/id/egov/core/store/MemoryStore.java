package id.egov.core.store;

import id.egov.core.time.TimeSlot;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;

/**
 * A store in the memory of one process, for tests, trials and programs that keep nothing. It is
 * gone with the process, and until then it grows: it remembers every event and the id of every
 * commit that landed.
 *
 * <p>Thread-safe. Commits on different resources and documents are decided side by side; only the
 * moment in which one lands belongs to it alone. Reading documents and events takes no lock,
 * reading a timeline a shared one.
 */
public final class MemoryStore implements Store {

  // A commit holds the locks of every resource (in id order) and then of every document that it
  // names, from its first look to its last change: exclusive ones for what it changes, shared ones
  // for timelines that it has only seen. The landing lock comes last. Under it the commit gets its
  // version, so versions agree with the order on every timeline and document, and appends its
  // events, so these come out in the order of versions, without gaps and when the rest is visible.
  private final Map<ResourceId, ResourceState> resources = new ConcurrentHashMap<>();
  private final DocumentTable documents = new DocumentTable();
  private final Journal journal = new Journal();
  private final Map<CommitId, CommitResult> landed = new ConcurrentHashMap<>();
  private final Lock landing = new BriefLock();
  // Guarded by the landing lock. A watch that nobody holds any more is forgotten.
  private final List<WeakReference<LiveOccupancy>> watches = new ArrayList<>();
  private long lastVersion = Document.ABSENT;

  /** An empty store. */
  public MemoryStore() {}

  @Override
  public CommitResult commit(Commit commit) {
    CommitResult first = landed.get(commit.id());
    if (first != null) {
      return first;
    }
    Map<ResourceId, ResourceState> changed = changed(commit);
    LockSet locks = locks(commit, changed);
    locks.lock();
    try {
      // Once more: a twin of this commit that came first has landed by now.
      first = landed.get(commit.id());
      return first != null ? first : decide(commit, changed);
    } finally {
      locks.unlock();
    }
  }

  /** What a commit changes, in id order. */
  private Map<ResourceId, ResourceState> changed(Commit commit) {
    if (commit.added().size() == 1 && commit.removed().isEmpty() && commit.capacities().isEmpty()) {
      ResourceId only = commit.added().get(0).resource();
      return Map.of(only, state(only));
    }
    SortedMap<ResourceId, ResourceState> changed = new TreeMap<>();
    commit.removed().forEach(claim -> changed.computeIfAbsent(claim.resource(), this::state));
    commit.added().forEach(claim -> changed.computeIfAbsent(claim.resource(), this::state));
    commit.capacities().keySet().forEach(id -> changed.computeIfAbsent(id, this::state));
    return changed;
  }

  private LockSet locks(Commit commit, Map<ResourceId, ResourceState> changed) {
    LockSet locks = new LockSet();
    if (commit.seen().isEmpty()) {
      changed.values().forEach(state -> locks.add(state.writeLock()));
    } else {
      SortedMap<ResourceId, Lock> inOrder = new TreeMap<>();
      commit.seen().keySet().forEach(id -> inOrder.put(id, state(id).readLock()));
      changed.forEach((id, state) -> inOrder.put(id, state.writeLock()));
      inOrder.values().forEach(locks::add);
    }
    documents.addLocks(commit.documents(), locks);
    return locks;
  }

  private ResourceState state(ResourceId id) {
    // Nearly always it is there, and is found without a lock.
    ResourceState known = resources.get(id);
    return known == null ? resources.computeIfAbsent(id, ResourceState::new) : known;
  }

  private CommitResult decide(Commit commit, Map<ResourceId, ResourceState> changed) {
    ClaimTrial trial = new ClaimTrial(commit, changed);
    try {
      List<StalePart> stale = documents.stale(commit.documents());
      stale.addAll(staleTimelines(commit));
      stale.addAll(trial.remove());
      if (!stale.isEmpty()) {
        return new CommitResult.Stale(stale);
      }
      List<Clash> clashes = trial.add();
      if (!clashes.isEmpty()) {
        return new CommitResult.Overlap(clashes);
      }
      return land(commit, trial, changed);
    } finally {
      trial.undoUnlessKept();
    }
  }

  private List<StalePart> staleTimelines(Commit commit) {
    List<StalePart> stale = new ArrayList<>();
    commit
        .seen()
        .forEach(
            (id, expected) -> {
              long actual = state(id).version();
              if (actual != expected) {
                stale.add(new StalePart.OfTimeline(id, expected, actual));
              }
            });
    return stale;
  }

  private CommitResult land(
      Commit commit, ClaimTrial trial, Map<ResourceId, ResourceState> changed) {
    landing.lock();
    try {
      // And once more: a twin that holds only shared locks, or none, may have landed beside us.
      CommitResult first = landed.get(commit.id());
      if (first != null) {
        return first;
      }
      long version = ++lastVersion;
      changed.values().forEach(state -> state.landed(commit, version));
      commit.documents().forEach(change -> documents.apply(change, version));
      trial.keep();
      tellWatches(commit, changed);
      journal.append(version, commit.id(), commit.events());
      CommitResult result = new CommitResult.Committed(commit.id(), version);
      landed.put(commit.id(), result);
      return result;
    } finally {
      landing.unlock();
    }
  }

  private void tellWatches(Commit commit, Map<ResourceId, ResourceState> changed) {
    for (Iterator<WeakReference<LiveOccupancy>> each = watches.iterator(); each.hasNext(); ) {
      LiveOccupancy watch = each.next().get();
      if (watch == null) {
        each.remove();
      } else if (!changed.isEmpty()) {
        watch.landed(commit, changed);
      }
    }
  }

  @Override
  public List<Timeline> timelines(List<ResourceId> wanted, TimeSlot window) {
    List<Timeline> timelines = new ArrayList<>(wanted.size());
    for (ResourceId id : wanted) {
      timelines.add(read(id, window));
    }
    return Collections.unmodifiableList(timelines);
  }

  private Timeline read(ResourceId id, TimeSlot window) {
    ResourceState state = resources.get(id);
    if (state == null) {
      return new Timeline(id, Document.ABSENT, ResourceState.DEFAULT_CAPACITY, List.of());
    }
    Lock lock = state.readLock();
    lock.lock();
    try {
      return state.timeline(window);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public ResourceWatch watch(List<ResourceId> watched) {
    List<ResourceState> states = watched.stream().map(this::state).toList();
    LockSet locks = new LockSet();
    new TreeSet<>(watched).forEach(id -> locks.add(state(id).readLock()));
    locks.add(landing);
    locks.lock();
    try {
      LiveOccupancy occupancy = new LiveOccupancy(states);
      watches.add(new WeakReference<>(occupancy));
      return (among, window) -> occupancy;
    } finally {
      locks.unlock();
    }
  }

  @Override
  public Optional<Document> document(DocumentKey key) {
    return documents.get(key);
  }

  @Override
  public DocumentPage documents(DocumentQuery query) {
    return documents.page(query);
  }

  @Override
  public EventPage events(EventCursor after, int limit) {
    return journal.read(after, limit);
  }
}
