package id.egov.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class UsersServerTest {

  @Test
  void withoutTheUrlTheServerIsOurs() {
    assertThat(UsersServer.of("postgresql", new Properties())).isEmpty();
  }

  @Test
  void theUrlIsForItsDialectOnly() {
    Properties properties = properties("jdbc:postgresql://db.example:5432/egov");
    properties.setProperty("egov.test.jdbc.user", "ann");
    properties.setProperty("egov.test.jdbc.password", "secret");
    assertThat(UsersServer.of("mariadb", properties)).isEmpty();
    assertThat(UsersServer.of("postgresql", properties))
        .contains(new UsersServer("jdbc:postgresql://db.example:5432/egov", "ann", "secret"));
  }

  @Test
  void aUrlOfNoDialectFailsForEveryDialect() {
    for (String url :
        new String[] {"jdbc:oracle:thin:@db.example", "postgresql://db.example", ""}) {
      assertThatThrownBy(() -> UsersServer.of("h2", properties(url)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("-Degov.test.jdbc.url is \"" + url + "\"");
    }
  }

  @Test
  void aServerThatIsNotThereFailsWithItsUrlAndWithoutThePassword() {
    String url = "jdbc:postgresql://localhost:" + ServerFiles.freePort() + "/egov";
    TestServer server = TestServers.postgresql(new UsersServer(url, "ann", "secret"));
    assertThatThrownBy(server::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("cannot connect to -Degov.test.jdbc.url=" + url + " with user \"ann\"")
        .hasCauseInstanceOf(SQLException.class);
  }

  @Test
  void databasesComeAndGoOnAServerOfTheUser() throws SQLException {
    NetworkTestServer ours = (NetworkTestServer) TestServers.mariadb();
    TestServer users = TestServers.mariadb(new UsersServer(ours.url("mysql"), "", ""));
    users.start();
    TestDatabase database = users.emptyDatabase();
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl())) {
      assertThat(connection.getCatalog()).startsWith("egov_test_");
    }
    database.close();
    assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl()))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void aServerOfTheUserIsNotStopped() {
    UsersServer users = new UsersServer("jdbc:mariadb://localhost/egov", "", "");
    assertThatThrownBy(TestServers.mariadb(users)::stop).hasMessageContaining("not ours to stop");
  }

  private static Properties properties(String url) {
    Properties properties = new Properties();
    properties.setProperty(UsersServer.URL, url);
    return properties;
  }
}
