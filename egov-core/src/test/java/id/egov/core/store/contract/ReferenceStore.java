package id.egov.core.store.contract;

import id.egov.core.store.Claim;
import id.egov.core.store.Clash;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentChange;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.DocumentPage;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.Event;
import id.egov.core.store.EventCursor;
import id.egov.core.store.EventPage;
import id.egov.core.store.ResourceId;
import id.egov.core.store.StalePart;
import id.egov.core.store.Store;
import id.egov.core.store.StoredEvent;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The store in its plainest words, to compare others with: lists that are searched from end to end,
 * and one lock around everything. Each rule is a method of its own, so that a test of the contract
 * can break one of them.
 */
public class ReferenceStore implements Store {

  private static final Comparator<Claim> CLAIM_ORDER =
      Comparator.comparing(Claim::slot).thenComparing(Claim::holder).thenComparing(Claim::units);

  private static final String CURSOR = "after ";

  private final SortedMap<DocumentKey, Document> documents = new TreeMap<>();
  private final Map<ResourceId, List<Claim>> claims = new HashMap<>();
  private final Map<ResourceId, Integer> capacities = new HashMap<>();
  private final Map<ResourceId, Long> versions = new HashMap<>();
  private final List<StoredEvent> events = new ArrayList<>();
  private final Map<CommitId, CommitResult> landed = new HashMap<>();
  private long lastVersion;

  /** An empty store. */
  public ReferenceStore() {}

  @Override
  public CommitResult commit(Commit commit) {
    synchronized (this) {
      return replay(commit, nextVersion());
    }
  }

  /**
   * What the next commit that lands gets as its version.
   *
   * @return one more than the last
   */
  protected synchronized long nextVersion() {
    return lastVersion + 1;
  }

  /**
   * Commits under a version that another store gave.
   *
   * @param commit what that store landed
   * @param version greater than all before
   * @return what this store makes of it
   */
  public synchronized CommitResult replay(Commit commit, long version) {
    return first(commit.id()).or(() -> refusal(commit)).orElseGet(() -> land(commit, version));
  }

  /**
   * Rule 4: what became of the commit when it landed before.
   *
   * @param id the commit's id
   * @return its first result, or empty
   */
  protected synchronized Optional<CommitResult> first(CommitId id) {
    return Optional.ofNullable(landed.get(id));
  }

  /**
   * Why a commit may not land.
   *
   * @param commit a commit that has not landed
   * @return the refusal, or empty
   */
  protected synchronized Optional<CommitResult> refusal(Commit commit) {
    List<StalePart> stale = new ArrayList<>(staleDocuments(commit));
    stale.addAll(staleTimelines(commit));
    stale.addAll(missingClaims(commit));
    if (!stale.isEmpty()) {
      return Optional.of(new CommitResult.Stale(stale));
    }
    List<Clash> clashes = clashes(commit);
    return clashes.isEmpty() ? Optional.empty() : Optional.of(new CommitResult.Overlap(clashes));
  }

  /**
   * Rule 3 for documents.
   *
   * @param commit a commit
   * @return the documents that have another version
   */
  protected List<StalePart> staleDocuments(Commit commit) {
    List<StalePart> stale = new ArrayList<>();
    for (DocumentChange change : commit.documents()) {
      long actual = document(change.key()).map(Document::version).orElse(Document.ABSENT);
      if (actual != change.expectedVersion()) {
        stale.add(new StalePart.OfDocument(change.key(), change.expectedVersion(), actual));
      }
    }
    return stale;
  }

  /**
   * Rule 3 for timelines.
   *
   * @param commit a commit
   * @return the timelines that have another version
   */
  protected List<StalePart> staleTimelines(Commit commit) {
    List<StalePart> stale = new ArrayList<>();
    commit
        .seen()
        .forEach(
            (resource, expected) -> {
              long actual = versions.getOrDefault(resource, Document.ABSENT);
              if (actual != expected) {
                stale.add(new StalePart.OfTimeline(resource, expected, actual));
              }
            });
    return stale;
  }

