package id.egov.core.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of our own, from binaries that Maven brings. The library is made for throw-away
 * tests: it turns fsync and synchronous commits off, which is undone here.
 */
final class PostgresProcess implements ServerProcess {

  private final Path data = ServerFiles.newFolder("postgresql");
  private final Path home = ServerFiles.folder("postgresql");
  private final int port = ServerFiles.freePort();
  private final String durable;
  private @Nullable EmbeddedPostgres server;

  PostgresProcess(boolean fsync) {
    durable = fsync ? "on" : "off";
  }

  @Override
  public String url() {
    return "jdbc:postgresql://localhost:" + port + "/postgres";
  }

  @Override
  public String user() {
    return "postgres";
  }

  @Override
  public String password() {
    return "";
  }

  @Override
  public boolean isOurs() {
    return true;
  }

  @Override
  public synchronized void start() {
    if (server != null) {
      return;
    }
    File log = home.resolve("log.txt").toFile();
    try {
      server =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(home.toFile())
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPort(port)
              .setServerConfig("fsync", durable)
              .setServerConfig("synchronous_commit", durable)
              .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
              .setPGStartupWait(Duration.ofSeconds(60))
              .start();
    } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
      throw new IllegalStateException("PostgreSQL does not start; it wrote " + log, e);
    }
  }

  @Override
  public synchronized void stop() {
    if (server == null) {
      return;
    }
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL does not stop", e);
    }
    // The library only logs it if the server goes on.
    if (Files.exists(data.resolve("postmaster.pid"))) {
      throw new IllegalStateException("PostgreSQL on " + data + " does not stop");
    }
    server = null;
  }

  @Override
  public void delete() {
    stop();
    ServerFiles.delete(data);
  }

  @Override
  public String toString() {
    return "our PostgreSQL " + url();
  }
}
