package id.egov.core.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.egov.core.store.Claim;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.Event;
import id.egov.core.store.ResourceId;
import id.egov.core.store.Store;
import id.egov.core.store.Timeline;
import id.egov.core.time.TimeSlot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Several threads change the same few bookings over the same few resources. The body of a booking
 * lists its claims, so claims and documents can be held against each other.
 */
final class MixedCommits {

  private static final int THREADS = 6;
  private static final int BOOKINGS = 12;
  private static final ResourceId[] ROOMS =
      IntStream.range(0, 6)
          .mapToObj(i -> new ResourceId("room", "r" + i))
          .toArray(ResourceId[]::new);

  private final Store store;
  private final long seed;
  private final int tries;

  MixedCommits(Store store, long seed, int tries) {
    this.store = store;
    this.seed = seed;
    this.tries = tries;
  }

  void check() {
    SortedMap<Long, Commit> landed = new TreeMap<>();
    Commit.Builder capacities = Commit.builder(new CommitId("capacities"));
    for (int i = 0; i < ROOMS.length; i++) {
      capacities.capacity(ROOMS[i], 1 + i % 3);
    }
    Commit first = capacities.build();
    landed.put(ContractCase.committed(store.commit(first)).version(), first);
    int commits = 1;
    for (Map<Long, Commit> ofThread : Crew.run(THREADS, this::work)) {
      landed.putAll(ofThread);
      commits += ofThread.size();
    }
    assertEquals(commits, landed.size(), "each commit has a version of its own");
    State alone = replayed(landed);
    State state = State.of(store, ROOMS);
    state.timelines().forEach(MixedCommits::checkLoad);
    checkHolders(state);
    assertEquals(alone, state);
  }

  private Map<Long, Commit> work(int thread) {
    Random random = new Random(seed * THREADS + thread);
    Map<Long, Commit> landed = new TreeMap<>();
    for (int i = 0; i < tries; i++) {
      Commit commit = change(new CommitId("commit-" + thread + "-" + i), random);
      if (store.commit(commit) instanceof CommitResult.Committed committed) {
        landed.put(committed.version(), commit);
      }
    }
    return landed;
  }

  /** Gives some claims of a booking back, takes others, and writes or deletes the booking. */
  private Commit change(CommitId id, Random random) {
    DocumentKey key = ContractCase.booking("b" + random.nextInt(BOOKINGS));
    Optional<Document> old = store.document(key);
    List<Claim> before = old.map(MixedCommits::claims).orElse(List.of());
    List<Claim> removed = new ArrayList<>(before);
    removed.removeIf(claim -> random.nextInt(3) == 0);
    List<Claim> added = new ArrayList<>();
    for (int n = random.nextInt(4); n > 0; n--) {
      int start = random.nextInt(24);
      TimeSlot slot = ContractCase.hours(start, start + 1 + random.nextInt(6));
      int room = random.nextInt(ROOMS.length);
      added.add(new Claim(ROOMS[room], slot, 1 + random.nextInt(1 + room % 3), key));
    }
    List<Claim> after = new ArrayList<>(before);
    removed.forEach(after::remove);
    after.addAll(added);
    Collections.shuffle(removed, random);
    Commit.Builder commit = Commit.builder(id).remove(removed).add(added);
    for (int n = random.nextInt(3); n > 0; n--) {
      commit.event(new Event("changed", key, id + "/" + n));
    }
    long version = old.map(Document::version).orElse(Document.ABSENT);
    if (after.isEmpty() && old.isPresent()) {
      return commit.delete(key, version).build();
    }
    return commit.put(key, version, body(after), DocumentFields.NONE).build();
  }

  private static String body(List<Claim> claims) {
    return claims.stream()
        .map(claim -> claim.resource() + " " + claim.units() + " " + claim.slot())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static List<Claim> claims(Document document) {
    return document
        .body()
        .lines()
        .map(line -> line.split(" ", 3))
        .map(
            part ->
                new Claim(
                    ResourceId.parse(part[0]),
                    TimeSlot.parse(part[2]),
                    Integer.parseInt(part[1]),
                    document.key()))
        .toList();
  }

  private static void checkLoad(Timeline timeline) {
    for (Claim claim : timeline.claims()) {
      // The load only rises where a claim starts.
      int load =
          timeline.claims().stream()
              .filter(other -> other.slot().contains(claim.slot().startInclusive()))
              .mapToInt(Claim::units)
              .sum();
      assertTrue(
          load <= timeline.capacity(),
          "load %s over capacity at the start of %s".formatted(load, claim));
    }
  }

  /** Claims and bookings say the same. */
  private static void checkHolders(State state) {
    Map<DocumentKey, String> fromClaims =
        state.timelines().stream()
            .flatMap(timeline -> timeline.claims().stream())
            .collect(
                Collectors.groupingBy(
                    Claim::holder,
                    TreeMap::new,
                    Collectors.collectingAndThen(Collectors.toList(), MixedCommits::body)));
    Map<DocumentKey, String> fromBookings =
        state.documents().stream()
            .filter(document -> !document.body().isEmpty())
            .collect(Collectors.toMap(Document::key, Document::body));
    assertEquals(fromBookings, fromClaims);
  }

  /** The same commits one by one, each of which must be right where it stands. */
  private static State replayed(SortedMap<Long, Commit> landed) {
    ReferenceStore reference = new ReferenceStore();
    landed.forEach(
        (version, commit) -> {
          CommitResult result = reference.replay(commit, version);
          assertInstanceOf(
              CommitResult.Committed.class,
              result,
              () -> "%s is refused when repeated alone: %s".formatted(commit.id(), result));
        });
    return State.of(reference, ROOMS);
  }
}
