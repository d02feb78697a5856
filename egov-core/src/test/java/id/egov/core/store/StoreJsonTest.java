package id.egov.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.egov.core.time.TimeSlot;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** Every public value of the store goes through a plain Jackson 2 and a plain Jackson 3. */
class StoreJsonTest {

  private static final ResourceId HALL = new ResourceId("room", "aula: lantai 2");
  private static final DocumentKey ANN = new DocumentKey("booking", "ann");
  private static final CommitId ID = new CommitId("c1");
  private static final TimeSlot SLOT =
      TimeSlot.parse("2026-11-23T02:00:00Z/2026-11-23T03:30:00.250Z");
  private static final Claim CLAIM = new Claim(HALL, SLOT, 2, ANN);
  private static final DocumentFields FIELDS =
      new DocumentFields("open", "13.72", "ann", Instant.parse("2026-11-23T02:00:00.250Z"));
  private static final Document DOCUMENT = new Document(ANN, 7, "{\"a\":1}", FIELDS);
  private static final Event EVENT = new Event("booked", ANN, "{}");
  private static final Timeline TIMELINE = new Timeline(HALL, 7, 3, List.of(CLAIM));
  private static final Commit COMMIT =
      Commit.builder(ID)
          .create(ANN, "{}", DocumentFields.NONE)
          .put(new DocumentKey("booking", "ben"), 3, "{}", FIELDS)
          .delete(new DocumentKey("booking", "cleo"), 4)
          .add(CLAIM)
          .remove(CLAIM)
          .seen(TIMELINE)
          .capacity(HALL, 3)
          .event(EVENT)
          .build();

  private final ObjectMapper jackson2 = new ObjectMapper();
  private final JsonMapper jackson3 = new JsonMapper();

  @TestFactory
  Stream<DynamicTest> everyTypeGoesThroughBoth() {
    return Stream.of(
            ID,
            HALL,
            ANN,
            CLAIM,
            new Clash(CLAIM, List.of(CLAIM)),
            FIELDS,
            DocumentFields.NONE,
            DOCUMENT,
            EVENT,
            new EventCursor("12"),
            EventCursor.START,
            new StoredEvent(7, 1, ID, EVENT),
            new EventPage(List.of(new StoredEvent(7, 1, ID, EVENT)), new EventCursor("12")),
            TIMELINE,
            new DocumentPage(List.of(DOCUMENT), "next"),
            new DocumentPage(List.of(), null),
            DocumentQuery.first("booking", new DocumentFilter.State("open"), 5).after("x"),
            COMMIT)
        .map(value -> test(value, value.getClass()));
  }

  @TestFactory
  Stream<DynamicTest> everyMemberOfASealedTypeComesBackThroughTheType() {
    Stream<DynamicTest> results =
        Stream.of(
                new CommitResult.Committed(ID, 7),
                new CommitResult.Overlap(List.of(new Clash(CLAIM, List.of()))),
                new CommitResult.Stale(
                    List.of(
                        new StalePart.OfDocument(ANN, 1, 2),
                        new StalePart.OfTimeline(HALL, 0, 7),
                        new StalePart.OfClaim(CLAIM))))
            .map(value -> test(value, CommitResult.class));
    Stream<DynamicTest> filters =
        Stream.of(
                new DocumentFilter.All(),
                new DocumentFilter.State("open"),
                new DocumentFilter.Agency("13.72"),
                new DocumentFilter.Requester("ann"),
                new DocumentFilter.DueBefore(Instant.parse("2026-11-23T02:00:00.000000001Z")))
            .map(value -> test(value, DocumentFilter.class));
    Stream<DynamicTest> changes =
        COMMIT.documents().stream().map(value -> test(value, DocumentChange.class));
    return Stream.of(results, filters, changes).flatMap(tests -> tests);
  }

  private DynamicTest test(Object value, Class<?> type) {
    return DynamicTest.dynamicTest(
        type.getSimpleName() + " " + value.getClass().getSimpleName(),
        () -> {
          String text = jackson2.writeValueAsString(value);
          assertThat(jackson2.readValue(text, type)).isEqualTo(value);
          assertThat(jackson3.readValue(jackson3.writeValueAsString(value), type)).isEqualTo(value);
          assertThat(jackson2.readTree(jackson3.writeValueAsString(value)))
              .isEqualTo(jackson2.readTree(text));
        });
  }

  @Test
  void theFormIsReadableAndStays() throws IOException {
    assertThat(jackson2.writeValueAsString(CLAIM))
        .isEqualTo(
            "{\"resource\":\"room:aula: lantai 2\","
                + "\"slot\":\"2026-11-23T02:00:00Z/2026-11-23T03:30:00.250Z\","
                + "\"units\":2,\"holder\":\"booking:ann\"}");
    assertThat(jackson2.readTree(jackson2.writeValueAsString(COMMIT)).toString())
        .contains("\"seen\":{\"room:aula: lantai 2\":7}")
        .contains("\"capacities\":{\"room:aula: lantai 2\":3}")
        .contains("\"change\":\"delete\"");
    assertThat(jackson2.writeValueAsString(FIELDS))
        .contains("\"due\":\"2026-11-23T02:00:00.250Z\"");
  }
}
