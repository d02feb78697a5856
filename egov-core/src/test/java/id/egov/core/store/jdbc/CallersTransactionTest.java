package id.egov.core.store.jdbc;

import static id.egov.core.store.jdbc.Bookings.ALWAYS;
import static id.egov.core.store.jdbc.Bookings.HALL;
import static id.egov.core.store.jdbc.Bookings.book;
import static id.egov.core.store.jdbc.Bookings.key;
import static id.egov.core.store.jdbc.Bookings.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.DocumentFields;
import id.egov.core.store.EventCursor;
import id.egov.core.store.StoreException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** Inside a transaction of the caller's, as Spring makes it, the store is part of it. */
class CallersTransactionTest {

  private static final String SERVERS = "id.egov.core.store.jdbc.TestServers#all";

  /** A database with the caller's own table. */
  private static final class Application implements AutoCloseable {

    final TestDatabase database;
    final DataSource source;
    final TransactionTemplate transaction;
    final JdbcTemplate own;
    final JdbcStore store;

    Application(TestServer server) throws Exception {
      database = server.emptyDatabase();
      source = new TransactionAwareDataSourceProxy(database.dataSource());
      transaction =
          new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
      own = new JdbcTemplate(source);
      own.execute("create table own (n int primary key)");
      store = store(JdbcStoreContract.TENANT);
    }

    JdbcStore store(String tenant) {
      return JdbcStore.builder(source, tenant, JdbcStoreContract.CLOCK).build();
    }

    void inside(Consumer<JdbcStore> work) {
      transaction.executeWithoutResult(status -> work.accept(store));
    }

    List<Integer> ownRows() {
      return own.queryForList("select n from own order by n", Integer.class);
    }

