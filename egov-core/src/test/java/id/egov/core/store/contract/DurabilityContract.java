package id.egov.core.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.egov.core.store.Commit;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentPage;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.Event;
import id.egov.core.store.EventCursor;
import id.egov.core.store.EventPage;
import id.egov.core.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Promise 5: what was committed is there for whoever opens the store after {@code commit} returned.
 */
public abstract class DurabilityContract extends ContractCase {

  DurabilityContract(StoreContract contract) {
    super(contract);
  }

  @Test
  public void everythingIsThereAfterReopening() {
    DocumentFields fields =
        new DocumentFields("open", "13.72", "ann", Instant.parse("2026-11-23T02:00:00.123Z"));
    long first = create(BEN);
    land(
        decision()
            .create(ANN, "text", fields)
            .delete(BEN, first)
            .capacity(PROJECTORS, 5)
            .add(claim(PROJECTORS, 8, 10, 3, ANN))
            .add(claim(HALL, 8, 10, ANN))
            .event(event("booked")));
    State before = state();
    store = contract.reopened(store);
    assertEquals(before, state());
    assertEquals(
        before.documents(),
        State.documents(store, "booking", new DocumentFilter.State("open"), 10));
  }

  @Test
  public void versionsGrowOverReopening() {
    long first = create(ANN);
    store = contract.reopened(store);
    long deleted = land(decision().delete(ANN, first));
    store = contract.reopened(store);
    long again = create(ANN);
    assertTrue(first < deleted && deleted < again, "versions grow");
  }

  @Test
  public void aCommitThatLandedIsRememberedOverReopening() {
    Commit commit = decision().add(claim(HALL, 8, 10, ANN)).event(event("booked")).build();
    long version = land(commit);
    State before = state();
    store = contract.reopened(store);
    assertEquals(version, land(commit));
    assertEquals(before, state());
  }

  @Test
  public void cursorsAreGoodAfterReopening() {
    land(decision().event(event("one")).event(event("two")));
    create(ANN);
    create(BEN);
    EventPage events = store.events(EventCursor.START, 1);
    DocumentQuery query = DocumentQuery.first("booking", all(), 1);
    DocumentPage documents = store.documents(query);
    store = contract.reopened(store);
    assertEquals(event("two"), store.events(events.next(), 1).events().get(0).event());
    String next = Objects.requireNonNull(documents.next());
    assertEquals(BEN, store.documents(query.after(next)).documents().get(0).key());
  }

  @Test
  public void textsComeBackAsTheyWereGiven() {
    List<String> texts =
        List.of(
            "",
            " ",
            "{\"ruang\":\"Balai Kota\",\n\t\"catatan\":\"'; -- \\u0000 %_ \\\\\"}",
            "ᬅᬓ᭄ᬱᬭ ꦲꦏ꧀ꦱꦫ é e\u0301 \uD83C\uDFDB",
            "x".repeat(100_000));
    Commit.Builder commit = decision();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      String field = text.substring(0, Math.min(50, text.length()));
      DocumentFields fields = new DocumentFields(field, field, field, null);
      commit.create(booking("b" + i), text, fields).event(new Event("e" + i, booking("b"), text));
    }
    long version = land(commit);
    Store again = contract.reopened(store);
    for (int i = 0; i < texts.size(); i++) {
      Document document = again.document(booking("b" + i)).orElseThrow();
      assertEquals(texts.get(i), document.body());
      assertEquals(version, document.version());
      assertEquals(
          List.of(document),
          State.documents(
              again,
              "booking",
              new DocumentFilter.Agency(Objects.requireNonNull(document.fields().agency())),
              10));
      assertEquals(
          texts.get(i), again.events(EventCursor.START, 9).events().get(i).event().payload());
    }
  }
}
