package id.egov.core.store.jdbc;

import static id.egov.core.store.jdbc.Bookings.HALL;
import static id.egov.core.store.jdbc.Bookings.claim;
import static id.egov.core.store.jdbc.Bookings.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The audit tells who did what, when, why, to which document. */
class AuditTrailTest {

  private static final String SERVERS = "id.egov.core.store.jdbc.TestServers#all";
  private static final String SHA_256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @ParameterizedTest
  @MethodSource(SERVERS)
  void aDocumentHasItsHistory(TestServer server) {
    try (TestDatabase database = server.emptyDatabase()) {
      AtomicReference<Author> author = new AtomicReference<>(new Author("ann", "wants the hall"));
      JdbcStore store =
          JdbcStore.builder(
                  database.dataSource(), JdbcStoreContract.TENANT, JdbcStoreContract.CLOCK)
              .author(author::get)
              .build();
      long created =
          land(
              store,
              Commit.builder(new CommitId("1"))
                  .create(key("a"), "abc", DocumentFields.NONE)
                  .create(key("b"), "", DocumentFields.NONE)
                  .event(new Event("requested", key("a"), ""))
                  .event(new Event("announced", key("a"), "")));
      author.set(new Author("ben", null));
      long replaced =
          land(
              store,
              Commit.builder(new CommitId("2")).put(key("a"), created, "abc", DocumentFields.NONE));
      author.set(Author.UNKNOWN);
      long claimed = land(store, Commit.builder(new CommitId("3")).add(claim("a", HALL, 1, 2)));
      long deleted = land(store, Commit.builder(new CommitId("4")).delete(key("a"), replaced));

      var at = JdbcStoreContract.CLOCK.instant();
      AuditEntry create =
          new AuditEntry(
              created,
              0,
              new CommitId("1"),
              at,
              new Author("ann", "wants the hall"),
              "requested,announced",
              AuditEntry.Operation.CREATE,
              key("a"),
              0,
              SHA_256_OF_ABC);
      AuditEntry replace =
          new AuditEntry(
              replaced,
              0,
              new CommitId("2"),
              at,
              new Author("ben", null),
              "",
              AuditEntry.Operation.REPLACE,
              key("a"),
              created,
              SHA_256_OF_ABC);
      AuditEntry delete =
          new AuditEntry(
              deleted,
              0,
              new CommitId("4"),
              at,
              Author.UNKNOWN,
              "",
              AuditEntry.Operation.DELETE,
              key("a"),
              replaced,
              null);
      AuditTrail audit = store.audit();
      assertThat(audit.of(key("a"), 0, 10)).containsExactly(create, replace, delete);
      assertThat(audit.of(key("a"), created, 1)).containsExactly(replace);
      assertThat(audit.of(key("nobody"), 0, 10)).isEmpty();
      List<AuditEntry> all = new ArrayList<>();
      for (List<AuditEntry> page = audit.entries(null, 2);
          !page.isEmpty();
          page = audit.entries(all.get(all.size() - 1), 2)) {
        all.addAll(page);
      }
      assertThat(all)
          .extracting(entry -> entry.operation() + " " + entry.document())
          .containsExactly(
              "CREATE booking:a",
              "CREATE booking:b",
              "REPLACE booking:a",
              "CLAIMS null",
              "DELETE booking:a");
      assertThat(all.get(3).version()).isEqualTo(claimed);
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void whatIsRefusedOrRepeatedLeavesNoEntry(TestServer server) {
    try (TestDatabase database = server.emptyDatabase()) {
      JdbcStore store = Bookings.store(database);
      Commit commit = Bookings.book("ann", HALL, 1, 2);
      store.commit(commit);
      store.commit(commit);
      store.commit(Bookings.book("ben", HALL, 1, 2));
      assertThat(store.audit().entries(null, 10)).hasSize(1);
      assertThatIllegalArgumentException().isThrownBy(() -> store.audit().entries(null, 0));
      assertThatIllegalArgumentException().isThrownBy(() -> store.audit().of(key("a"), 0, 0));
    }
  }

  private static long land(JdbcStore store, Commit.Builder commit) {
    return ((CommitResult.Committed) store.commit(commit.build())).version();
  }
}
