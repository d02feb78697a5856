package id.egov.core.store.jdbc;

import static id.egov.core.store.jdbc.Bookings.HALL;
import static id.egov.core.store.jdbc.Bookings.book;
import static id.egov.core.store.jdbc.Bookings.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.egov.core.store.Commit;
import id.egov.core.store.CommitId;
import id.egov.core.store.CommitResult;
import id.egov.core.store.Event;
import id.egov.core.store.EventCursor;
import id.egov.core.store.StoredEvent;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** Who waits for events is woken; where nothing wakes it, the time does. */
class EventSignalTest {

  private static final String SERVERS = "id.egov.core.store.jdbc.TestServers#all";

  /** Waited out only where something is broken. */
  private static final Duration PATIENCE = Duration.ofSeconds(100);

  @Test
  void aCommitWakesAReader() throws Exception {
    try (TestDatabase database = TestServers.postgresql().emptyDatabase();
        EventSignal signal = Bookings.store(database).signal()) {
      assertThat(signal.await(PATIENCE)).as("connected").isTrue();
      assertThat(signal.await(Duration.ZERO)).isFalse();

      JdbcStore another = Bookings.store(database);
      another.commit(book("ann", HALL, 9, 12));
      assertThat(signal.await(PATIENCE)).isTrue();
    }
  }

  /** If one hint were lost after an event, the reader would not come back. */
  @Test
  void aReaderThatAsksOnlyWhenWokenMissesNone() throws Exception {
    try (TestDatabase database = TestServers.postgresql().emptyDatabase()) {
      int writers = 3;
      int commits = 40;
      List<StoredEvent> received = new ArrayList<>();
      Together.run(
          writers + 1,
          thread -> {
            JdbcStore store = Bookings.store(database);
            if (thread < writers) {
              for (int i = 0; i < commits; i++) {
                commit(store, thread + "." + i);
              }
              return 0;
            }
            EventRelay relay = store.relay("broker");
            try (EventSignal signal = store.signal()) {
              while (received.size() < writers * commits) {
                if (relay.relay(7, received::add) == 0) {
                  assertThat(signal.await(PATIENCE)).isTrue();
                }
              }
            }
            return 0;
          });
      assertThat(received)
          .isEqualTo(Bookings.store(database).events(EventCursor.START, 1000).events());
    }
  }

