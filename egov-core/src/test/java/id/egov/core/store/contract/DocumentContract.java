package id.egov.core.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.DocumentPage;
import id.egov.core.store.DocumentQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Documents are found by key, and page by page by each of their fields. */
public abstract class DocumentContract extends ContractCase {

  private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

  DocumentContract(StoreContract contract) {
    super(contract);
  }

  @Test
  public void aDocumentThatWasNeverWrittenIsAbsent() {
    assertEquals(Optional.empty(), store.document(ANN));
    assertEquals(List.of(), find(all()));
  }

  @Test
  public void aDocumentIsReadAsItWasWrittenLast() {
    long first = create(ANN);
    long second = land(decision().put(ANN, first, "second", state("open")));
    Document document = new Document(ANN, second, "second", state("open"));
    assertEquals(Optional.of(document), store.document(ANN));
    assertEquals(List.of(document), State.documents(store, "booking", all(), 10));
  }

  @Test
  public void severalDocumentsComeInTheOrderAsked() {
    assertEquals(List.of(), store.documents(List.of()));
    List<DocumentKey> asked = new ArrayList<>();
    List<Document> expected = new ArrayList<>();
    // More than a database takes in one statement, of two types, some of them absent.
    for (int i = 0; i < 1100; i++) {
      asked.add(new DocumentKey(i % 3 == 0 ? "booking" : "series", "d" + i * 7 % 1100));
    }
    for (int from = 0; from < asked.size(); from += 100) {
      Commit.Builder decision = decision();
      for (DocumentKey key : asked.subList(from, from + 100)) {
        decision.create(key, key.toString(), state("open"));
      }
      land(decision);
    }
    DocumentKey gone = asked.get(500);
    land(decision().delete(gone, store.document(gone).orElseThrow().version()));
    for (DocumentKey key : asked) {
      store.document(key).ifPresent(expected::add);
    }
    assertEquals(asked.size() - 1, expected.size());
    asked.add(3, booking("never"));
    assertEquals(expected, store.documents(asked));
    assertEquals(expected.subList(1, 2), store.documents(asked.subList(1, 2)));
  }

  @Test
  public void keysThatLookAlikeAreDifferent() {
    List<DocumentKey> keys =
        List.of(
            booking("a"),
            booking("A"),
            booking("\u00e1"),
            booking("a\u0301"),
            booking("a%"),
            booking("a_"),
            booking("a'b"),
            booking("a:b"),
            new DocumentKey("bookings", "a"));
    for (DocumentKey key : keys) {
      land(decision().create(key, key.toString(), state(key.id())));
    }
    assertEquals(keys, store.documents(keys).stream().map(Document::key).toList());
    for (DocumentKey key : keys) {
      assertEquals(key.toString(), store.document(key).orElseThrow().body());
      assertEquals(
          List.of(key),
          State.documents(store, key.type(), new DocumentFilter.State(key.id()), 10).stream()
              .map(Document::key)
              .toList());
    }
  }

  @Test
  public void eachFieldFindsItsDocumentsInTheOrderOfIds() {
    write("e", new DocumentFields("open", "health", "ann", NOON));
    write("B", new DocumentFields("open", "roads", "ben", null));
    write("d", new DocumentFields("closed", "health", null, NOON.minusMillis(1)));
    write("a-1", new DocumentFields("open", null, "ann", NOON.plusMillis(1)));
    write("c", DocumentFields.NONE);
    write("a", new DocumentFields("Open", "open", "open", NOON));
    land(decision().create(new DocumentKey("room", "f"), "{}", state("open")));
    assertEquals(List.of("B", "a", "a-1", "c", "d", "e"), find(all()));
    assertEquals(List.of("B", "a-1", "e"), find(new DocumentFilter.State("open")));
    assertEquals(List.of("d", "e"), find(new DocumentFilter.Agency("health")));
    assertEquals(List.of("a-1", "e"), find(new DocumentFilter.Requester("ann")));
    assertEquals(List.of(), find(new DocumentFilter.Requester("zoe")));
    assertEquals(List.of(), find(new DocumentFilter.DueBefore(NOON.minusMillis(1))));
    assertEquals(List.of("d"), find(new DocumentFilter.DueBefore(NOON)));
    assertEquals(List.of("d", "a", "e"), find(new DocumentFilter.DueBefore(NOON.plusNanos(1))));
    assertEquals(List.of("d", "a", "e", "a-1"), find(new DocumentFilter.DueBefore(Instant.MAX)));
    assertEquals(List.of(), find(new DocumentFilter.DueBefore(Instant.MIN)));
  }

  @Test
  public void aDocumentIsFoundByItsFieldsOfNow() {
    long first = write("a", new DocumentFields("open", "health", "ann", NOON));
    long second =
        land(
            decision()
                .put(
                    booking("a"),
                    first,
                    "{}",
                    new DocumentFields("closed", "health", null, NOON.plusSeconds(9))));
    assertEquals(List.of(), find(new DocumentFilter.State("open")));
    assertEquals(List.of("a"), find(new DocumentFilter.State("closed")));
    assertEquals(List.of("a"), find(new DocumentFilter.Agency("health")));
    assertEquals(List.of(), find(new DocumentFilter.Requester("ann")));
    assertEquals(List.of(), find(new DocumentFilter.DueBefore(NOON.plusSeconds(9))));
    land(decision().delete(booking("a"), second));
    assertEquals(List.of(), find(new DocumentFilter.State("closed")));
    assertEquals(List.of(), find(new DocumentFilter.Agency("health")));
    assertEquals(List.of(), find(new DocumentFilter.DueBefore(Instant.MAX)));
    assertEquals(List.of(), find(all()));
  }

