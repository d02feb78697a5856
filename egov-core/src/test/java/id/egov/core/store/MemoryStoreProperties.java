package id.egov.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.contract.ReferenceStore;
import id.egov.core.time.TimeSlot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The store in memory answers every call as the reference does. */
class MemoryStoreProperties {

  private static final List<ResourceId> RESOURCES =
      List.of(
          new ResourceId("room", "a"),
          new ResourceId("room", "b"),
          new ResourceId("equipment", "projectors"));
  private static final int LATEST = 12;

  @Property(tries = 150)
  void everyCallIsAnsweredAsTheReferenceDoes(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int commits) {
    Random random = new Random(seed);
    ReferenceStore reference = new ReferenceStore();
    MemoryStore store = new MemoryStore();
    List<Commit> sent = new ArrayList<>();
    ResourceWatch watch = store.watch(RESOURCES);
    for (int i = 0; i < commits; i++) {
      boolean again = !sent.isEmpty() && random.nextInt(10) == 0;
      Commit commit =
          again
              ? sent.get(random.nextInt(sent.size()))
              : commit(new CommitId("c" + i), reference, random);
      sent.add(commit);
      assertThat(store.commit(commit)).isEqualTo(reference.commit(commit));
      checkReads(store, reference, random);
      checkOccupancy(watch, reference, random);
      checkOccupancy(store.watch(RESOURCES), reference, random);
    }
  }

  /** Whether it was kept up with every commit or made after the last one. */
  private static void checkOccupancy(ResourceWatch watch, Store reference, Random random) {
    TimeSlot window = slot(random);
    long[] among = {1L + random.nextInt(7)};
    Occupancy actual = watch.occupancy(among, window);
    Occupancy expected = reference.watch(RESOURCES).occupancy(among, window);
    long start = window.startMillis();
    long end = window.endMillis();
    long duration = 1L + random.nextInt(4);
    assertThat(actual.lowestFree(among, start, end))
        .isEqualTo(expected.lowestFree(among, start, end));
    for (int resource : BitSet.valueOf(among).stream().toArray()) {
      Timeline timeline = reference.timeline(RESOURCES.get(resource), window);
      assertThat(actual.isFree(resource, start, end))
          .isEqualTo(expected.isFree(resource, start, end))
          .isEqualTo(isFree(timeline, window));
      assertThat(actual.firstFree(resource, start, end, duration))
          .isEqualTo(expected.firstFree(resource, start, end, duration))
          .isEqualTo(freeStarts(timeline, start, end, duration).min().orElse(Occupancy.NONE));
      assertThat(actual.lastFree(resource, start, end, duration))
          .isEqualTo(expected.lastFree(resource, start, end, duration))
          .isEqualTo(freeStarts(timeline, start, end, duration).max().orElse(Occupancy.NONE));
    }
  }

  private static LongStream freeStarts(Timeline timeline, long from, long until, long duration) {
    return LongStream.rangeClosed(from, until - duration)
        .filter(start -> isFree(timeline, TimeSlot.ofEpochMillis(start, start + duration)));
  }

  private static boolean isFree(Timeline timeline, TimeSlot slot) {
    return LongStream.range(slot.startMillis(), slot.endMillis())
        .mapToObj(millis -> TimeSlot.ofEpochMillis(millis, millis + 1))
        .allMatch(
            millisecond ->
                timeline.claims().stream()
                        .filter(claim -> claim.slot().overlaps(millisecond))
                        .mapToInt(Claim::units)
                        .sum()
                    < timeline.capacity());
  }

