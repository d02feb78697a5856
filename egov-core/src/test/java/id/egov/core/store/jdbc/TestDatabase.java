package id.egov.core.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * An empty database of one test. It is dropped when it is closed, or at the latest when the JVM
 * exits.
 */
final class TestDatabase implements AutoCloseable {

  /** More than any test has threads that commit. */
  static final int CONNECTIONS = 32;

  private final String jdbcUrl;
  private final Runnable drop;
  private final HikariDataSource pool;
  private final AtomicBoolean closed = new AtomicBoolean();

  TestDatabase(String jdbcUrl, Runnable drop) {
    this.jdbcUrl = jdbcUrl;
    this.drop = drop;
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(jdbcUrl);
    config.setMaximumPoolSize(CONNECTIONS);
    // A connection is made when it is needed: a test that needs one pays for one.
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    this.pool = new HikariDataSource(config);
  }

  /** Pooled connections; {@code close()} of this database closes them. */
  DataSource dataSource() {
    return pool;
  }

  /** With user and password in it: all that another JVM needs. On H2 only one JVM at a time. */
  String jdbcUrl() {
    return jdbcUrl;
  }

  /** Lets no idle connection be handed out again; one in use is closed when it comes back. */
  void evictConnections() {
    HikariPoolMXBean connections = pool.getHikariPoolMXBean();
    if (connections != null) {
      connections.softEvictConnections();
    }
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      pool.close();
      drop.run();
    }
  }
}
