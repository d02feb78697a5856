package id.egov.core.store.jdbc;

import static id.egov.core.store.jdbc.Bookings.ALWAYS;
import static id.egov.core.store.jdbc.Bookings.HALL;
import static id.egov.core.store.jdbc.Bookings.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.EventCursor;
import id.egov.core.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables are made, brought up to date, or refused. */
class SchemaTest {

  private static final String SERVERS = "id.egov.core.store.jdbc.TestServers#all";
  private static final String NEWEST = "2";

  @ParameterizedTest
  @MethodSource(SERVERS)
  void anOlderOneIsBroughtUpToDateWithItsRows(TestServer server) throws SQLException {
    try (TestDatabase database = server.emptyDatabase()) {
      Sql.execute(database.dataSource(), Sql.file(server.dialect(), "V1__store.sql"));
      String tenant = JdbcStoreContract.TENANT;
      Sql.execute(
          database,
          server.dialect().equals("postgresql")
              ? "select setval('egov_version', 7)"
              : "insert into egov_gate values ('" + tenant + "', 7)",
          "insert into egov_resource values ('" + tenant + "', 'room:hall', 7, 1, 3600000)",
          "insert into egov_claim values ('"
              + tenant
              + "', 'room:hall', 0, 3600000, 1, true, 'booking', 'old', 7, 0)",
          "insert into egov_document values ('"
              + tenant
              + "', 'booking', 'old', 7, '{}', 'kept', null, null, null)",
          "insert into egov_commit values ('" + tenant + "', 'old', 7, 0)",
          "insert into egov_event values ('"
              + tenant
              + "', 7, 0, 'old', 0, 'booked', 'booking', 'old', '{}')");
      JdbcStore store = Bookings.store(database);
      assertThat(version(database)).isEqualTo(NEWEST);
      assertThat(store.document(Bookings.key("old")).orElseThrow().fields().state())
          .isEqualTo("kept");
      assertThat(store.timeline(HALL, ALWAYS).claims()).hasSize(1);
      assertThat(store.events(EventCursor.START, 10).events()).hasSize(1);
      assertThat(store.commit(book("old", HALL, 1, 2)))
          .isEqualTo(new CommitResult.Committed(new CommitId("old"), 7));
      assertThat(store.commit(book("new", HALL, 1, 2)))
          .isEqualTo(new CommitResult.Committed(new CommitId("new"), 8));
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void aNewerOneIsRefused(TestServer server) throws SQLException {
    try (TestDatabase database = server.emptyDatabase()) {
      Bookings.store(database);
      Sql.execute(database, "insert into egov_schema values (999)");
      for (boolean migrate : new boolean[] {true, false}) {
        assertThatThrownBy(() -> open(database, migrate))
            .isInstanceOfSatisfying(
                StoreException.class, e -> assertThat(e.isRetryable()).isFalse())
            .hasMessageContainingAll("version 999", "up to " + NEWEST, "newer egov");
      }
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void whoMayNotChangeItIsToldWhatToRun(TestServer server) throws SQLException {
    try (TestDatabase database = server.emptyDatabase()) {
      assertMissing(server, database, "version 0");
      Sql.execute(database.dataSource(), Sql.file(server.dialect(), "V1__store.sql"));
      assertMissing(server, database, "version 1");
      assertThat(version(database)).isEqualTo("1");
      Sql.execute(database.dataSource(), Sql.file(server.dialect(), "V2__audit.sql"));
      assertThat(open(database, false).commit(book("ann", HALL, 1, 2)))
          .isInstanceOf(CommitResult.Committed.class);
    }
  }

  private static void assertMissing(TestServer server, TestDatabase database, String version) {
    assertThatThrownBy(() -> open(database, false))
        .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.isRetryable()).isFalse())
        .hasMessageContainingAll(version, "id/egov/core/store/jdbc/" + server.dialect());
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void flywayRunsTheSameFiles(TestServer server) throws SQLException {
    try (TestDatabase database = server.emptyDatabase()) {
      Flyway flyway =
          Flyway.configure()
              .dataSource(database.dataSource())
              .locations("classpath:id/egov/core/store/jdbc/" + server.dialect())
              .load();
      assertThat(flyway.migrate().migrationsExecuted).isEqualTo(Integer.parseInt(NEWEST));
      assertThat(open(database, false).commit(book("ann", HALL, 1, 2)))
          .isInstanceOf(CommitResult.Committed.class);
      assertThat(open(database, true).commit(book("ben", HALL, 2, 3)))
          .isInstanceOf(CommitResult.Committed.class);
      flyway.validate();
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void flywayMakesThemBesideThoseOfTheApplication(TestServer server) throws SQLException {
    try (TestDatabase database = server.emptyDatabase()) {
      Sql.execute(database, "create table own (n int primary key)");
      Flyway.configure()
          .dataSource(database.dataSource())
          .locations("classpath:id/egov/core/store/jdbc/" + server.dialect())
          .table("egov_flyway")
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .load()
          .migrate();
      assertThat(open(database, false).commit(book("ann", HALL, 1, 2)))
          .isInstanceOf(CommitResult.Committed.class);
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void manyMayOpenAtOnce(TestServer server) throws Exception {
    try (TestDatabase database = server.emptyDatabase()) {
      assertThat(
              Together.run(
                  8,
                  thread ->
                      Bookings.store(database)
                          .commit(book("b" + thread, HALL, thread, thread + 1))))
          .hasOnlyElementsOfType(CommitResult.Committed.class);
      assertThat(version(database)).isEqualTo(NEWEST);
    }
  }

  /** PostgreSQL makes all of it in one transaction. */
  @Test
  void oneThatWasBrokenOffAnywhereIsContinued() throws SQLException {
    for (TestServer server : List.of(TestServers.h2(), TestServers.mariadb())) {
      List<String> first = Sql.file(server.dialect(), "V1__store.sql");
      List<String> second = Sql.file(server.dialect(), "V2__audit.sql");
      for (int made = 1; made < first.size() + second.size(); made += 3) {
        try (TestDatabase database = server.emptyDatabase()) {
          Sql.execute(database.dataSource(), first.subList(0, Math.min(made, first.size())));
          Sql.execute(database.dataSource(), second.subList(0, Math.max(0, made - first.size())));
          assertThat(Bookings.store(database).commit(book("ann", HALL, 9, 12)))
              .as("%s after %s statements", server, made)
              .isInstanceOf(CommitResult.Committed.class);
          assertThat(version(database)).isEqualTo(NEWEST);
        }
      }
    }
  }

  /** Only this server gives up waiting for the lock without an error of its own. */
  @Test
  void whoWaitsTooLongForAnotherIsToldToTryAgain() throws SQLException {
    try (TestDatabase database = TestServers.mariadb().emptyDatabase();
        Connection other = database.dataSource().getConnection();
        Statement statement = other.createStatement()) {
      statement.execute("do get_lock(concat(database(), '.egov_schema'), 60)");
      Schema impatient = new Schema(database.dataSource(), Dialect.MARIADB, 0);
      assertThatThrownBy(impatient::migrate)
          .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.isRetryable()).isTrue())
          .hasMessageContaining("try again");
      assertMissing(TestServers.mariadb(), database, "version 0");

      statement.execute("do release_lock(concat(database(), '.egov_schema'))");
      impatient.migrate();
      assertThat(version(database)).isEqualTo(NEWEST);
    }
  }

  private static JdbcStore open(TestDatabase database, boolean migrate) {
    return JdbcStore.builder(
            database.dataSource(), JdbcStoreContract.TENANT, JdbcStoreContract.CLOCK)
        .migrate(migrate)
        .build();
  }

  private static String version(TestDatabase database) throws SQLException {
    return Objects.requireNonNull(
        Sql.rows(database, "select max(version) from egov_schema").get(0));
  }
}
