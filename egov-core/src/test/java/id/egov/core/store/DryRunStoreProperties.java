package id.egov.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.contract.ReferenceStore;
import id.egov.core.time.TimeSlot;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A dry run answers as the store would have, and leaves it as it was. */
class DryRunStoreProperties {

  private static final List<ResourceId> RESOURCES =
      List.of(
          new ResourceId("room", "a"),
          new ResourceId("room", "b"),
          new ResourceId("equipment", "projectors"));
  private static final TimeSlot ALL = TimeSlot.ofEpochMillis(0, 100);

  @Property(tries = 60)
  void everyCommitIsAnsweredAsTheStoreWouldAndNothingLands(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int commits) {
    Random random = new Random(seed);
    for (Store store : List.of(new MemoryStore(), new ReferenceStore())) {
      DryRunStore dryRun = new DryRunStore(store);
      for (int i = 0; i < commits; i++) {
        Commit commit = commit(new CommitId("c" + i), store, random);
        String before = state(store);
        CommitResult shown = dryRun.commit(commit);
        assertThat(state(store)).isEqualTo(before);
        assertThat(state(dryRun)).isEqualTo(before);
        CommitResult real = store.commit(commit);
        if (real instanceof CommitResult.Committed) {
          assertThat(shown).isInstanceOf(CommitResult.Committed.class);
          assertThat(((CommitResult.Committed) shown).id()).isEqualTo(commit.id());
        } else {
          assertThat(shown).isEqualTo(real);
        }
      }
    }
  }

  private static String state(Store store) {
    return store.timelines(RESOURCES, ALL)
        + " "
        + store.documents(DocumentQuery.first("booking", new DocumentFilter.All(), 100))
        + store.document(key(0))
        + store.events(EventCursor.START, 1000).events();
  }

  /** Now and then what is stale, what overlaps, and what lowers a capacity. */
  private static Commit commit(CommitId id, Store state, Random random) {
    Commit.Builder commit = Commit.builder(id);
    for (int n = random.nextInt(3); n > 0; n--) {
      commit.add(claim(random));
    }
    for (ResourceId resource : RESOURCES) {
      Timeline timeline = state.timeline(resource, ALL);
      for (Claim claim : timeline.claims()) {
        if (random.nextInt(4) == 0) {
          commit.remove(claim);
        }
      }
      if (random.nextInt(4) == 0) {
        commit.seen(timeline);
      }
      if (random.nextInt(8) == 0) {
        commit.seen(new Timeline(resource, random.nextInt(5), 1, List.of()));
      }
      if (random.nextInt(5) == 0) {
        commit.capacity(resource, 1 + random.nextInt(4));
      }
    }
    if (random.nextInt(10) == 0) {
      commit.remove(claim(random));
    }
    DocumentKey key = key(random.nextInt(3));
    long version = state.document(key).map(Document::version).orElse(Document.ABSENT);
    long expected = random.nextInt(5) == 0 ? random.nextInt(4) : version;
    if (random.nextInt(4) == 0 && expected > 0) {
      commit.delete(key, expected);
    } else {
      commit.put(key, expected, "body " + id.value(), DocumentFields.NONE);
    }
    return commit.event(new Event("changed", key, id.value())).build();
  }

  private static Claim claim(Random random) {
    int start = random.nextInt(12);
    return new Claim(
        RESOURCES.get(random.nextInt(RESOURCES.size())),
        TimeSlot.ofEpochMillis(start, start + 1 + random.nextInt(6)),
        1 + random.nextInt(2),
        key(random.nextInt(3)));
  }

  private static DocumentKey key(int n) {
    return new DocumentKey("booking", "b" + n);
  }
}