  @Test
  public void pagesOfAnySizeGiveTheSameDocuments() {
    Commit.Builder commit = decision();
    for (int i = 0; i < 12; i++) {
      // Four are due at the same time, so a page may end among them.
      Instant due = NOON.plusMillis(i % 3);
      commit.create(booking("b" + i), "{}", new DocumentFields("open", "health", "ann", due));
    }
    land(commit);
    for (DocumentFilter filter :
        List.of(
            all(),
            new DocumentFilter.State("open"),
            new DocumentFilter.Agency("health"),
            new DocumentFilter.Requester("ann"),
            new DocumentFilter.DueBefore(NOON.plusMillis(2)))) {
      List<Document> whole = State.documents(store, "booking", filter, 10_000);
      assertEquals(filter instanceof DocumentFilter.DueBefore ? 8 : 12, whole.size());
      for (int limit = 1; limit <= 13; limit++) {
        assertEquals(whole, State.documents(store, "booking", filter, limit));
      }
    }
  }

  @Test
  public void aLastPageThatIsFullKnowsThatItIsTheLast() {
    create(ANN);
    create(BEN);
    assertNull(store.documents(DocumentQuery.first("booking", all(), 2)).next());
  }

  @Test
  public void aCursorOfNoPageIsRefused() {
    create(ANN);
    for (DocumentFilter filter : List.of(all(), new DocumentFilter.DueBefore(Instant.MAX))) {
      for (String cursor : List.of("no cursor!", "", "ann", "YW5u", "w7_DvyE")) {
        DocumentQuery query = DocumentQuery.first("booking", filter, 2).after(cursor);
        assertThrows(IllegalArgumentException.class, () -> store.documents(query), cursor);
      }
    }
  }

  @Test
  public void writingOthersBetweenPagesMovesNoneThatStays() {
    for (String id : List.of("b", "d", "f", "h")) {
      write(id, state("open"));
    }
    DocumentQuery query = DocumentQuery.first("booking", new DocumentFilter.State("open"), 2);
    DocumentPage first = store.documents(query);
    assertEquals(List.of("b", "d"), ids(first.documents()));
    land(decision().delete(booking("d"), first.documents().get(1).version()));
    write("a", state("open"));
    write("c", state("open"));
    write("e", state("closed"));
    DocumentPage second = store.documents(query.after(Objects.requireNonNull(first.next())));
    assertEquals(List.of("f", "h"), ids(second.documents()));
  }

  @Test
  public void pagesReadWhileOthersWriteMissNoneThatStaysAndRepeatNone() {
    List<String> stay = new ArrayList<>();
    for (int i = 10; i < 30; i++) {
      stay.add("s" + i);
      write("s" + i, state("open"));
    }
    AtomicBoolean reading = new AtomicBoolean(true);
    Crew.run(
        3,
        thread -> {
          if (thread > 0) {
            churn(thread, reading);
            return true;
          }
          try {
            for (int walk = 0; walk < Math.max(5, contract.rounds() / 20); walk++) {
              DocumentFilter filter = walk % 2 == 0 ? all() : new DocumentFilter.State("open");
              List<String> seen =
                  new ArrayList<>(ids(State.documents(store, "booking", filter, 3)));
              seen.retainAll(stay);
              assertEquals(stay, seen);
            }
          } finally {
            reading.set(false);
          }
          return true;
        });
  }

  /** Writes, rewrites and deletes documents that sort between those that stay. */
  private void churn(int thread, AtomicBoolean reading) {
    for (int i = 0; reading.get(); i++) {
      // One digit more than those that stay, so that each sorts behind one of them.
      DocumentKey key = booking("s" + (10 + i % 20) + thread);
      CommitId id = new CommitId("churn-" + thread + "-" + i);
      Optional<Document> old = store.document(key);
      Commit.Builder commit = Commit.builder(id);
      if (old.isPresent() && i % 3 == 0) {
        commit.delete(key, old.get().version());
      } else {
        long version = old.map(Document::version).orElse(Document.ABSENT);
        commit.put(key, version, "{}", state(i % 2 == 0 ? "open" : "closed"));
      }
      assertEquals(CommitResult.Committed.class, store.commit(commit.build()).getClass());
    }
  }

  private long write(String id, DocumentFields fields) {
    return land(decision().create(booking(id), "{}", fields));
  }

  private static DocumentFields state(String state) {
    return new DocumentFields(state, null, null, null);
  }

  private List<String> find(DocumentFilter filter) {
    return ids(State.documents(store, "booking", filter, 10));
  }

  private static List<String> ids(List<Document> documents) {
    return documents.stream().map(document -> document.key().id()).toList();
  }
}
