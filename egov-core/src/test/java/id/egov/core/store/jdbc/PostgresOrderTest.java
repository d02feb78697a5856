package id.egov.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.Event;
import id.egov.core.store.EventCursor;
import id.egov.core.store.StoreException;
import id.egov.core.store.StoredEvent;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Versions and events stay in order however transactions overlap on PostgreSQL. */
class PostgresOrderTest {

  private static final DocumentKey FIRST = new DocumentKey("note", "first");
  private static final DocumentKey SECOND = new DocumentKey("note", "second");

  private final TestDatabase database = TestServers.postgresql().emptyDatabase();
  private final JdbcStore store =
      JdbcStore.builder(database.dataSource(), JdbcStoreContract.TENANT, JdbcStoreContract.CLOCK)
          .build();
  private Connection callers;
  private JdbcStore joined;

  @BeforeEach
  void begin() throws SQLException {
    callers = DriverManager.getConnection(database.jdbcUrl());
    joined =
        JdbcStore.builder(
                new SingleConnectionDataSource(callers, true),
                JdbcStoreContract.TENANT,
                JdbcStoreContract.CLOCK)
            .build();
    callers.setAutoCommit(false);
  }

  @AfterEach
  void end() throws SQLException {
    callers.close();
    database.close();
  }

  @Test
  void eventsWaitForAnEarlierTransactionOfTheCallers() throws SQLException {
    commit(joined, "early");
    commit(store, "late");
    assertThat(events()).isEmpty();
    callers.commit();
    assertThat(events()).containsExactly("early", "late");
  }

  @Test
  void eventsDoNotWaitForWhatWasTakenBackToASavepoint() throws SQLException {
    commit(store, "landed");
    Savepoint savepoint = callers.setSavepoint();
    commit(joined, "gone");
    commit(store, "late");
    assertThat(events()).containsExactly("landed");
    callers.rollback(savepoint);
    assertThat(events()).containsExactly("landed", "late");
  }

  @Test
  void eventsWaitForAReleasedSavepointToo() throws SQLException {
    Savepoint savepoint = callers.setSavepoint();
    commit(joined, "early");
    callers.releaseSavepoint(savepoint);
    commit(joined, "second");
    commit(store, "late");
    assertThat(events()).isEmpty();
    callers.commit();
    assertThat(events()).containsExactly("early", "second", "late");
  }

  @Test
  void theAuditIsSealedBeforeWhatIsStillUnderWay() throws SQLException {
    commit(store, "landed");
    commit(joined, "early");
    commit(store, "late");
    Seal seal = store.audit().seal().orElseThrow();
    assertThat(seal.entries()).isEqualTo(1);
    callers.commit();
    store.audit().seal();
    assertThat(store.audit().verify(seal).intact()).isTrue();
  }

  /** A snapshot from before the look at the locks would miss who ended in between. */
  @Test
  void eventsAreNotReadInAnOldSnapshot() throws SQLException {
    callers.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    assertThatThrownBy(() -> joined.events(EventCursor.START, 1))
        .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.isRetryable()).isFalse())
        .hasRootCauseInstanceOf(SQLException.class);
  }

  /**
   * The slow one finds no document, takes a version, and waits for a document before it writes; in
   * the meantime somebody makes and deletes what it is going to make.
   */
  @Test
  void aDocumentThatCameAndWentIsNotMadeWithAnEarlierVersion() throws Exception {
    joined.commit(creating("blocking", FIRST));
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<CommitResult> slow =
          threads.submit(() -> store.commit(creating("slow", FIRST, SECOND)));
      awaitWaiting();
      long made = version(store.commit(creating("making", SECOND)));
      Commit deletes = Commit.builder(new CommitId("deleting")).delete(SECOND, made).build();
      long deleted = version(store.commit(deletes));
      callers.rollback();
      assertThat(version(slow.get(60, TimeUnit.SECONDS))).isGreaterThan(deleted);
      assertThat(store.document(SECOND).map(Document::version).orElseThrow())
          .isGreaterThan(deleted);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Commit creating(String id, DocumentKey... keys) {
    Commit.Builder commit = Commit.builder(new CommitId(id));
    for (DocumentKey key : keys) {
      commit.create(key, "made by " + id, DocumentFields.NONE);
    }
    return commit.build();
  }

  private static long version(CommitResult result) {
    return ((CommitResult.Committed) result).version();
  }

  private void commit(JdbcStore on, String name) {
    Commit commit =
        Commit.builder(new CommitId(name)).event(new Event("told", FIRST, name)).build();
    assertThat(on.commit(commit)).isInstanceOf(CommitResult.Committed.class);
  }

  private List<String> events() {
    return store.events(EventCursor.START, 10).events().stream()
        .map(StoredEvent::event)
        .map(Event::payload)
        .toList();
  }

  /** Until somebody on this database waits for a lock; who never does fails here. */
  private void awaitWaiting() throws SQLException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
        Statement statement = connection.createStatement()) {
      while (System.nanoTime() < end) {
        try (ResultSet row =
            statement.executeQuery(
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")) {
          row.next();
          if (row.getInt(1) > 0) {
            return;
          }
        }
      }
    }
    throw new AssertionError("nobody waits");
  }
}