  private List<StalePart> missingClaims(Commit commit) {
    List<StalePart> missing = new ArrayList<>();
    Map<ResourceId, List<Claim>> left = new HashMap<>();
    for (Claim claim : commit.removed()) {
      if (!left.computeIfAbsent(claim.resource(), this::claimsOf).remove(claim)) {
        missing.add(new StalePart.OfClaim(claim));
      }
    }
    return missing;
  }

  /**
   * Rule 2.
   *
   * @param commit a commit whose removed claims are there
   * @return what does not fit
   */
  protected List<Clash> clashes(Commit commit) {
    List<Clash> clashes = new ArrayList<>();
    for (Claim wanted : commit.added()) {
      List<Claim> after = claimsAfter(commit, wanted.resource());
      clash(wanted, after, capacityAfter(commit, wanted.resource())).ifPresent(clashes::add);
    }
    commit
        .capacities()
        .forEach(
            (resource, capacity) -> {
              if (capacity < capacityOf(resource)) {
                List<Claim> kept = claimsOf(resource);
                commit.removed().forEach(kept::remove);
                for (Claim claim : kept) {
                  clash(claim, kept, capacity).ifPresent(clashes::add);
                }
              }
            });
    return clashes;
  }

  private List<Claim> claimsAfter(Commit commit, ResourceId resource) {
    List<Claim> after = claimsOf(resource);
    commit.removed().forEach(after::remove);
    commit.added().stream().filter(claim -> claim.resource().equals(resource)).forEach(after::add);
    after.sort(CLAIM_ORDER);
    return after;
  }

  /**
   * Why one of some claims on a resource does not fit.
   *
   * @param wanted the claim
   * @param all all claims, the wanted one among them, in order
   * @param capacity how many units there are
   * @return the clash, or empty if it fits
   */
  protected Optional<Clash> clash(Claim wanted, List<Claim> all, int capacity) {
    List<Claim> near = new ArrayList<>(all);
    near.removeIf(claim -> !claim.slot().overlaps(wanted.slot()));
    // The load only rises where a claim starts.
    List<Instant> overloaded =
        near.stream()
            .map(claim -> claim.slot().startInclusive())
            .map(start -> start.isBefore(start(wanted)) ? start(wanted) : start)
            .filter(instant -> loadAt(instant, near) > capacity)
            .toList();
    if (overloaded.isEmpty()) {
      return Optional.empty();
    }
    near.remove(wanted);
    near.removeIf(claim -> !meets(claim, wanted, all, capacity));
    return Optional.of(new Clash(wanted, near));
  }

  private static boolean meets(Claim claim, Claim wanted, List<Claim> all, int capacity) {
    TimeSlot common = claim.slot().intersection(wanted.slot()).orElseThrow();
    return Stream.concat(
            Stream.of(common.startInclusive()), all.stream().map(ReferenceStore::start))
        .filter(common::contains)
        .anyMatch(instant -> loadAt(instant, all) > capacity);
  }

  private static Instant start(Claim claim) {
    return claim.slot().startInclusive();
  }

  private static long loadAt(Instant instant, List<Claim> claims) {
    return claims.stream()
        .filter(claim -> claim.slot().contains(instant))
        .mapToLong(Claim::units)
        .sum();
  }

  /**
   * Rule 1: lands all of a commit.
   *
   * @param commit a commit that nothing speaks against
   * @param version its version
   * @return the result, which it remembers
   */
  protected synchronized CommitResult land(Commit commit, long version) {
    lastVersion = version;
    commit.documents().forEach(change -> apply(change, version));
    commit.removed().forEach(claim -> storedClaims(claim.resource()).remove(claim));
    commit.added().forEach(claim -> storedClaims(claim.resource()).add(claim));
    capacities.putAll(commit.capacities());
    changed(commit).forEach(resource -> versions.put(resource, version));
    append(commit.events(), commit.id(), version);
    CommitResult result = new CommitResult.Committed(commit.id(), version);
    landed.put(commit.id(), result);
    return result;
  }

  private void apply(DocumentChange change, long version) {
    if (change instanceof DocumentChange.Put put) {
      documents.put(put.key(), new Document(put.key(), version, put.body(), put.fields()));
    } else {
      documents.remove(change.key());
    }
  }

