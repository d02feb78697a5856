package id.egov.core.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of our own, from binaries that Maven brings. The library is made for throw-away
 * tests: it turns fsync and synchronous commits off, which is undone here.
 */
final class PostgresProcess implements ServerProcess {

  private static final int PATIENCE_SECONDS = 120;

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
              .setPGStartupWait(Duration.ofSeconds(PATIENCE_SECONDS))
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
      Optional<ProcessHandle> process = process();
      server.close();
      // The library only logs it if the server goes on, and waits for a slow disk 5 s only.
      if (process.isPresent()) {
        process.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (IOException | InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException("PostgreSQL on " + data + " does not stop", e);
    }
    server = null;
  }

  /** The server's first process, which ends last; its number is the first line of this file. */
  private Optional<ProcessHandle> process() throws IOException {
    List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
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
