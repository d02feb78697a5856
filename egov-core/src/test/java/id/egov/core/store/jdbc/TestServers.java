package id.egov.core.store.jdbc;

import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The servers of this JVM. {@code -Degov.test.jdbc.url=…} (with {@code -Degov.test.jdbc.user} and
 * {@code -Degov.test.jdbc.password}) puts the user's server in the place of ours for the dialect
 * that the URL names; {@code -Degov.test.jdbc.fsync=off} trades the promises of a crash for speed.
 */
final class TestServers {

  private static final Once H2 = new Once("h2", H2TestServer::of);
  private static final Once POSTGRESQL = new Once("postgresql", TestServers::postgresql);
  private static final Once MARIADB = new Once("mariadb", TestServers::mariadb);

  private TestServers() {}

  static TestServer h2() {
    return H2.get();
  }

  static TestServer postgresql() {
    return POSTGRESQL.get();
  }

  static TestServer mariadb() {
    return MARIADB.get();
  }

  /** One of each dialect, for a {@code @MethodSource}; starts all of them. */
  static List<TestServer> all() {
    return List.of(h2(), postgresql(), mariadb());
  }

  static TestServer postgresql(@Nullable UsersServer users) {
    return new NetworkTestServer(
        new PostgresSql(), users == null ? new PostgresProcess(fsync()) : users);
  }

  static TestServer mariadb(@Nullable UsersServer users) {
    return new NetworkTestServer(
        new MariaDbSql(), users == null ? new MariaDbProcess(fsync()) : users);
  }

  private static boolean fsync() {
    return !"off".equals(System.getProperty("egov.test.jdbc.fsync"));
  }

  /** A server that is started once; what went wrong then is told to everyone who asks. */
  private static final class Once {

    private final String dialect;
    private final Function<@Nullable UsersServer, TestServer> make;
    private @Nullable TestServer server;
    private @Nullable RuntimeException failure;

    Once(String dialect, Function<@Nullable UsersServer, TestServer> make) {
      this.dialect = dialect;
      this.make = make;
    }

    synchronized TestServer get() {
      if (failure != null) {
        throw new IllegalStateException("the server did not start before either", failure);
      }
      if (server == null) {
        try {
          server = started();
        } catch (RuntimeException e) {
          failure = e;
          throw e;
        }
      }
      return server;
    }

    private TestServer started() {
      Properties properties = System.getProperties();
      TestServer made = make.apply(UsersServer.of(dialect, properties).orElse(null));
      made.start();
      return made;
    }
  }
}
