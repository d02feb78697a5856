package id.egov.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** A new database on the server, with a pool of connections to it. */
final class PostgresDatabase {

  /** One for each client. */
  private static final int CONNECTIONS = 8;

  private final PostgresServer server;
  private final String name = "egov_benchmark_" + UUID.randomUUID().toString().replace('-', '_');
  private final HikariDataSource pool;

  private PostgresDatabase(PostgresServer server) {
    this.server = server;
    execute("create database " + name);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.url(name));
    config.setUsername(server.user());
    config.setPassword(server.password());
    config.setMaximumPoolSize(CONNECTIONS);
    pool = new HikariDataSource(config);
  }

  static PostgresDatabase empty() {
    return new PostgresDatabase(PostgresServer.get());
  }

  DataSource dataSource() {
    return pool;
  }

  void close() {
    pool.close();
    execute("drop database " + name + " with (force)");
  }

  private void execute(String sql) {
    try (Connection admin =
            DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
        Statement statement = admin.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql + " fails on " + server, e);
    }
  }
}
