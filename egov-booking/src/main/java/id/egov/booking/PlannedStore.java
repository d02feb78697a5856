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
import id.egov.core.store.Store;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A store as it would be once claims had moved that are still being thought of: what several
 * bookings that move in one commit leave free for each other is found like what is free at all. Not
 * thread-safe: one decision has it for itself.
 *
 * <p>Documents and events are as the other store has them.
 */
final class PlannedStore implements Store {

  private static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::slot).thenComparing(Claim::holder).thenComparingInt(Claim::units);

  private final Store store;
  private final TimeSlot horizon;
  // What is asked for again and again is read once, so that all plans of a decision see the same.
  private final Map<ResourceId, Timeline> read = new HashMap<>();
  private State state = new State(Set.of(), Map.of());

  /**
   * The claims that differ from the other store's.
   *
   * @param away whose claims of the other store do not count
   * @param taken the claims that count instead
   */
  record State(Set<DocumentKey> away, Map<ResourceId, List<Claim>> taken) {}

  /**
   * Begins with what is there.
   *
   * @param often what is read at once, within the horizon
   */
  PlannedStore(Store store, Collection<ResourceId> often, TimeSlot horizon) {
    this.store = store;
    this.horizon = horizon;
    for (Timeline timeline : store.timelines(List.copyOf(often), horizon)) {
      read.put(timeline.resource(), timeline);
    }
  }

  /** What is planned so far. */
  State state() {
    return state;
  }

  /** Goes back, or on, to a plan. */
  void state(State other) {
    state = other;
  }

  /** A holder gives up all that it has. */
  void giveUp(DocumentKey holder) {
    Set<DocumentKey> away = new TreeSet<>(state.away());
    away.add(holder);
    Map<ResourceId, List<Claim>> taken = new HashMap<>(state.taken());
    taken.replaceAll(
        (resource, claims) ->
            claims.stream().anyMatch(claim -> claim.holder().equals(holder))
                ? claims.stream().filter(claim -> !claim.holder().equals(holder)).toList()
                : claims);
    state = new State(away, taken);
  }

  /** Somebody takes claims. */
  void take(Collection<Claim> claims) {
    Map<ResourceId, List<Claim>> taken = new HashMap<>(state.taken());
    for (Claim claim : claims) {
      List<Claim> more = new ArrayList<>(taken.getOrDefault(claim.resource(), List.of()));
      more.add(claim);
      taken.put(claim.resource(), more);
    }
    state = new State(state.away(), taken);
  }

  @Override
  public List<Timeline> timelines(List<ResourceId> resources, TimeSlot window) {
    boolean near = horizon.encloses(window);
    List<ResourceId> unread =
        resources.stream().filter(resource -> !near || !read.containsKey(resource)).toList();
    Map<ResourceId, Timeline> fresh = new HashMap<>();
    if (!unread.isEmpty()) {
      store.timelines(unread, window).forEach(one -> fresh.put(one.resource(), one));
    }
    List<Timeline> planned = new ArrayList<>(resources.size());
    for (ResourceId resource : resources) {
      Timeline timeline = fresh.get(resource);
      timeline = timeline == null ? read.get(resource) : timeline;
      if (timeline != null) {
        planned.add(planned(timeline, window));
      }
    }
    return planned;
  }

  private Timeline planned(Timeline timeline, TimeSlot window) {
    List<Claim> claims = new ArrayList<>();
    for (Claim claim : timeline.claims()) {
      if (claim.slot().overlaps(window) && !state.away().contains(claim.holder())) {
        claims.add(claim);
      }
    }
    boolean sorted = true;
    for (Claim claim : state.taken().getOrDefault(timeline.resource(), List.of())) {
      if (claim.slot().overlaps(window)) {
        claims.add(claim);
        sorted = false;
      }
    }
    if (!sorted) {
      claims.sort(ORDER);
    }
    return new Timeline(timeline.resource(), timeline.version(), timeline.capacity(), claims);
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
  public DocumentPage documents(DocumentQuery query) {
    return store.documents(query);
  }

  @Override
  public EventPage events(EventCursor after, int limit) {
    return store.events(after, limit);
  }
}
