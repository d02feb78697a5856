package id.egov.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PostgreSQL of this virtual machine's own, as safe as in production, or that of the user who
 * says {@code -Degov.test.jdbc.url=jdbc:postgresql://host/postgres}, with {@code
 * egov.test.jdbc.user} and {@code egov.test.jdbc.password}.
 *
 * @param base the URL up to the name of a database
 * @param options what comes after it
 * @param user who signs in
 * @param password of the user
 */
record PostgresServer(String base, String options, String user, String password) {

  private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/?]+/)[^?]*(\\?.*)?");

  /** Started when it is first asked for. */
  private static final class Holder {
    static final PostgresServer ONE = find();
  }

  static PostgresServer get() {
    return Holder.ONE;
  }

  String url(String database) {
    return base + database + options;
  }

  private static PostgresServer find() {
    String url = System.getProperty("egov.test.jdbc.url");
    if (url == null) {
      return start();
    }
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      throw new IllegalStateException(
          "egov.test.jdbc.url is \"%s\", but must look like jdbc:postgresql://host:port/database"
              .formatted(url));
    }
    return new PostgresServer(
        parts.group(1),
        parts.group(2) == null ? "" : parts.group(2),
        System.getProperty("egov.test.jdbc.user", "postgres"),
        System.getProperty("egov.test.jdbc.password", ""));
  }

  private static PostgresServer start() {
    // Not in the folder for temporary files, which may be in memory.
    Path home = Path.of("target", "benchmark-server").toAbsolutePath();
    try {
      Files.createDirectories(home);
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(home.toFile())
              .setDataDirectory(Files.createTempDirectory(home, "data-"))
              // The library turns these off.
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setOutputRedirector(log(home))
              .start();
      return new PostgresServer(
          "jdbc:postgresql://localhost:" + server.getPort() + "/", "", "postgres", "");
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL does not start in " + home, e);
    }
  }

  private static ProcessBuilder.Redirect log(Path home) {
    File log = home.resolve("log.txt").toFile();
    return ProcessBuilder.Redirect.appendTo(log);
  }
}
