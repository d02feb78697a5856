package id.egov.booking;

import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitResult;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.DocumentPage;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.EventCursor;
import id.egov.core.store.EventPage;
import id.egov.core.store.ResourceId;
import id.egov.core.store.ResourceWatch;
import id.egov.core.store.Store;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A store as it would be once claims had moved that are still being thought of: what several
 * bookings that move in one commit leave free for each other is found like what is free at all. Not
 * thread-safe: one decision has it for itself.
 *
 * <p>Documents and events are as the other store has them.
 */
final class PlannedStore implements Store {

  static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::slot).thenComparing(Claim::holder).thenComparingInt(Claim::units);

  /** So many are read in one round trip: most searches find what they look for among the first. */
  private static final int AT_ONCE = 64;

  private final Store store;
  // In their order; where each is in it.
  private final List<ResourceId> often;
  private final Map<ResourceId, Integer> places = new HashMap<>();
  private final TimeSlot horizon;
  // What is asked for again and again is read once, so that all plans of a decision see the same.
  private final Map<ResourceId, Timeline> read = new HashMap<>();
  // Where somebody has claims of what was read.
  private final Map<DocumentKey, Set<ResourceId>> holdings = new HashMap<>();
  private State state = new State(Set.of(), Map.of(), Map.of(), Map.of());
  private boolean shared;

  /**
   * The claims that differ from the other store's. A step changes it in place, unless somebody may
   * go back to it: then the step changes a copy.
   */
  static final class State {
    // Whose claims of the other store do not count, and what counts instead, and where.
    private final Set<DocumentKey> away;
    private final Map<DocumentKey, List<Claim>> taken;
    private final Map<ResourceId, List<Claim>> takenOf;
    // What was read, as it follows from that; worked out when it is first asked for.
    private final Map<ResourceId, Timeline> planned;

    private State(
        Set<DocumentKey> away,
        Map<DocumentKey, List<Claim>> taken,
        Map<ResourceId, List<Claim>> takenOf,
        Map<ResourceId, Timeline> planned) {
      this.away = new HashSet<>(away);
      this.taken = new HashMap<>(taken);
      this.takenOf = new HashMap<>(takenOf);
      this.planned = new HashMap<>(planned);
    }

    private State copy() {
      return new State(away, taken, takenOf, planned);
    }
  }

  /**
   * Begins with what is there.
   *
   * @param often what is read within the horizon once it is asked for, neighbours together
   */
  PlannedStore(Store store, Collection<ResourceId> often, TimeSlot horizon) {
    this.store = store;
    this.often = List.copyOf(often);
    this.horizon = horizon;
    for (int i = 0; i < this.often.size(); i++) {
      places.put(this.often.get(i), i);
    }
  }

  /** What is planned so far. */
  State state() {
    shared = true;
    return state;
  }

  /** Goes back, or on, to a plan. */
  void state(State other) {
    shared = true;
    state = other;
  }

  private State own() {
    if (shared) {
      state = state.copy();
      shared = false;
    }
    return state;
  }

  /** A holder gives up all that it has. */
  void giveUp(DocumentKey holder) {
    State own = own();
    own.away.add(holder);
    Set<ResourceId> touched = new HashSet<>(holdings.getOrDefault(holder, Set.of()));
    for (Claim claim : own.taken.getOrDefault(holder, List.of())) {
      touched.add(claim.resource());
      own.takenOf.computeIfPresent(
          claim.resource(),
          (resource, claims) ->
              claims.stream().filter(one -> !one.holder().equals(holder)).toList());
    }
    own.taken.remove(holder);
    for (ResourceId resource : touched) {
      own.planned.computeIfPresent(resource, (key, timeline) -> timeline.without(holder));
    }
  }

  /** Somebody takes claims. */
  void take(Collection<Claim> claims) {
    State own = own();
    for (Claim claim : claims) {
      own.taken.merge(claim.holder(), List.of(claim), PlannedStore::both);
      own.takenOf.merge(claim.resource(), List.of(claim), PlannedStore::both);
      own.planned.computeIfPresent(
          claim.resource(), (key, timeline) -> with(timeline, List.of(claim)));
    }
  }

  private static List<Claim> both(List<Claim> some, List<Claim> more) {
    List<Claim> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private static Timeline with(Timeline timeline, List<Claim> more) {
    List<Claim> claims = both(timeline.claims(), more);
    claims.sort(ORDER);
    return new Timeline(timeline.resource(), timeline.version(), timeline.capacity(), claims);
  }

  /** Whether all of some resources are among what is asked for often. */
  boolean knows(Collection<ResourceId> resources) {
    return places.keySet().containsAll(resources);
  }

  /** A timeline within the horizon as it is planned, of what is asked for often. */
  Timeline near(ResourceId resource) {
    Timeline planned = state.planned.get(resource);
    if (planned == null) {
      if (!read.containsKey(resource)) {
        int from = Objects.requireNonNull(places.get(resource)) / AT_ONCE * AT_ONCE;
        readAll(often.subList(from, Math.min(often.size(), from + AT_ONCE)));
      }
      planned = planned(Objects.requireNonNull(read.get(resource)));
      state.planned.put(resource, planned);
    }
    return planned;
  }

  private void readAll(List<ResourceId> some) {
    List<ResourceId> unread = some.stream().filter(one -> !read.containsKey(one)).toList();
    if (unread.isEmpty()) {
      return;
    }
    for (Timeline timeline : store.timelines(unread, horizon)) {
      read.put(timeline.resource(), timeline);
      for (Claim claim : timeline.claims()) {
        holdings.computeIfAbsent(claim.holder(), key -> new HashSet<>()).add(timeline.resource());
      }
    }
  }

  private Timeline planned(Timeline timeline) {
    List<Claim> taken = state.takenOf.getOrDefault(timeline.resource(), List.of());
    Timeline left = timeline.without(state.away);
    return taken.isEmpty() ? left : with(left, taken);
  }

  @Override
  public List<Timeline> timelines(List<ResourceId> resources, TimeSlot window) {
    boolean near = horizon.encloses(window);
    List<ResourceId> known =
        resources.stream().filter(resource -> near && places.containsKey(resource)).toList();
    readAll(known);
    List<ResourceId> unknown = new ArrayList<>(resources);
    unknown.removeAll(new HashSet<>(known));
    Map<ResourceId, Timeline> far = new HashMap<>();
    if (!unknown.isEmpty()) {
      store.timelines(unknown, window).forEach(one -> far.put(one.resource(), planned(one)));
    }
    List<Timeline> planned = new ArrayList<>(resources.size());
    for (ResourceId resource : resources) {
      Timeline other = far.get(resource);
      planned.add(within(other == null ? near(resource) : other, window));
    }
    return planned;
  }

  private static Timeline within(Timeline timeline, TimeSlot window) {
    List<Claim> claims = new ArrayList<>();
    for (Claim claim : timeline.claims()) {
      if (claim.slot().startMillis() >= window.endMillis()) {
        break;
      }
      if (claim.slot().overlaps(window)) {
        claims.add(claim);
      }
    }
    return new Timeline(timeline.resource(), timeline.version(), timeline.capacity(), claims);
  }

  /** What is near is worked out once for each step that changes it, and not for each question. */
  @Override
  public ResourceWatch watch(List<ResourceId> resources) {
    ResourceWatch far = Store.super.watch(resources);
    if (!knows(resources)) {
      return far;
    }
    PlannedOccupancy near = new PlannedOccupancy(this, resources);
    return (among, window) -> horizon.encloses(window) ? near : far.occupancy(among, window);
  }

  /** Nothing lands in a plan: whoever decides on it is told to decide on the store. */
  @Override
  public CommitResult commit(Commit commit) {
    return new CommitResult.Stale(List.of());
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
