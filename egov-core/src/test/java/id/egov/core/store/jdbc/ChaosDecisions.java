package id.egov.core.store.jdbc;

import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.Event;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Random decisions on a few rooms, pools and notes that everybody wants. */
final class ChaosDecisions {

  static final List<ResourceId> ROOMS =
      List.of(
          new ResourceId("room", "aula"),
          new ResourceId("room", "pendopo"),
          new ResourceId("room", "rapat"));
  static final List<ResourceId> POOLS =
      List.of(new ResourceId("pool", "kursi"), new ResourceId("pool", "proyektor"));

  private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
  private static final Duration GRID = Duration.ofMinutes(15);
  private static final int STARTS = 96;
  private static final TimeSlot ALL = TimeSlot.of(START, GRID.multipliedBy(STARTS + 10));
  private static final int NOTES = 3;

  private final Store store;
  private final Random random;

  ChaosDecisions(Store store, Random random) {
    this.store = store;
    this.random = random;
  }

  /** What makes the pools what they are. */
  static Commit capacities(CommitId id) {
    return Commit.builder(id).capacity(POOLS.get(0), 20).capacity(POOLS.get(1), 3).build();
  }

  Commit next(CommitId id) {
    int dice = random.nextInt(100);
    if (dice < 38) {
      return booking(id);
    }
    if (dice < 65) {
      return change(id, dice < 52);
    }
    return dice < 96 ? note(id) : capacity(id);
  }

  /** A new document that claims one to three resources, sometimes after a look at them. */
  Commit booking(CommitId id) {
    DocumentKey booking = new DocumentKey("booking", id.value());
    Commit.Builder commit = Commit.builder(id);
    TimeSlot slot = slot();
    for (ResourceId resource : someResources()) {
      commit.add(new Claim(resource, slot, units(resource), booking));
      if (random.nextInt(4) == 0) {
        commit.seen(store.timeline(resource, slot));
      }
    }
    return withEvents(commit.create(booking, "booked by " + id, state("confirmed")), booking);
  }

  /** Takes claims of somebody away, and gives it another time instead if it is moved. */
  private Commit change(CommitId id, boolean moves) {
    ResourceId resource = any(random.nextInt(2) == 0 ? ROOMS : POOLS);
    Timeline timeline = store.timeline(resource, ALL);
    if (timeline.claims().isEmpty()) {
      return booking(id);
    }
    DocumentKey holder = any(timeline.claims()).holder();
    List<Claim> held = timeline.claims().stream().filter(c -> c.holder().equals(holder)).toList();
    Commit.Builder commit = Commit.builder(id).remove(held);
    if (random.nextBoolean()) {
      commit.seen(timeline);
    }
    if (moves) {
      held.forEach(c -> commit.add(new Claim(resource, slot(), c.units(), holder)));
    }
    Optional<Document> document = store.document(holder);
    if (document.isPresent() && !moves && random.nextInt(3) == 0) {
      commit.delete(holder, document.get().version());
    } else if (document.isPresent()) {
      String state = moves ? "moved" : "cancelled";
      commit.put(holder, document.get().version(), state + " by " + id, state(state));
    }
    return withEvents(commit, holder);
  }

  /** Makes, writes over or deletes one or two notes, sometimes after a look at a room. */
  private Commit note(CommitId id) {
    Commit.Builder commit = Commit.builder(id);
    int first = random.nextInt(NOTES);
    for (int i = first; i <= first + random.nextInt(2); i++) {
      DocumentKey note = new DocumentKey("note", Integer.toString(i % NOTES));
      Optional<Document> document = store.document(note);
      if (document.isPresent() && random.nextInt(3) == 0) {
        commit.delete(note, document.get().version());
      } else {
        long version = document.map(Document::version).orElse(Document.ABSENT);
        commit.put(note, version, "noted by " + id, DocumentFields.NONE);
      }
    }
    if (random.nextInt(4) == 0) {
      commit.seen(store.timeline(any(ROOMS), ALL));
    }
    return withEvents(commit, new DocumentKey("note", Integer.toString(first)));
  }

  private Commit capacity(CommitId id) {
    ResourceId pool = POOLS.get(1);
    return withEvents(
        Commit.builder(id).capacity(pool, 2 + random.nextInt(3)),
        new DocumentKey("pool", pool.name()));
  }

  private Commit withEvents(Commit.Builder commit, DocumentKey subject) {
    int events = random.nextInt(4);
    for (int i = 0; i < events; i++) {
      commit.event(new Event("changed", subject, "event " + i));
    }
    return commit.build();
  }

  private Set<ResourceId> someResources() {
    Set<ResourceId> some = new TreeSet<>();
    some.add(any(ROOMS));
    if (random.nextBoolean()) {
      some.add(any(POOLS));
    }
    if (random.nextInt(4) == 0) {
      some.add(any(ROOMS));
    }
    return some;
  }

  private int units(ResourceId resource) {
    return POOLS.indexOf(resource) == 0 ? 1 + random.nextInt(9) : 1;
  }

  private TimeSlot slot() {
    Instant start = START.plus(GRID.multipliedBy(random.nextInt(STARTS)));
    return TimeSlot.of(start, GRID.multipliedBy(1 + random.nextInt(6)));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static DocumentFields state(String state) {
    return new DocumentFields(state, null, null, null);
  }
}