  private static Set<ResourceId> changed(Commit commit) {
    Set<ResourceId> changed = new TreeSet<>(commit.capacities().keySet());
    commit.removed().forEach(claim -> changed.add(claim.resource()));
    commit.added().forEach(claim -> changed.add(claim.resource()));
    return changed;
  }

  /**
   * Rule 6: appends the events of a commit.
   *
   * @param added its events
   * @param id its id
   * @param version its version
   */
  protected void append(List<Event> added, CommitId id, long version) {
    for (int i = 0; i < added.size(); i++) {
      events.add(new StoredEvent(version, i, id, added.get(i)));
    }
  }

  private List<Claim> storedClaims(ResourceId resource) {
    return claims.computeIfAbsent(resource, any -> new ArrayList<>());
  }

  private List<Claim> claimsOf(ResourceId resource) {
    List<Claim> copy = new ArrayList<>(claims.getOrDefault(resource, List.of()));
    copy.sort(CLAIM_ORDER);
    return copy;
  }

  private int capacityOf(ResourceId resource) {
    return capacities.getOrDefault(resource, 1);
  }

  private int capacityAfter(Commit commit, ResourceId resource) {
    return commit.capacities().getOrDefault(resource, capacityOf(resource));
  }

  @Override
  public synchronized List<Timeline> timelines(List<ResourceId> resources, TimeSlot window) {
    return resources.stream().map(resource -> read(resource, window)).toList();
  }

  private Timeline read(ResourceId resource, TimeSlot window) {
    List<Claim> inWindow =
        claimsOf(resource).stream().filter(claim -> claim.slot().overlaps(window)).toList();
    long version = versions.getOrDefault(resource, Document.ABSENT);
    return new Timeline(resource, version, capacityOf(resource), inWindow);
  }

  @Override
  public synchronized Optional<Document> document(DocumentKey key) {
    return Optional.ofNullable(documents.get(key));
  }

  @Override
  public synchronized DocumentPage documents(DocumentQuery query) {
    String after = after(query);
    List<Document> rest =
        documents.values().stream()
            .filter(document -> document.key().type().equals(query.type()))
            .filter(document -> matches(document.fields(), query.filter()))
            .sorted(Comparator.comparing(document -> place(document, query)))
            .filter(document -> place(document, query).compareTo(after) > 0)
            .toList();
    if (rest.size() <= query.limit()) {
      return new DocumentPage(rest, null);
    }
    List<Document> page = rest.subList(0, query.limit());
    return new DocumentPage(page, CURSOR + place(page.get(page.size() - 1), query));
  }

  private static boolean matches(DocumentFields fields, DocumentFilter filter) {
    if (filter instanceof DocumentFilter.State by) {
      return by.state().equals(fields.state());
    } else if (filter instanceof DocumentFilter.Agency by) {
      return by.agency().equals(fields.agency());
    } else if (filter instanceof DocumentFilter.Requester by) {
      return by.requester().equals(fields.requester());
    } else if (filter instanceof DocumentFilter.DueBefore by) {
      Instant due = fields.due();
      return due != null && due.isBefore(by.endExclusive());
    }
    return true;
  }

  /** A text that sorts like the answers to a query. */
  private static String place(Document document, DocumentQuery query) {
    Instant due = document.fields().due();
    long millis = 0;
    if (due != null && query.filter() instanceof DocumentFilter.DueBefore) {
      millis = due.toEpochMilli();
    }
    // From the year 0001 to 9999 all have one sign and one length.
    return Long.toString(millis + 1_000_000_000_000_000L) + document.key().id();
  }

  private static String after(DocumentQuery query) {
    String cursor = query.after();
    if (cursor == null) {
      return "";
    }
    if (!cursor.startsWith(CURSOR)) {
      throw new IllegalArgumentException("no cursor: " + cursor);
    }
    return cursor.substring(CURSOR.length());
  }

  @Override
  public synchronized EventPage events(EventCursor after, int limit) {
    int from = after.value().isEmpty() ? 0 : Integer.parseInt(after.value());
    if (limit < 1 || from < 0 || from > events.size()) {
      throw new IllegalArgumentException("limit " + limit + " or cursor " + after);
    }
    int to = (int) Math.min((long) from + limit, events.size());
    return new EventPage(events.subList(from, to), new EventCursor(Integer.toString(to)));
  }
}