  /** Mostly what fits the state, and now and then what does not. */
  private static Commit commit(CommitId id, Store state, Random random) {
    Commit.Builder commit = Commit.builder(id);
    for (int n = random.nextInt(3); n > 0; n--) {
      commit.add(claim(random));
    }
    for (ResourceId resource : RESOURCES) {
      Timeline timeline = state.timeline(resource, slot(random));
      for (Claim claim : timeline.claims()) {
        if (random.nextInt(4) == 0) {
          commit.remove(claim);
        }
      }
      if (random.nextInt(4) == 0) {
        commit.seen(timeline);
      }
      if (random.nextInt(6) == 0) {
        commit.capacity(resource, 1 + random.nextInt(4));
      }
    }
    if (random.nextInt(12) == 0) {
      commit.remove(claim(random));
    }
    if (random.nextInt(12) == 0) {
      commit.seen(new Timeline(RESOURCES.get(0), random.nextInt(4), 1, List.of()));
    }
    changeDocuments(commit, state, random);
    for (int n = random.nextInt(3); n > 0; n--) {
      commit.event(new Event("changed", key(n), id.value()));
    }
    return commit.build();
  }

  private static void changeDocuments(Commit.Builder commit, Store state, Random random) {
    for (int n = 0; n < 4; n++) {
      DocumentKey key = key(n);
      long version = state.document(key).map(Document::version).orElse(Document.ABSENT);
      long expected = random.nextInt(15) == 0 ? random.nextInt(5) : version;
      int change = random.nextInt(6);
      if (change == 0 && expected > 0) {
        commit.delete(key, expected);
      } else if (change <= 2) {
        commit.put(key, expected, "body " + random.nextInt(9), fields(random));
      }
    }
  }

  private static void checkReads(Store store, Store reference, Random random) {
    TimeSlot window = slot(random);
    assertThat(store.timelines(RESOURCES, window))
        .isEqualTo(reference.timelines(RESOURCES, window));
    DocumentKey key = key(random.nextInt(4));
    assertThat(store.document(key)).isEqualTo(reference.document(key));
    DocumentFilter filter = filter(random);
    assertThat(documents(store, filter, 1 + random.nextInt(3)))
        .isEqualTo(documents(reference, filter, 100));
    int limit = 1 + random.nextInt(9);
    EventPage page = store.events(EventCursor.START, limit);
    EventPage expected = reference.events(EventCursor.START, limit);
    assertThat(page.events()).isEqualTo(expected.events());
    assertThat(store.events(page.next(), limit).events())
        .isEqualTo(reference.events(expected.next(), limit).events());
  }

  private static List<Document> documents(Store store, DocumentFilter filter, int limit) {
    List<Document> all = new ArrayList<>();
    DocumentQuery query = DocumentQuery.first("booking", filter, limit);
    DocumentPage page = store.documents(query);
    all.addAll(page.documents());
    for (String next = page.next(); next != null; next = page.next()) {
      page = store.documents(query.after(next));
      all.addAll(page.documents());
    }
    return all;
  }

  private static Claim claim(Random random) {
    ResourceId resource = RESOURCES.get(random.nextInt(RESOURCES.size()));
    return new Claim(resource, slot(random), 1 + random.nextInt(2), key(random.nextInt(3)));
  }

  private static TimeSlot slot(Random random) {
    int start = random.nextInt(LATEST);
    return TimeSlot.ofEpochMillis(start, start + 1 + random.nextInt(LATEST - start));
  }

  private static DocumentKey key(int n) {
    return new DocumentKey("booking", "b" + n);
  }

  private static DocumentFields fields(Random random) {
    return new DocumentFields(
        random.nextBoolean() ? "open" : "closed",
        random.nextBoolean() ? "health" : null,
        "citizen " + random.nextInt(2),
        random.nextBoolean() ? Instant.ofEpochMilli(random.nextInt(3)) : null);
  }

  private static DocumentFilter filter(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new DocumentFilter.State("open");
      case 1 -> new DocumentFilter.Agency("health");
      case 2 -> new DocumentFilter.Requester("citizen 1");
      case 3 -> new DocumentFilter.DueBefore(Instant.ofEpochMilli(random.nextInt(4)));
      default -> new DocumentFilter.All();
    };
  }
}
