package id.egov.core.store.jdbc;

import static id.egov.core.store.jdbc.Bookings.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentFilter;
import id.egov.core.store.DocumentQuery;
import id.egov.core.store.Event;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that a database cannot give back is refused by its field, and nothing is changed. */
class BadTextTest {

  private static final String SERVERS = "id.egov.core.store.jdbc.TestServers#all";
  private static final String SECRET = "secret";

  private static final List<String> UNSTORABLE =
      List.of(
          SECRET + "\u0000",
          "\u0000" + SECRET,
          SECRET + "\ud83d",
          "\ud83d" + SECRET,
          SECRET + "\ude00",
          SECRET + "\ude00\ud83d");

  private static final Map<String, Function<String, Commit.Builder>> FIELDS =
      Map.of(
          "body", text -> create(text, DocumentFields.NONE),
          "state", text -> create("", new DocumentFields(text, null, null, null)),
          "agency", text -> create("", new DocumentFields(null, text, null, null)),
          "requester", text -> create("", new DocumentFields(null, null, text, null)),
          "payload",
              text ->
                  Commit.builder(new CommitId("x")).event(new Event("happened", key("a"), text)));

  private static Commit.Builder create(String body, DocumentFields fields) {
    return Commit.builder(new CommitId("x")).create(key("a"), body, fields);
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void whatNoDatabaseKeepsIsRefused(TestServer server) throws SQLException {
    try (TestDatabase database = server.emptyDatabase()) {
      JdbcStore store = Bookings.store(database);
      for (var field : FIELDS.entrySet()) {
        for (String text : UNSTORABLE) {
          assertRefused(field.getKey(), () -> store.commit(field.getValue().apply(text).build()));
        }
      }
      assertThat(Sql.counts(database)).containsOnly(0);
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void whatIsTooLongForAnIndexIsRefused(TestServer server) throws SQLException {
    try (TestDatabase database = server.emptyDatabase()) {
      JdbcStore store = Bookings.store(database);
      for (var field : FIELDS.entrySet()) {
        if (List.of("state", "agency", "requester").contains(field.getKey())) {
          Commit.Builder commit = field.getValue().apply(SECRET + "x".repeat(295));
          assertRefused(field.getKey(), () -> store.commit(commit.build()));
        }
      }
      assertThat(Sql.counts(database)).containsOnly(0);
      // Of three bytes each in UTF-8, and of two characters each in Java.
      for (String most : List.of("\uffee".repeat(300), "\ud83d\ude00".repeat(150))) {
        CommitId id = new CommitId(most);
        Commit longest =
            Commit.builder(id)
                .create(key(most), most, new DocumentFields(most, most, most, null))
                .add(Bookings.claim(most, Bookings.room(most), 1, 2))
                .event(new Event("happened", key(most), most))
                .build();
        assertThat(store.commit(longest)).isInstanceOf(CommitResult.Committed.class);
        assertThat(store.document(key(most)).orElseThrow().fields().state()).isEqualTo(most);
      }
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void anAuthorIsRefusedToo(TestServer server) throws SQLException {
    try (TestDatabase database = server.emptyDatabase()) {
      for (String text : UNSTORABLE) {
        JdbcStore store =
            JdbcStore.builder(
                    database.dataSource(), JdbcStoreContract.TENANT, JdbcStoreContract.CLOCK)
                .author(() -> new Author(text, null))
                .build();
        assertRefused("actor", () -> store.commit(create("", DocumentFields.NONE).build()));
        assertRefused("reason", () -> new Author(null, text));
      }
      assertRefused("actor", () -> new Author(SECRET + "x".repeat(295), null));
      assertThat(Sql.counts(database)).containsOnly(0);
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void nobodyFindsAnotherDocumentByIt(TestServer server) {
    try (TestDatabase database = server.emptyDatabase()) {
      JdbcStore store = Bookings.store(database);
      String question = SECRET + "?";
      store.commit(create("", new DocumentFields(question, question, question, null)).build());
      for (String text : UNSTORABLE) {
        assertRefused("state", () -> find(store, new DocumentFilter.State(text)));
        assertRefused("agency", () -> find(store, new DocumentFilter.Agency(text)));
        assertRefused("requester", () -> find(store, new DocumentFilter.Requester(text)));
      }
    }
  }

  private static void find(JdbcStore store, DocumentFilter filter) {
    store.documents(DocumentQuery.first("booking", filter, 1));
  }

  private static void assertRefused(String field, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(field + " ")
        .hasMessageNotContaining(SECRET);
  }
}
