package id.egov.core.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.Event;
import id.egov.core.store.EventCursor;
import id.egov.core.store.EventPage;
import id.egov.core.store.StoredEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Promise 6: events come out in one order; a reader misses none and gets none twice. */
public abstract class EventContract extends ContractCase {

  private static final int WRITERS = 3;
  private static final int READERS = 2;

  EventContract(StoreContract contract) {
    super(contract);
  }

  @Test
  public void eventsComeInTheOrderOfCommitsAndOfTheirPlaceInThem() {
    Commit first = decision().event(event("b")).event(event("a")).build();
    Commit silent = decision().add(claim(HALL, 8, 10, ANN)).build();
    Commit second = decision().event(event("c")).build();
    long firstVersion = land(first);
    land(silent);
    overlap(decision().add(claim(HALL, 8, 10, BEN)).event(event("refused")));
    long secondVersion = land(second);
    assertEquals(
        List.of(
            new StoredEvent(firstVersion, 0, first.id(), event("b")),
            new StoredEvent(firstVersion, 1, first.id(), event("a")),
            new StoredEvent(secondVersion, 0, second.id(), event("c"))),
        store.events(EventCursor.START, 100).events());
  }

  @Test
  public void pagesOfAnySizeGiveTheSameEvents() {
    for (int i = 0; i < 5; i++) {
      land(decision().event(event("a" + i)).event(event("b" + i)).event(event("c" + i)));
    }
    List<StoredEvent> all = store.events(EventCursor.START, 100).events();
    assertEquals(15, all.size());
    for (int limit = 1; limit <= 16; limit++) {
      assertEquals(all, State.events(store, EventCursor.START, limit));
    }
    assertEquals(all, store.events(EventCursor.START, Integer.MAX_VALUE).events());
  }

  @Test
  public void aReaderAtTheEndGetsWhatHappensNext() {
    EventPage nothing = store.events(EventCursor.START, 10);
    assertEquals(List.of(), nothing.events());
    land(decision().event(event("one")));
    EventPage one = store.events(nothing.next(), 10);
    assertEquals(List.of(event("one")), one.events().stream().map(StoredEvent::event).toList());
    EventPage still = store.events(one.next(), 10);
    assertEquals(List.of(), still.events());
    land(decision().event(event("two")));
    for (EventCursor cursor : List.of(one.next(), still.next())) {
      List<StoredEvent> two = store.events(cursor, 10).events();
      assertEquals(List.of(event("two")), two.stream().map(StoredEvent::event).toList());
    }
  }

  @Test
  public void aCursorOfNoStoreIsRefused() {
    land(decision().event(event("one")));
    for (String cursor : List.of("no cursor", "-1", "1.5", "٣", "99999999999999999999", " ")) {
      assertThrows(
          IllegalArgumentException.class, () -> store.events(new EventCursor(cursor), 10), cursor);
    }
  }

  @Test
  public void aPageOfNoEventsIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> store.events(EventCursor.START, 0));
    assertThrows(IllegalArgumentException.class, () -> store.events(EventCursor.START, -1));
  }

  @Test
  public void aReaderThatPollsWhileOthersWriteMissesNoneAndGetsNoneTwice() {
    Seed.run(this::checkPolling);
  }

  private void checkPolling(long seed) {
    int commits = Math.max(20, contract.rounds() / 2);
    Queue<StoredEvent> written = new ConcurrentLinkedQueue<>();
    AtomicInteger writing = new AtomicInteger(WRITERS);
    List<List<StoredEvent>> read =
        Crew.run(
            WRITERS + READERS,
            thread -> {
              Random random = new Random(seed + thread);
              if (thread >= WRITERS) {
                return poll(random, writing);
              }
              write(thread, commits, random, written);
              writing.decrementAndGet();
              return List.of();
            });
    List<StoredEvent> expected =
        written.stream()
            .sorted(
                Comparator.comparingLong(StoredEvent::version).thenComparingInt(StoredEvent::index))
            .toList();
    read.removeIf(List::isEmpty);
    assertEquals(Collections.nCopies(READERS, expected), read);
  }

  /** Commits from none to three events each, on timelines of its own and shared ones. */
  private void write(int thread, int commits, Random random, Queue<StoredEvent> written) {
    for (int i = 0; i < commits; i++) {
      CommitId id = new CommitId("writer-" + thread + "-" + i);
      Commit.Builder commit = Commit.builder(id);
      if (random.nextBoolean()) {
        commit.add(claim(random.nextBoolean() ? HALL : MAYOR, i, i + 1, ANN));
      }
      List<Event> events = new ArrayList<>();
      for (int n = random.nextInt(4); n > 0; n--) {
        events.add(event(id + "/" + n));
      }
      events.forEach(commit::event);
      if (store.commit(commit.build()) instanceof CommitResult.Committed committed) {
        for (int n = 0; n < events.size(); n++) {
          written.add(new StoredEvent(committed.version(), n, id, events.get(n)));
        }
      }
    }
  }

  /** Reads until all writers have stopped and nothing is left. */
  private List<StoredEvent> poll(Random random, AtomicInteger writing) {
    List<StoredEvent> read = new ArrayList<>();
    EventCursor cursor = EventCursor.START;
    while (true) {
      boolean last = writing.get() == 0;
      EventPage page = store.events(cursor, 1 + random.nextInt(5));
      read.addAll(page.events());
      cursor = page.next();
      if (last && page.events().isEmpty()) {
        return read;
      }
    }
  }
}
