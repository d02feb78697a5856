package id.egov.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The servers that the store is tested on are what its tests take them for. */
class TestServerTest {

  static List<TestServer> servers() {
    return TestServers.all();
  }

  @ParameterizedTest
  @MethodSource("servers")
  void twoDatabasesShareNothing(TestServer server) throws SQLException {
    try (TestDatabase first = server.emptyDatabase();
        TestDatabase second = server.emptyDatabase()) {
      execute(first.dataSource(), "create table seen (n int)", "insert into seen values (1)");
      execute(second.dataSource(), "create table seen (n int)", "insert into seen values (2)");
      assertThat(ask(first.dataSource(), "select n from seen")).isEqualTo("1");
      assertThat(ask(second.dataSource(), "select n from seen")).isEqualTo("2");
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void dataAreThereAfterARestart(TestServer server) throws SQLException {
    assumeThat(server.isOurs()).isTrue();
    try (TestDatabase database = server.emptyDatabase()) {
      execute(database.dataSource(), "create table kept (n int)", "insert into kept values (7)");
      server.stop();
      server.stop();
      server.start();
      server.start();
      assertThat(ask(database.dataSource(), "select n from kept")).isEqualTo("7");
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void theUrlAloneIsEnoughForAnotherProcess(TestServer server) throws SQLException {
    try (TestDatabase database = server.emptyDatabase()) {
      execute(
          database.dataSource(), "create table shared (n int)", "insert into shared values (3)");
      try (Connection connection = DriverManager.getConnection(database.jdbcUrl())) {
        assertThat(ask(connection, "select n from shared")).isEqualTo("3");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void aClosedDatabaseIsGone(TestServer server) throws SQLException {
    TestDatabase database = server.emptyDatabase();
    execute(database.dataSource(), "create table gone (n int)");
    database.close();
    assertThatThrownBy(() -> ask(database.dataSource(), "select n from gone"))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(
            () -> {
              try (Connection connection = DriverManager.getConnection(database.jdbcUrl())) {
                ask(connection, "select n from gone");
              }
            })
        .isInstanceOf(SQLException.class);
  }

  @ParameterizedTest
  @MethodSource("servers")
  void whoClosesNothingDoesNotRunOutOfConnections(TestServer server) throws SQLException {
    for (int i = 0; i < OpenDatabases.LIMIT + 4; i++) {
      assertThat(ask(server.emptyDatabase().dataSource(), "select 1")).isEqualTo("1");
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void flywayKnowsTheServer(TestServer server) {
    try (TestDatabase database = server.emptyDatabase()) {
      Flyway flyway = Flyway.configure().dataSource(database.dataSource()).load();
      assertThatCode(flyway::baseline).doesNotThrowAnyException();
      assertThat(flyway.info().applied()).hasSize(1);
    }
  }

  @Test
  void aStoppedServerTakesNoConnections() throws SQLException {
    TestServer server = TestServers.postgresql();
    assumeThat(server.isOurs()).isTrue();
    try (TestDatabase database = server.emptyDatabase()) {
      server.stop();
      try {
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl()))
            .isInstanceOf(SQLException.class);
      } finally {
        server.start();
      }
      assertThat(ask(database.dataSource(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void postgresqlIsAsInProduction() throws SQLException {
    TestServer server = TestServers.postgresql();
    try (TestDatabase database = server.emptyDatabase()) {
      DataSource source = database.dataSource();
      assertThat(ask(source, "select extname from pg_extension where extname = 'btree_gist'"))
          .isEqualTo("btree_gist");
      execute(
          source,
          "create table claims (room text, slot tstzrange, exclude using gist (room with =, slot"
              + " with &&))");
      assumeThat(server.isOurs()).isTrue();
      assertThat(ask(source, "show fsync")).isEqualTo("on");
      assertThat(ask(source, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(source, "show full_page_writes")).isEqualTo("on");
    }
  }

  @Test
  void mariaDbIsAsInProduction() throws SQLException {
    TestServer server = TestServers.mariadb();
    assumeThat(server.isOurs()).isTrue();
    try (TestDatabase database = server.emptyDatabase()) {
      DataSource source = database.dataSource();
      assertThat(ask(source, "select @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
      assertThat(ask(source, "select @@innodb_doublewrite")).isEqualTo("1");
      assertThat(ask(source, "select @@default_storage_engine")).isEqualTo("InnoDB");
    }
  }

  private static void execute(DataSource source, String... statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String ask(DataSource source, String query) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return ask(connection, query);
    }
  }

  private static String ask(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }
}
