package id.egov.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.Document;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.DocumentKey;
import id.egov.core.store.Event;
import id.egov.core.store.EventCursor;
import id.egov.core.store.StoredEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
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

  /** A pool may ask for more than events can be read in. */
  @Test
  void eventsAreReadThroughAPoolOfAnotherIsolation() {
    String url = database.jdbcUrl() + "&options=-c%20default_transaction_isolation=serializable";
    JdbcStore strict =
        JdbcStore.builder(
                new DriverManagerDataSource(url), JdbcStoreContract.TENANT, JdbcStoreContract.CLOCK)
            .build();
    commit(strict, "strict");
    commit(store, "usual");
    List<String> relayed = new ArrayList<>();
    strict.relay("broker").relay(10, event -> relayed.add(event.event().payload()));
    assertThat(relayed).containsExactly("strict", "usual");
    assertThat(strict.events(EventCursor.START, 10).events()).hasSize(2);
    assertThat(strict.audit().seal().orElseThrow().entries()).isEqualTo(2);
  }

  /** Another schema has versions of its own. */
  @Test
  void eventsDoNotWaitForThoseOfAnotherSchema() throws SQLException {
    callers.rollback();
    callers.setAutoCommit(true);
    try (Statement statement = callers.createStatement()) {
      statement.execute("create schema another");
      statement.execute("set search_path to another, public");
    }
    JdbcStore another =
        JdbcStore.builder(
                new SingleConnectionDataSource(callers, true),
                JdbcStoreContract.TENANT,
                JdbcStoreContract.CLOCK)
            .build();
    callers.setAutoCommit(false);
    commit(another, "elsewhere");
    commit(store, "here");
    assertThat(events()).containsExactly("here");
  }

  /** The lower half of the version is in the lock. */
  @Test
  void eventsWaitForEarlierOnesBeyondFourThousandMillionVersions() throws SQLException {
    for (long last : new long[] {(1L << 31) - 2, (1L << 32) - 2, 5L << 31}) {
      Sql.execute(database, "select setval('egov_version', %s)".formatted(last));
      for (int i = 0; i < 3; i++) {
        int before = events().size();
        commit(joined, last + " early " + i);
        commit(store, last + " late " + i);
        assertThat(events()).hasSize(before);
        callers.commit();
        assertThat(events())
            .hasSize(before + 2)
            .endsWith(last + " early " + i, last + " late " + i);
      }
    }
  }

  /** Versions of an archive are earlier than some that others have. */
  @Test
  void eventsWaitForAnArchive() {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    Commit.Builder many = Commit.builder(new CommitId("many"));
    for (int i = 0; i < 1_000; i++) {
      many.event(new Event("told", FIRST, "old " + i));
    }
    store.commit(many.build());
    store.archive().export(archive, Progress.SILENT);
    JdbcStore into = Bookings.store(database, "into");
    List<Integer> seen = new ArrayList<>();
    into.archive()
        .importFrom(
            new ByteArrayInputStream(archive.toByteArray()),
            rows -> {
              commit(into, "too early");
              seen.add(into.events(EventCursor.START, 10).events().size());
              return true;
            });
    assertThat(seen).containsExactly(0);
    assertThat(into.events(EventCursor.START, 5_000).events()).hasSize(1_001);
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
    return store.events(EventCursor.START, 100).events().stream()
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
