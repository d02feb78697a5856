package id.egov.core.store.jdbc;

import static id.egov.core.store.jdbc.Bookings.HALL;
import static id.egov.core.store.jdbc.Bookings.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.egov.core.store.Commit;
import id.egov.core.store.CommitResult;
import id.egov.core.store.EventCursor;
import id.egov.core.store.StoreException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that is not there now may be there later. */
class UnreachableTest {

  static List<TestServer> networkServers() {
    return List.of(TestServers.postgresql(), TestServers.mariadb());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:tcp://localhost:%s/./nothing",
        "jdbc:postgresql://localhost:%s/nothing",
        "jdbc:mariadb://localhost:%s/nothing"
      })
  void aRefusedConnectionIsRetryable(String url) {
    var source = new DriverManagerDataSource(url.formatted(ServerFiles.freePort()));
    assertRetryable(
        () -> JdbcStore.builder(source, JdbcStoreContract.TENANT, JdbcStoreContract.CLOCK).build());
  }

  @ParameterizedTest
  @MethodSource("networkServers")
  void aStoppedServerIsRetryableAndTheStoreGoesOnWhenItIsBack(TestServer server) {
    assumeThat(server.isOurs()).isTrue();
    try (TestDatabase database = server.emptyDatabase()) {
      JdbcStore store =
          JdbcStore.builder(
                  new DriverManagerDataSource(database.jdbcUrl()),
                  JdbcStoreContract.TENANT,
                  JdbcStoreContract.CLOCK)
              .build();
      Commit commit = book("ann", HALL, 9, 12);
      server.stop();
      try {
        assertRetryable(() -> store.commit(commit));
        assertRetryable(() -> store.timeline(HALL, Bookings.ALWAYS));
        assertRetryable(() -> store.events(EventCursor.START, 1));
        assertRetryable(() -> store.relay("r").relay(1, event -> {}));
        assertRetryable(() -> store.audit().seal());
      } finally {
        server.start();
      }
      assertThat(store.commit(commit)).isInstanceOf(CommitResult.Committed.class);
    }
  }

  /** A pool closes a connection that broke, and says so in its own words. */
  @Test
  void aConnectionThatItsPoolHasClosedIsRetryable() {
    assertAllRetryable(
        (connection, method, args) ->
            switch (method.getName()) {
              case "isClosed" -> true;
              case "close" -> null;
              default -> throw new SQLException("Connection is closed");
            });
  }

  /** MariaDB's driver closes its statements first, and says only that they are closed. */
  @Test
  void aConnectionThatBreaksInTheMiddleIsRetryable() {
    assertAllRetryable(
        (connection, method, args) ->
            switch (method.getName()) {
              case "isClosed", "isValid" -> false;
              case "prepareStatement", "createStatement" ->
                  throw new BatchUpdateException("Statement is closed", null, 0, new int[0], null);
              default -> method.invoke(connection, args);
            });
  }

  private static void assertAllRetryable(InvocationHandler handler) {
    try (TestDatabase database = TestServers.h2().emptyDatabase()) {
      AtomicBoolean broken = new AtomicBoolean();
      DataSource pool =
          new DelegatingDataSource(new DriverManagerDataSource(database.jdbcUrl())) {
            @Override
            public Connection getConnection() throws SQLException {
              Connection connection = super.getConnection();
              return broken.get() ? brokenOne(connection, handler) : connection;
            }
          };
      JdbcStore store =
          JdbcStore.builder(pool, JdbcStoreContract.TENANT, JdbcStoreContract.CLOCK).build();
      broken.set(true);
      assertRetryable(() -> store.commit(book("ann", HALL, 9, 12)));
      assertRetryable(() -> store.timeline(HALL, Bookings.ALWAYS));
      assertRetryable(() -> store.relay("r").relay(1, event -> {}));
      assertRetryable(() -> store.audit().seal());
    }
  }

  private static Connection brokenOne(Connection connection, InvocationHandler handler) {
    return (Connection)
        Proxy.newProxyInstance(
            UnreachableTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, args) -> handler.invoke(connection, method, args));
  }

  /** The connections break between two statements of a transaction. */
  @ParameterizedTest
  @MethodSource("networkServers")
  void aServerThatStopsInTheMiddleIsRetryable(TestServer server) {
    assumeThat(server.isOurs()).isTrue();
    try (TestDatabase database = server.emptyDatabase()) {
      JdbcStore store =
          JdbcStore.builder(
                  new DriverManagerDataSource(database.jdbcUrl()),
                  JdbcStoreContract.TENANT,
                  JdbcStoreContract.CLOCK)
              .build();
      store.commit(book("ann", HALL, 9, 12));
      try {
        assertRetryable(() -> store.relay("r").relay(1, event -> server.stop()));
      } finally {
        server.start();
      }
      assertThat(store.relay("r").relay(1, event -> {})).as("at least once").isEqualTo(1);
    }
  }

  private static void assertRetryable(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.isRetryable()).isTrue());
  }
}
