package id.egov.core.store.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * H2 in this JVM, a file for each database. Nothing runs while no file is open, so stopping closes
 * the files and the next connection opens one again.
 */
final class H2TestServer implements TestServer {

  private final String urlPrefix;
  private final String urlSuffix;
  private final Runnable delete;
  private final boolean ours;
  private final AtomicInteger names = new AtomicInteger();
  private final OpenDatabases open = new OpenDatabases();
  private boolean hooked;

  private H2TestServer(String urlPrefix, String urlSuffix, boolean ours, Runnable delete) {
    this.urlPrefix = urlPrefix;
    this.urlSuffix = urlSuffix;
    this.ours = ours;
    this.delete = delete;
  }

  /** Files in a folder of ours, or beside the database of the user's URL. */
  static TestServer of(@Nullable UsersServer users) {
    if (users == null) {
      var folder = ServerFiles.newFolder("h2");
      return new H2TestServer(
          "jdbc:h2:file:" + folder + "/", "", true, () -> ServerFiles.delete(folder));
    }
    int settings = users.url().indexOf(';');
    String url = settings < 0 ? users.url() : users.url().substring(0, settings);
    String rest = settings < 0 ? "" : users.url().substring(settings);
    String login = ";USER=" + users.user() + ";PASSWORD=" + users.password();
    String unique = "_egov_test_" + UUID.randomUUID().toString().substring(0, 8) + "_";
    return new H2TestServer(url + unique, rest + login, false, () -> {});
  }

  @Override
  public String dialect() {
    return "h2";
  }

  @Override
  public TestDatabase emptyDatabase() {
    String url = urlPrefix + names.incrementAndGet() + urlSuffix;
    return open.add(new TestDatabase(url, () -> execute(url, "drop all objects delete files")));
  }

  @Override
  public boolean isOurs() {
    return ours;
  }

  @Override
  public void stop() {
    if (!ours) {
      throw new IllegalStateException("the server of -D" + UsersServer.URL + " is not ours");
    }
    for (TestDatabase database : open.list()) {
      execute(database.jdbcUrl(), "shutdown");
    }
    open.evictConnections();
  }

  @Override
  public synchronized void start() {
    if (!hooked) {
      Runtime.getRuntime().addShutdownHook(new Thread(this::exit));
      hooked = true;
    }
  }

  @Override
  public String toString() {
    return dialect();
  }

  private void exit() {
    open.close();
    delete.run();
  }

  private static void execute(String url, String sql) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("\"" + sql + "\" fails on " + url, e);
    }
  }
}