  @Test
  void tenantsDoNotWakeEachOther() throws Exception {
    try (TestDatabase database = TestServers.postgresql().emptyDatabase();
        EventSignal one = Bookings.store(database, "one").signal();
        EventSignal two = Bookings.store(database, "two").signal()) {
      assertThat(one.await(PATIENCE)).isTrue();
      assertThat(two.await(PATIENCE)).isTrue();

      Bookings.store(database, "two").wakeReaders();
      assertThat(two.await(PATIENCE)).isTrue();
      assertThat(one.await(Duration.ZERO)).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void theTimeEndsAWaitThatNothingElseEnds(TestServer server) throws Exception {
    try (TestDatabase database = server.emptyDatabase();
        EventSignal signal = Bookings.store(database).signal()) {
      boolean isConnected = server.dialect().equals("postgresql");
      assertThat(signal.await(Duration.ofMillis(isConnected ? 100_000 : 1))).isEqualTo(isConnected);
      assertThat(signal.await(Duration.ofMillis(1))).isFalse();
      assertThat(signal.await(Duration.ofMillis(600))).as("more than one slice").isFalse();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> signal.await(Duration.ofNanos(-1)))
          .withMessageStartingWith("atMost ");
    }
  }

  @Test
  void anotherDriverOnlyWaits() throws Exception {
    try (TestDatabase database = TestServers.postgresql().emptyDatabase()) {
      JdbcStore store =
          JdbcStore.builder(
                  new AnotherDriver(database), JdbcStoreContract.TENANT, JdbcStoreContract.CLOCK)
              .build();
      try (EventSignal signal = store.signal()) {
        assertThat(signal.await(Duration.ofMillis(1))).isFalse();
        store.commit(book("ann", HALL, 9, 12));
        assertThat(signal.await(Duration.ofMillis(1))).isFalse();
      }
    }
  }

  @Test
  void aSessionThatEndsIsReplaced() throws Exception {
    try (TestDatabase database = TestServers.postgresql().emptyDatabase();
        EventSignal signal = Bookings.store(database).signal()) {
      assertThat(signal.await(PATIENCE)).isTrue();
      String channel = channel(database);
      for (int i = 0; i < 2; i++) {
        Sql.execute(
            database,
            "select pg_terminate_backend(pid, 60000) from pg_stat_activity"
                + " where query = 'listen %s'".formatted(channel));
        assertThat(signal.await(PATIENCE)).as("connected anew").isTrue();
      }
      Bookings.store(database).commit(book("ann", HALL, 9, 12));
      assertThat(signal.await(PATIENCE)).isTrue();
    }
  }

  @Test
  void aServerThatIsAwayIsWaitedForAndFoundAgain() throws Exception {
    TestServer server = TestServers.postgresql();
    assumeThat(server.isOurs()).isTrue();
    try (TestDatabase database = server.emptyDatabase()) {
      JdbcStore store =
          JdbcStore.builder(
                  new DriverManagerDataSource(database.jdbcUrl()),
                  JdbcStoreContract.TENANT,
                  JdbcStoreContract.CLOCK)
              .build();
      try (EventSignal signal = store.signal()) {
        assertThat(signal.await(PATIENCE)).isTrue();
        server.stop();
        try {
          assertThat(signal.await(Duration.ofMillis(1))).isFalse();
          assertThat(signal.await(Duration.ofMillis(1))).isFalse();
          store.wakeReaders();
        } finally {
          server.start();
        }
        assertThat(signal.await(PATIENCE)).as("connected anew").isTrue();
        store.commit(book("ann", HALL, 9, 12));
        assertThat(signal.await(PATIENCE)).isTrue();
        server.stop();
      } finally {
        server.start();
      }
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void closingEndsAWait(TestServer server) throws Exception {
    try (TestDatabase database = server.emptyDatabase()) {
      EventSignal signal = Bookings.store(database).signal();
      if (server.dialect().equals("postgresql")) {
        assertThat(signal.await(PATIENCE)).isTrue();
      }
      CountDownLatch isWaiting = new CountDownLatch(1);
      List<Boolean> answers = Collections.synchronizedList(new ArrayList<>());
      apart(
          () -> {
            isWaiting.countDown();
            while (true) {
              answers.add(signal.await(Duration.ofDays(365_000)));
            }
          },
          waiting -> {
            isWaiting.await();
            signal.close();
            assertThatThrownBy(() -> waiting.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the signal is closed");
          });
      assertThat(answers).doesNotContain(true);
      signal.close();
    }
  }

  @ParameterizedTest
  @MethodSource(SERVERS)
  void aThreadThatIsInterruptedDoesNotWait(TestServer server) throws Exception {
    try (TestDatabase database = server.emptyDatabase();
        EventSignal signal = Bookings.store(database).signal()) {
      if (server.dialect().equals("postgresql")) {
        assertThat(signal.await(PATIENCE)).isTrue();
      }
      CountDownLatch isWaiting = new CountDownLatch(1);
      apart(
          () -> {
            isWaiting.countDown();
            return signal.await(Duration.ofDays(365_000));
          },
          waiting -> {
            isWaiting.await();
            waiting.cancel(true);
          });
      // It needs the turn of the one that was interrupted.
      assertThat(signal.await(Duration.ZERO)).isFalse();
    }
  }

  @Test
  void theConnectionIsGivenBackAsItWas() throws Exception {
    try (TestDatabase database = TestServers.postgresql().emptyDatabase()) {
      Bookings.store(database);
      HikariConfig one = new HikariConfig();
      one.setJdbcUrl(database.jdbcUrl());
      one.setMaximumPoolSize(1);
      try (HikariDataSource pool = new HikariDataSource(one)) {
        JdbcStore store =
            JdbcStore.builder(pool, JdbcStoreContract.TENANT, JdbcStoreContract.CLOCK).build();
        try (EventSignal signal = store.signal()) {
          assertThat(signal.await(PATIENCE)).isTrue();
        }
        try (Connection connection = pool.getConnection();
            var statement = connection.createStatement();
            var channels = statement.executeQuery("select pg_listening_channels()")) {
          assertThat(channels.next()).isFalse();
        }
      }
    }
  }

  @Test
  void aCallersTransactionWakesNobodyUntilTheCallerDoes() throws Exception {
    try (TestDatabase database = TestServers.postgresql().emptyDatabase()) {
      JdbcStore joining =
          JdbcStore.builder(
                  new TransactionAwareDataSourceProxy(database.dataSource()),
                  JdbcStoreContract.TENANT,
                  JdbcStoreContract.CLOCK)
              .build();
      TransactionTemplate transaction =
          new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
      try (EventSignal signal = Bookings.store(database).signal();
          EventSignal inside = joining.signal()) {
        assertThat(signal.await(PATIENCE)).isTrue();
        transaction.executeWithoutResult(
            status -> {
              joining.commit(book("ann", HALL, 9, 12));
              assertThatIllegalStateException()
                  .isThrownBy(() -> inside.await(Duration.ZERO))
                  .withMessageContaining("transaction of the caller's");
            });
        assertThat(signal.await(Duration.ZERO)).isFalse();
        joining.wakeReaders();
        assertThat(signal.await(PATIENCE)).isTrue();
      }
    }
  }

  /** Its connections are in transactions of the caller's, also where nobody expects it. */
  @Test
  void whatCannotWakeReadersDoesNoHarm() throws Exception {
    try (TestDatabase database = TestServers.postgresql().emptyDatabase()) {
      Bookings.store(database);
      CountDownLatch asked = new CountDownLatch(3);
      var source =
          new DriverManagerDataSource(database.jdbcUrl()) {
            @Override
            public Connection getConnection() throws SQLException {
              Connection connection = super.getConnection();
              connection.setAutoCommit(false);
              asked.countDown();
              return connection;
            }
          };
      JdbcStore store =
          JdbcStore.builder(source, JdbcStoreContract.TENANT, JdbcStoreContract.CLOCK)
              .migrate(false)
              .build();
      store.wakeReaders();
      assertThat(asked.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void commit(JdbcStore store, String id) {
    Commit commit =
        Commit.builder(new CommitId(id)).event(new Event("counted", key("ann"), id)).build();
    assertThat(store.commit(commit)).isInstanceOf(CommitResult.Committed.class);
  }

  /** The channel that the tests' tenant has in this schema. */
  private static String channel(TestDatabase database) throws SQLException {
    String channel = PostgresListener.CHANNEL.replace("?", "'" + JdbcStoreContract.TENANT + "'");
    return Sql.rows(database, "select " + channel).get(0);
  }

  private interface Beside<T> {
    void run(Future<T> waiting) throws Exception;
  }

  /** Runs one thing on a thread of its own and another beside it. */
  private static <T> void apart(Callable<T> waiting, Beside<T> beside) throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      beside.run(executor.submit(waiting));
    } finally {
      executor.shutdownNow();
    }
  }

  /** Connections whose driver goes by another name. */
  private static final class AnotherDriver extends AbstractDataSource {

    private final TestDatabase database;

    AnotherDriver(TestDatabase database) {
      this.database = database;
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = database.dataSource().getConnection();
      DatabaseMetaData renamed =
          renamed(DatabaseMetaData.class, connection.getMetaData(), "getDriverName", "another");
      return renamed(Connection.class, connection, "getMetaData", renamed);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return getConnection();
    }

    private static <T> T renamed(Class<T> type, T original, String method, Object answer) {
      return type.cast(
          Proxy.newProxyInstance(
              EventSignalTest.class.getClassLoader(),
              new Class<?>[] {type},
              (proxy, called, arguments) -> {
                if (called.getName().equals(method)) {
                  return answer;
                }
                try {
                  return called.invoke(original, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              }));
    }
  }
}
