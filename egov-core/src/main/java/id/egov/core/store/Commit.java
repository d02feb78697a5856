package id.egov.core.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that one decision changes, and what it was decided on. Build it with {@link #builder}.
 *
 * @param id its own name
 * @param documents the documents it writes and deletes, each once
 * @param removed the claims it gives back
 * @param added the claims it takes
 * @param seen the timelines it looked at, with the version it saw
 * @param capacities the resources whose capacity it sets
 * @param events what it tells the world
 */
public record Commit(
    CommitId id,
    List<DocumentChange> documents,
    List<Claim> removed,
    List<Claim> added,
    SortedMap<ResourceId, Long> seen,
    SortedMap<ResourceId, Integer> capacities,
    List<Event> events) {

  /**
   * Copies the collections.
   *
   * @param id its own name
   * @param documents the documents it writes and deletes
   * @param removed the claims it gives back
   * @param added the claims it takes
   * @param seen the timelines it looked at, with the version it saw
   * @param capacities the resources whose capacity it sets
   * @param events what it tells the world
   * @throws IllegalArgumentException if a document is changed twice, a capacity is less than 1 or a
   *     seen version negative
   */
  public Commit {
    Objects.requireNonNull(id, "id");
    documents = List.copyOf(Objects.requireNonNull(documents, "documents"));
    removed = List.copyOf(Objects.requireNonNull(removed, "removed"));
    added = List.copyOf(Objects.requireNonNull(added, "added"));
    seen = copy(Objects.requireNonNull(seen, "seen"));
    capacities = copy(Objects.requireNonNull(capacities, "capacities"));
    events = List.copyOf(Objects.requireNonNull(events, "events"));
    requireEachOnce(documents);
    capacities.forEach(
        (resource, capacity) -> {
          if (capacity < 1) {
            throw new IllegalArgumentException(
                "capacity (%s) of %s must be at least 1".formatted(capacity, resource));
          }
        });
    seen.forEach(
        (resource, version) -> {
          if (version < Document.ABSENT) {
            throw new IllegalArgumentException(
                "seen version (%s) of %s must not be negative".formatted(version, resource));
          }
        });
  }

  private static <T> SortedMap<ResourceId, T> copy(SortedMap<ResourceId, T> map) {
    return map.isEmpty()
        ? Collections.emptySortedMap()
        : Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  private static void requireEachOnce(List<DocumentChange> documents) {
    if (documents.size() < 2) {
      return;
    }
    Set<DocumentKey> keys = new HashSet<>();
    for (DocumentChange change : documents) {
      if (!keys.add(change.key())) {
        throw new IllegalArgumentException(
            "document %s is changed twice in one commit".formatted(change.key()));
      }
    }
  }

  /**
   * The resources whose timelines it changes: those of its claims and those that it gives a
   * capacity.
   *
   * @return a new set in the order of ids
   */
  public SortedSet<ResourceId> changedResources() {
    SortedSet<ResourceId> changed = new TreeSet<>(capacities.keySet());
    removed.forEach(claim -> changed.add(claim.resource()));
    added.forEach(claim -> changed.add(claim.resource()));
    return changed;
  }

  /**
   * All resources that it names: those that it changes and those that it was decided on.
   *
   * @return a new set in the order of ids
   */
  public SortedSet<ResourceId> resources() {
    SortedSet<ResourceId> all = changedResources();
    all.addAll(seen.keySet());
    return all;
  }

  /**
   * Starts a commit.
   *
   * @param id its own name
   * @return an empty builder
   */
  public static Builder builder(CommitId id) {
    return new Builder(id);
  }

  /**
   * Starts a commit that writes one document and tells so in an event whose payload is the document
   * itself.
   *
   * <p>Its id follows from all of these. The same decision on the same state has the same id, so
   * sent again after a lost answer it is applied once; another decision on that state has another
   * id and is refused as stale. What else the commit changes must follow from them too.
   *
   * @param event what happened, a short lower-case word such as {@code booking-confirmed}
   * @param key the document's name
   * @param expectedVersion the version it replaces, {@link Document#ABSENT} for a new one
   * @param body its text
   * @param fields by which it can be found
   * @return a builder that holds the document and the event
   */
  public static Builder builder(
      String event, DocumentKey key, long expectedVersion, String body, DocumentFields fields) {
    return builder(CommitId.ofDecision(event, key, expectedVersion, body))
        .put(key, expectedVersion, body, fields)
        .event(new Event(event, key, body));
  }

  /** Collects the parts of a commit. Not thread-safe. */
  public static final class Builder {

    private final CommitId id;
    // Most commits are of one document, one claim and one event.
    private final List<DocumentChange> documents = new ArrayList<>(1);
    private final List<Claim> removed = new ArrayList<>(1);
    private final List<Claim> added = new ArrayList<>(1);
    private final SortedMap<ResourceId, Long> seen = new TreeMap<>();
    private final SortedMap<ResourceId, Integer> capacities = new TreeMap<>();
    private final List<Event> events = new ArrayList<>(1);

    private Builder(CommitId id) {
      this.id = Objects.requireNonNull(id, "id");
    }

    /**
     * Writes a document that must not exist yet.
     *
     * @param key its name
     * @param body its text
     * @param fields by which it can be found
     * @return this builder
     */
    public Builder create(DocumentKey key, String body, DocumentFields fields) {
      return put(key, Document.ABSENT, body, fields);
    }

    /**
     * Writes a document over the version that the decision saw.
     *
     * @param key its name
     * @param expectedVersion the version it replaces, {@link Document#ABSENT} for a new one
     * @param body its text
     * @param fields by which it can be found
     * @return this builder
     */
    public Builder put(DocumentKey key, long expectedVersion, String body, DocumentFields fields) {
      documents.add(new DocumentChange.Put(key, expectedVersion, body, fields));
      return this;
    }

    /**
     * Deletes the version of a document that the decision saw.
     *
     * @param key its name
     * @param expectedVersion the version that is deleted
     * @return this builder
     */
    public Builder delete(DocumentKey key, long expectedVersion) {
      documents.add(new DocumentChange.Delete(key, expectedVersion));
      return this;
    }

    /**
     * Takes claims.
     *
     * @param claims what to take
     * @return this builder
     */
    public Builder add(Collection<Claim> claims) {
      added.addAll(claims);
      return this;
    }

    /**
     * Takes one claim.
     *
     * @param claim what to take
     * @return this builder
     */
    public Builder add(Claim claim) {
      added.add(claim);
      return this;
    }

    /**
     * Gives claims back.
     *
     * @param claims what to give back
     * @return this builder
     */
    public Builder remove(Collection<Claim> claims) {
      removed.addAll(claims);
      return this;
    }

    /**
     * Gives one claim back.
     *
     * @param claim what to give back
     * @return this builder
     */
    public Builder remove(Claim claim) {
      removed.add(claim);
      return this;
    }

    /**
     * Names a timeline that the decision looked at: the commit lands only if it has not changed. If
     * it was looked at several times, the first look counts.
     *
     * @param timeline as it was read
     * @return this builder
     */
    public Builder seen(Timeline timeline) {
      seen.merge(timeline.resource(), timeline.version(), Math::min);
      return this;
    }

    /**
     * Sets how many units a resource has. A resource that was never set has one.
     *
     * @param resource which resource
     * @param units its capacity, at least 1; less than what is claimed is an overlap
     * @return this builder
     */
    public Builder capacity(ResourceId resource, int units) {
      capacities.put(resource, units);
      return this;
    }

    /**
     * Appends an event.
     *
     * @param event what happened
     * @return this builder
     */
    public Builder event(Event event) {
      events.add(event);
      return this;
    }

    /**
     * The commit as collected so far.
     *
     * @return an immutable commit
     * @throws IllegalArgumentException as the constructor does
     */
    public Commit build() {
      return new Commit(id, documents, removed, added, seen, capacities, events);
    }
  }
}
