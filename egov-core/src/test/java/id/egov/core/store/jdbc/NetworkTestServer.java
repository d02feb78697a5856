package id.egov.core.store.jdbc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL or MariaDB behind a port, with a database of its own for each test. */
final class NetworkTestServer implements TestServer {

  private static final Pattern URL = Pattern.compile("(jdbc:.*//[^/?]+)(?:/[^?]*)?(?:\\?(.*))?");

  private final ServerSql sql;
  private final ServerProcess process;
  private final String prefix = "egov_test_" + UUID.randomUUID().toString().substring(0, 8) + "_";
  private final AtomicInteger names = new AtomicInteger();
  private final OpenDatabases open = new OpenDatabases();
  private boolean prepared;

  NetworkTestServer(ServerSql sql, ServerProcess process) {
    this.sql = sql;
    this.process = process;
  }

  @Override
  public String dialect() {
    return sql.dialect();
  }

  @Override
  public TestDatabase emptyDatabase() {
    String name = prefix + names.incrementAndGet();
    execute(sql.create(name));
    return open.add(new TestDatabase(sql.url(this, prefix, name), () -> execute(sql.drop(name))));
  }

  @Override
  public boolean isOurs() {
    return process.isOurs();
  }

  @Override
  public void stop() {
    process.stop();
    open.evictConnections();
  }

  @Override
  public synchronized void start() {
    process.start();
    if (!prepared) {
      try (Connection admin = admin()) {
        sql.prepare(this, admin, prefix);
      } catch (SQLException e) {
        throw new IllegalStateException("cannot make a database on " + process, e);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(this::exit));
      prepared = true;
    }
  }

  /** The URL of a database on this server, with user, password and more parameters. */
  String url(String database, String... more) {
    Matcher parts = URL.matcher(process.url());
    if (!parts.matches()) {
      throw new IllegalStateException(
          "%s: the URL must look like jdbc:%s://host:port/database".formatted(process, dialect()));
    }
    List<String> parameters = new ArrayList<>();
    if (parts.group(2) != null) {
      parameters.add(parts.group(2));
    }
    if (!process.user().isEmpty()) {
      parameters.add("user=" + encoded(process.user()));
    }
    if (!process.password().isEmpty()) {
      parameters.add("password=" + encoded(process.password()));
    }
    parameters.addAll(List.of(more));
    String url = parts.group(1) + "/" + database;
    return parameters.isEmpty() ? url : url + "?" + String.join("&", parameters);
  }

  @Override
  public String toString() {
    return dialect();
  }

  private void exit() {
    if (isOurs()) {
      process.delete();
      return;
    }
    open.close();
    try (Connection admin = admin()) {
      sql.cleanUp(admin, prefix);
    } catch (SQLException e) {
      throw new IllegalStateException(prefix + "… stays on " + process, e);
    }
  }

  private void execute(String statement) {
    try (Connection home = DriverManager.getConnection(sql.home(this, prefix));
        Statement jdbc = home.createStatement()) {
      jdbc.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("\"" + statement + "\" fails on " + process, e);
    }
  }

  private Connection admin() {
    try {
      return process.user().isEmpty()
          ? DriverManager.getConnection(process.url())
          : DriverManager.getConnection(process.url(), process.user(), process.password());
    } catch (SQLException e) {
      throw new IllegalStateException("cannot connect to " + process, e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