    @Override
    public void close() {
      database.close();
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void rollsBackWithIt(TestServer server) throws Exception {
    try (Application app = new Application(server)) {
      Commit first = book("ann", HALL, 9, 12);
      Commit second = book("ben", HALL, 13, 14);
      app.transaction.executeWithoutResult(
          status -> {
            assertLands(app.store, first);
            app.own.update("insert into own values (1)");
            assertLands(app.store, second);
            assertThat(app.store.document(key("ann"))).isPresent();
            status.setRollbackOnly();
          });
      assertThat(Sql.counts(app.database)).containsOnly(0);
      assertThat(app.ownRows()).isEmpty();
      assertThat(app.store.timeline(HALL, ALWAYS).version()).isZero();
      assertThat(app.store.events(EventCursor.START, 10).events()).isEmpty();
      assertLands(app.store, first);
      assertLands(app.store, second);
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void commitsWithIt(TestServer server) throws Exception {
    try (Application app = new Application(server)) {
      app.inside(
          store -> {
            assertLands(store, book("ann", HALL, 9, 12));
            app.own.update("insert into own values (1)");
            assertThat(Bookings.store(app.database).document(key("ann"))).isEmpty();
          });
      assertThat(app.ownRows()).containsExactly(1);
      assertThat(Sql.counts(app.database)).containsExactly(1, 1, 1, 1, 1, 1, 0, 0);
      assertThat(app.store.events(EventCursor.START, 10).events()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void aRefusedCommitLeavesItUsable(TestServer server) throws Exception {
    try (Application app = new Application(server)) {
      app.inside(
          store -> {
            app.own.update("insert into own values (1)");
            assertLands(store, book("ann", HALL, 9, 12));
            assertThat(store.commit(book("ben", HALL, 11, 13)))
                .isInstanceOf(CommitResult.Overlap.class);
            Commit stale =
                Commit.builder(new CommitId("stale"))
                    .put(key("nobody"), 77, "{}", DocumentFields.NONE)
                    .build();
            assertThat(store.commit(stale)).isInstanceOf(CommitResult.Stale.class);
            app.own.update("insert into own values (2)");
            assertLands(store, book("cleo", room("cellar"), 11, 13));
            // The same again is the same.
            assertLands(store, book("ann", HALL, 9, 12));
          });
      assertThat(app.ownRows()).containsExactly(1, 2);
      assertThat(app.store.document(key("ben"))).isEmpty();
      assertThat(Sql.rows(app.database, "select id from egov_commit order by version"))
          .containsExactly("ann", "cleo");
      assertThat(app.store.events(EventCursor.START, 10).events()).hasSize(2);
    }
  }

  /** Two callers with two commits each, whose tenants they take in opposite order. */
  @ParameterizedTest
  @MethodSource(SERVERS)
  void aDeadlockOfTwoCallersIsToldAsRetryable(TestServer server) throws Exception {
    try (Application app = new Application(server)) {
      List<JdbcStore> tenants = List.of(app.store("a"), app.store("b"));
      for (JdbcStore tenant : tenants) {
        assertLands(tenant, book("before", HALL, 0, 1));
      }
      CyclicBarrier halfWay = new CyclicBarrier(2);
      List<Integer> failures =
          Together.run(
              2,
              thread -> {
                try {
                  app.transaction.executeWithoutResult(
                      status -> {
                        assertLands(tenants.get(thread), book("x" + thread, HALL, 9, 12));
                        await(halfWay);
                        assertLands(tenants.get(1 - thread), book("y" + thread, HALL, 13, 14));
                      });
                  return 0;
                } catch (StoreException e) {
                  assertThat(e.isRetryable()).isTrue();
                  return 1;
                }
              });
      assertThat(failures).containsExactlyInAnyOrder(0, 1);
      int loser = failures.indexOf(1);
      assertThat(Sql.rows(app.database, "select id from egov_commit order by id"))
          .containsExactly("before", "before", "x" + (1 - loser), "y" + (1 - loser));
      app.inside(store -> assertLands(tenants.get(loser), book("x" + loser, HALL, 15, 16)));
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void whatCannotBeUndoneIsRefusedInIt(TestServer server) throws Exception {
    try (Application app = new Application(server)) {
      app.inside(
          store -> {
            assertThatIllegalStateException()
                .isThrownBy(() -> store.relay("r").relay(1, event -> {}));
            assertThatIllegalStateException().isThrownBy(() -> store.events(EventCursor.START, 1));
            assertThatIllegalStateException().isThrownBy(() -> store.audit().seal());
            assertThatIllegalStateException()
                .isThrownBy(() -> store.deleteEvents(Instant.EPOCH, 1));
            assertThatIllegalStateException()
                .isThrownBy(
                    () -> store.archive().export(new ByteArrayOutputStream(), Progress.SILENT));
            assertThatIllegalStateException()
                .isThrownBy(
                    () ->
                        store
                            .archive()
                            .importFrom(new ByteArrayInputStream(new byte[0]), Progress.SILENT));
            assertLands(store, book("ann", HALL, 9, 12));
          });
      assertThat(app.store.document(key("ann"))).isPresent();
    }
  }

  /** Some databases would end the caller's transaction for it. */
  @ParameterizedTest
  @MethodSource(SERVERS)
  void tablesAreNotMadeInIt(TestServer server) throws Exception {
    try (TestDatabase database = server.emptyDatabase();
        Connection callers = database.dataSource().getConnection()) {
      JdbcTemplate own = new JdbcTemplate(new SingleConnectionDataSource(callers, true));
      own.execute("create table own (n int primary key)");
      callers.setAutoCommit(false);
      own.update("insert into own values (1)");
      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  JdbcStore.builder(
                          new SingleConnectionDataSource(callers, true),
                          JdbcStoreContract.TENANT,
                          JdbcStoreContract.CLOCK)
                      .build())
          .withMessageContaining("auto-commit");
      callers.rollback();
      assertThat(own.queryForList("select n from own", Integer.class)).isEmpty();
    }
  }

  private static void assertLands(JdbcStore store, Commit commit) {
    assertThat(store.commit(commit)).isInstanceOf(CommitResult.Committed.class);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
